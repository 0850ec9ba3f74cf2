#include "ui/widgets/property.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;

constexpr std::string_view kNothing = "–";  // cannot be added either
constexpr float kOut = theme::kSpace2;      // hover and editor reach out, so that values align with their labels

void label_above(const Frame& frame, const PropertyOptions& options) {
  if (!options.show_label) return;
  TextOptions label;
  label.style.px = theme::kTextSmall;
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
  field.width = available_width() + kOut;
  ImGui::SetCursorScreenPos({cursor.x - kOut, cursor.y});
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
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = item.min.x;
  if (options.icon != Icon::none) {
    draw_icon(frame, list, {x + theme::kIcon * 0.5F, item.center().y}, options.icon, theme::kIcon, p.text_muted);
    x += theme::kIcon + theme::kSpace2;
  }
  const bool empty = value.empty();
  draw_text(frame, list, {x, item.center().y}, empty ? options.empty_text : value, {theme::kTextBody},
            empty ? p.placeholder : p.text, item.max.x - x - theme::kSpace6);
}

// All lines of a value of several.
void draw_lines(const Frame& frame, const Item& item, const std::vector<std::string_view>& lines) {
  ImVec2 at{item.min.x, item.min.y + theme::kAreaInset + line_height(theme::kTextBody) * 0.5F};
  for (const std::string_view line : lines) {
    draw_text(frame, *ImGui::GetWindowDrawList(), at, line, {theme::kTextBody}, frame.theme.colors.text);
    at.y += line_height(theme::kTextBody);
  }
}

// A value that is a link: the link, and a pencil that edits.
void linked_value(const Frame& frame, std::string_view value, PropertyEditor& editor, const PropertyOptions& options,
                  NodeId property_id, bool& begin, PropertyEvent& event) {
  Item line;
  line.min = ImGui::GetCursorScreenPos();
  line.max = {line.min.x + available_width(), line.min.y + theme::kControl};
  draw_flash(frame, line, editor, property_id);
  Row row(theme::kControl);
  if (options.icon != Icon::none) {
    row.next();
    icon(frame, options.icon);
  }
  row.next();
  LinkOptions style;
  style.new_window = options.href.substr(0, 4) == "http";
  style.tone = Tone::accent;
  style.max_width = available_width() - theme::kControlSmall - theme::kSpace2;
  if (link(frame, "link", value, options.href, style)) event = PropertyEvent::followed;
  if (options.read_only) return;
  row.next();
  ButtonOptions pencil;
  pencil.kind = ButtonKind::quiet;
  pencil.small = true;
  begin |= icon_button(frame, "value", Icon::pencil, options.edit_name, pencil);
}

void button_value(const Frame& frame, std::string_view value, PropertyEditor& editor, const PropertyOptions& options,
                  NodeId property_id, bool& begin) {
  std::vector<std::string_view> lines;
  if (options.multiline) lines = wrap(frame, value, {theme::kTextBody}, available_width() - theme::kSpace6);
  const float tall = static_cast<float>(lines.size()) * line_height(theme::kTextBody) + theme::kAreaInset * 2;
  const Item item = place_interactive(frame, "value", {available_width(), lines.size() > 1 ? tall : theme::kControl});
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
  words.font_px = theme::kTextBody;
  frame.tree.leaf(std::move(words));
  frame.tree.close();
  begin |= frame.events.take(item.id, Activation::Kind::click);
  draw_flash(frame, item, editor, property_id);
  if (!item.visible) return;
  Item box = item;
  box.min.x -= kOut;
  if (item.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, theme::pack(frame.theme.colors.hover), theme::kRadius);
    draw_icon(frame, *ImGui::GetWindowDrawList(), {item.max.x - theme::kSpace3 - 2, item.center().y}, Icon::pencil,
              theme::kTextSmall, frame.theme.colors.text_muted);
  }
  if (lines.size() > 1) {
    draw_lines(frame, item, lines);
  } else {
    draw_value(frame, item, value, options);
  }
  draw_ring(frame, box);
}

// Stands where the value to be edited stands, with all its lines.
void read_only_value(const Frame& frame, std::string_view value, const PropertyOptions& options) {
  TextOptions words;
  words.tone = value.empty() ? Tone::muted : Tone::normal;
  const std::string_view said = value.empty() ? kNothing : value;
  if (options.multiline) {
    gap(theme::kAreaInset);
    paragraph(frame, "value", said, words);
    return;
  }
  const Row row(theme::kControl);
  text(frame, "value", said, words);
}

}  // namespace

PropertyEvent property(const Frame& frame, std::string_view key, std::string_view value, PropertyEditor& editor,
                       const PropertyOptions& options) {
  const std::string_view shown = options.shown.empty() ? value : options.shown;
  const NodeId id = id_of(key);
  const Scope scope(key);
  ImGui::BeginGroup();
  label_above(frame, options);
  PropertyEvent event = PropertyEvent::none;
  bool begin = false;
  if (editor.editing == id && !options.read_only) {
    event = editor_ui(frame, value, editor, options);
  } else if (options.read_only && options.href.empty()) {
    read_only_value(frame, shown, options);
  } else if (!options.href.empty() && !value.empty()) {
    linked_value(frame, shown, editor, options, id, begin, event);
  } else {
    button_value(frame, shown, editor, options, id, begin);
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
  editor.next = 0;
  const Scope scope(key);
  if (!editor.left) frame.tree.request_focus(id_of("editor"));  // no trap for who went on
  draw_again_in(frame, 0);
}

void flash(const Frame& frame, std::string_view key, PropertyEditor& editor) {
  editor.flashing = id_of(key);
  editor.flash_since = frame.seconds;
  draw_again_in(frame, 0);
}

}  // namespace ui::widgets
