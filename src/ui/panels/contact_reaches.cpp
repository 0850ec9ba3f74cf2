#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/validation.h"
#include "i18n/keys.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/reach_words.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/section.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using domain::Reach;
using domain::ReachKind;
using domain::ReachType;
using i18n::Key;
using theme::Icon;
using widgets::PropertyEvent;

// "Phone · Work", or "Phone" when it has no type.
std::string label_of(const Frame& frame, const Reach& reach) {
  const std::string_view kind = reach_kind_words(frame.texts, reach.content.kind).one;
  const std::string_view type = reach_type_label(frame.texts, reach.content);
  return type.empty() ? std::string(kind) : i18n::say::reach_of_type(frame.texts, kind, type);
}

std::string key_of(const Reach& reach) { return "reach-" + std::to_string(reach.id.value); }

void edit(ContactPage& page, const shell::Desk& desk, const Reach& reach, domain::ReachContent content) {
  send_edit(page.draft, desk, key_of(reach), app::EditReach{page.view->head.id, reach.id, std::move(content)});
}

// Those of the card index; a phone's own one that is not among them stands there, too.
void own_type_items(widgets::Menu& menu, ContactPage& page, const shell::Desk& desk, const Reach& reach) {
  if (reach.content.kind != ReachKind::phone) return;
  const bool custom = reach.content.type == ReachType::custom;
  std::vector<std::string> types = page.view->phone_types;
  const bool known = std::find(types.begin(), types.end(), reach.content.label) != types.end();
  if (custom && !known && !reach.content.label.empty()) types.push_back(reach.content.label);
  for (const std::string& type : types) {
    const bool chosen = custom && reach.content.label == type;
    if (!menu.item("own-" + type, type, Icon::none, chosen) || chosen) continue;
    domain::ReachContent content = reach.content;
    content.type = ReachType::custom;
    content.label = type;
    edit(page, desk, reach, std::move(content));
  }
}

void menu_items(widgets::Menu& menu, ContactPage& page, const Frame& frame, const shell::Desk& desk,
                const Reach& reach) {
  for (const ReachType type : domain::types_of(reach.content.kind)) {
    const std::string key = "type-" + std::to_string(static_cast<int>(type));
    if (!menu.item(key, reach_type_word(frame.texts, type), Icon::none, reach.content.type == type)) continue;
    domain::ReachContent content = reach.content;
    content.type = type;
    content.label.clear();
    edit(page, desk, reach, std::move(content));
  }
  own_type_items(menu, page, desk, reach);
  const bool custom = reach.content.type == ReachType::custom && reach.content.kind == ReachKind::email;
  if (menu.item("custom", frame.texts[Key::reach_type_custom], Icon::none, custom)) page.draft.naming = reach.id;
  menu.separator();
  if (!reach.primary && menu.item("primary", frame.texts[Key::reach_make_primary], Icon::star)) {
    desk.commands.push(app::MakePrimary{page.view->head.id, reach.id});
  }
  if (menu.item("remove", frame.texts[Key::action_remove], Icon::trash)) {
    const std::string value = domain::one_line(reach.content.value);
    desk.commands.push(app::RemoveReach{page.view->head.id, reach.id},
                       {i18n::say::toast_removed_reach(frame.texts, value), shell::Undoable::yes, value});
  }
}

void options_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  widgets::MenuState& state = page.draft.menus[reach.id];
  const std::string name = i18n::say::reach_options(frame.texts, domain::one_line(reach.content.value));
  widgets::options_button(frame, "options", name, state);
  if (widgets::Menu menu(frame, "menu", name, state); menu) menu_items(menu, page, frame, desk, reach);
}

// The name of an own type, asked for in place.
void naming_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  if (page.draft.naming != reach.id) return;
  std::string& text = page.draft.type_name;
  const auto field = widgets::text_field(frame, "type_name", text, {.label = frame.texts[Key::reach_label]});
  if (!page.draft.naming_shown) widgets::focus(frame, "type_name");
  page.draft.naming_shown = true;
  const bool named = (field.entered || field.committed) && !domain::trimmed(text).empty();
  if (named) {
    domain::ReachContent content = reach.content;
    content.type = ReachType::custom;
    content.label = domain::trimmed(text);
    edit(page, desk, reach, std::move(content));
  }
  if (!named && !field.escaped && !field.lost_focus) return;
  if (!field.lost_focus) frame.tree.request_focus(widgets::id_of("options"));
  page.draft.naming.reset();
  page.draft.naming_shown = false;
  text.clear();
}

void commit(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  CardDraft& draft = page.draft;
  domain::ReachContent content = reach.content;
  content.value = domain::trimmed(draft.editor.draft);
  const domain::Refusal refusal = check_reach(content);
  if (refusal == domain::Refusal::none) {
    draft.refused.clear();
    edit(page, desk, reach, std::move(content));
    return;
  }
  draft.refused = key_of(reach);
  draft.mistake = refusal_text(frame.texts, refusal);
  widgets::reopen(frame, draft.refused, draft.editor);
}

