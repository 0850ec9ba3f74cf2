#include "ui/widgets/field.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

constexpr float kInset = theme::kSpace3;

struct Box {
  Item item;
  float left = kInset, right = kInset;  // insets of the text
};

void label_above(const Frame& frame, std::string_view key, const FieldOptions& options) {
  if (!options.show_label || options.label.empty()) return;
  const Scope scope(key);
  TextOptions label;
  label.style = {theme::kTextSmall, Weight::regular};
  label.tone = Tone::muted;
  label.decorative = true;  // the field carries it as its name
  text(frame, "label", marked_label(options.label, options.required), label);
  gap(theme::kSpace1);
}

void message_below(const Frame& frame, std::string_view key, const FieldOptions& options) {
  const bool wrong = !options.error.empty();
  if (!wrong && options.help.empty()) return;
  const Scope scope(key);
  gap(theme::kSpace1);
  TextOptions message;
  message.style.px = theme::kTextSmall;
  message.tone = wrong ? Tone::danger : Tone::muted;
  paragraph(frame, "message", wrong ? options.error : options.help, message);
}

Node field_node(const Box& box, Role role, const std::string& value, const FieldOptions& options) {
  Node node;
  node.id = box.item.id;
  node.role = role;
  node.name = options.label;
  node.value = value;
  node.description = options.error.empty() ? options.help : options.error;
  node.placeholder = options.placeholder;
  node.autocomplete = options.autocomplete;
  node.input = options.input;
  node.rect = box.item.rect();
  node.font_px = options.px;
  node.pad_x = box.left;
  node.state = semantics::kWantsKeys;
  if (!options.enabled) node.state |= semantics::kDisabled;
  if (!options.error.empty()) node.state |= semantics::kInvalid;
  if (options.required) node.state |= semantics::kRequired;
  if (options.read_only) node.state |= semantics::kReadOnly;
  return node;
}

void draw_box(const Frame& frame, const Item& item, const FieldOptions& options) {
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(item.min, item.max, theme::pack(options.enabled ? p.surface : p.sunken), theme::kRadius);
  const bool wrong = !options.error.empty();
  const Color line = wrong          ? p.danger
                     : item.focused ? p.focus
                     : item.hovered ? theme::blend(p.pressed, p.line_strong)
                                    : p.line_strong;
  const float thickness = item.focused ? theme::kFocusRing : theme::kLine;
  list.AddRect(item.min, item.max, theme::pack(line), theme::kRadius, 0, thickness);
}

// Takes the events in the order of their kinds: text first, so that Enter finds the newest.
FieldResult take_events(const Frame& frame, const Item& item, std::string& value, const FieldOptions& options) {
  FieldResult result;
  result.focused = item.focused;
  Activation event;
  const bool writable = options.enabled && !options.read_only;
  while (frame.events.take(item.id, Activation::Kind::input, &event)) {
    if (!writable || event.text == value) continue;
    value = std::move(event.text);
    result.edited = true;
  }
  while (frame.events.take(item.id, Activation::Kind::change, &event)) {
    if (!writable) continue;
    result.edited |= event.text != value;
    value = std::move(event.text);
    result.committed = true;
  }
  while (frame.events.take(item.id, Activation::Kind::key, &event)) {
    result.entered |= event.key == Key::enter;
    result.escaped |= event.key == Key::escape;
  }
  result.gained_focus = frame.events.take(item.id, Activation::Kind::focus);
  result.lost_focus = frame.events.take(item.id, Activation::Kind::blur);
  frame.events.take(item.id, Activation::Kind::click);
  return result;
}

// While the element edits, the page shows its text.
bool page_shows(const Frame& frame, const Item& item) { return item.focused || frame.events.editing == item.id; }

void draw_line(const Frame& frame, const Box& box, const std::string& value, const FieldOptions& options) {
  if (!box.item.visible || page_shows(frame, box.item)) return;
  const theme::Palette& p = frame.theme.colors;
  const float width = box.item.max.x - box.item.min.x - box.left - box.right;
  const bool empty = value.empty();
  const Color ink = !options.enabled ? p.text_disabled : empty ? p.placeholder : p.text;
  // Clipped, not cut with an ellipsis: the page's element shows the same beginning.
  ImGui::PushClipRect({box.item.min.x + box.left, box.item.min.y}, {box.item.min.x + box.left + width, box.item.max.y},
                      true);
  draw_text(frame, *ImGui::GetWindowDrawList(), {box.item.min.x + box.left, box.item.center().y},
            empty ? options.placeholder : std::string_view(value), {options.px}, ink);
  ImGui::PopClipRect();
}

