#include <array>
#include <utility>

#include "domain/validation.h"
#include "i18n/keys.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/text.h"

namespace ui::panels {
namespace {

using domain::Reach;
using domain::ReachKind;
using domain::ReachType;
using i18n::Key;
using theme::Icon;
using widgets::PropertyEvent;

constexpr std::array<std::pair<ReachType, std::string_view>, 5> kTypes{{{ReachType::mobile, "mobile"},
                                                                        {ReachType::work, "work"},
                                                                        {ReachType::home, "home"},
                                                                        {ReachType::other, "other"},
                                                                        {ReachType::none, "none"}}};

// "Phone · Work", or "Phone" when it has no type.
std::string label_of(const Frame& frame, const Reach& reach) {
  const std::string_view kind =
      frame.texts[reach.content.kind == ReachKind::phone ? Key::field_phone : Key::field_email];
  const bool custom = reach.content.type == ReachType::custom;
  if (reach.content.type == ReachType::none || (custom && reach.content.label.empty())) return std::string(kind);
  return i18n::say::reach_of_type(
      frame.texts, kind,
      custom ? std::string_view(reach.content.label) : reach_type_word(frame.texts, reach.content.type));
}

// Where numbers of this contact are written down.
std::string_view country_of(const ContactPage& page) {
  for (const app::FolderView& folder : page.view->folders) {
    for (const app::FieldView& field : folder.fields) {
      if (field.id == domain::fields::country) return field.value;
    }
  }
  return {};
}

std::string address_of(const ContactPage& page, const shell::Desk& desk, const Reach& reach) {
  if (reach.content.kind == ReachKind::email) return "mailto:" + reach.content.value;
  std::string digits = desk.phones.e164(reach.content.value, country_of(page));
  if (!digits.empty()) return "tel:" + digits;
  for (const char c : reach.content.value) {
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
  }
  return "tel:" + digits;
}

std::string key_of(const Reach& reach) { return "reach-" + std::to_string(reach.id.value); }

void edit(ContactPage& page, const shell::Desk& desk, const Reach& reach, domain::ReachContent content) {
  send_edit(page.draft, desk, key_of(reach), app::EditReach{page.view->head.id, reach.id, std::move(content)});
}

void menu_items(widgets::Menu& menu, ContactPage& page, const Frame& frame, const shell::Desk& desk,
                const Reach& reach) {
  for (const auto& [type, key] : kTypes) {
    const bool email = reach.content.kind == ReachKind::email;
    if (email && type == ReachType::mobile) continue;
    if (!menu.item(key, reach_type_word(frame.texts, type), Icon::none, reach.content.type == type)) continue;
    domain::ReachContent content = reach.content;
    content.type = type;
    content.label.clear();
    edit(page, desk, reach, std::move(content));
  }
  const bool custom = reach.content.type == ReachType::custom;
  if (menu.item("custom", frame.texts[Key::reach_type_custom], Icon::none, custom)) page.draft.naming = reach.id;
  menu.separator();
  if (!reach.primary && menu.item("primary", frame.texts[Key::reach_make_primary], Icon::star)) {
    desk.commands.push(app::MakePrimary{page.view->head.id, reach.id});
  }
  if (menu.item("remove", frame.texts[Key::action_remove], Icon::trash)) {
    desk.commands.push(
        app::RemoveReach{page.view->head.id, reach.id},
        {i18n::say::toast_removed_reach(frame.texts, reach.content.value), shell::Undoable::yes, reach.content.value});
  }
}

void options_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  widgets::MenuState& state = page.draft.menus[reach.id];
  const std::string name = i18n::say::reach_options(frame.texts, reach.content.value);
  if (widgets::icon_button(frame, "options", Icon::ellipsis, name,
                           {.kind = widgets::ButtonKind::quiet, .state = semantics::kHasPopup})) {
    widgets::open_menu(frame, state);
  }
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

void value_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach, float width) {
  CardDraft& draft = page.draft;
  const std::string key = key_of(reach);
  const bool phone = reach.content.kind == ReachKind::phone;
  const std::string name = i18n::say::reach_edit(frame.texts, reach.content.value);
  const std::string href = address_of(page, desk, reach);
  const std::string shown = phone ? desk.phones.shown(reach.content.value, country_of(page)) : std::string{};
  settle_edit(draft, frame, desk, key);
  const widgets::Column column(width);
  widgets::PropertyOptions options;
  const std::string label = label_of(frame, reach);
  options.label = label;
  options.error = draft.refused == key ? draft.mistake : std::string_view{};
  options.href = href;
  options.shown = shown;
  options.edit_name = name;
  options.input = phone ? semantics::InputKind::tel : semantics::InputKind::email;
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, key, reach.content.value, draft.editor, options);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
  if (event != PropertyEvent::committed) return;
  domain::ReachContent content = reach.content;
  content.value = domain::trimmed(draft.editor.draft);
  const domain::Refusal refusal = check_reach(content);
  if (refusal == domain::Refusal::none) {
    draft.refused.clear();
    edit(page, desk, reach, std::move(content));
    return;
  }
  draft.refused = key;
  draft.mistake = refusal_text(frame.texts, refusal);
  widgets::reopen(frame, key, draft.editor);
}

