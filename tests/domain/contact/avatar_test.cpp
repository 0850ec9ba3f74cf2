#include "domain/contact/avatar.h"

#include <doctest/doctest.h>

using domain::Avatar;
using domain::check_picture;
using domain::parse_avatar;
using domain::Refusal;

namespace {
const std::string kKey(64, 'a');
}

TEST_CASE("an avatar's text names its Blob and the Blob's size") {
  const auto avatar = parse_avatar(kKey + ".1234");
  REQUIRE(avatar);
  CHECK(avatar->sha256 == kKey);
  CHECK(avatar->bytes == 1234);
  CHECK(domain::format_avatar(*avatar) == kKey + ".1234");
  CHECK(domain::avatar_key(kKey + ".1") == kKey);
  CHECK(parse_avatar(kKey + ".1000000"));
}

TEST_CASE("any other text is no avatar") {
  for (const std::string& text :
       {std::string(), kKey, kKey + ".", kKey + ".0", kKey + ".01", kKey + ".-1", kKey + ".+1", kKey + ". 1",
        kKey + ".1 ", kKey + ".1000001", kKey + ".99999999999999999999", kKey + ".1.1", kKey + "-1", "." + kKey,
        std::string(64, 'A') + ".1", std::string(63, 'a') + ".1", std::string(65, 'a') + ".1",
        std::string("../../") + std::string(58, 'a') + ".1", kKey + std::string(".1\0", 3)}) {
    CAPTURE(text);
    CHECK_FALSE(parse_avatar(text));
    CHECK(domain::avatar_key(text).empty());
  }
}

TEST_CASE("a picture has at most 40 MB and is made of pixels") {
  CHECK(check_picture(40'000'000, "image/jpeg") == Refusal::none);
  CHECK(check_picture(40'000'001, "image/jpeg") == Refusal::file_too_large);
  CHECK(check_picture(1, "") == Refusal::none);  // its bytes will tell
  CHECK(check_picture(1, "image/svg+xml") == Refusal::no_picture);
  CHECK(check_picture(1, "text/html") == Refusal::no_picture);
  CHECK(check_picture(1, "application/pdf") == Refusal::no_picture);
}

TEST_CASE("a command's avatar is checked") {
  CHECK(domain::check_avatar({kKey, 1}) == Refusal::none);
  CHECK(domain::check_avatar({kKey, 0}) == Refusal::required);
  CHECK(domain::check_avatar({kKey, 1'000'001}) == Refusal::file_too_large);
  CHECK(domain::check_avatar({"../../etc", 1}) == Refusal::invalid_characters);
}
