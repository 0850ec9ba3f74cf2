#include <array>

#include "i18n/keys.h"
#include "ui/pages/list/contact_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

constexpr float kSelectWidth = 72;

std::string range_words(const ContactListPanel& panel, const Frame& frame) {
  const i18n::Formats& formats = frame.texts.formats();
  const auto number = [&](std::size_t value) { return formats.integer(static_cast<std::int64_t>(value)); };
  return i18n::say::list_range(frame.texts, number(panel.page_first + 1), number(panel.page_first + panel.page_rows),
                               number(panel.list->size()));
}

void page_size_ui(const Frame& frame, const PanelContext& desk) {
  const std::array<std::string_view, 4> sizes{"10", "20", "50", frame.texts[Key::list_page_all]};
  int index = static_cast<int>(desk.state.page_size);
  if (!widgets::select(frame, "page_size", frame.texts[Key::list_page_size], sizes, index,
                       {.show_label = false, .width = kSelectWidth})) {
    return;
  }
  desk.state.page_size = static_cast<PageSize>(index);
  Route route = desk.state.route;
  route.list.page = 1;
  desk.go(route, History::replace);
}

void page_button(const Frame& frame, const PanelContext& desk, std::string_view key, Icon icon, Key name,
                 std::size_t page, bool enabled) {
  if (!widgets::icon_button(frame, key, icon, frame.texts[name],
                            {.kind = widgets::ButtonKind::quiet, .enabled = enabled})) {
    return;
  }
  Route route = desk.state.route;
  route.list.page = static_cast<std::uint32_t>(page);
  desk.go(route);
}

}  // namespace

void pager_ui(const ContactListPanel& panel, const Frame& frame, const PanelContext& desk) {
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + side, at.y + theme::kSpace2});
  widgets::Column column(ImGui::GetContentRegionAvail().x - side);
  widgets::Container group(frame, "pager", semantics::Role::navigation, frame.texts[Key::list_pager]);
  widgets::Row row(theme::kControl);
  widgets::muted(frame, "range", range_words(panel, frame));

  const std::size_t pages = page_count(panel, desk.state);
  const std::size_t rows = std::max<std::size_t>(rows_of(desk.state.page_size), 1);
  const std::size_t page = panel.page_first / rows + 1;
  const std::string_view size_label = frame.texts[Key::list_page_size];
  const float label = frame.narrow ? 0 : widgets::text_width(frame, size_label, {theme::kTextSmall}) + theme::kSpace2;
  const float arrows = pages > 1 ? 2 * (widgets::icon_button_width() + theme::kSpace2) : 0;
  row.right(label + kSelectWidth + arrows);
  if (!frame.narrow) {
    widgets::text(frame, "size_label", size_label,
                  {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .decorative = true});
    row.next();
  }
  page_size_ui(frame, desk);
  if (pages <= 1) return;
  row.next();
  page_button(frame, desk, "previous", Icon::chevron_left, Key::list_previous, page - 1, page > 1);
  row.next();
  page_button(frame, desk, "next", Icon::chevron_right, Key::list_next, page + 1, page < pages);
}

}  // namespace ui
