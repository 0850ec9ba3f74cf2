#include "ui/widgets/choice.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;

constexpr float kBoxSide = 18;
constexpr float kSwitchWidth = 34, kSwitchHeight = 20;

Node choice_node(const Item& item, Role role, std::string_view name, const ChoiceOptions& options) {
  Node node;
  node.id = item.id;
  node.role = role;
  node.name = options.name.empty() ? name : options.name;
  node.description = options.error.empty() ? options.description : options.error;
  node.rect = item.rect();
  if (!options.enabled) node.state |= semantics::kDisabled;
  if (!options.error.empty()) node.state |= semantics::kInvalid;
  return node;
}

// Takes every click; the last one's state counts.
bool take_checked(const Frame& frame, const Item& item, bool enabled, bool& checked) {
  bool changed = false;
  Activation event;
  while (frame.events.take(item.id, Activation::Kind::click, &event)) {
    if (!enabled) continue;
    const bool now = event.text.empty() ? !checked : event.text == "1";
    changed |= now != checked;
    checked = now;
  }
  return changed;
}

void description_below(const Frame& frame, std::string_view key, const ChoiceOptions& options, float inset) {
  const std::string_view words = options.error.empty() ? options.description : options.error;
  if (words.empty()) return;
  const Scope scope(key);
  gap(0);
  // An indent of nothing would be ImGui's usual one.
  if (inset > 0) ImGui::Indent(inset);
  TextOptions style;
  style.style.px = theme::kTextSmall;
  style.tone = options.error.empty() ? Tone::muted : Tone::danger;
  paragraph(frame, "description", words, style);
  if (inset > 0) ImGui::Unindent(inset);
}

// Of what is filled with the accent.
Color inner_ring(const theme::Palette& p, bool filled) { return filled ? p.on_accent : Color{0, 0, 0, 0}; }

void draw_check(ImDrawList& list, ImVec2 center, ImU32 color) {
  const ImVec2 points[] = {
      {center.x - 4, center.y + 0.5F}, {center.x - 1.25F, center.y + 3.25F}, {center.x + 4, center.y - 3}};
  list.AddPolyline(points, 3, color, 0, 1.8F);
}

// On it is filled, off an outline with a smaller knob: told apart without their colour, and neither looks disabled.
void draw_switch(ImDrawList& list, const theme::Palette& p, const Item& well, bool on, float opacity) {
  constexpr float kRadius = kSwitchHeight * 0.5F;
  constexpr float kOutline = 1.5F;
  const ImU32 ink = theme::pack(theme::with_opacity(on ? p.accent : p.text_muted, opacity));
  if (on) {
    list.AddRectFilled(well.min, well.max, ink, kRadius);
    list.AddCircleFilled({well.max.x - kRadius, well.center().y}, kRadius - 3, theme::pack(p.on_accent));
  } else {
    constexpr float kHalf = kOutline * 0.5F;
    list.AddRect({well.min.x + kHalf, well.min.y + kHalf}, {well.max.x - kHalf, well.max.y - kHalf}, ink,
                 kRadius - kHalf, 0, kOutline);
    list.AddCircleFilled({well.min.x + kRadius, well.center().y}, kRadius - 5, ink);
  }
}

void label_beside(const Frame& frame, const Item& item, float x, std::string_view label, bool enabled) {
  draw_text(frame, *ImGui::GetWindowDrawList(), {x, item.center().y}, label, kLabelText,
            tone_color(frame, enabled ? Tone::normal : Tone::disabled), item.max.x - x);
}

float beside_width(const Frame& frame, std::string_view label, float control, const ChoiceOptions& options) {
  if (!options.show_label) return control;
  const float natural = control + theme::kSpace2 + std::ceil(text_width(frame, label, kLabelText));
  return options.width > 0 ? options.width : std::min(natural, available_width());
}

}  // namespace

bool checkbox(const Frame& frame, std::string_view key, std::string_view label, bool& checked,
              const ChoiceOptions& options) {
  const float width = beside_width(frame, label, kBoxSide, options);
  const Item item = place_interactive(frame, key, {width, theme::kControlSmall}, options.enabled);
  const bool changed = take_checked(frame, item, options.enabled, checked);
  Node node = choice_node(item, Role::checkbox, label, options);
  if (checked) node.state |= semantics::kChecked;
  frame.tree.leaf(std::move(node));
  if (item.visible) {
    const theme::Palette& p = frame.theme.colors;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Item box = item;
    box.min.y = std::round(item.center().y - kBoxSide * 0.5F);
    box.max = {box.min.x + kBoxSide, box.min.y + kBoxSide};
    const float dim = options.enabled ? 1.0F : 0.4F;
    if (checked) {
      list.AddRectFilled(box.min, box.max,
                         theme::pack(theme::with_opacity(item.hovered ? p.accent_hover : p.accent, dim)),
                         theme::kSpace1);
      draw_check(list, box.center(), theme::pack(p.on_accent));
    } else {
      list.AddRectFilled(box.min, box.max, theme::pack(item.hovered ? theme::blend(p.hover, p.surface) : p.surface),
                         theme::kSpace1);
      list.AddRect(box.min, box.max, theme::pack(options.error.empty() ? p.line_strong : p.danger), theme::kSpace1, 0,
                   theme::kLine);
    }
    if (options.show_label) label_beside(frame, item, box.max.x + theme::kSpace2, label, options.enabled);
    draw_ring(frame, box, theme::kSpace1, inner_ring(p, checked));
  }
  description_below(frame, key, options, kBoxSide + theme::kSpace2);
  return changed;
}