void value_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach, float width) {
  CardDraft& draft = page.draft;
  const std::string key = key_of(reach);
  const ReachKind kind = reach.content.kind;
  const domain::Channel channel = domain::hand_overs_of(kind).front();
  const bool lines = kind == ReachKind::address;
  settle_edit(draft, frame, desk, key);
  const widgets::Column column(width);
  widgets::PropertyOptions options;
  const std::string label = label_of(frame, reach);
  const std::string name = i18n::say::reach_edit(frame.texts, domain::one_line(reach.content.value));
  // An address shows all its lines instead of being a link.
  const std::string href = lines || desk.read_only ? std::string{} : hand_over_of(page, desk, reach, channel).link;
  const std::string shown = lines ? std::string{} : shown_value(page, desk, reach);
  options.label = label;
  options.error = draft.refused == key ? draft.mistake : std::string_view{};
  options.href = href;
  options.shown = shown;
  options.edit_name = name;
  options.input = kind == ReachKind::phone   ? semantics::InputKind::tel
                  : kind == ReachKind::email ? semantics::InputKind::email
                                             : semantics::InputKind::text;
  options.multiline = lines;
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, key, reach.content.value, draft.editor, options);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
  if (event == PropertyEvent::followed) record_hand_over(page, desk, reach, channel);
  if (event == PropertyEvent::committed) commit(page, frame, desk, reach);
}

// What was entered stays; it is said that no such number is known, and that the contact does not want to be called.
void doubt_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  if (reach.content.kind != ReachKind::phone) return;
  const widgets::TextOptions warning{.style = {theme::kTextSmall}, .tone = widgets::Tone::warning};
  if (page.view->contactability.do_not_call) {
    widgets::gap(0);
    widgets::paragraph(frame, "asked", frame.texts[Key::quiet_asked_not_to_call], warning);
  }
  const app::Phones::Doubt doubt = desk.phones.doubt(reach.content.value, country_of(*page.view));
  if (!doubt.invalid) return;
  widgets::gap(0);
  const std::string words = doubt.country.empty() ? std::string(frame.texts[Key::phone_invalid])
                                                  : i18n::say::phone_invalid_in(frame.texts, doubt.country);
  widgets::paragraph(frame, "doubt", words, warning);
}

void permissions_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  domain::ReachContent content = reach.content;
  content.value = shown_value(page, desk, reach);
  const auto beside = [&](domain::Channel channel) { hand_over_ui(page, frame, desk, reach, channel); };
  widgets::gap(0);
  if (!ticks_ui(frame, content, !locked(page, desk), beside)) return;
  content.value = reach.content.value;
  edit(page, desk, reach, std::move(content));
}

void reach_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach, bool alone) {
  const widgets::Scope scope(static_cast<std::uint64_t>(reach.id.value));
  const bool marked = reach.primary && !alone;
  const std::string_view primary = frame.texts[Key::reach_primary];
  const float button = widgets::icon_button_width() + theme::kSpace2;
  const float mark = marked ? widgets::pill_width(frame, primary) + theme::kSpace2 : 0;
  const bool changeable = !locked(page, desk);
  const float beside = mark + (changeable ? 2 : 1) * button;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width();
  value_ui(page, frame, desk, reach, room - beside);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  // In the line of the value, at the card's edge.
  ImGui::SetCursorScreenPos({corner.x + room - beside + theme::kSpace2, corner.y + theme::kSpace5});
  {
    widgets::Row row;
    if (marked) widgets::pill(frame, "primary", primary, widgets::PillKind::accent);
    row.next();
    hand_over_ui(page, frame, desk, reach, domain::hand_overs_of(reach.content.kind).front());
    row.next();
    if (changeable) options_ui(page, frame, desk, reach);
  }
  ImGui::SetCursorScreenPos(below);
  widgets::gap(0);
  doubt_ui(page, frame, desk, reach);
  permissions_ui(page, frame, desk, reach);
  naming_ui(page, frame, desk, reach);
}

}  // namespace

void reaches_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, ReachKind kind) {
  const std::vector<Reach>& reaches = reaches_of(*page.view, kind);
  const widgets::Container group(frame, domain::name_of(kind), semantics::Role::group,
                                 reach_kind_words(frame.texts, kind).all);
  for (const Reach& reach : reaches) {
    reach_ui(page, frame, desk, reach, reaches.size() == 1);
    widgets::gap(theme::kSpace3);
  }
  if (!locked(page, desk)) add_reach_ui(page, frame, desk, kind);
}

void further_reaches_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const bool any = !page.view->messengers.empty() || !page.view->addresses.empty();
  if (!any && (locked(page, desk) || desk.state.hide_empty)) return;
  if (!widgets::section(frame, "further", frame.texts[Key::reach_further], page.draft.further_open)) return;
  const widgets::Scope scope("further");
  widgets::gap(theme::kSpace2);
  reaches_ui(page, frame, desk, ReachKind::messenger);
  widgets::gap(theme::kSpace2);
  reaches_ui(page, frame, desk, ReachKind::address);
  widgets::gap(theme::kSpace3);
}

}  // namespace ui::panels