// The first lines of an area. Where ImGui breaks them otherwise than the page does, they move when it is focused.
void draw_lines(const Frame& frame, const Box& box, const std::string& value, const FieldOptions& options) {
  if (page_shows(frame, box.item)) return;
  const theme::Palette& p = frame.theme.colors;
  const Color ink = !options.enabled ? p.text_disabled : value.empty() ? p.placeholder : p.text;
  const std::string_view words = value.empty() ? options.placeholder : std::string_view(value);
  const float line = line_height(options.px), width = box.item.max.x - box.item.min.x - box.left - box.right;
  ImVec2 at{box.item.min.x + box.left, box.item.min.y + theme::kAreaInset + line * 0.5F};
  ImGui::PushClipRect({box.item.min.x, box.item.min.y + theme::kLine}, {box.item.max.x, box.item.max.y - theme::kLine},
                      true);
  for (const std::string_view one : wrap(frame, words, {options.px}, width)) {
    if (at.y - line > box.item.max.y) break;
    draw_text(frame, *ImGui::GetWindowDrawList(), at, one, {options.px}, ink);
    at.y += line;
  }
  ImGui::PopClipRect();
}

}  // namespace

FieldResult text_field(const Frame& frame, std::string_view key, std::string& value, const FieldOptions& options) {
  ImGui::BeginGroup();
  label_above(frame, key, options);
  Box box;
  const float width = options.width > 0 ? options.width : available_width();
  box.item = place_interactive(frame, key, {width, options.height}, options.enabled);
  if (options.icon != Icon::none) box.left = kInset + theme::kIcon + theme::kSpace2;
  if (options.popup != nullptr) box.right = kInset + theme::kIcon + theme::kSpace1;
  const FieldResult result = take_events(frame, box.item, value, options);
  Node node = field_node(box, options.popup == nullptr ? Role::textbox : Role::combobox, value, options);
  if (options.popup != nullptr) {
    node.controls = options.popup->listbox;
    node.active = options.popup->active;
    node.state |= semantics::kHasPopup | semantics::kExpandable | (node.controls != 0 ? semantics::kExpanded : 0U);
    if (options.popup->takes_escape) node.state |= semantics::kTakesEscape;
  }
  frame.tree.leaf(std::move(node));
  if (box.item.visible) {
    draw_box(frame, box.item, options);
    draw_icon(frame, *ImGui::GetWindowDrawList(), {box.item.min.x + kInset + theme::kIcon * 0.5F, box.item.center().y},
              options.icon, theme::kIcon, frame.theme.colors.text_muted);
    if (options.popup != nullptr) {
      draw_icon(frame, *ImGui::GetWindowDrawList(),
                {box.item.max.x - theme::kSpace2 - theme::kIcon * 0.5F, box.item.center().y}, Icon::chevron_down,
                theme::kIcon, frame.theme.colors.text_muted);
    }
    draw_line(frame, box, value, options);
  }
  message_below(frame, key, options);
  ImGui::EndGroup();
  return result;
}

FieldResult text_area(const Frame& frame, std::string_view key, std::string& value, const FieldOptions& options) {
  ImGui::BeginGroup();
  label_above(frame, key, options);
  Box box;
  const float line = line_height(options.px);
  const float width = options.width > 0 ? options.width : available_width();
  const float height = line * static_cast<float>(std::max(options.rows, 1)) + theme::kAreaInset * 2;
  box.item = place_interactive(frame, key, {width, height}, options.enabled);
  const FieldResult result = take_events(frame, box.item, value, options);
  frame.tree.leaf(field_node(box, Role::multiline, value, options));
  if (box.item.visible) {
    draw_box(frame, box.item, options);
    draw_lines(frame, box, value, options);
  }
  message_below(frame, key, options);
  ImGui::EndGroup();
  return result;
}

FieldResult search_field(const Frame& frame, std::string_view key, std::string& value, const FieldOptions& options) {
  Box box;
  const float width = options.width > 0 ? options.width : available_width();
  box.item = place_interactive(frame, key, {width, theme::kControl}, options.enabled);
  box.left = kInset + theme::kIcon + theme::kSpace2;
  FieldResult result = take_events(frame, box.item, value, options);
  if (result.escaped && !value.empty()) {
    value.clear();
    result.edited = true;
  }
  Node node = field_node(box, Role::searchbox, value, options);
  node.input = semantics::InputKind::search;
  frame.tree.leaf(std::move(node));
  if (!box.item.visible) return result;
  draw_box(frame, box.item, options);
  draw_icon(frame, *ImGui::GetWindowDrawList(), {box.item.min.x + kInset + theme::kIcon * 0.5F, box.item.center().y},
            Icon::search, theme::kIcon, frame.theme.colors.text_muted);
  draw_line(frame, box, value, options);
  return result;
}

void focus(const Frame& frame, std::string_view key, bool select_all) {
  if (select_all) {
    frame.tree.request_select_all(id_of(key));
  } else {
    frame.tree.request_focus(id_of(key));
  }
}

void insert(const Frame& frame, std::string_view key, std::string text) {
  frame.tree.request_insert(id_of(key), std::move(text));
}

std::string marked_label(std::string_view label, bool required) { return std::string(label) + (required ? " *" : ""); }

}  // namespace ui::widgets
