#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "i18n/keys.h"
#include "ui/pages/duplicates/merge_parts.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/audit_words.h"
#include "ui/words/method_words.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::Chosen;
using i18n::Key;
namespace f = domain::fields;

constexpr float kLabel = 160;  // the column of labels, where there is room for two

std::string_view label_of(const i18n::Catalogue& texts, const app::MergeField& field) {
  if (field.cell.field == f::avatar) return texts[Key::merge_picture];
  return field.name.empty() ? field_word(texts, field.cell.field) : std::string_view(field.name);
}

bool is_switch(const app::MergeField& field) {
  const domain::FieldId id = field.cell.field;
  return id == f::supplier || (id > f::do_not_disturb && id <= f::newsletter);
}

std::string words_of(const i18n::Catalogue& texts, const app::MergeField& field, const domain::Value& value,
                     const std::string& name) {
  if (is_switch(field)) {
    if (domain::number_of(value) != 0) return std::string(texts[Key::field_yes]);
    return std::string(field.conflict ? texts[Key::field_no] : std::string_view{});
  }
  app::AuditEntry entry;
  entry.field = field.cell.field;
  entry.type = field.cell.type;
  entry.currency = field.currency;
  return domain::one_line(cell_words(texts, entry, value, name));
}

std::string words_of(const MergeDialog& dialog, const i18n::Catalogue& texts, const app::MergeField& field) {
  const Chosen chosen = chosen_of(dialog, field.cell.field);
  const std::string& name = !field.conflict          ? field.joined_name
                            : chosen == Chosen::mine ? field.my_name
                                                     : field.its_name;
  return words_of(texts, field, domain::merged_value(field.cell, chosen), name);
}

// The two options of a choice: the survivor's, and the other's.
std::array<std::string, 2> options_of(const MergeDialog& dialog, const i18n::Catalogue& texts,
                                      const app::MergeField& field) {
  if (field.cell.field == f::avatar) {
    return {i18n::say::merge_picture_of(texts, name_or_none(texts, dialog.preview->survivor.name)),
            i18n::say::merge_picture_of(texts, name_or_none(texts, dialog.preview->other.name))};
  }
  return {words_of(texts, field, field.cell.mine, field.my_name),
          words_of(texts, field, field.cell.its, field.its_name)};
}

void add(std::string& all, std::string_view one) {
  if (one.empty()) return;
  if (!all.empty()) all += ", ";
  all += one;
}

struct Line {
  std::string key;
  std::string_view label;
  std::string value;
};

// Names and picture stand above them.
void add_fields(const MergeDialog& dialog, const i18n::Catalogue& texts, std::vector<Line>& lines) {
  for (const app::MergeField& field : dialog.preview->fields) {
    const domain::FieldId id = field.cell.field;
    if (domain::is_name(id) || id == f::avatar) continue;
    lines.push_back({"field" + std::to_string(id.value), label_of(texts, field), words_of(dialog, texts, field)});
  }
}

void add_methods(const MergeDialog& dialog, const i18n::Catalogue& texts, std::vector<Line>& lines) {
  using domain::MethodKind;
  for (const MethodKind kind : {MethodKind::email, MethodKind::phone, MethodKind::messenger, MethodKind::address}) {
    Line line{"reach" + std::to_string(static_cast<int>(kind)), method_kind_words(texts, kind).all, {}};
    for (const domain::ContactMethod& method : dialog.preview->methods.all) {
      if (method.content.kind == kind) add(line.value, domain::one_line(method.content.value));
    }
    lines.push_back(std::move(line));
  }
}

// Which addresses agree to receive e-mail, and what became of a consent that one of two equal ones had.
void add_consents(const MergeDialog& dialog, const i18n::Catalogue& texts, std::vector<Line>& lines) {
  const domain::MergedMethods& methods = dialog.preview->methods;
  Line line{"consent", texts[Key::method_consent], {}};
  for (const domain::ContactMethod& method : methods.all) {
    const std::string& value = method.content.value;
    const bool agrees = (method.content.flags & domain::method_flags::consent) != 0;
    if (std::find(methods.disputed.begin(), methods.disputed.end(), method.id) != methods.disputed.end()) {
      add(line.value,
          agrees ? i18n::say::merge_consent_kept(texts, value) : i18n::say::merge_consent_ends(texts, value));
    } else if (agrees) {
      add(line.value, value);
    }
  }
  lines.push_back(std::move(line));
}

std::vector<Line> lines_of(const MergeDialog& dialog, const i18n::Catalogue& texts) {
  std::vector<Line> lines;
  add_methods(dialog, texts, lines);
  add_consents(dialog, texts, lines);
  add_fields(dialog, texts, lines);
  Line tags{"tags", texts[Key::tags_title], {}};
  for (const app::TagView& tag : dialog.preview->tags) add(tags.value, tag_word(texts, tag));
  Line files{"files", texts[Key::merge_files], {}};
  for (const domain::Attachment& file : dialog.preview->files) add(files.value, file.name);
  lines.push_back(std::move(tags));
  lines.push_back(std::move(files));
  std::erase_if(lines, [](const Line& line) { return line.value.empty() || line.label.empty(); });
  return lines;
}

