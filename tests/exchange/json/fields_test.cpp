#include "exchange/json/fields.h"

#include <array>
#include <limits>

#include <doctest/doctest.h>

namespace {
using exchange::json::Fields;
using exchange::json::Json;
using exchange::json::Place;

// What `take` makes of `text`, told as an error's detail; empty when all is right.
template <typename Take>
std::string told(const char* text, Take take) {
  const Json value = Json::parse(text);
  const Place top;
  const Place list(top, "contacts");
  const Place place(list, std::size_t{7});
  Fields fields(value, place);
  take(fields);
  const auto result = fields.finish();
  if (result) return {};
  CHECK(result.error().code == base::ErrorCode::schema);
  return result.error().detail;
}
}  // namespace

TEST_CASE("members of the right kind are taken") {
  constexpr std::array<std::string_view, 2> words{"lead", "client"};
  CHECK(told(R"({"t": "é", "i": -5, "n": "9223372036854775807", "b": true, "w": "client", "a": [], "o": {},
                 "u": "0192b3c4-0000-7000-8000-000000000001"})",
             [&](Fields& f) {
               CHECK(f.has("t"));
               CHECK(!f.has("x"));
               CHECK(f.text("t", 2) == "é");
               CHECK(f.integer("i", -5, 5) == -5);
               CHECK(f.number_text("n") == std::numeric_limits<std::int64_t>::max());
               CHECK(f.boolean("b"));
               CHECK(f.word("w", words) == 1);
               CHECK(f.array("a") != nullptr);
               CHECK(f.object("o") != nullptr);
               CHECK(f.uuid("u").bytes[15] == 1);
             }) == "");
}

TEST_CASE("everything else is named by its place and rule") {
  constexpr std::array<std::string_view, 2> words{"lead", "client"};
  CHECK(told("[]", [](Fields&) {}) == "/contacts/7: must be an object");
  CHECK(told("{}", [](Fields& f) { f.text("t", 9); }) == "/contacts/7/t: is missing");
  CHECK(told(R"({"t": 1})", [](Fields& f) { f.text("t", 9); }) == "/contacts/7/t: must be a text");
  CHECK(told(R"({"t": "éé"})", [](Fields& f) { f.text("t", 3); }) == "/contacts/7/t: must not be longer than 3 bytes");
  CHECK(told(R"({"i": 1.0})", [](Fields& f) { f.integer("i", 0, 9); }) == "/contacts/7/i: must be a whole number");
  CHECK(told(R"({"i": 10})", [](Fields& f) { f.integer("i", 0, 9); }) == "/contacts/7/i: must lie between 0 and 9");
  CHECK(told(R"({"i": 18446744073709551615})", [](Fields& f) { f.integer("i", -1, 9); }) ==
        "/contacts/7/i: must lie between -1 and 9");
  for (const char* bad : {R"({"n": "-1"})", R"({"n": "01"})", R"({"n": ""})", R"({"n": "9223372036854775808"})",
                          R"({"n": "1 "})", R"({"n": "+1"})"}) {
    CHECK(told(bad, [](Fields& f) { f.number_text("n"); }) ==
          "/contacts/7/n: must be a whole number below 2^63, written as a text");
  }
  CHECK(told(R"({"b": 0})", [](Fields& f) { f.boolean("b"); }) == "/contacts/7/b: must be true or false");
  CHECK(told(R"({"w": "boss"})", [&](Fields& f) { f.word("w", words); }) ==
        "/contacts/7/w: must be one of lead client");
  CHECK(told(R"({"u": "0192B3C4-0000-7000-8000-000000000001"})", [](Fields& f) { f.uuid("u"); }) ==
        "/contacts/7/u: must be a UUID in lower case");
  CHECK(told(R"({"a": {}})", [](Fields& f) { f.array("a"); }) == "/contacts/7/a: must be an array");
  CHECK(told(R"({"o": []})", [](Fields& f) { f.object("o"); }) == "/contacts/7/o: must be an object");
  CHECK(told(R"({"a": 1, "b/c": 2})", [](Fields& f) { f.integer("a", 0, 9); }) ==
        "/contacts/7/b~1c: is not part of this version of the format");
}

TEST_CASE("the first error stays") {
  CHECK(told("{}", [](Fields& f) {
          f.text("first", 9);
          f.text("second", 9);
          f.refuse("third", "no");
          CHECK(!f.good());
          CHECK(!f.has("first"));
        }) == "/contacts/7/first: is missing");
}

TEST_CASE("foreign keys cannot flood a message") {
  const std::string token = exchange::json::pointer_token(std::string(1000, 'k') + "\n");
  CHECK(token == std::string(64, 'k') + "…");
  CHECK(exchange::json::pointer_token("a~b\x01") == "a~0b?");
  CHECK(exchange::json::shortened("aéé", 2) == "a");
}

TEST_CASE("a member asked for twice does not hide one that was never asked for") {
  const Json value = Json::parse(R"({"a": 1, "b": 2})");
  const Place top;
  Fields in(value, top);
  in.any("a");
  in.integer("a", 0, 9);
  const auto finished = in.finish();
  REQUIRE_FALSE(finished);
  CHECK(finished.error().detail == "/b: is not part of this version of the format");
}
