#include "ui/desk/ledger.h"

#include <doctest/doctest.h>

using ui::FrameReason;
using ui::Ledger;

TEST_CASE("a frame counts for each of its reasons, once") {
  Ledger ledger;
  CHECK_FALSE(ledger.wanted());
  ledger.want(FrameReason::input);
  ledger.want(FrameReason::input);
  ledger.want(FrameReason::progress);
  CHECK(ledger.wanted());
  ledger.drawn(1.5);
  CHECK_FALSE(ledger.wanted());
  CHECK(ledger.frames() == 1);
  CHECK(ledger.frames(FrameReason::input) == 1);
  CHECK(ledger.frames(FrameReason::progress) == 1);
  CHECK(ledger.frames(FrameReason::start) == 0);
  REQUIRE(ledger.recent_count() == 1);
  CHECK(ledger.recent(0).seconds == 1.5);
}

TEST_CASE("the ledger keeps the last frames, newest first") {
  Ledger ledger;
  for (int i = 0; i < 100; ++i) {
    ledger.want(i == 99 ? FrameReason::theme : FrameReason::scroll);
    ledger.drawn(i);
  }
  CHECK(ledger.recent_count() == Ledger::kRecent);
  CHECK(ledger.recent(0).seconds == 99);
  CHECK(ledger.recent(0).reasons == 1U << static_cast<unsigned>(FrameReason::theme));
  CHECK(ledger.recent(Ledger::kRecent - 1).seconds == 100 - static_cast<double>(Ledger::kRecent));
}
