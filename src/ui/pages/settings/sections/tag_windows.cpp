// The windows of Settings › Tags: name and colour, merging, deleting.
#include <array>
#include <string>
#include <vector>

#include "domain/fields/validation.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/pages/settings/sections/tags.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using widgets::ButtonKind;

constexpr std::size_t kTagChoices = 8;

static_assert(theme::kTagColorsLight.size() == domain::kTagColors);

constexpr std::array<Key, domain::kTagColors> kColors{
    Key::tags_color_red,  Key::tags_color_orange, Key::tags_color_amber,  Key::tags_color_green, Key::tags_color_teal,
    Key::tags_color_blue, Key::tags_color_indigo, Key::tags_color_violet, Key::tags_color_pink,  Key::tags_color_grey};

std::int64_t contacts(const TagsPanel& panel) { return static_cast<std::int64_t>(panel.line.contacts); }

enum class Answer : std::uint8_t { none, cancelled, done };

// Cancel, and the button that does it.
Answer answer_ui(widgets::Dialog& dialog, const Frame& frame, std::string_view done,
                 const widgets::ButtonOptions& look) {
  const std::string_view cancel = frame.texts[Key::action_cancel];
  widgets::Row row;
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, done));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  if (widgets::button(frame, "done", done, look)) return Answer::done;
  return cancelled || dialog.dismissed() ? Answer::cancelled : Answer::none;
}

void offer_merging(TagsPanel& panel, const TagLine& other) {
  panel.window = TagWindow::merge;
  panel.taken = true;
  panel.into = other.tag.id;
  panel.text = other.tag.name;
}

void save(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const app::TagView& tag = panel.line.tag;
  const std::string name{domain::trimmed(panel.name)};
  if (const TagLine* other = find_tag(panel, name, tag.id)) return offer_merging(panel, *other);
  panel.mistake = name.empty()                          ? frame.texts[Key::tags_name_missing]
                  : names_system_tag(frame.texts, name) ? frame.texts[Key::tags_system_refused]
                                                        : refusal_text(frame.texts, domain::check_name(name));
  if (!panel.mistake.empty()) return widgets::focus(frame, "name");
  if (name != tag.name) desk.commands.push(app::SetProperty{tag.id, domain::properties::name, name});
  if (panel.color != static_cast<int>(tag.color)) {
    desk.commands.push(app::SetProperty{tag.id, domain::properties::color, std::int64_t{panel.color}});
  }
  panel.window = TagWindow::none;
}

void edit_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  widgets::Dialog dialog(frame, "tag_edit", i18n::say::tags_edit(texts, panel.line.tag.name),
                         {.close_name = texts[Key::action_close]});
  const auto field = widgets::text_field(frame, "name", panel.name,
                                         {.label = texts[Key::tags_name], .error = panel.mistake, .required = true});
  if (dialog.opened()) widgets::focus(frame, "name", true);
  if (field.edited) panel.mistake = {};
  widgets::gap(theme::kSpace3);
  std::vector<widgets::Swatch> colors;
  for (std::size_t i = 0; i < kColors.size(); ++i) {
    colors.push_back({texts[kColors[i]], theme::tag_color(frame.theme, static_cast<std::int64_t>(i)).mark});
  }
  widgets::muted(frame, "color_label", texts[Key::tags_color]);
  widgets::gap(theme::kSpace1);
  panel.color = widgets::swatches(frame, "color", texts[Key::tags_color], colors, panel.color);
  widgets::gap(theme::kSpace3);
  const bool merges = widgets::button(frame, "merge", texts[Key::tags_merge_with],
                                      {.kind = ButtonKind::quiet, .icon = theme::Icon::link});
  dialog.footer();
  const Answer answer = answer_ui(dialog, frame, texts[Key::action_save], {.kind = ButtonKind::primary});
  if (merges) {
    panel.window = TagWindow::merge;
  } else if (answer == Answer::done || field.entered) {
    save(panel, frame, desk);
  } else if (answer == Answer::cancelled) {
    panel.window = TagWindow::none;
  }
}

