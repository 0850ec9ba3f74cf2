// What a contact bears of a list: its tags, courses or community groups, as chips with a field that adds to them.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/fields/definition_rules.h"
#include "domain/fields/validation.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/layout.h"
#include "ui/words/definition_words.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
namespace fields = domain::fields;

constexpr std::size_t kChoices = 8;
constexpr std::int64_t kQuiet = domain::kTagColors - 1;  // grey, of what has no colour of its own

const theme::TagColor* color_of(const Frame& frame, const MarkList& marks, const app::TagView& entry) {
  return marks.list == fields::tag ? tag_color(frame, entry) : &theme::tag_color(frame.theme, kQuiet);
}

std::string remove_words(const Frame& frame, const MarkList& marks, std::string_view name) {
  if (marks.list == fields::course) return i18n::say::portal_remove_course(frame.texts, name);
  if (marks.list == fields::group) return i18n::say::portal_remove_group(frame.texts, name);
  return i18n::say::tags_remove(frame.texts, name);
}

bool is_reserved(const Frame& frame, const MarkList& marks, std::string_view name) {
  return marks.list == fields::tag && names_system_tag(frame.texts, name);
}

struct Chips {
  std::vector<std::string> removes;  // names of the buttons
  std::vector<widgets::Chip> all;
};

Chips chips_of(const Frame& frame, const MarkList& marks, bool changeable) {
  Chips chips{std::vector<std::string>(marks.borne.size()), {}};
  for (std::size_t i = 0; i < marks.borne.size(); ++i) {
    const app::TagView& entry = marks.borne[i];
    const std::string_view word = tag_word(frame.texts, entry);
    if (changeable && entry.key.empty()) chips.removes[i] = remove_words(frame, marks, word);
    chips.all.push_back({entry.id.value, word, color_of(frame, marks, entry), chips.removes[i]});
  }
  return chips;
}

void chips_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const MarkList& marks) {
  const bool changeable = !locked(page, desk);
  const Chips chips = chips_of(frame, marks, changeable);
  const widgets::ChipsResult result = widgets::chips(frame, "chips", frame.texts[marks.title], chips.all);
  if (result.removed) {
    const app::TagView& entry = marks.borne[*result.removed];
    desk.commands.push(
        app::RemoveFromList{page.view->head.id, marks.list, entry.id},
        {removed_words(frame.texts, domain::kind_of_mark(marks.list), entry.name), Undoable::yes, entry.name});
  }
  if (result.left_behind && changeable) widgets::focus(frame, "add");
  widgets::gap(theme::kSpace2);
}

void attach(const Frame& frame, const PanelContext& desk, const MarkList& marks, app::AddToList command) {
  TagPicker& picker = marks.picker;
  const std::string_view name = domain::trimmed(command.name);
  if (!command.entry && name.empty()) return;
  picker.mistake = command.entry ? std::string_view{} : refusal_text(frame.texts, domain::check_name(name));
  if (!command.entry && is_reserved(frame, marks, name)) picker.mistake = frame.texts[Key::tags_system_refused];
  if (!picker.mistake.empty()) return;
  desk.commands.push(std::move(command));
  picker.text.clear();
}

void picker_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const MarkList& marks) {
  TagPicker& picker = marks.picker;
  std::vector<widgets::ComboOption> options;
  for (const app::TagView& entry : picker.choices) {
    std::optional<theme::Color> dot;
    if (marks.list == fields::tag) dot = tag_color(frame, entry)->mark;
    options.push_back({.key = entry.id.value, .label = entry.name, .dot = dot});
  }
  const std::string name{domain::trimmed(picker.text)};
  const bool creatable = !name.empty() && !picker.known && !is_reserved(frame, marks, name);
  const std::string create = creatable ? i18n::say::tags_create(frame.texts, name) : std::string{};
  widgets::ComboSpec spec;
  spec.field = {.label = frame.texts[marks.add],
                .show_label = false,
                .placeholder = frame.texts[marks.add],
                .error = picker.mistake,
                .icon = marks.icon};
  spec.options = options;
  spec.name = frame.texts[marks.title];
  spec.create = create;
  const widgets::ComboResult result = widgets::combobox(frame, "add", picker.combo, picker.text, spec);
  const domain::ContactId contact = page.view->head.id;
  if (result.field.edited) picker.mistake = {};
  if (result.taken) attach(frame, desk, marks, {contact, marks.list, picker.choices[*result.taken].id});
  if (result.create || result.field.entered) attach(frame, desk, marks, {contact, marks.list, {}, picker.text});
  if (result.backspaced) widgets::focus_last_chip(frame, "chips", chips_of(frame, marks, true).all);
  if (result.field.escaped) {
    picker.text.clear();
    picker.mistake = {};
  }
}

}  // namespace

bool refresh_tag_picker(TagPicker& picker, const app::Workspace& workspace, domain::FieldId list,
                        const std::vector<app::TagView>& borne, bool stale) {
  if (!stale && picker.asked == picker.text) return false;
  const std::string wanted = domain::text::folded(domain::trimmed(picker.text));
  picker.asked = picker.text;
  picker.known = static_cast<bool>(
      domain::find_named(workspace.definitions(), domain::kind_of_mark(list), domain::trimmed(picker.text)));
  picker.choices.clear();
  std::vector<app::TagView> within;
  for (app::TagView& entry : all_tags(workspace, list)) {
    if (!entry.key.empty() || std::find(borne.begin(), borne.end(), entry) != borne.end()) continue;
    const std::string name = domain::text::folded(entry.name);
    const std::size_t at = name.find(wanted);
    if (at == std::string::npos) continue;
    std::vector<app::TagView>& place = at == 0 ? picker.choices : within;
    place.insert(name == wanted ? place.begin() : place.end(), std::move(entry));
  }
  picker.choices.insert(picker.choices.end(), within.begin(), within.end());
  if (picker.choices.size() > kChoices) picker.choices.resize(kChoices);
  return true;
}

void mark_list_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const MarkList& marks) {
  if (!marks.borne.empty()) chips_ui(page, frame, desk, marks);
  if (!locked(page, desk)) picker_ui(page, frame, desk, marks);
}

}  // namespace ui
