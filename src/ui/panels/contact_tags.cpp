// The tags of a contact, on its card.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/definition_rules.h"
#include "domain/text/fold.h"
#include "domain/validation.h"
#include "i18n/keys.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/tag_words.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using i18n::Key;

constexpr std::size_t kChoices = 8;

void title_ui(const Frame& frame) {
  const std::string_view all = frame.texts[Key::tags_see_all];
  const widgets::TextStyle style{theme::kTextSmall, widgets::Weight::regular};
  widgets::Row row(theme::kSpace5);
  widgets::muted(frame, "label", frame.texts[Key::tags_title]);
  row.right(widgets::text_width(frame, all, style) + 1);
  widgets::link(frame, "all", all, format_route(shell::settings_route(shell::SettingsSection::tags)),
                {.style = style, .tone = widgets::Tone::accent});
}

struct Chips {
  std::vector<std::string> removes;  // names of the buttons
  std::vector<widgets::Chip> all;
};

Chips chips_of(const ContactPage& page, const Frame& frame, bool changeable) {
  const std::vector<app::TagView>& tags = page.view->head.tags;
  Chips chips{std::vector<std::string>(tags.size()), {}};
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string_view word = tag_word(frame.texts, tags[i]);
    if (changeable && tags[i].key.empty()) chips.removes[i] = i18n::say::tags_remove(frame.texts, word);
    chips.all.push_back({tags[i].id.value, word, tag_color(frame, tags[i]), chips.removes[i]});
  }
  return chips;
}

void chips_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const std::vector<app::TagView>& tags = page.view->head.tags;
  const bool changeable = !locked(page, desk);
  const Chips chips = chips_of(page, frame, changeable);
  const widgets::ChipsResult result = widgets::chips(frame, "chips", frame.texts[Key::tags_title], chips.all);
  if (result.removed) {
    const app::TagView& tag = tags[*result.removed];
    desk.commands.push(app::RemoveTag{page.view->head.id, tag.id},
                       {i18n::say::audit_removed_tag(frame.texts, tag.name), shell::Undoable::yes, tag.name});
  }
  if (result.left_behind && changeable) widgets::focus(frame, "add");
  widgets::gap(theme::kSpace2);
}

void attach(ContactPage& page, const Frame& frame, const shell::Desk& desk, app::AddTag command) {
  TagPicker& picker = page.draft.tags;
  const std::string_view name = domain::trimmed(command.name);
  if (!command.tag && name.empty()) return;
  picker.mistake = command.tag ? std::string_view{} : refusal_text(frame.texts, domain::check_name(name));
  if (!command.tag && names_system_tag(frame.texts, name)) picker.mistake = frame.texts[Key::tags_system_refused];
  if (!picker.mistake.empty()) return;
  desk.commands.push(std::move(command));
  picker.text.clear();
}

void picker_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  TagPicker& picker = page.draft.tags;
  std::vector<widgets::ComboOption> options;
  for (const app::TagView& tag : picker.choices) {
    options.push_back({.key = tag.id.value, .label = tag.name, .dot = tag_color(frame, tag)->mark});
  }
  const std::string name{domain::trimmed(picker.text)};
  const bool creatable = !name.empty() && !picker.known && !names_system_tag(frame.texts, name);
  const std::string create = creatable ? i18n::say::tags_create(frame.texts, name) : std::string{};
  widgets::ComboSpec spec;
  spec.field = {.label = frame.texts[Key::tags_add],
                .show_label = false,
                .placeholder = frame.texts[Key::tags_add],
                .error = picker.mistake,
                .icon = theme::Icon::tag};
  spec.options = options;
  spec.name = frame.texts[Key::tags_title];
  spec.create = create;
  const widgets::ComboResult result = widgets::combobox(frame, "add", picker.combo, picker.text, spec);
  const domain::ContactId contact = page.view->head.id;
  if (result.field.edited) picker.mistake = {};
  if (result.taken) attach(page, frame, desk, {contact, picker.choices[*result.taken].id, {}});
  if (result.create || result.field.entered) attach(page, frame, desk, {contact, {}, picker.text});
  if (result.backspaced) widgets::focus_last_chip(frame, "chips", chips_of(page, frame, true).all);
  if (result.field.escaped) {
    picker.text.clear();
    picker.mistake = {};
  }
}

}  // namespace

bool refresh_tag_picker(TagPicker& picker, const app::Workspace& workspace, const app::ContactView& view, bool stale) {
  if (!stale && picker.asked == picker.text) return false;
  const std::string wanted = domain::text::folded(domain::trimmed(picker.text));
  picker.asked = picker.text;
  picker.known = static_cast<bool>(
      domain::find_named(workspace.definitions(), domain::DefinitionKind::tag, domain::trimmed(picker.text)));
  picker.choices.clear();
  std::vector<app::TagView> within;
  for (app::TagView& tag : all_tags(workspace)) {
    const std::vector<app::TagView>& borne = view.head.tags;
    if (!tag.key.empty() || std::find(borne.begin(), borne.end(), tag) != borne.end()) continue;
    const std::size_t at = domain::text::folded(tag.name).find(wanted);
    if (at != std::string::npos) (at == 0 ? picker.choices : within).push_back(std::move(tag));
  }
  picker.choices.insert(picker.choices.end(), within.begin(), within.end());
  if (picker.choices.size() > kChoices) picker.choices.resize(kChoices);
  return true;
}

void tags_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const std::vector<app::TagView>& tags = page.view->head.tags;
  const bool changeable = !locked(page, desk);
  if (tags.empty() && page.draft.tags.text.empty() && (desk.state.hide_empty || !changeable)) return;
  const widgets::Scope scope("tags");
  const widgets::Container group(frame, "group", semantics::Role::group, frame.texts[Key::tags_title]);
  title_ui(frame);
  widgets::gap(theme::kSpace1);
  if (!tags.empty()) chips_ui(page, frame, desk);
  if (changeable) picker_ui(page, frame, desk);
  widgets::gap(theme::kSpace3);
}

}  // namespace ui::panels
