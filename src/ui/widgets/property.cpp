#include "ui/widgets/property.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <imgui_internal.h>

#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;

constexpr std::string_view kNothing = "–";  // cannot be added either
constexpr float kOut = theme::kSpace2;      // hover and ring reach out, so that values align with each other
constexpr float kEditorOut = theme::kSpace3;

void label_above(const Frame& frame, const PropertyOptions& options) {
  TextOptions label;
  label.style = kLabelText;
  label.tone = Tone::muted;
  label.decorative = true;  // the value's button and the field carry it
  text(frame, "label", marked_label(options.label, options.required), label);
  gap(0);
}

PropertyEvent editor_ui(const Frame& frame, std::string_view value, PropertyEditor& editor,
                        const PropertyOptions& options) {
  FieldOptions field;
  field.label = options.label;
  field.show_label = false;
  field.error = options.error;
  field.help = options.help;
  field.autocomplete = options.autocomplete;
  field.input = options.input;
  field.required = options.required;
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  field.width = available_width() + kEditorOut - options.room;
  field.height = property_height(frame);
  field.px = property_text(frame).px;
  ImGui::SetCursorScreenPos({cursor.x - kEditorOut, cursor.y});
  const FieldResult result = options.multiline ? text_area(frame, "editor", editor.draft, field)
                                               : text_field(frame, "editor", editor.draft, field);
  if (result.escaped) {
    editor.editing = 0;
    editor.draft.clear();
    frame.tree.request_focus(id_of("value"));
    draw_again_in(frame, 0);
    return PropertyEvent::cancelled;
  }
  editor.left = result.lost_focus || editor.next != 0;
  const bool done = (result.entered && !options.multiline) || editor.left;
  if (!done) return result.edited ? PropertyEvent::edited : PropertyEvent::none;
  editor.editing = 0;
  draw_again_in(frame, 0);
  if (!editor.left) frame.tree.request_focus(id_of("value"));
  return editor.draft == value ? PropertyEvent::cancelled : PropertyEvent::committed;
}

void draw_flash(const Frame& frame, const Item& item, PropertyEditor& editor, NodeId id) {
  if (editor.flashing != id) return;
  const double left = theme::kFlash - (frame.seconds - editor.flash_since);
  if (left <= 0) {
    editor.flashing = 0;
    return;
  }
  // With reduced motion it stays as it is, then goes, instead of fading.
  const float strength = frame.reduced_motion ? 1.0F : static_cast<float>(left / theme::kFlash);
  draw_again_in(frame, frame.reduced_motion ? left : 0);
  ImGui::GetWindowDrawList()->AddRectFilled({item.min.x - kOut, item.min.y}, {item.max.x, item.max.y},
                                            theme::pack(theme::with_opacity(frame.theme.colors.flash, strength)),
                                            theme::kRadius);
}

void draw_value(const Frame& frame, const Item& item, std::string_view value, const PropertyOptions& options) {
  const theme::Palette& p = frame.theme.colors;
  const bool empty = value.empty();
  draw_text(frame, *ImGui::GetWindowDrawList(), {item.min.x, item.center().y}, empty ? options.empty_text : value,
            property_text(frame), empty ? p.placeholder : p.text, item.max.x - item.min.x);
}

// All lines of a value of several.
void draw_lines(const Frame& frame, const Item& item, const std::vector<std::string_view>& lines) {
  const TextStyle style = property_text(frame);
  ImVec2 at{item.min.x, item.min.y + theme::kAreaInset + line_height(style.px) * 0.5F};
  for (const std::string_view line : lines) {
    draw_text(frame, *ImGui::GetWindowDrawList(), at, line, style, frame.theme.colors.text);
    at.y += line_height(style.px);
  }
}

// A value that is a link: the link, and a pencil that edits.
void linked_value(const Frame& frame, std::string_view value, PropertyEditor& editor, const PropertyOptions& options,
                  NodeId property_id, float room, bool& begin, PropertyEvent& event) {
  const bool shown = !options.read_only && near(frame, property_height(frame), {"link", "value"});
  Item line;
  line.min = ImGui::GetCursorScreenPos();
  line.max = {line.min.x + available_width(), line.min.y + property_height(frame)};
  draw_flash(frame, line, editor, property_id);
  Row row(property_height(frame), 0);
  LinkOptions style;
  style.style = property_text(frame);
  style.new_window = options.href.substr(0, 4) == "http";
  style.tone = Tone::accent;
  style.max_width = available_width() - room - (shown ? icon_button_width(kRowIcon) : 0);
  if (link(frame, "link", value, options.href, style)) event = PropertyEvent::followed;
  if (options.read_only) return;
  row.right(icon_button_width(kRowIcon) + room);
  ButtonOptions pencil = kRowIcon;
  pencil.faint = !shown;
  begin |= icon_button(frame, "value", Icon::pencil, options.edit_name, pencil);
}

