#include "ui/words/method_words.h"

#include <set>

#include <doctest/doctest.h>

TEST_CASE("every way to reach somebody has an icon of its own") {
  std::set<ui::theme::Icon> icons;
  for (int channel = 0; channel <= static_cast<int>(domain::Channel::map); ++channel) {
    CHECK(icons.insert(ui::channel_icon(static_cast<domain::Channel>(channel))).second);
  }
  CHECK(icons.count(ui::theme::Icon::none) == 0);
  // Bubbles look alike: one alone, and one that is two.
  CHECK(icons.count(ui::theme::Icon::message_square) == 0);
}
