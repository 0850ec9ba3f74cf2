#include "ui/panels/contact_mark.h"

#include <string>
#include <utility>

#include "domain/contact.h"
#include "i18n/keys.h"
#include "ui/widgets/text.h"

namespace ui::panels {

void contact_avatar(const Frame& frame, std::string_view name, const base::Uuid& contact, float diameter) {
  std::string letters = domain::initials(name);
  if (letters.empty()) letters = domain::initials(frame.texts[i18n::Key::list_no_name]);
  // The random part of a version 7 UUID: its last eight bytes.
  std::uint64_t seed = 0;
  for (std::size_t i = 8; i < 16; ++i) seed = seed << 8 | contact.bytes[i];
  widgets::avatar(frame, letters, seed, diameter);
}

void supplier_mark(const Frame& frame) {
  const widgets::Item item = widgets::place({theme::kIcon, theme::kIcon});
  if (item.visible) {
    widgets::draw_icon(frame, *ImGui::GetWindowDrawList(), item.center(), theme::Icon::truck, theme::kIcon,
                       frame.theme.colors.text_muted);
  }
  semantics::Node node;
  node.id = widgets::id_of("supplier");
  node.role = semantics::Role::image;
  node.name = frame.texts[i18n::Key::kind_supplier];
  node.rect = item.rect();
  frame.tree.leaf(std::move(node));
}

}  // namespace ui::panels
