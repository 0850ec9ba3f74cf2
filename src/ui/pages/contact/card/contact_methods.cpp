#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/parts/channel_ticks.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/section.h"
#include "ui/widgets/text.h"
#include "ui/words/method_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::ContactMethod;
using domain::MethodKind;
using domain::MethodType;
using i18n::Key;
using theme::Icon;
using widgets::PropertyEvent;

// "Phone · Work", or "Phone" when it has no type.
std::string label_of(const Frame& frame, const ContactMethod& method) {
  const std::string_view kind = method_kind_words(frame.texts, method.content.kind).one;
  const std::string_view type = method_type_label(frame.texts, method.content);
  return type.empty() ? std::string(kind) : i18n::say::method_of_type(frame.texts, kind, type);
}

std::string key_of(const ContactMethod& method) { return "reach-" + std::to_string(method.id.value); }

void edit(ContactPage& page, const PanelContext& desk, const ContactMethod& method, domain::MethodContent content) {
  send_edit(page.draft, desk, key_of(method), app::EditMethod{page.view->head.id, method.id, std::move(content)});
}

// Those of the card index; a phone's own one that is not among them stands there, too.
void own_type_items(widgets::Menu& menu, ContactPage& page, const PanelContext& desk, const ContactMethod& method) {
  if (method.content.kind != MethodKind::phone) return;
  const bool custom = method.content.type == MethodType::custom;
  std::vector<std::string> types = page.view->phone_types;
  const bool known = std::find(types.begin(), types.end(), method.content.label) != types.end();
  if (custom && !known && !method.content.label.empty()) types.push_back(method.content.label);
  for (const std::string& type : types) {
    const bool chosen = custom && method.content.label == type;
    if (!menu.item("own-" + type, type, Icon::none, chosen) || chosen) continue;
    domain::MethodContent content = method.content;
    content.type = MethodType::custom;
    content.label = type;
    edit(page, desk, method, std::move(content));
  }
}

void menu_items(widgets::Menu& menu, ContactPage& page, const Frame& frame, const PanelContext& desk,
                const ContactMethod& method) {
  for (const MethodType type : domain::types_of(method.content.kind)) {
    const std::string key = "type-" + std::to_string(static_cast<int>(type));
    if (!menu.item(key, method_type_word(frame.texts, type), Icon::none, method.content.type == type)) continue;
    domain::MethodContent content = method.content;
    content.type = type;
    content.label.clear();
    edit(page, desk, method, std::move(content));
  }
  own_type_items(menu, page, desk, method);
  const bool custom = method.content.type == MethodType::custom && method.content.kind == MethodKind::email;
  if (menu.item("custom", frame.texts[Key::method_type_custom], Icon::none, custom)) page.draft.naming = method.id;
  menu.separator();
  if (!method.primary && menu.item("primary", frame.texts[Key::method_make_primary], Icon::star)) {
    desk.commands.push(app::MakePrimary{page.view->head.id, method.id});
  }
  if (menu.item("remove", frame.texts[Key::action_remove], Icon::trash)) {
    const std::string value = domain::one_line(method.content.value);
    desk.commands.push(app::RemoveMethod{page.view->head.id, method.id},
                       {i18n::say::toast_removed_method(frame.texts, value), Undoable::yes, value});
  }
}

void options_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method) {
  widgets::MenuState& state = page.draft.menus[method.id];
  const std::string name = i18n::say::method_options(frame.texts, domain::one_line(method.content.value));
  widgets::options_button(frame, "options", name, state);
  if (widgets::Menu menu(frame, "menu", name, state); menu) menu_items(menu, page, frame, desk, method);
}

// The name of an own type, asked for in place.
void naming_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method) {
  if (page.draft.naming != method.id) return;
  std::string& text = page.draft.type_name;
  const auto field = widgets::text_field(frame, "type_name", text, {.label = frame.texts[Key::method_label]});
  if (!page.draft.naming_shown) widgets::focus(frame, "type_name");
  page.draft.naming_shown = true;
  const bool named = (field.entered || field.committed) && !domain::trimmed(text).empty();
  if (named) {
    domain::MethodContent content = method.content;
    content.type = MethodType::custom;
    content.label = domain::trimmed(text);
    edit(page, desk, method, std::move(content));
  }
  if (!named && !field.escaped && !field.lost_focus) return;
  if (!field.lost_focus) frame.tree.request_focus(widgets::id_of("options"));
  page.draft.naming.reset();
  page.draft.naming_shown = false;
  text.clear();
}

void commit(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method) {
  CardDraft& draft = page.draft;
  domain::MethodContent content = method.content;
  content.value = domain::trimmed(draft.editor.draft);
  const domain::Refusal refusal = check_method(content);
  if (refusal == domain::Refusal::none) {
    draft.refused.clear();
    edit(page, desk, method, std::move(content));
    return;
  }
  draft.refused = key_of(method);
  draft.mistake = refusal_text(frame.texts, refusal);
  widgets::reopen(frame, draft.refused, draft.editor);
}

