#include "ui/shell/frame_schedule.h"

#include <doctest/doctest.h>

using ui::FrameReason;
using ui::shell::FrameSchedule;

TEST_CASE("nothing is due without a reason") {
  FrameSchedule schedule;
  CHECK_FALSE(schedule.due(0));
  CHECK_FALSE(schedule.due(1e6));
  CHECK_FALSE(schedule.next());
}

TEST_CASE("a reason is due for as many frames as it asked, and repeating it does not add up") {
  FrameSchedule schedule;
  schedule.want(FrameReason::input, 3);
  schedule.want(FrameReason::input, 2);
  for (int i = 0; i < 3; ++i) {
    REQUIRE(schedule.due(0));
    schedule.draw(0);
  }
  CHECK_FALSE(schedule.due(0));
  CHECK(schedule.ledger().frames(FrameReason::input) == 3);
  CHECK(schedule.ledger().frames() == 3);
}

TEST_CASE("a frame counts once, and under each of its reasons") {
  FrameSchedule schedule;
  schedule.want(FrameReason::scroll);
  schedule.want(FrameReason::database);
  REQUIRE(schedule.due(0));
  schedule.draw(0);
  CHECK(schedule.ledger().frames() == 1);
  CHECK(schedule.ledger().frames(FrameReason::scroll) == 1);
  CHECK(schedule.ledger().frames(FrameReason::database) == 1);
  CHECK(schedule.ledger().frames(FrameReason::input) == 0);
}

TEST_CASE("the earliest wish by time wins and becomes due when its time has come") {
  FrameSchedule schedule;
  schedule.want_at(FrameReason::animation, 5.0);
  schedule.want_at(FrameReason::timer, 2.0);
  schedule.want_at(FrameReason::animation, 3.0);
  CHECK(schedule.next() == 2.0);
  CHECK_FALSE(schedule.due(1.9));
  REQUIRE(schedule.due(2.0));
  schedule.draw(2.0);
  CHECK(schedule.ledger().frames(FrameReason::timer) == 1);
  CHECK_FALSE(schedule.next());
  CHECK_FALSE(schedule.due(10.0));
}

TEST_CASE("a drawn frame forgets the moment that the one before it waited for") {
  FrameSchedule schedule;
  schedule.want_at(FrameReason::animation, 5.0);  // a message would go by itself
  schedule.want(FrameReason::input);              // but the person dismisses it
  REQUIRE(schedule.due(1.0));
  schedule.draw(1.0);
  CHECK_FALSE(schedule.next());
  CHECK_FALSE(schedule.due(5.0));
}