bool toggle(const Frame& frame, std::string_view key, std::string_view label, bool& on, const ChoiceOptions& options) {
  const float width = beside_width(frame, label, kSwitchWidth, options);
  const Item item = place_interactive(frame, key, {width, theme::kControlSmall}, options.enabled);
  const bool changed = take_checked(frame, item, options.enabled, on);
  Node node = choice_node(item, Role::toggle, label, options);
  if (on) node.state |= semantics::kChecked;
  frame.tree.leaf(std::move(node));
  if (item.visible) {
    const theme::Palette& p = frame.theme.colors;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Item well = item;
    well.min.y = std::round(item.center().y - kSwitchHeight * 0.5F);
    well.max = {well.min.x + kSwitchWidth, well.min.y + kSwitchHeight};
    draw_switch(list, p, well, on, options.enabled ? 1.0F : 0.4F);
    if (options.show_label) label_beside(frame, item, well.max.x + theme::kSpace2, label, options.enabled);
    draw_ring(frame, well, kSwitchHeight * 0.5F, inner_ring(p, on));
  }
  description_below(frame, key, options, kSwitchWidth + theme::kSpace2);
  return changed;
}

namespace {

TextStyle select_text(const Frame& frame, const ChoiceOptions& how) {
  return how.quiet ? property_text(frame) : kLabelText;
}

void draw_select(const Frame& frame, const Item& item, std::string_view words, bool chosen, const ChoiceOptions& how,
                 float inset) {
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool boxed = !how.quiet || !how.error.empty();
  if (boxed || item.hovered) {
    list.AddRectFilled(item.min, item.max, theme::pack(item.hovered ? theme::blend(p.hover, p.surface) : p.surface),
                       theme::kRadius);
  }
  if (boxed) {
    list.AddRect(item.min, item.max, theme::pack(how.error.empty() ? p.line_strong : p.danger), theme::kRadius, 0,
                 theme::kLine);
  }
  draw_text(frame, list, {item.min.x + inset, item.center().y}, words, select_text(frame, how),
            !how.enabled ? p.text_disabled
            : chosen     ? p.text
                         : p.placeholder,
            item.max.x - item.min.x - inset * 2 - theme::kIcon);
  if (boxed || item.hovered || item.focused) {
    draw_icon(frame, list, {item.max.x - theme::kSpace2 - theme::kIcon * 0.5F, item.center().y}, Icon::chevron_down,
              theme::kIcon, p.text_muted);
  }
  draw_ring(frame, item);
}

// As wide as its widest option, if there is room.
float natural_width(const Frame& frame, std::span<const std::string_view> options) {
  float widest = 0;
  for (const std::string_view option : options) widest = std::max(widest, text_width(frame, option, kLabelText));
  return std::min(std::ceil(widest) + theme::kSpace3 * 2 + theme::kIcon + theme::kSpace2, available_width());
}

// A quiet one reaches out, so that its words begin where those of other values do.
Item place_select(const Frame& frame, std::string_view key, float width, const ChoiceOptions& how) {
  if (!how.quiet) return place_interactive(frame, key, {width, theme::kControl}, how.enabled);
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({cursor.x - theme::kSpace2, cursor.y});
  return place_interactive(frame, key, {available_width(), property_height(frame)}, how.enabled);
}

}  // namespace

bool select(const Frame& frame, std::string_view key, std::string_view label, std::span<const std::string_view> options,
            int& index, const ChoiceOptions& how) {
  ImGui::BeginGroup();
  if (how.show_label) {
    const Scope scope(key);
    TextOptions style;
    style.style = kLabelText;
    style.tone = Tone::muted;
    style.decorative = true;
    text(frame, "label", marked_label(label, how.required), style);
    gap(theme::kSpace1);
  }
  const float inset = how.quiet ? theme::kSpace2 : theme::kSpace3;
  const Item item = place_select(frame, key, how.width > 0 ? how.width : natural_width(frame, options), how);
  bool changed = false;
  Activation event;
  while (frame.events.take(item.id, Activation::Kind::select, &event)) {
    if (!how.enabled || event.number < 0 || event.number >= static_cast<std::int64_t>(options.size())) continue;
    changed |= event.number != index;
    index = static_cast<int>(event.number);
  }
  Node node = choice_node(item, Role::select, label, how);
  node.options.assign(options.begin(), options.end());
  node.value = std::to_string(index);
  if (how.required) node.state |= semantics::kRequired;
  node.font_px = select_text(frame, how).px;
  node.pad_x = inset;
  frame.tree.leaf(std::move(node));
  if (item.visible) {
    const bool known = index >= 0 && index < static_cast<int>(options.size());
    draw_select(frame, item, known ? options[static_cast<std::size_t>(index)] : std::string_view{},
                index > 0 || !how.none_first, how, inset);
  }
  description_below(frame, key, how, 0);
  ImGui::EndGroup();
  return changed;
}

}  // namespace ui::widgets