void value_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method,
              float width) {
  CardDraft& draft = page.draft;
  const std::string key = key_of(method);
  const MethodKind kind = method.content.kind;
  const domain::Channel channel = domain::outreach_channels_of(kind).front();
  const bool lines = kind == MethodKind::address;
  settle_edit(draft, frame, desk, key);
  const widgets::Column column(width);
  widgets::PropertyOptions options;
  const std::string label = label_of(frame, method);
  const std::string name = i18n::say::method_edit(frame.texts, domain::one_line(method.content.value));
  // An address shows all its lines instead of being a link.
  const std::string href = lines || desk.read_only ? std::string{} : outreach_of(page, desk, method, channel).link;
  const std::string shown = lines ? std::string{} : shown_value(page, desk, method);
  options.label = label;
  options.error = draft.refused == key ? draft.mistake : std::string_view{};
  options.href = href;
  options.shown = shown;
  options.edit_name = name;
  options.input = kind == MethodKind::phone   ? semantics::InputKind::tel
                  : kind == MethodKind::email ? semantics::InputKind::email
                                              : semantics::InputKind::text;
  options.multiline = lines;
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, key, method.content.value, draft.editor, options);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
  if (event == PropertyEvent::followed) record_outreach(page, desk, method, channel);
  if (event == PropertyEvent::committed) commit(page, frame, desk, method);
}

// What was entered stays; it is said that no such number is known, and that the contact does not want to be called.
void doubt_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method) {
  if (method.content.kind != MethodKind::phone) return;
  const widgets::TextOptions warning{.style = {theme::kTextSmall}, .tone = widgets::Tone::warning};
  if (page.view->contactability.do_not_call) {
    widgets::gap(0);
    widgets::paragraph(frame, "asked", frame.texts[Key::disturb_asked_not_to_call], warning);
  }
  const app::Phones::Doubt doubt = desk.phones.doubt(method.content.value, country_of(*page.view));
  if (!doubt.invalid) return;
  widgets::gap(0);
  const std::string words = doubt.country.empty() ? std::string(frame.texts[Key::phone_invalid])
                                                  : i18n::say::phone_invalid_in(frame.texts, doubt.country);
  widgets::paragraph(frame, "doubt", words, warning);
}

void permissions_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method) {
  domain::MethodContent content = method.content;
  content.value = shown_value(page, desk, method);
  const auto beside = [&](domain::Channel channel) { outreach_ui(page, frame, desk, method, channel); };
  widgets::gap(0);
  if (!ticks_ui(frame, content, !locked(page, desk), beside)) return;
  content.value = method.content.value;
  edit(page, desk, method, std::move(content));
}

void method_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method,
               bool alone) {
  const widgets::Scope scope(static_cast<std::uint64_t>(method.id.value));
  const bool marked = method.primary && !alone;
  const std::string_view primary = frame.texts[Key::method_primary];
  const float button = widgets::icon_button_width() + theme::kSpace2;
  const float mark = marked ? widgets::pill_width(frame, primary) + theme::kSpace2 : 0;
  const bool changeable = !locked(page, desk);
  const float beside = mark + (changeable ? 2 : 1) * button;
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float room = widgets::available_width();
  value_ui(page, frame, desk, method, room - beside);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  // In the line of the value, at the card's edge.
  ImGui::SetCursorScreenPos({corner.x + room - beside + theme::kSpace2, corner.y + theme::kSpace5});
  {
    widgets::Row row;
    if (marked) widgets::pill(frame, "primary", primary, widgets::PillKind::accent);
    row.next();
    outreach_ui(page, frame, desk, method, domain::outreach_channels_of(method.content.kind).front());
    row.next();
    if (changeable) options_ui(page, frame, desk, method);
  }
  ImGui::SetCursorScreenPos(below);
  widgets::gap(0);
  doubt_ui(page, frame, desk, method);
  permissions_ui(page, frame, desk, method);
  naming_ui(page, frame, desk, method);
}

}  // namespace

void methods_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, MethodKind kind) {
  const std::vector<ContactMethod>& methods = methods_of(*page.view, kind);
  const widgets::Container group(frame, domain::name_of(kind), semantics::Role::group,
                                 method_kind_words(frame.texts, kind).all);
  for (const ContactMethod& method : methods) {
    method_ui(page, frame, desk, method, methods.size() == 1);
    widgets::gap(theme::kSpace3);
  }
  if (!locked(page, desk)) add_method_ui(page, frame, desk, kind);
}

void further_methods_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const bool any = !page.view->messengers.empty() || !page.view->addresses.empty();
  if (!any && (locked(page, desk) || desk.state.hide_empty)) return;
  if (!widgets::section(frame, "further", frame.texts[Key::method_further], page.draft.further_open)) return;
  const widgets::Scope scope("further");
  widgets::gap(theme::kSpace2);
  methods_ui(page, frame, desk, MethodKind::messenger);
  widgets::gap(theme::kSpace2);
  methods_ui(page, frame, desk, MethodKind::address);
  widgets::gap(theme::kSpace3);
}

}  // namespace ui
