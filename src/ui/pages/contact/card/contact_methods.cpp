#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/duplicates/merge.h"
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

constexpr std::size_t kIconsBeside = 2;  // more ways than these stand below the value

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

// The channels of a phone, the consent of an e-mail.
void permission_items(widgets::Menu& menu, ContactPage& page, const Frame& frame, const PanelContext& desk,
                      const ContactMethod& method) {
  const auto toggle = [&](std::uint32_t bit, std::string_view word) {
    if (!menu.item("bit-" + std::to_string(bit), word, Icon::none, (method.content.flags & bit) != 0)) return;
    domain::MethodContent content = method.content;
    content.flags ^= bit;
    edit(page, desk, method, std::move(content));
  };
  if (method.content.kind == MethodKind::email) {
    toggle(domain::method_flags::consent, frame.texts[Key::method_consent]);
  } else if (method.content.kind == MethodKind::phone) {
    for (const domain::Channel channel : domain::outreach_channels_of(method.content.kind)) {
      if (const std::uint32_t bit = tick_of(channel)) toggle(bit, channel_word(frame.texts, channel));
    }
  } else {
    return;
  }
  menu.separator();
}

void menu_items(widgets::Menu& menu, ContactPage& page, const Frame& frame, const PanelContext& desk,
                const ContactMethod& method) {
  permission_items(menu, page, frame, desk, method);
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

void options_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method,
                bool faint) {
  widgets::MenuState& state = page.draft.menus[method.id];
  const std::string name = i18n::say::method_options(frame.texts, domain::one_line(method.content.value));
  widgets::ButtonOptions look = widgets::kRowIcon;
  look.faint = faint && !state.is_open;
  widgets::options_button(frame, "options", name, state, look);
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
  // What stands there twice already, by merging or undoing, can still be edited.
  std::span<const ContactMethod> others;
  if (!domain::is_same_way(content, method.content)) others = methods_of(*page.view, content.kind);
  draft.mistake = method_mistake(frame.texts, others, content, method.id);
  if (draft.mistake.empty()) {
    draft.refused.clear();
    edit(page, desk, method, std::move(content));
    return;
  }
  draft.refused = key_of(method);
  widgets::reopen(frame, draft.refused, draft.editor);
}

// As written in its country, and what it is: "+39 055 123456 · Work".
std::string words_of(const ContactPage& page, const Frame& frame, const PanelContext& desk,
                     const ContactMethod& method) {
  const bool lines = method.content.kind == MethodKind::address;
  std::string words = lines ? method.content.value : shown_value(page, desk, method);
  const std::string_view type = method_type_label(frame.texts, method.content);
  if (!type.empty()) words.append(" · ").append(type);
  return words;
}

void value_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method,
              float beside) {
  CardDraft& draft = page.draft;
  const std::string key = key_of(method);
  const MethodKind kind = method.content.kind;
  settle_edit(draft, frame, desk, key);
  widgets::PropertyOptions options;
  const std::string label = label_of(frame, method);
  const std::string name = i18n::say::method_edit(frame.texts, domain::one_line(method.content.value));
  const std::string shown = words_of(page, frame, desk, method);
  options.label = label;
  options.show_label = false;
  options.room = beside;
  options.error = draft.refused == key ? draft.mistake : std::string_view{};
  options.shown = shown;
  options.edit_name = name;
  options.input = input_of(kind);
  options.multiline = kind == MethodKind::address;
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, key, method.content.value, draft.editor, options);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
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

void primary_ui(const Frame& frame) {
  const widgets::Item item = widgets::place({theme::kIcon, theme::kControlSmall});
  semantics::Node node;
  node.id = widgets::id_of("primary");
  node.role = semantics::Role::image;
  node.name = frame.texts[Key::method_primary];
  node.rect = item.rect();
  frame.tree.leaf(std::move(node));
  if (!item.visible) return;
  widgets::draw_icon(frame, *ImGui::GetWindowDrawList(), item.center(), Icon::star, theme::kTextSmall,
                     frame.theme.colors.text_muted);
}

