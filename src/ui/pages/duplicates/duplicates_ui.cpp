#include <algorithm>

#include "i18n/keys.h"
#include "ui/pages/duplicates/duplicates_page.h"
#include "ui/parts/avatar_badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/duplicate_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

constexpr float kRow = 92, kNarrowRow = 168;
constexpr float kPerson = theme::kControlTouch;  // a contact's name and what is below it

// The name, and below it what tells contacts of one name apart.
void person_ui(const Frame& frame, std::string_view key, const app::ContactRow& contact, ImVec2 at, float width) {
  const widgets::Scope scope(key);
  ImGui::SetCursorScreenPos({at.x, at.y + theme::kSpace2});
  contact_avatar(frame, {contact.name, contact.uuid, contact.avatar}, theme::kAvatarRow);
  const float x = at.x + theme::kAvatarRow + theme::kSpace3;
  const float room = width - theme::kAvatarRow - theme::kSpace3;
  ImGui::SetCursorScreenPos({x, at.y});
  widgets::link(frame, "name", name_or_none(frame.texts, contact.name), format_route(contact_route(contact.uuid)),
                {.max_width = room - supplier_room(contact.supplier)});
  supplier_after(frame, contact.supplier);
  const std::string& detail = !contact.email.empty()   ? contact.email
                              : !contact.phone.empty() ? contact.phone
                                                       : contact.company_name;
  ImGui::SetCursorScreenPos({x, at.y + widgets::line_height(theme::kTextBody)});
  const std::string added = frame.texts.formats().date(contact.created);
  widgets::text(frame, "detail", detail.empty() ? std::string_view(added) : std::string_view(detail),
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = room});
}

struct Buttons {
  widgets::ButtonOptions merge, apart;
  std::string merge_name, apart_name;

  Buttons(const Frame& frame, const PanelContext& desk, std::string_view one, std::string_view other)
      : merge_name(i18n::say::duplicates_merge(frame.texts, one, other)),
        apart_name(i18n::say::duplicates_apart(frame.texts, one, other)) {
    merge = {.icon = Icon::merge, .enabled = !desk.read_only, .small = true, .name = merge_name};
    apart = {.kind = widgets::ButtonKind::quiet, .enabled = !desk.read_only, .small = true, .name = apart_name};
  }
  Buttons(const Buttons&) = delete;  // its names are seen from its options
  Buttons& operator=(const Buttons&) = delete;
  float width(const Frame& frame) const {
    return widgets::button_width(frame, frame.texts[Key::merge_open], merge) + theme::kSpace2 +
           widgets::button_width(frame, frame.texts[Key::merge_apart], apart);
  }
};

void buttons_ui(const DuplicateRow& pair, const Frame& frame, const PanelContext& desk, const Buttons& buttons) {
  const auto& texts = frame.texts;
  widgets::Row row(theme::kControlSmall);
  if (widgets::button(frame, "merge", texts[Key::merge_open], buttons.merge)) {
    desk.ask(OpenMerge{pair.one.id, pair.other.id});
  }
  row.next();
  if (widgets::button(frame, "apart", texts[Key::merge_apart], buttons.apart)) {
    const std::string one(name_or_none(texts, pair.one.name)), other(name_or_none(texts, pair.other.name));
    desk.commands.push(app::DismissDuplicate{pair.one.id, pair.other.id},
                       {i18n::say::duplicates_dismissed_duplicates(texts, one, other), Undoable::yes, one});
  }
}

void pair_ui(const DuplicateRow& pair, const Frame& frame, const PanelContext& desk, const widgets::Item& item) {
  const theme::Palette& p = frame.theme.colors;
  ImGui::GetWindowDrawList()->AddRectFilled({item.min.x, item.max.y - theme::kLine}, item.max, theme::pack(p.line));
  const Buttons buttons(frame, desk, name_or_none(frame.texts, pair.one.name),
                        name_or_none(frame.texts, pair.other.name));
  const float top = item.min.y + theme::kSpace3, width = item.max.x - item.min.x;
  const float beside = frame.narrow ? 0 : buttons.width(frame) + theme::kSpace6;
  const float half = frame.narrow ? width : (width - beside - theme::kSpace4) * 0.5F;
  const ImVec2 second = frame.narrow ? ImVec2{item.min.x, top + kPerson + theme::kSpace1}
                                     : ImVec2{item.min.x + half + theme::kSpace4, top};
  person_ui(frame, "one", pair.one, {item.min.x, top}, half);
  person_ui(frame, "other", pair.other, second, half);
  const float below = second.y + kPerson + theme::kSpace2;
  ImGui::SetCursorScreenPos({item.min.x, below});
  const std::string reasons = reason_words(frame.texts, pair.reasons);
  widgets::text(frame, "why", reasons,
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .max_width = width - beside});
  ImGui::SetCursorScreenPos(frame.narrow ? ImVec2{item.min.x, below + theme::kSpace6}
                                         : ImVec2{item.max.x - beside + theme::kSpace6, top + theme::kSpace1});
  buttons_ui(pair, frame, desk, buttons);
  widgets::draw_ring(frame, item);
}

