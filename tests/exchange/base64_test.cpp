#include "exchange/base64.h"

#include <doctest/doctest.h>

#include "tests/support/fakes.h"

using exchange::base64;
using exchange::from_base64;

TEST_CASE("the examples of RFC 4648, section 10") {
  const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                          {"f", "Zg=="},
                                                          {"fo", "Zm8="},
                                                          {"foo", "Zm9v"},
                                                          {"foob", "Zm9vYg=="},
                                                          {"fooba", "Zm9vYmE="},
                                                          {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(base64(bytes) == text);
    CHECK(from_base64(text) == bytes);
  }
}

TEST_CASE("all bytes come back") {
  tests::FakeRandom random;
  for (std::size_t size = 0; size < 300; ++size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.next());
    REQUIRE(from_base64(base64(bytes)) == bytes);
  }
}

TEST_CASE("what base64() does not write is refused") {
  for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "Zm 8", "Zm8=\n", "Zm-_",
                           "=m8=", "Zg==Zg==", "Zm9v=", "\xff\xff\xff\xff"}) {
    CAPTURE(text);
    CHECK_FALSE(from_base64(text));
  }
}