void button_value(const Frame& frame, std::string_view value, PropertyEditor& editor, const PropertyOptions& options,
                  NodeId property_id, float room, bool& begin) {
  const TextStyle style = property_text(frame);
  const float width = available_width() - room;
  std::vector<std::string_view> lines;
  if (options.multiline) lines = wrap(frame, value, style, width);
  const float tall = static_cast<float>(lines.size()) * line_height(style.px) + theme::kAreaInset * 2;
  const Item item = place_interactive(frame, "value", {width, lines.size() > 1 ? tall : property_height(frame)});
  Node node;
  node.id = item.id;
  node.role = Role::button;
  node.name = options.edit_name.empty() ? options.label : options.edit_name;
  node.description = value.empty() ? options.empty_text : value;
  node.rect = item.rect();
  frame.tree.open(std::move(node));
  Node words;
  words.id = id_of("text");
  words.role = Role::text;
  words.name = value.empty() ? options.empty_text : value;
  words.rect = item.rect();
  words.font_px = style.px;
  frame.tree.leaf(std::move(words));
  frame.tree.close();
  begin |= frame.events.take(item.id, Activation::Kind::click);
  draw_flash(frame, item, editor, property_id);
  if (!item.visible) return;
  Item box = item;
  box.min.x -= kOut;
  if (item.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, theme::pack(frame.theme.colors.hover), theme::kRadius);
  }
  if (lines.size() > 1) {
    draw_lines(frame, item, lines);
  } else {
    draw_value(frame, item, value, options);
    if (text_width(frame, value, style) > width) tooltip(frame, item, value);
  }
  draw_ring(frame, box);
}

// Stands where the value to be edited stands, with all its lines.
void read_only_value(const Frame& frame, std::string_view value, const PropertyOptions& options) {
  TextOptions words;
  words.style = property_text(frame);
  words.tone = value.empty() ? Tone::muted : Tone::normal;
  const std::string_view said = value.empty() ? kNothing : value;
  if (options.multiline) {
    gap(theme::kAreaInset);
    paragraph(frame, "value", said, words);
    return;
  }
  words.max_width = available_width() - options.room;
  const Row row(property_height(frame));
  text(frame, "value", said, words);
}

// At the row's end, before the caller's icons.
bool clear_ui(const Frame& frame, const PropertyOptions& options, ImVec2 corner, bool shown) {
  const float side = icon_button_width(kRowIcon);
  const ImVec2 below = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(
      {corner.x + available_width() - side - options.room, corner.y + (property_height(frame) - side) * 0.5F});
  ButtonOptions look = kRowIcon;
  look.faint = !shown;
  const bool pressed = icon_button(frame, "clear", Icon::close, options.clear_name, look);
  ImGui::SetCursorScreenPos(below);
  gap(theme::kSpace2);
  return pressed;
}

// Long texts stand below their label, in all the card's width.
bool stands_below(const Frame& frame, std::string_view shown, bool editing, const PropertyOptions& options) {
  if (!options.multiline || !options.show_label) return false;
  const float beside = available_width() - theme::kLabel - theme::kSpace2;
  return editing || wrap(frame, shown, property_text(frame), beside).size() > 1;
}

PropertyEvent value_ui(const Frame& frame, std::string_view value, std::string_view shown, PropertyEditor& editor,
                       const PropertyOptions& options, NodeId id, bool& begin) {
  if (editor.editing == id && !options.read_only) return editor_ui(frame, value, editor, options);
  if (options.read_only && options.href.empty()) {
    read_only_value(frame, shown, options);
    return PropertyEvent::none;
  }
  PropertyEvent event = PropertyEvent::none;
  const bool clearable = !options.clear_name.empty() && !value.empty() && !options.read_only;
  const bool clear_shown = clearable && near(frame, property_height(frame), {"clear"});
  const float room = options.room + (clear_shown ? icon_button_width(kRowIcon) : 0);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  if (!options.href.empty() && !value.empty()) {
    linked_value(frame, shown, editor, options, id, room, begin, event);
  } else {
    button_value(frame, shown, editor, options, id, room, begin);
  }
  if (clearable && clear_ui(frame, options, corner, clear_shown)) {
    frame.tree.request_focus(id_of("value"));
    event = PropertyEvent::cleared;
  }
  return event;
}

}  // namespace

PropertyEvent property(const Frame& frame, std::string_view key, std::string_view value, PropertyEditor& editor,
                       const PropertyOptions& options) {
  const std::string_view shown = options.shown.empty() ? value : options.shown;
  const NodeId id = id_of(key);
  const Scope scope(key);
  ImGui::BeginGroup();
  PropertyEvent event = PropertyEvent::none;
  bool begin = false;
  if (!options.show_label) {
    event = value_ui(frame, value, shown, editor, options, id, begin);
  } else if (stands_below(frame, shown, editor.editing == id, options)) {
    label_above(frame, options);
    event = value_ui(frame, value, shown, editor, options, id, begin);
  } else {
    const Labelled row(frame, marked_label(options.label, options.required));
    event = value_ui(frame, value, shown, editor, options, id, begin);
  }
  if (begin) editor.next = id;
  if (editor.next == id) {
    draw_again_in(frame, 0);
    if (editor.editing == 0) {
      editor.editing = id;
      editor.next = 0;
      editor.left = false;
      editor.draft = value;
      frame.tree.request_select_all(id_of("editor"));
    }
  }
  ImGui::EndGroup();
  return event;
}

void reopen(const Frame& frame, std::string_view key, PropertyEditor& editor) {
  editor.editing = id_of(key);
  // No trap for who went on, but whoever wants to edit something else has to know what keeps them from it.
  if (!editor.left || editor.next != 0) lead_to_draft(frame, editor);
  editor.next = 0;
  draw_again_in(frame, 0);
}

void lead_to_draft(const Frame& frame, const PropertyEditor& editor) {
  frame.tree.request_focus(ImHashStr("editor", 0, editor.editing));
}

void flash(const Frame& frame, std::string_view key, PropertyEditor& editor) {
  editor.flashing = id_of(key);
  editor.flash_since = frame.seconds;
  draw_again_in(frame, 0);
}

}  // namespace ui::widgets