void method_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method,
               bool alone) {
  const widgets::Scope scope(static_cast<std::uint64_t>(method.id.value));
  const std::vector<domain::Channel> ways = channels_of(method);
  const std::size_t beside = std::min(ways.size(), kIconsBeside);
  const bool marked = method.primary && !alone, changeable = !locked(page, desk);
  const bool shown = changeable && widgets::near(frame, widgets::property_height(frame), {"options"});
  const float side = widgets::icon_button_width(widgets::kRowIcon);
  const float room = side * static_cast<float>(beside + (shown ? 1 : 0)) + (marked ? theme::kIcon : 0);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const float right = corner.x + widgets::available_width();
  value_ui(page, frame, desk, method, room);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  const float left = right - room - (changeable && !shown ? side : 0);
  ImGui::SetCursorScreenPos({left, corner.y + (widgets::property_height(frame) - side) * 0.5F});
  {
    widgets::Row row(side, 0);
    if (changeable) options_ui(page, frame, desk, method, !shown);
    row.next();
    if (marked) primary_ui(frame);
    for (std::size_t i = 0; i < beside; ++i) {
      row.next();
      outreach_ui(page, frame, desk, method, ways[i], side);
    }
  }
  ImGui::SetCursorScreenPos(below);
  widgets::gap(theme::kSpace2);
  if (ways.size() > beside) {
    widgets::Row row(side, 0);
    row.right(side * static_cast<float>(ways.size() - beside));
    for (std::size_t i = beside; i < ways.size(); ++i) {
      outreach_ui(page, frame, desk, method, ways[i], side);
      row.next();
    }
  }
  doubt_ui(page, frame, desk, method);
  naming_ui(page, frame, desk, method);
}

// In the label's column, at its right end.
void add_beside_ui(ContactPage& page, const Frame& frame, MethodKind kind, ImVec2 corner, bool shown) {
  const ImVec2 below = ImGui::GetCursorScreenPos();
  const float side = widgets::icon_button_width(widgets::kRowIcon);
  ImGui::SetCursorScreenPos(
      {corner.x + theme::kLabel - side, corner.y + (widgets::property_height(frame) - side) * 0.5F});
  add_button_ui(page, frame, kind, !shown);
  ImGui::SetCursorScreenPos(below);
  widgets::gap(theme::kSpace2);
}

}  // namespace

void methods_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, MethodKind kind) {
  const std::vector<ContactMethod>& methods = methods_of(*page.view, kind);
  const bool changeable = !locked(page, desk), adding = adds_method(page, kind);
  if (methods.empty() && !changeable) return;
  const MethodKindWords words = method_kind_words(frame.texts, kind);
  const widgets::Container group(frame, domain::name_of(kind), semantics::Role::group, words.all);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const bool button = changeable && !adding;
  const bool shown = widgets::near(frame, widgets::property_height(frame), {"add"});
  {
    const widgets::Labelled row(frame, words.one,
                                button && !methods.empty() ? widgets::icon_button_width(widgets::kRowIcon) : 0);
    for (const ContactMethod& method : methods) {
      method_ui(page, frame, desk, method, methods.size() == 1);
      widgets::gap(0);
    }
    if (adding) add_method_ui(page, frame, desk, kind);
    if (button && methods.empty()) add_button_ui(page, frame, kind);
  }
  if (button && !methods.empty()) add_beside_ui(page, frame, kind, corner, shown);
}

void further_methods_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const bool any = !page.view->messengers.empty() || !page.view->addresses.empty();
  if (!any && (locked(page, desk) || desk.state.hide_empty)) return;
  if (!widgets::section(frame, "further", frame.texts[Key::method_further], page.draft.further_open)) return;
  const widgets::Scope scope("further");
  widgets::gap(0);
  methods_ui(page, frame, desk, MethodKind::messenger);
  widgets::gap(0);
  methods_ui(page, frame, desk, MethodKind::address);
}

}  // namespace ui
