#include <doctest/doctest.h>

#include "store/transaction/transaction_store.h"
#include "tests/support/fakes.h"

TEST_CASE("the hybrid clock grows strictly, whatever the machine's clock does") {
  tests::FakeRandom random{11};
  base::Millis now = 1'767'225'600'000;
  std::int64_t last = 0;
  for (int i = 0; i < 100'000; ++i) {
    now += static_cast<base::Millis>(random.next() % 2001) - 1000;
    const std::int64_t next = store::next_hlc(last, now);
    REQUIRE(next > last);
    REQUIRE((next >> 16) >= now);
    last = next;
  }
}
