#include "domain/values/countries.h"

#include <doctest/doctest.h>

#include "domain/fields/definition_rules.h"

namespace p = domain::properties;

TEST_CASE("countries and currencies are lists of codes in order") {
  for (const domain::CodeList& list : {domain::kCountries, domain::kCurrencies}) {
    for (std::size_t i = 1; i < list.size(); ++i) CHECK(list[i - 1] < list[i]);
    CHECK(list.codes.size() == list.size() * list.length);
  }
  CHECK(domain::kCountries.size() == 249);
  CHECK(contains(domain::kCountries, "PL"));
  CHECK_FALSE(contains(domain::kCountries, "AA"));
  CHECK(contains(domain::kCurrencies, "EUR"));
  CHECK_FALSE(contains(domain::kCurrencies, ""));
}

TEST_CASE("a setting takes what it is for") {
  const domain::Definitions all;
  const auto check = [&](domain::DefinitionId id, const domain::Value& value) {
    return check_property(all, {id, domain::DefinitionKind::none, {}}, p::setting, value);
  };
  namespace settings = domain::settings;
  CHECK(check(settings::default_country, std::string{"IT"}) == domain::Refusal::none);
  CHECK(check(settings::default_country, {}) == domain::Refusal::none);
  CHECK(check(settings::default_country, std::string{"it"}) == domain::Refusal::choice);
  CHECK(check(settings::default_country, std::int64_t{1}) == domain::Refusal::choice);
  CHECK(check(settings::currency, std::string{"XYZ"}) == domain::Refusal::choice);
  CHECK(check(settings::currency, std::string{"PLN"}) == domain::Refusal::none);
  CHECK(check(settings::all_channels, std::int64_t{1}) == domain::Refusal::none);
  CHECK(check(settings::all_channels, std::int64_t{2}) == domain::Refusal::choice);
  CHECK(check({domain::kFirstOwn}, std::int64_t{1}) == domain::Refusal::fixed);
}
