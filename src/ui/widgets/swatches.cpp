#include "ui/widgets/swatches.h"

#include "ui/widgets/layout.h"

namespace ui::widgets {
namespace {

// Dark colours and light ones alike: white or the darkest, whichever stands out.
Color mark_on(Color color) {
  const Color white = theme::kOnAvatar, dark = theme::kLight.text;
  return theme::contrast(white, color) >= theme::contrast(dark, color) ? white : dark;
}

void draw_swatch(const Frame& frame, const Item& item, const Swatch& swatch, bool chosen, bool enabled) {
  const theme::Palette& p = frame.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color color = theme::with_opacity(swatch.color, enabled ? 1.0F : 0.4F);
  const float radius = theme::kSwatch * 0.5F;
  list.AddCircleFilled(item.center(), radius, theme::pack(color));
  if (item.hovered || chosen) {
    list.AddCircle(item.center(), radius + 2.5F, theme::pack(chosen ? swatch.color : p.line_strong), 0, 1.5F);
  }
  if (chosen) draw_icon(frame, list, item.center(), Icon::check, 14, mark_on(swatch.color));
  draw_ring(frame, item, theme::kControlSmall * 0.5F);
  tooltip(frame, item, swatch.name);
}

}  // namespace

int swatches(const Frame& frame, std::string_view key, std::string_view name, std::span<const Swatch> all, int current,
             bool enabled) {
  const Container group(frame, key, Role::radiogroup, name);
  Row row(theme::kControlSmall, theme::kSpace1);
  int chosen = current;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    const Swatch& swatch = all[static_cast<std::size_t>(i)];
    row.wrap(theme::kControlSmall);
    const Scope scope(static_cast<std::uint64_t>(i));
    const Item item = place_interactive(frame, "swatch", {theme::kControlSmall, theme::kControlSmall}, enabled);
    Node node;
    node.id = item.id;
    node.role = Role::radio;
    node.name = swatch.name;
    node.rect = item.rect();
    node.state =
        (i == current ? std::uint32_t{semantics::kChecked} : 0U) | (enabled ? 0U : std::uint32_t{semantics::kDisabled});
    frame.tree.leaf(std::move(node));
    if (frame.events.take(item.id, semantics::Activation::Kind::click) && enabled) chosen = i;
    if (item.visible) draw_swatch(frame, item, swatch, i == current, enabled);
  }
  return chosen;
}

}  // namespace ui::widgets
