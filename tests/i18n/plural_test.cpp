#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "i18n/language.h"

using i18n::Language;

namespace {

// One letter for each count's form: o(ne), f(ew), m(any), x (other).
std::string forms(Language language, const std::vector<std::int64_t>& counts) {
  std::string out;
  for (const std::int64_t count : counts) out += "ofmx"[static_cast<std::size_t>(i18n::plural_form(language, count))];
  return out;
}

const std::vector<std::int64_t> kCounts{0,   1,   2,   3,   4,    5,    9,         10,        11,
                                        12,  14,  15,  20,  21,   22,   24,        25,        29,
                                        100, 101, 102, 111, 1001, 1012, 1'000'000, 1'000'001, 2'000'000};

}  // namespace

// The expected letters are those of Intl.PluralRules (CLDR 48) for the same numbers.
TEST_CASE("whole numbers take the forms of CLDR") {
  CHECK(forms(Language::english, kCounts) == "xoxxxxxxxxxxxxxxxxxxxxxxxxx");
  CHECK(forms(Language::italian, kCounts) == "xoxxxxxxxxxxxxxxxxxxxxxxmxm");
  CHECK(forms(Language::polish, kCounts) == "mofffmmmmmmmmmffmmmmfmmmmmm");
  CHECK(forms(Language::portuguese, kCounts) == "ooxxxxxxxxxxxxxxxxxxxxxxmxm");
  CHECK(forms(Language::russian, kCounts) == "mofffmmmmmmmmoffmmmofmommom");
}

TEST_CASE("the sign does not matter, nor does the least number break anything") {
  CHECK(forms(Language::russian, {-1, -2, -5, -11, -21}) == "ofmmo");
  CHECK(forms(Language::english, {std::numeric_limits<std::int64_t>::min()}) == "x");
}

TEST_CASE("a tag names its language, whatever the region") {
  CHECK(i18n::language_of("en-GB") == Language::english);
  CHECK(i18n::language_of("pt") == Language::portuguese);
  CHECK(i18n::language_of("ru-RU") == Language::russian);
  CHECK_FALSE(i18n::language_of("de").has_value());
  CHECK_FALSE(i18n::language_of("").has_value());
  CHECK(i18n::language_tag(Language::portuguese) == "pt-BR");
}
