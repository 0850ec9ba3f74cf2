#include "base/percent.h"

#include <doctest/doctest.h>

#include "base/fnv.h"

TEST_CASE("percent-encoding reads back, and refuses broken escapes") {
  CHECK(base::percent_encoded("a b/ł~-._") == "a%20b%2F%C5%82~-._");
  CHECK(base::percent_encoded("a@b+c", "@+") == "a@b+c");
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(base::percent_decoded(base::percent_encoded(all)) == all);
  CHECK(base::percent_decoded("%c5%82") == "\xc5\x82");
  for (const std::string_view broken : {"%", "%4", "%4g", "a%", "%%41"}) {
    CAPTURE(broken);
    CHECK_FALSE(base::percent_decoded(broken));
  }
}

// Landon Curt Noll's published vectors.
TEST_CASE("FNV-1a is the published function") {
  CHECK(base::fnv1a("") == 0xcbf29ce484222325);
  CHECK(base::fnv1a("a") == 0xaf63dc4c8601ec8c);
  CHECK(base::fnv1a("foobar") == 0x85944171f73967e8);
}
