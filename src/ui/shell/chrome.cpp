#include "ui/shell/chrome.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "app/workspace/signing.h"
#include "domain/contact/contact.h"
#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui::shell {
namespace {

using i18n::Key;
using theme::Icon;
using widgets::NavStyle;

// Under which entry of the navigation the person is.
PageKind nav_page(const UiState& state) {
  const PageKind page = state.route.page == PageKind::contact ? state.list.page : state.route.page;
  return page == PageKind::duplicates ? PageKind::contacts : page;
}

bool collapsed(float width) { return width < theme::kRail; }

void nav_link(const Frame& frame, const UiState& state, const PageSpec& spec, NavStyle style, float width) {
  Route route;
  route.page = spec.page;
  widgets::nav_link(frame, spec.address, spec.icon, frame.texts[spec.label], format_route(route),
                    nav_page(state) == spec.page, style, width);
}

struct Saving {
  Icon icon;
  Key word;
  widgets::Tone tone;
};

Saving saving_of(const StorageStatus& storage) {
  if (storage.writer == StorageStatus::Writer::other_tab) {
    return {Icon::lock, Key::saving_read_only, widgets::Tone::muted};
  }
  switch (storage.saving) {
    case StorageStatus::Saving::saving:
      return {Icon::refresh_cw, Key::saving_saving, widgets::Tone::muted};
    case StorageStatus::Saving::failed:
      return {Icon::cloud_off, Key::saving_failed, widgets::Tone::danger};
    case StorageStatus::Saving::saved:
      break;
  }
  return {Icon::circle_check, Key::saving_saved, widgets::Tone::muted};
}

std::string_view signer_name(const Frame& frame, const domain::Entry& member) {
  return entry_name(frame.texts, member.id, member.name);
}

}  // namespace

float rail_width(float canvas_width, const UiState& state) {
  return state.rail_collapsed || canvas_width < theme::kStacked ? theme::kRailCollapsed : theme::kRail;
}

void rail_ui(const Frame& frame, const PanelContext& desk, ImVec2 min, ImVec2 size) {
  const widgets::Panel rail(frame, "rail", min, size,
                            {.role = semantics::Role::navigation,
                             .name = frame.texts[Key::nav_main],
                             .padding_x = theme::kSpace2,
                             .padding_y = theme::kSpace3,
                             .fill = frame.theme.colors.canvas});
  const float width = size.x - 2 * theme::kSpace2;
  const bool compact = collapsed(size.x);
  {
    widgets::Row row(theme::kControl, theme::kSpace2);
    if (!compact) {
      ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x + theme::kSpace2, ImGui::GetCursorScreenPos().y});
      widgets::text(frame, "brand", frame.texts[Key::app_name],
                    {.style = {theme::kTextTitle, widgets::Weight::semibold}});
    }
    const bool by_choice = ImGui::GetIO().DisplaySize.x >= theme::kStacked;
    if (by_choice) {
      if (compact) widgets::center_next(widgets::icon_button_width());
      if (!compact) row.right(widgets::icon_button_width());
      if (widgets::icon_button(frame, "collapse", Icon::panel_left,
                               frame.texts[compact ? Key::nav_expand : Key::nav_collapse])) {
        desk.state.rail_collapsed = !desk.state.rail_collapsed;
        desk.ask(Redraw{});
      }
    }
  }
  widgets::gap(theme::kSpace3);
  const NavStyle style = compact ? NavStyle::compact : NavStyle::full;
  for (const PageSpec& spec : kPages) {
    if (spec.place == NavPlace::last) {
      ImGui::SetCursorScreenPos(
          {min.x + theme::kSpace2, min.y + size.y - theme::kSpace3 - theme::kControl - theme::kSpace1});
    }
    if (spec.place != NavPlace::none) nav_link(frame, desk.state, spec, style, width);
  }
  ImGui::GetWindowDrawList()->AddRectFilled({min.x + size.x - theme::kLine, min.y}, {min.x + size.x, min.y + size.y},
                                            theme::pack(frame.theme.colors.line));
}

void bottom_bar_ui(const Frame& frame, const PanelContext& desk, ImVec2 min, ImVec2 size) {
  const widgets::Panel bar(
      frame, "bottom", min, size,
      {.role = semantics::Role::navigation, .name = frame.texts[Key::nav_main], .fill = frame.theme.colors.canvas});
  ImGui::GetWindowDrawList()->AddRectFilled(min, {min.x + size.x, min.y + theme::kLine},
                                            theme::pack(frame.theme.colors.line));
  const auto count =
      std::count_if(kPages.begin(), kPages.end(), [](const PageSpec& spec) { return spec.place != NavPlace::none; });
  const float width = size.x / static_cast<float>(count);
  float x = min.x;
  for (const PageSpec& spec : kPages) {
    if (spec.place == NavPlace::none) continue;
    ImGui::SetCursorScreenPos({x, min.y});
    nav_link(frame, desk.state, spec, NavStyle::stacked, width);
    x += width;
  }
}