void line_ui(const Frame& frame, const Line& line) {
  const widgets::Scope scope(line.key);
  const widgets::Container item(frame, "item", semantics::Role::listitem);
  if (frame.narrow) {
    widgets::muted(frame, "label", line.label);
    widgets::gap(0);
    widgets::paragraph(frame, "value", line.value);
    widgets::gap(theme::kSpace2);
    return;
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  widgets::text(frame, "label", line.label,
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = kLabel - theme::kSpace3});
  ImGui::SetCursorScreenPos({at.x + kLabel, at.y});
  widgets::paragraph(frame, "value", line.value, {.style = {theme::kTextSmall}});
  const float bottom = ImGui::GetItemRectMax().y;
  ImGui::SetCursorScreenPos({at.x, bottom});
  ImGui::Dummy({0, 0});
  widgets::gap(theme::kSpace2);
}

void name_ui(const MergeDialog& dialog, const Frame& frame) {
  const app::MergePreview& preview = *dialog.preview;
  const bool its = chosen_of(dialog, f::avatar) == Chosen::its;
  const std::string& picture = (its || preview.survivor.avatar.empty()) && !preview.other.avatar.empty()
                                   ? preview.other.avatar
                                   : preview.survivor.avatar;
  const std::string name = merged_name(dialog);
  widgets::Row row(theme::kAvatarRow, theme::kSpace3);
  contact_avatar(frame, {name, preview.survivor.uuid, picture}, theme::kAvatarRow);
  row.next();
  widgets::text(frame, "name", name_or_none(frame.texts, name),
                {.style = {theme::kTextBody, widgets::Weight::semibold}, .max_width = widgets::available_width()});
}

}  // namespace

Chosen chosen_of(const MergeDialog& dialog, domain::FieldId field) {
  const auto chosen = dialog.chosen.find(field);
  return chosen != dialog.chosen.end() && chosen->second == dialog.other ? Chosen::its : Chosen::mine;
}

std::string merged_name(const MergeDialog& dialog) {
  std::string first, last;
  for (const app::MergeField& field : dialog.preview->fields) {
    if (!domain::is_name(field.cell.field)) continue;
    const domain::Value value = domain::merged_value(field.cell, chosen_of(dialog, field.cell.field));
    (field.cell.field == f::last_name ? last : first) = domain::text_of(value);
  }
  return domain::display_name(first, last);
}

void merge_choices_ui(MergeDialog& dialog, const Frame& frame) {
  const auto& fields = dialog.preview->fields;
  const bool any = std::any_of(fields.begin(), fields.end(), [](const app::MergeField& one) { return one.conflict; });
  if (!any) {
    widgets::paragraph(frame, "no_choice", frame.texts[Key::merge_no_choice], {.tone = widgets::Tone::muted});
    return;
  }
  widgets::heading(frame, "choose", frame.texts[Key::merge_choose], 3);
  widgets::gap(theme::kSpace1);
  widgets::paragraph(frame, "choose_hint", frame.texts[Key::merge_choose_hint],
                     {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted});
  for (const app::MergeField& field : fields) {
    if (!field.conflict || label_of(frame.texts, field).empty()) continue;
    const widgets::Scope scope("choice" + std::to_string(field.cell.field.value));
    const std::array<std::string, 2> words = options_of(dialog, frame.texts, field);
    const std::array<std::string_view, 2> options{words[0], words[1]};
    int index = chosen_of(dialog, field.cell.field) == Chosen::its ? 1 : 0;
    widgets::gap(theme::kSpace3);
    widgets::muted(frame, "label", label_of(frame.texts, field));
    widgets::gap(0);
    if (widgets::radios(frame, "values", label_of(frame.texts, field), options, index)) {
      dialog.chosen[field.cell.field] = index == 1 ? dialog.other : dialog.survivor;
    }
  }
}

void merged_contact_ui(const MergeDialog& dialog, const Frame& frame) {
  widgets::heading(frame, "preview", frame.texts[Key::merge_preview], 3);
  widgets::gap(theme::kSpace2);
  const widgets::Card card(frame, "merged", theme::kSpace4);
  const widgets::Container list(frame, "lines", semantics::Role::list, frame.texts[Key::merge_preview]);
  {
    const widgets::Container item(frame, "name_item", semantics::Role::listitem);
    name_ui(dialog, frame);
  }
  widgets::gap(theme::kSpace3);
  for (const Line& line : lines_of(dialog, frame.texts)) line_ui(frame, line);
  const std::size_t files = dialog.preview->files.size();
  if (files <= domain::kMostAttachments) return;
  widgets::paragraph(frame, "many_files",
                     i18n::say::merge_many_files(frame.texts, static_cast<std::int64_t>(files),
                                                 std::to_string(domain::kMostAttachments)),
                     {.style = {theme::kTextSmall}, .tone = widgets::Tone::warning});
}

}  // namespace ui