// Own tags that the text is in, but for the one that goes.
std::vector<const TagLine*> others(const TagsPanel& panel) {
  const std::string wanted = domain::text::folded(domain::trimmed(panel.text));
  std::vector<const TagLine*> found;
  for (const TagLine& line : panel.all) {
    if (!line.tag.key.empty() || line.tag.id == panel.line.tag.id || found.size() == kTagChoices) continue;
    if (domain::text::folded(line.tag.name).find(wanted) != std::string::npos) found.push_back(&line);
  }
  return found;
}

void into_ui(TagsPanel& panel, const Frame& frame, bool opened) {
  const std::vector<const TagLine*> found = others(panel);
  std::vector<widgets::ComboOption> options;
  options.reserve(found.size());
  for (const TagLine* line : found) {
    options.push_back({.key = line->tag.id.value, .label = line->tag.name, .dot = tag_color(frame, line->tag)->mark});
  }
  widgets::ComboSpec spec;
  spec.field = {.label = frame.texts[Key::tags_merge_into]};
  spec.options = options;
  spec.name = frame.texts[Key::tags_title];
  spec.none = frame.texts[Key::tags_none_found];
  const widgets::ComboResult result = widgets::combobox(frame, "into", panel.combo, panel.text, spec);
  if (opened) widgets::focus(frame, "into");
  if (result.field.edited) {
    const TagLine* named = find_tag(panel, domain::trimmed(panel.text), panel.line.tag.id);
    panel.into = named == nullptr ? domain::DefinitionId{} : named->tag.id;
  }
  if (result.taken) {
    panel.into = found[*result.taken]->tag.id;
    panel.text = found[*result.taken]->tag.name;
  }
}

void merge_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  const app::TagView& tag = panel.line.tag;
  widgets::Dialog dialog(frame, "tag_merge", i18n::say::tags_merge_title(texts, tag.name),
                         {.close_name = texts[Key::action_close]});
  if (panel.taken) {
    widgets::paragraph(frame, "taken", i18n::say::tags_merge_taken(texts, panel.text));
    widgets::gap(theme::kSpace3);
  }
  into_ui(panel, frame, dialog.opened() && !panel.taken);
  widgets::gap(theme::kSpace3);
  if (panel.into) {
    widgets::paragraph(frame, "what", i18n::say::tags_merge_text(texts, contacts(panel), tag.name, panel.text),
                       {.role = semantics::Role::status});
  } else {
    widgets::paragraph(frame, "what", texts[Key::tags_merge_choose], {.tone = widgets::Tone::muted});
  }
  dialog.footer();
  const Answer answer = answer_ui(
      dialog, frame, texts[Key::tags_merge],
      {.kind = ButtonKind::primary, .refusal = panel.into ? std::string_view{} : texts[Key::tags_merge_choose]});
  if (answer == Answer::none) return;
  if (answer == Answer::done) {
    desk.commands.push(app::MergeTags{tag.id, panel.into},
                       {i18n::say::tags_merged(texts, tag.name, panel.text), Undoable::yes, tag.name});
  }
  panel.window = TagWindow::none;
}

void remove_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  const app::TagView& tag = panel.line.tag;
  widgets::Dialog dialog(frame, "tag_remove", i18n::say::tags_delete_title(texts, tag.name),
                         {.close_name = texts[Key::action_close]});
  widgets::paragraph(frame, "text", i18n::say::tags_delete_text(texts, contacts(panel)));
  dialog.footer();
  const Answer answer = answer_ui(dialog, frame, texts[Key::tags_delete_confirm], {.kind = ButtonKind::danger});
  if (answer == Answer::none) return;
  if (answer == Answer::done) {
    desk.commands.push(app::RemoveDefinition{tag.id},
                       {i18n::say::tags_deleted(texts, tag.name), Undoable::yes, tag.name});
  }
  panel.window = TagWindow::none;
}

}  // namespace

void tags_dialog_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  switch (panel.window) {
    case TagWindow::none:
      break;
    case TagWindow::edit:
      return edit_ui(panel, frame, desk);
    case TagWindow::merge:
      return merge_ui(panel, frame, desk);
    case TagWindow::remove:
      return remove_ui(panel, frame, desk);
  }
}

}  // namespace ui
