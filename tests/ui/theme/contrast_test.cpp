#include <doctest/doctest.h>

#include "ui/theme/theme.h"

using ui::theme::blend;
using ui::theme::Color;
using ui::theme::contrast;
using ui::theme::Palette;

namespace {

constexpr double kText = 4.5;   // WCAG 2.2, 1.4.3
constexpr double kShape = 3.0;  // 1.4.11: what one must see to use a control

void check_palette(const Palette& p) {
  for (const Color ground : {p.canvas, p.surface, p.raised}) {
    CHECK(contrast(p.text, ground) >= 7);
    CHECK(contrast(p.text_muted, ground) >= kText);
    CHECK(contrast(p.accent_text, ground) >= kText);
    CHECK(contrast(p.danger_text, ground) >= kText);
    CHECK(contrast(p.warning_text, ground) >= kText);
    CHECK(contrast(p.success_text, ground) >= kText);
    CHECK(contrast(p.focus, ground) >= kShape);
    for (const Color over : {p.hover, p.selected}) {
      CHECK(contrast(p.text, blend(over, ground)) >= kText);
      CHECK(contrast(p.text_muted, blend(over, ground)) >= kText);
    }
    CHECK(contrast(p.text, blend(p.flash, ground)) >= kText);
    CHECK(contrast(p.accent_text, blend(p.accent_soft, ground)) >= kText);
    CHECK(contrast(p.danger_text, blend(p.danger_soft, ground)) >= kText);
    CHECK(contrast(p.warning_text, blend(p.warning_soft, ground)) >= kText);
    CHECK(contrast(p.success_text, blend(p.success_soft, ground)) >= kText);
  }
  CHECK(contrast(p.placeholder, p.surface) >= kText);
  CHECK(contrast(p.text_muted, p.sunken) >= kText);
  for (const Color fill : {p.accent, p.accent_hover, p.accent_pressed}) CHECK(contrast(p.on_accent, fill) >= kText);
  for (const Color fill : {p.danger, p.danger_hover}) CHECK(contrast(p.on_danger, fill) >= kText);
  CHECK(contrast(p.on_system_tag, p.system_tag) >= kText);
}

}  // namespace

TEST_CASE("texts and controls keep their contrast in light") { check_palette(ui::theme::kLight); }
TEST_CASE("texts and controls keep their contrast in dark") { check_palette(ui::theme::kDark); }

TEST_CASE("initials read on every avatar") {
  for (const auto& gradient : ui::theme::kAvatarGradients) {
    CHECK(contrast(ui::theme::kOnAvatar, gradient.from) >= kText);
    CHECK(contrast(ui::theme::kOnAvatar, gradient.to) >= kText);
  }
}

TEST_CASE("tags read, and their colours are told from what they stand on, in light and dark") {
  for (const bool dark : {false, true}) {
    const Palette& p = dark ? ui::theme::kDark : ui::theme::kLight;
    for (const auto& tag : dark ? ui::theme::kTagColorsDark : ui::theme::kTagColorsLight) {
      CHECK(contrast(tag.ink, tag.fill) >= kText);
      for (const Color over : {p.hover, p.pressed}) CHECK(contrast(tag.ink, blend(over, tag.fill)) >= kText);
      for (const Color ground : {p.canvas, p.surface, p.raised}) CHECK(contrast(tag.mark, ground) >= kShape);
    }
  }
}

TEST_CASE("a tag's colour is found by an index from anywhere") {
  ui::theme::Theme theme;
  CHECK(&ui::theme::tag_color(theme, 0) == &ui::theme::kTagColorsLight.front());
  for (const std::int64_t wrong : {std::int64_t{-1}, std::int64_t{10}, INT64_MIN, INT64_MAX}) {
    CHECK(&ui::theme::tag_color(theme, wrong) == &ui::theme::kTagColorsLight.back());
  }
  theme.dark = true;
  CHECK(&ui::theme::tag_color(theme, 3) == &ui::theme::kTagColorsDark[3]);
}

TEST_CASE("the contrast of the standard's own examples") {
  CHECK(contrast(ui::theme::rgb(0x000000), ui::theme::rgb(0xFFFFFF)) == doctest::Approx(21));
  CHECK(contrast(ui::theme::rgb(0x777777), ui::theme::rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.002));
}

TEST_CASE("distances stand on the 4 px grid") {
  using namespace ui::theme;
  for (const float space :
       {kSpace1,        kSpace2,  kSpace3,       kSpace4,       kSpace5, kSpace6, kSpace8,    kSpace10,
        kSpace12,       kControl, kControlSmall, kControlTouch, kRow,    kTopBar, kBottomBar, kRail,
        kRailCollapsed, kCard,    kSide,         kLabel,        kDialog, kToast}) {
    CHECK(static_cast<int>(space) % 4 == 0);
  }
}
