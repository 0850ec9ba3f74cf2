#include "base/uuid.h"

#include <doctest/doctest.h>

#include "tests/support/fakes.h"

using base::Uuid;

TEST_CASE("a version 7 UUID carries its time, version and variant") {
  tests::FakeClock clock{1'700'000'000'123};
  tests::FakeRandom random{1};
  base::UuidSource source{clock, random};
  const Uuid id = source.next();
  CHECK(id.created() == 1'700'000'000'123);
  CHECK((id.bytes[6] >> 4) == 7);
  CHECK((id.bytes[8] >> 6) == 2);
}

TEST_CASE("UUIDs of one source grow even when the clock stands still or falls") {
  tests::FakeClock clock{1'700'000'000'123};
  tests::FakeRandom random{7};
  base::UuidSource source{clock, random};
  Uuid previous = source.next();
  for (int i = 0; i < 70'000; ++i) {
    if (i == 1000) clock.time -= 5000;
    const Uuid next = source.next();
    REQUIRE(previous < next);
    previous = next;
  }
}

TEST_CASE("UUID text is read back, and nothing else is read") {
  const auto id = Uuid::parse("018BCFE5-687b-7abc-8def-0123456789ab");
  REQUIRE(id);
  CHECK(id->text() == "018bcfe5-687b-7abc-8def-0123456789ab");
  for (const char* bad : {"", "018bcfe5-687b-7abc-8def-0123456789a", "018bcfe5x687b-7abc-8def-0123456789ab",
                          "018bcfe5-687b-7abc-8def-0123456789ag", "018bcfe5-687b-7abc-8def-0123456789ab0"}) {
    CHECK_FALSE(Uuid::parse(bad));
  }
}
