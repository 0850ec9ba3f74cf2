#include "domain/template/template.h"

#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "tests/support/fakes.h"

namespace domain::templates {

namespace {

const std::vector<KnownName> kKnownNames{
    {"contact.first_name", ValueType::text},    {"contact.last_name", ValueType::text},
    {"contact.date_of_birth", ValueType::date}, {"contact.размер", ValueType::number},
    {"deal.amount", ValueType::money},          {"today", ValueType::date}};

Template read(std::string_view source) { return parse(source, kKnownNames); }

// The one mistake of `source`.
Mistake mistake(std::string_view source) {
  const Template parsed = read(source);
  REQUIRE(parsed.mistakes.size() == 1);
  return parsed.mistakes.front();
}

std::string_view place(std::string_view source) {
  const Mistake found = mistake(source);
  return source.substr(found.offset, found.length);
}

Part value(std::string_view source) {
  const Template parsed = read(source);
  CHECK(parsed.mistakes.empty());
  REQUIRE(parsed.parts.size() == 1);
  REQUIRE(parsed.parts.front().kind == PartKind::value);
  return parsed.parts.front();
}

bool same(const Template& left, const Template& right) {
  return std::equal(left.parts.begin(), left.parts.end(), right.parts.begin(), right.parts.end(),
                    [](const Part& a, const Part& b) {
                      return a.kind == b.kind && a.text == b.text && a.format == b.format && a.fallback == b.fallback;
                    });
}

// Made of what templates are made of, so that braces meet in every way.
std::string random_source(tests::FakeRandom& random) {
  constexpr std::string_view kPieces[] = {"{",
                                          "}",
                                          "{{",
                                          "}}",
                                          "{{{{",
                                          "}}}}",
                                          "|",
                                          ":",
                                          " ",
                                          "\n",
                                          "a",
                                          "ż",
                                          "today",
                                          "contact.first_name",
                                          "deal.amount",
                                          "short",
                                          "money",
                                          "{{today}}",
                                          "{{ today : short | - }}",
                                          "\x01",
                                          "\xff"};
  std::string source;
  for (std::uint64_t i = random.next() % 24; i > 0; --i) source += kPieces[random.next() % std::size(kPieces)];
  return source;
}

}  // namespace

TEST_CASE("a template is text and values, each with its place") {
  const Template parsed = read("Cześć {{contact.first_name|tam}}!");
  REQUIRE(parsed.parts.size() == 3);
  CHECK(parsed.mistakes.empty());
  CHECK(parsed.parts[0].text == "Cześć ");
  CHECK(parsed.parts[1].kind == PartKind::value);
  CHECK(parsed.parts[1].text == "contact.first_name");
  CHECK(parsed.parts[1].fallback == "tam");
  CHECK(parsed.parts[1].offset == 8);
  CHECK(parsed.parts[1].length == 26);
  CHECK(parsed.parts[2].text == "!");
  CHECK(read("").parts.empty());
}

TEST_CASE("spaces around each piece are dropped, names know no case, fallbacks may be empty") {
  CHECK(value("{{today}}").fallback == std::nullopt);
  CHECK(value("{{today|}}").fallback == "");
  CHECK(value("{{ \u00a0today\t:  short  |  some day  }}").fallback == "some day");
  CHECK(value("{{ today : short | x }}").format == Format::short_date);
  CHECK(value("{{Contact.FIRST_name}}").text == "contact.first_name");
  CHECK(value("{{contact.Размер:number}}").format == Format::as_number);
  CHECK(value("{{deal.amount:money}}").format == Format::as_money);
  CHECK(value("{{deal.amount:Number}}").format == Format::as_number);
  CHECK(value("{{contact.date_of_birth:long}}").format == Format::long_date);
  CHECK(value("{{contact.last_name|a:b|c}d}}").fallback == "a:b|c}d");
}

TEST_CASE("doubled braces are braces, and single ones are text") {
  for (const auto& [source, text] : {std::pair{"{{{{today}}}}", "{{today}}"},
                                     {"{a} } {", "{a} } {"},
                                     {"{{{{{", "{{{"},
                                     {"{\"a\":{\"b\":1} }", "{\"a\":{\"b\":1} }"}}) {
    const Template parsed = read(source);
    CHECK(parsed.mistakes.empty());
    REQUIRE(parsed.parts.size() == 1);
    CHECK(parsed.parts.front().text == text);
  }
  CHECK(read("{{{{{{today}}}}}}").parts.size() == 3);
}

TEST_CASE("each mistake is told with its place") {
  CHECK(mistake("a {{today").fault == Fault::unclosed);
  CHECK(place("a {{today\n}") == "{{today");
  CHECK(place("a {{today, and {{today}}") == "{{today, and ");
  CHECK(mistake("today}} b").fault == Fault::unopened);
  CHECK(place("today}} b") == "}}");
  CHECK(mistake("a {{ | x }}").fault == Fault::no_name);
  CHECK(place("a {{}}.") == "{{}}");
  CHECK(mistake("{{ first name }}").fault == Fault::bad_name);
  CHECK(place("{{ first name }}") == "first name");
  CHECK(place("{{{today}}") == "{today");
  CHECK(mistake("{{" + std::string(65, 'a') + "}}").fault == Fault::bad_name);
  CHECK(mistake("a\x01z").fault == Fault::bad_character);
  CHECK(place("{{today|a\xff}}") == "\xff");
  CHECK(mistake("{{today:tiny}}").fault == Fault::unknown_format);
  CHECK(place("{{today: tiny }}") == "tiny");
  CHECK(place("{{today:|x}}") == ":");
  CHECK(mistake("{{contact.first_name:short}}").suggestion.empty());
  CHECK(read("\uFFFD \t\r\n").mistakes.empty());
}

TEST_CASE("what was probably meant is told") {
  CHECK(mistake("{{contact.frist_name}}").suggestion == "contact.first_name");
  CHECK(mistake("{{ contact.Lastname }}").suggestion == "contact.last_name");
  CHECK(mistake("{{first_name}}").suggestion == "contact.first_name");
  CHECK(mistake("{{toady|x}}").suggestion == "today");
  CHECK(mistake("{{weather}}").suggestion.empty());
  CHECK(mistake("{{today:shrot}}").suggestion == "short");
  CHECK(mistake("{{today:whatever}}").suggestion == "long");
  CHECK(mistake("{{deal.amount:long}}").suggestion == "money");
}

TEST_CASE("a place is told as line and column") {
  const std::string_view source = "Zażółć\n  {{toady}}";
  const Place found = place_of(source, mistake(source).offset);
  CHECK(found.line == 2);
  CHECK(found.column == 5);
  CHECK(place_of(source, 8).column == 6);
  CHECK(place_of("", 7).line == 1);
}

TEST_CASE("hostile sources take no longer than others, and tell a bounded number of mistakes") {
  for (const std::string_view piece :
       {"{{", "{{{", "}}", "{{a", "{{a}}", "{{a:b|", "{{today|{", "{{contact.frist_name}}", "\x01", "|"}) {
    std::string source;
    while (source.size() < 100'000) source += piece;
    const Template parsed = read(source);
    CHECK(parsed.mistakes.size() <= kMostMistakes);
    CHECK(print(parsed) == source);
  }
}

TEST_CASE("parts cover the source, and what is printed means the same") {
  tests::FakeRandom random(4);
  int flawless = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string source = random_source(random);
    CAPTURE(source);
    const Template parsed = read(source);
    std::size_t end = 0;
    for (const Part& part : parsed.parts) {
      REQUIRE(part.offset == end);
      REQUIRE(part.length > 0);
      end += part.length;
    }
    REQUIRE(end == source.size());
    for (const Mistake& one : parsed.mistakes) REQUIRE(one.offset + one.length <= source.size());
    const std::string printed = print(parsed);
    const Template again = read(printed);
    REQUIRE(same(parsed, again));
    REQUIRE(print(again) == printed);
    flawless += parsed.mistakes.empty() ? 1 : 0;
  }
  CHECK(flawless > 2000);
}

}  // namespace domain::templates
