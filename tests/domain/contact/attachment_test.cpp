#include "domain/contact/attachment.h"

#include <doctest/doctest.h>

using domain::Attachment;
using domain::check_attachment;
using domain::check_room;
using domain::Refusal;

namespace {
const std::string kHash(64, 'a');
}

TEST_CASE("five files of 40 MB are the most") {
  CHECK(check_room(0, 0) == Refusal::none);
  CHECK(check_room(4, 40'000'000) == Refusal::none);
  CHECK(check_room(4, 40'000'001) == Refusal::file_too_large);
  CHECK(check_room(5, 1) == Refusal::too_many_files);
}

TEST_CASE("media type, size and hash are what a browser would say") {
  CHECK(check_attachment({{}, "Verträge 2026.pdf", "application/pdf", 12, kHash}) == Refusal::none);
  CHECK(check_attachment({{}, "", "", 0, kHash}) == Refusal::none);
  CHECK(check_attachment({{}, "a", "text/\x01", 0, kHash}) == Refusal::invalid_characters);
  CHECK(check_attachment({{}, "a", std::string(256, 'a'), 0, kHash}) == Refusal::invalid_characters);
  CHECK(check_attachment({{}, "a", "", 40'000'001, kHash}) == Refusal::file_too_large);
  for (const std::string& hash : {std::string(), std::string(63, 'a'), std::string(64, 'A'), std::string(65, 'a')}) {
    CHECK(check_attachment({{}, "a", "", 0, hash}) == Refusal::invalid_characters);
  }
}