float saving_width(const Frame& frame, const PanelContext& desk, bool in_words) {
  if (!in_words) return theme::kIcon;
  return theme::kIcon + theme::kSpace2 +
         widgets::text_width(frame, frame.texts[saving_of(desk.storage).word], {theme::kTextSmall});
}

void saving_ui(const Frame& frame, const PanelContext& desk, bool in_words) {
  const Saving saving = saving_of(desk.storage);
  widgets::icon(frame, saving.icon, theme::kIcon, saving.tone);
  if (!in_words) {
    const ImVec2 min = ImGui::GetItemRectMin();
    widgets::Node node;
    node.id = widgets::id_of("saving");
    node.role = semantics::Role::status;
    node.name = frame.texts[saving.word];
    node.rect = {min.x, min.y, theme::kIcon, theme::kIcon};
    frame.tree.leaf(std::move(node));
    return;
  }
  ImGui::SameLine(0, theme::kSpace2);
  widgets::text(frame, "saving", frame.texts[saving.word],
                {.style = {theme::kTextSmall}, .tone = saving.tone, .role = semantics::Role::status});
}

float undo_buttons_width() { return 2 * widgets::icon_button_width() + theme::kSpace1; }

void undo_buttons_ui(const UndoNames& names, widgets::Row& row, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  const auto button = [&](std::string_view key, Icon icon, const std::string& name, bool any, Direction direction) {
    const bool enabled = any && !desk.read_only;
    if (widgets::icon_button(frame, key, icon, name, {.kind = widgets::ButtonKind::quiet, .enabled = enabled})) {
      desk.ask(TakeBackLast{direction});
    }
  };
  const bool undo = !names.undo.empty();
  const bool redo = !names.redo.empty();
  button("undo", Icon::undo, undo ? i18n::say::undo_undo(texts, names.undo) : std::string(texts[Key::undo_nothing]),
         undo, Direction::undo);
  row.next(theme::kSpace1);
  button("redo", Icon::redo,
         redo ? i18n::say::undo_redo(texts, names.redo) : std::string(texts[Key::undo_nothing_redo]), redo,
         Direction::redo);
}

Signers read_signers(const app::Workspace& workspace) {
  Signers signers;
  const domain::DefinitionId signer = app::signer(workspace);
  for (const domain::Entry* member : workspace.definitions().entries(domain::DefinitionKind::member)) {
    if (member->id == signer) signers.now = signers.team.size();
    signers.team.push_back(*member);
  }
  return signers;
}

float signer_width(const Frame& frame, const Signers& signers) {
  if (signers.team.size() < 2) return 0;
  const std::string initials = domain::initials(signer_name(frame, signers.team[signers.now]));
  return widgets::button_width(frame, initials) + theme::kSpace2;
}

void signer_ui(const Frame& frame, const PanelContext& desk, const Signers& signers, widgets::MenuState& menu_state) {
  if (signers.team.size() < 2) return;
  const std::string_view now = signer_name(frame, signers.team[signers.now]);
  const std::string name = i18n::say::people_signing(frame.texts, now);
  if (widgets::button(frame, "signer", domain::initials(now), {.kind = widgets::ButtonKind::secondary, .name = name})) {
    widgets::open_menu(frame, menu_state);
  }
  widgets::Menu menu(frame, "signers", frame.texts[Key::people_signing_choices], menu_state);
  if (!menu) return;
  for (std::size_t i = 0; i < signers.team.size(); ++i) {
    const domain::Entry& member = signers.team[i];
    if (menu.item(std::to_string(member.id.value), signer_name(frame, member), Icon::none, i == signers.now)) {
      desk.ask(SignAs{member.id});
    }
  }
}

float theme_button_width() { return widgets::icon_button_width(); }

void theme_button_ui(const Frame& frame, const PanelContext& desk) {
  constexpr std::array<Icon, 3> kIcons{Icon::monitor, Icon::sun, Icon::moon};
  constexpr std::array<Key, 3> kWords{Key::theme_automatic, Key::theme_light, Key::theme_dark};
  const auto current = static_cast<std::size_t>(desk.state.scheme);
  const std::size_t next = (current + 1) % kIcons.size();
  const std::string name =
      i18n::say::theme_switch(frame.texts, frame.texts[kWords[current]], frame.texts[kWords[next]]);
  if (widgets::icon_button(frame, "theme", kIcons[current], name)) desk.ask(SetScheme{static_cast<ColorScheme>(next)});
}

}  // namespace ui::shell