void head_ui(DuplicatesPage& page, const Frame& frame, const PanelContext& desk) {
  {
    widgets::Row row;
    widgets::icon(frame, Icon::arrow_left);
    row.next();
    widgets::link(frame, "back", frame.texts[Key::list_title], format_route(desk.state.list),
                  {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .name = frame.texts[Key::contact_back]});
  }
  widgets::Row row(theme::kControl, theme::kSpace3);
  widgets::heading(frame, "title", frame.texts[Key::duplicates_title], 1);
  if (!page.done) return;
  const std::string_view again = frame.texts[Key::duplicates_again];
  const widgets::ButtonOptions look{.icon = Icon::refresh_cw};
  row.right(widgets::button_width(frame, again, look));
  if (!widgets::button(frame, "again", again, look)) return;
  page.search.reset();
  page.done = false;
}

void list_ui(DuplicatesPage& page, const Frame& frame, const PanelContext& desk) {
  const auto& found = page.search->found();
  const auto count = static_cast<std::int64_t>(found.size());
  const std::string words = found.size() < kMostPairs ? i18n::say::duplicates_count(frame.texts, count)
                                                      : i18n::say::duplicates_most(frame.texts, count);
  widgets::text(frame, "count", words,
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .role = semantics::Role::status});
  widgets::gap(theme::kSpace3);
  widgets::LongListSpec spec;
  spec.name = frame.texts[Key::duplicates_list];
  spec.rows = count;
  spec.row_height = frame.narrow ? kNarrowRow : kRow;
  spec.row_key = [&](std::int64_t row) {
    const app::DuplicatePair& pair = found[static_cast<std::size_t>(row)];
    return std::uint64_t{pair.one.value} << 32 | pair.other.value;
  };
  widgets::long_list(frame, "pairs", spec, page.list, [&](std::int64_t row, const widgets::Item& item) {
    const std::int64_t at = row - static_cast<std::int64_t>(page.first);
    if (at < 0 || at >= static_cast<std::int64_t>(page.rows.size())) return;  // read after this frame
    const DuplicateRow& pair = page.rows[static_cast<std::size_t>(at)];
    const app::DuplicatePair& meant = found[static_cast<std::size_t>(row)];
    if (pair.one.id == meant.one && pair.other.id == meant.other) pair_ui(pair, frame, desk, item);
  });
}

}  // namespace

void duplicates_ui(DuplicatesPage& page, const Frame& frame, const PanelContext& desk) {
  const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
  widgets::ScrollArea area(frame, "duplicates", {0, 0}, {.padding_x = side, .padding_y = theme::kSpace4});
  head_ui(page, frame, desk);
  widgets::gap(theme::kSpace3);
  if (!page.search || !page.done) {
    const int percent = page.search ? page.search->percent() : 0;
    widgets::gap(theme::kSpace6);
    const widgets::Column column(std::min(widgets::available_width(), theme::kToast));
    widgets::text(frame, "searching", frame.texts[Key::duplicates_searching],
                  {.tone = widgets::Tone::muted, .role = semantics::Role::status});
    widgets::gap(theme::kSpace2);
    widgets::progress_bar(frame, "progress", frame.texts[Key::duplicates_searching], percent / 100.0);
  } else if (page.search->found().empty()) {
    widgets::gap(theme::kSpace12);
    widgets::empty_state(frame, "none", Icon::circle_check, frame.texts[Key::duplicates_none],
                         frame.texts[Key::duplicates_none_hint]);
  } else {
    list_ui(page, frame, desk);
  }
}

}  // namespace ui
