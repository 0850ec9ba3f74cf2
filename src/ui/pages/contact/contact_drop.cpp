#include <algorithm>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {

using semantics::Activation;

void drops_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  CardDraft& draft = page.draft;
  if (locked(page, desk)) {
    draft.file_drop = draft.picture_drop = false;
    return;
  }
  semantics::Node& node = frame.tree.open_node();
  node.state |= semantics::kTakesFiles;
  Activation event;
  while (frame.events.take(node.id, Activation::Kind::drag, &event)) draft.file_drop = event.number != 0;
  // One that is being stored is not among the contact's files yet.
  const auto& storing = desk.files.storing();
  std::size_t coming = storing && !storing->picture && storing->contact == page.uuid ? 1 : 0;
  while (frame.events.take(node.id, Activation::Kind::file, &event)) {
    take_file(page, desk, {event.number, std::move(event.text)}, coming++);
  }
}

void drop_overlay_ui(const ContactPage& page, const Frame& frame) {
  if (!page.draft.file_drop && !page.draft.picture_drop) return;
  const std::string_view name = name_or_none(frame.texts, page.view->head.name);
  const std::string words =
      page.draft.picture_drop ? i18n::say::picture_drop(frame.texts, name) : i18n::say::files_drop(frame.texts, name);
  const ImVec2 min = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const ImVec2 max{min.x + size.x, min.y + size.y};
  constexpr widgets::TextStyle kStyle{theme::kTextBody, widgets::Weight::semibold};
  const theme::Palette& colors = frame.theme.colors;
  // In the list of what floats above all: the page's parts have windows of their own.
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const float inset = theme::kSpace2;
  list.AddRect({min.x + inset, min.y + inset}, {max.x - inset, max.y - inset}, theme::pack(colors.accent),
               theme::kRadiusLarge, 0, 2);
  const float room = size.x - theme::kSpace6 * 2;
  const float width = std::min(widgets::text_width(frame, words, kStyle), room - theme::kSpace6 * 2);
  const ImVec2 center{min.x + size.x * 0.5F, max.y - theme::kSpace12 - theme::kControl};
  const float half = width * 0.5F + theme::kSpace6;
  const ImVec2 box_min{center.x - half, center.y - theme::kSpace6};
  const ImVec2 box_max{center.x + half, center.y + theme::kSpace6};
  list.AddRectFilled(box_min, box_max, theme::pack(colors.accent), theme::kRadiusLarge);
  widgets::draw_text(frame, list, {center.x - width * 0.5F, center.y}, words, kStyle, colors.on_accent, width + 1);
  semantics::Node node;
  node.id = widgets::id_of("drop");
  node.role = semantics::Role::status;
  node.name = words;
  node.rect = {box_min.x, box_min.y, box_max.x - box_min.x, box_max.y - box_min.y};
  frame.tree.leaf(std::move(node));
}

}  // namespace ui
