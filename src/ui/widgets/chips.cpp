#include "ui/widgets/chips.h"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::widgets {
namespace {

using semantics::Activation;
using semantics::Key;

constexpr float kChipInset = theme::kSpace3 - 2, kButton = theme::kSpace6, kCross = 14;

struct Look {
  Color fill, ink;
};

Look look_of(const Frame& frame, const Chip& chip) {
  if (chip.color != nullptr) return {chip.color->fill, chip.color->ink};
  return {frame.theme.colors.system_tag, frame.theme.colors.on_system_tag};
}

bool is_removable(const Chip& chip) { return !chip.remove.empty(); }

NodeId chip_id(NodeId list, const Chip& chip) { return ImHashData(&chip.key, sizeof chip.key, list); }
NodeId button_id(NodeId list, const Chip& chip) { return ImHashStr("remove", 0, chip_id(list, chip)); }

float chip_width(const Frame& frame, const Chip& chip) {
  const float right = is_removable(chip) ? kButton + 2 : kChipInset;
  return std::ceil(text_width(frame, chip.label, kLabelText)) + kChipInset + right;
}

// The nearest removable one from there on.
const Chip* find_removable(std::span<const Chip> all, std::size_t from, bool forward) {
  for (std::size_t i = from; i < all.size(); forward ? ++i : --i) {
    if (is_removable(all[i])) return &all[i];
  }
  return nullptr;
}

class ChipsDrawing {
 public:
  ChipsDrawing(const Frame& frame, NodeId list, std::span<const Chip> all, bool enabled)
      : frame_(frame), list_(list), all_(all), enabled_(enabled) {}

  void draw(std::size_t index);
  ChipsResult result() const { return result_; }

 private:
  void remove_button(std::size_t index, const Item& chip, const Look& look);
  void remove(std::size_t index);
  void take_keys(std::size_t index, NodeId button);

  const Frame& frame_;
  NodeId list_;
  std::span<const Chip> all_;
  bool enabled_;
  ChipsResult result_;
};

void ChipsDrawing::draw(std::size_t index) {
  const Chip& chip = all_[index];
  const Item item = place({std::min(chip_width(frame_, chip), available_width()), theme::kChip});
  Node node;
  node.id = chip_id(list_, chip);
  node.role = Role::listitem;
  node.name = chip.label;
  node.row_index = static_cast<std::int32_t>(index) + 1;
  node.row_count = static_cast<std::int32_t>(all_.size());
  node.rect = item.rect();
  frame_.tree.open(std::move(node));
  const Look look = look_of(frame_, chip);
  const float room = item.max.x - item.min.x - kChipInset - (is_removable(chip) ? kButton + 2 : kChipInset);
  if (item.visible) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(item.min, item.max, theme::pack(look.fill), theme::kChip * 0.5F);
    draw_text(frame_, list, {item.min.x + kChipInset, item.center().y}, chip.label, kLabelText, look.ink, room + 1);
  }
  if (is_removable(chip)) remove_button(index, item, look);
  frame_.tree.close();
}

void ChipsDrawing::remove_button(std::size_t index, const Item& chip, const Look& look) {
  const NodeId id = button_id(list_, all_[index]);
  const float y = std::round(chip.center().y - kButton * 0.5F);
  const Item item = interactive_at(frame_, id, {chip.max.x - kButton - 1, y}, {chip.max.x - 1, y + kButton}, enabled_);
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = all_[index].remove;
  node.rect = item.rect();
  node.state = semantics::kWantsKeys | (enabled_ ? 0U : std::uint32_t{semantics::kDisabled});
  frame_.tree.leaf(std::move(node));
  if (frame_.events.take(id, Activation::Kind::click) && enabled_) remove(index);
  take_keys(index, id);
  if (!item.visible) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.hovered) {
    list.AddCircleFilled(item.center(), kButton * 0.5F - 2, theme::pack(theme::with_opacity(look.ink, 0.16F)));
  }
  draw_icon(frame_, list, item.center(), Icon::close, kCross, theme::with_opacity(look.ink, enabled_ ? 1.0F : 0.4F));
  tooltip(frame_, item, all_[index].remove);
  Item whole = chip;  // the chip is what Delete removes
  whole.ring = item.ring;
  draw_ring(frame_, whole, theme::kChip * 0.5F);
}

void ChipsDrawing::remove(std::size_t index) {
  result_.removed = index;
  const Chip* heir = find_removable(all_, index + 1, true);
  if (heir == nullptr) heir = find_removable(all_, index - 1, false);
  if (heir != nullptr) frame_.tree.request_focus(button_id(list_, *heir));
  result_.left_behind |= heir == nullptr;
}

void ChipsDrawing::take_keys(std::size_t index, NodeId button) {
  Activation event;
  while (frame_.events.take(button, Activation::Kind::key, &event)) {
    if ((event.key == Key::remove || event.key == Key::backspace) && enabled_) remove(index);
    const Chip* target = nullptr;
    if (event.key == Key::left) target = find_removable(all_, index - 1, false);
    if (event.key == Key::right) target = find_removable(all_, index + 1, true);
    if (event.key == Key::home) target = find_removable(all_, 0, true);
    if (event.key == Key::end) target = find_removable(all_, all_.size() - 1, false);
    if (target != nullptr) frame_.tree.request_focus(button_id(list_, *target));
    result_.left_behind |= event.key == Key::right && target == nullptr;
  }
}

}  // namespace

ChipsResult chips(const Frame& frame, std::string_view key, std::string_view name, std::span<const Chip> all,
                  bool enabled) {
  const NodeId list = id_of(key);
  ChipsDrawing drawing(frame, list, all, enabled);
  const Container container(frame, key, Role::list, name);
  Row row(theme::kChip, theme::kSpace1 + 2);
  for (std::size_t i = 0; i < all.size(); ++i) {
    row.wrap(chip_width(frame, all[i]));
    drawing.draw(i);
  }
  return drawing.result();
}

void focus_last_chip(const Frame& frame, std::string_view key, std::span<const Chip> all) {
  if (all.empty()) return;
  const Chip* last = find_removable(all, all.size() - 1, false);
  if (last != nullptr) frame.tree.request_focus(button_id(id_of(key), *last));
}

}  // namespace ui::widgets