// What was entered stays; it is said that no such number is known.
void doubt_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach) {
  if (reach.content.kind != ReachKind::phone) return;
  const app::Phones::Doubt doubt = desk.phones.doubt(reach.content.value, country_of(page));
  if (!doubt.invalid) return;
  widgets::gap(0);
  const std::string words = doubt.country.empty() ? std::string(frame.texts[Key::phone_invalid])
                                                  : i18n::say::phone_invalid_in(frame.texts, doubt.country);
  widgets::paragraph(frame, "doubt", words, {.style = {theme::kTextSmall}, .tone = widgets::Tone::warning});
}

void reach_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach, bool alone) {
  const widgets::Scope scope(static_cast<std::uint64_t>(reach.id.value));
  const bool marked = reach.primary && !alone;
  const std::string_view primary = frame.texts[Key::reach_primary];
  const float mark = marked ? widgets::pill_width(frame, primary) + theme::kSpace2 : 0;
  const bool changeable = !locked(page, desk);
  const float menu = changeable ? widgets::icon_button_width() + theme::kSpace2 : 0;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width();
  value_ui(page, frame, desk, reach, room - mark - menu);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  // In the line of the value, at the card's edge.
  ImGui::SetCursorScreenPos({corner.x + room - mark - menu + theme::kSpace2, corner.y + theme::kSpace5});
  {
    widgets::Row row;
    if (marked) widgets::pill(frame, "primary", primary, widgets::PillKind::accent);
    row.next();
    if (changeable) options_ui(page, frame, desk, reach);
  }
  ImGui::SetCursorScreenPos(below);
  widgets::gap(0);
  doubt_ui(page, frame, desk, reach);
  naming_ui(page, frame, desk, reach);
}

void add_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, ReachKind kind, NewReach& draft) {
  const bool phone = kind == ReachKind::phone;
  if (!draft.open) {
    if (widgets::button(frame, "add", frame.texts[phone ? Key::reach_add_phone : Key::reach_add_email],
                        {.kind = widgets::ButtonKind::quiet, .icon = Icon::plus, .small = true})) {
      draft = {.open = true, .opened_now = true, .text = {}, .error = {}};
    }
    return;
  }
  const auto field = widgets::text_field(frame, "new", draft.text,
                                         {.label = frame.texts[phone ? Key::field_phone : Key::field_email],
                                          .error = draft.error,
                                          .input = phone ? semantics::InputKind::tel : semantics::InputKind::email});
  if (draft.opened_now) widgets::focus(frame, "new");
  draft.opened_now = false;
  if (field.edited) draft.error = {};
  const domain::ReachContent content{
      .kind = kind, .type = {}, .flags = 0, .label = {}, .value = std::string(domain::trimmed(draft.text))};
  const bool finished = field.entered || field.committed || field.lost_focus;
  if (field.escaped || (finished && content.value.empty())) {
    draft = {};
  } else if (finished) {
    draft.error = refusal_text(frame.texts, check_reach(content));
    if (!draft.error.empty()) return;
    desk.commands.push(app::AddReach{page.view->head.id, content});
    draft = {};
  }
  if (!draft.open && !field.lost_focus) frame.tree.request_focus(widgets::id_of("add"));
}

}  // namespace

void reaches_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, ReachKind kind) {
  const bool phone = kind == ReachKind::phone;
  const std::vector<Reach>& reaches = phone ? page.view->phones : page.view->emails;
  const widgets::Container group(frame, phone ? "phones" : "emails", semantics::Role::group,
                                 frame.texts[phone ? Key::reach_phones : Key::reach_emails]);
  for (const Reach& reach : reaches) {
    reach_ui(page, frame, desk, reach, reaches.size() == 1);
    widgets::gap(theme::kSpace3);
  }
  if (!locked(page, desk)) add_ui(page, frame, desk, kind, phone ? page.draft.new_phone : page.draft.new_email);
}

}  // namespace ui::panels
