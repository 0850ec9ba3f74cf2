#include "ui/widgets/text.h"

#include <doctest/doctest.h>

#include "tests/headless/support/stage.h"

using ui::Frame;
using ui::semantics::Role;
namespace widgets = ui::widgets;

namespace {

std::vector<std::string> lines_of(std::string_view words, float width) {
  std::vector<std::string> lines;
  const tests::Stage stage([&](const Frame& frame) {
    lines.clear();
    for (const std::string_view line : widgets::wrap(frame, words, {}, width)) lines.emplace_back(line);
  });
  return lines;
}

float width_of(std::string_view words) {
  float width = 0;
  const tests::Stage stage([&](const Frame& frame) { width = widgets::text_width(frame, words); });
  return width;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end between words, and where the text says so") {
  CHECK(lines_of("Ann Lee and others", width_of("Ann Lee an")) == Lines{"Ann Lee", "and others"});
  CHECK(lines_of("Ann\nLee", width_of("Ann Lee and others")) == Lines{"Ann", "Lee"});
}

TEST_CASE("a word that is longer than the line is parted behind its last hyphen in it, else anywhere") {
  const float width = width_of("Hohenlohe-Schil");
  CHECK(lines_of("Hohenlohe-Schillings-Wald", width) == Lines{"Hohenlohe-", "Schillings-Wald"});
  CHECK(lines_of("von Hohenlohe-Schillings", width) == Lines{"von", "Hohenlohe-", "Schillings"});
  CHECK(lines_of("HohenloheSchillings", width_of("Hohenlohe")) == Lines{"Hohenlohe", "Schilling", "s"});
  CHECK(lines_of("-aaaaaa", width_of("-aaa")) == Lines{"-aaa", "aaa"});
}

TEST_CASE("a heading that is too long for its line is whole in several, or cut where it may have one alone") {
  constexpr std::string_view kName = "Maximilian Alexander von und zu Hohenlohe";
  tests::Stage stage([&](const Frame& frame) {
    widgets::whole_heading(frame, "whole", kName, 1, 200);
    widgets::heading(frame, "cut", "Contacts of Maximilian Alexander", 1, 200);
  });
  const auto& whole = stage.get(Role::heading, kName);
  CHECK(whole.level == 1);
  CHECK(whole.rect.w <= 200);
  CHECK(whole.rect.h >= 3 * stage.get(Role::heading, "Contacts of Maximilian Alexander").rect.h);
  CHECK(stage.problem_lines() == "");
}

TEST_CASE("a heading is read once: what is around it and called the same has no name of its own") {
  tests::Stage stage([](const Frame& frame) {
    {
      const widgets::Container region(frame, "people", Role::region, "People");
      widgets::heading(frame, "title", "People", 2);
    }
    const widgets::Container region(frame, "card", Role::region, "Card");
    widgets::heading(frame, "title", "Name", 2);
  });
  CHECK(stage.count(Role::heading, "People") == 1);
  CHECK(stage.count(Role::region, "People") == 0);
  CHECK(stage.count(Role::region, "Card") == 1);
  CHECK(stage.problem_lines() == "");
}
