#include "ui/parts/avatar_badge.h"

#include <string>
#include <utility>

#include "i18n/keys.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

std::string letters_of(const Frame& frame, std::string_view name) {
  std::string letters = domain::initials(name);
  return letters.empty() ? domain::initials(frame.texts[i18n::Key::list_no_name]) : letters;
}

// The random part of a version 7 UUID: its last eight bytes.
std::uint64_t seed_of(const base::Uuid& contact) {
  std::uint64_t seed = 0;
  for (std::size_t i = 8; i < 16; ++i) seed = seed << 8 | contact.bytes[i];
  return seed;
}

// What a click or a drop would do, over the face.
void draw_offer(const Frame& frame, const widgets::Item& item, bool dropping) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = (item.max.x - item.min.x) * 0.5F;
  list.AddCircleFilled(item.center(), radius, theme::pack(theme::kAvatarVeil));
  widgets::draw_icon(frame, list, item.center(), dropping ? theme::Icon::upload : theme::Icon::pencil, theme::kIcon,
                     theme::kOnAvatar);
}

}  // namespace

void contact_avatar(const Frame& frame, const Face& face, float diameter) {
  const std::string letters = letters_of(frame, face.name);
  widgets::avatar(frame, {face.picture, letters, seed_of(face.contact)}, diameter);
}

bool contact_avatar_button(const Frame& frame, std::string_view key, const Face& face, float diameter,
                           std::string_view name, widgets::ChosenFile& file, bool& dropping) {
  using semantics::Activation;
  const widgets::Item item = widgets::place_interactive(frame, key, {diameter, diameter});
  Activation event;
  while (frame.events.take(item.id, Activation::Kind::drag, &event)) dropping = event.number != 0;
  if (item.visible) {
    const std::string letters = letters_of(frame, face.name);
    widgets::draw_avatar(frame, {face.picture, letters, seed_of(face.contact)}, item.center(), diameter);
    if (item.hovered || item.ring || dropping) draw_offer(frame, item, dropping);
    widgets::draw_ring(frame, item, diameter * 0.5F);
    widgets::tooltip(frame, item, name);
  }
  semantics::Node node;
  node.id = item.id;
  node.role = semantics::Role::file;
  node.name = name;
  node.state = semantics::kTakesFiles;
  node.rect = item.rect();
  frame.tree.leaf(std::move(node));
  if (!frame.events.take(item.id, Activation::Kind::file, &event)) return false;
  file = {event.number, std::move(event.text)};
  return true;
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

void supplier_after(const Frame& frame, bool supplier) {
  if (!supplier) return;
  ImGui::SameLine(0, theme::kSpace2);
  supplier_mark(frame);
}

float supplier_room(bool supplier) { return supplier ? theme::kSpace2 + theme::kIcon : 0; }

theme::Icon contact_icon(domain::ContactKind kind, bool supplier) {
  if (supplier) return theme::Icon::truck;
  return kind == domain::ContactKind::person ? theme::Icon::user : theme::Icon::building;
}

}  // namespace ui
