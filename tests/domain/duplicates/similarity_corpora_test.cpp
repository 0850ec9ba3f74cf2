// Likenesses measured on data that nobody here wrote: how many of those that a slip of the pen makes are found, and how
// many different people are taken for the same.
#include <doctest/doctest.h>

#include "base/utf8.h"
#include "domain/duplicates/similarity.h"
#include "tests/support/csv.h"
#include "tests/support/fakes.h"

using domain::ContactKind;
using domain::NameKey;

namespace {

constexpr std::size_t kCompared = 400;  // each with each: with a sanitizer all of them take long
const std::string kLanguages[] = {"en_US", "it", "pl", "pt_BR", "ru"};

std::vector<tests::CsvRow> contacts(const std::string& language) {
  return tests::csv_file("faker/contacts-" + language + "-1000.csv");
}

std::vector<std::string> letters_of(const std::string& word) {
  std::vector<std::string> letters;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    base::next_code_point(word, offset);
    letters.push_back(word.substr(begin, offset - begin));
  }
  return letters;
}

// One letter left out, doubled, exchanged or swapped with the next, anywhere but at both ends.
std::string with_slip(const std::string& word, tests::FakeRandom& random) {
  std::vector<std::string> letters = letters_of(word);
  if (letters.size() < 4) return word;
  const auto at = static_cast<std::ptrdiff_t>(1 + random.next() % (letters.size() - 3));
  const auto here = letters.begin() + at;
  switch (random.next() % 4) {
    case 0:
      letters.erase(here);
      break;
    case 1:
      letters.insert(here, *here);
      break;
    case 2:
      *here = *here == "n" ? "m" : "n";
      break;
    default:
      std::iter_swap(here, here + 1);
  }
  std::string out;
  for (const std::string& letter : letters) out += letter;
  return out;
}

int percent(std::size_t part, std::size_t whole) { return static_cast<int>(whole == 0 ? 0 : 100 * part / whole); }

}  // namespace

TEST_CASE("names that a slip made are found, and different people are not taken for the same") {
  tests::FakeRandom random(3);
  for (const std::string& language : kLanguages) {
    std::vector<NameKey> names;
    std::size_t found = 0, first_found = 0, reordered = 0, initials = 0, same = 0, alike = 0;
    for (const tests::CsvRow& row : contacts(language)) {
      const std::string first = row.at("First Name");
      const std::string last = row.at("Last Name");
      const auto key = [](const std::string& name) { return domain::name_key(ContactKind::person, name); };
      names.push_back(key(first + ' ' + last));
      found += name_likeness(names.back(), key(first + ' ' + with_slip(last, random))) > 0 ? 1U : 0U;
      first_found += name_likeness(names.back(), key(with_slip(first, random) + ' ' + last)) > 0 ? 1U : 0U;
      reordered += name_likeness(names.back(), key(last + ", " + first)) == 100 ? 1U : 0U;
      initials += name_likeness(names.back(), key(letters_of(first).front() + ". " + last)) > 0 ? 1U : 0U;
    }
    if (names.empty()) {
      MESSAGE("skipped: no corpora");
      return;
    }
    const std::size_t all = names.size();
    names.resize(std::min(all, kCompared));
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const int score = name_likeness(names[i], names[j]);
        same += score == 100 ? 1U : 0U;
        alike += score > 0 && score < 100 ? 1U : 0U;
      }
    }
    CHECK(alike <= same + 2);
    MESSAGE(language, ": slips found in family names ", percent(found, all), " %, in given names ",
            percent(first_found, all), " %; of ", names.size() * (names.size() - 1) / 2, " pairs ", same,
            " with the same name, ", alike, " alike");
    CHECK(percent(found, all) >= 80);
    CHECK(percent(first_found, all) >= 75);
    CHECK(reordered == all);
    CHECK(percent(initials, all) >= 99);
  }
}

TEST_CASE("numbers that a library reads as the same are the same, and others are not") {
  std::vector<std::pair<domain::PhoneKey, domain::PhoneKey>> keys;  // national, international
  std::size_t found = 0, wrong = 0;
  const std::vector<tests::CsvRow> rows = tests::csv_file("phones/libphonenumber-oracle.csv");
  for (const tests::CsvRow& row : rows) {
    if (row.at("valid") != "1") continue;
    keys.emplace_back(domain::phone_key(row.at("national")), domain::phone_key(row.at("e164")));
    found += phone_likeness(keys.back().first, keys.back().second) > 0 ? 1U : 0U;
    CHECK(domain::phone_key(row.at("national"), row.at("e164")).digits == row.at("e164").substr(1));
  }
  if (rows.empty()) {
    MESSAGE("skipped: no corpora");
    return;
  }
  std::size_t pairs = 0;
  for (const auto& [national, own] : keys) {
    for (const auto& [ignored, other] : keys) {
      if (own.digits == other.digits) continue;
      ++pairs;
      wrong += phone_likeness(national, other) > 0 ? 1U : 0U;
    }
  }
  MESSAGE("national and international writing joined: ", percent(found, keys.size()), " %; wrongly joined: ", wrong,
          " of ", pairs, " pairs");
  CHECK(percent(found, keys.size()) >= 90);
  CHECK(wrong * 100 < pairs);  // made-up numbers, of which many end alike
}

TEST_CASE("organizations are found again without their legal form") {
  for (const std::string& language : kLanguages) {
    std::vector<NameKey> names;
    std::size_t found = 0, alike = 0;
    for (const tests::CsvRow& row : contacts(language)) {
      const auto key = [](const std::string& name) { return domain::name_key(ContactKind::organization, name); };
      names.push_back(key(row.at("Company")));
      std::string bare;
      for (const std::string& word : names.back().words) bare += word + ' ';
      found += name_likeness(names.back(), key(bare)) == 100 ? 1U : 0U;
    }
    for (std::size_t i = 0; i < std::min(names.size(), kCompared); ++i) {
      for (std::size_t j = 0; j < i; ++j) alike += name_likeness(names[i], names[j]) > 0 ? 1U : 0U;
    }
    if (!names.empty())
      MESSAGE(language, ": ", found, " of ", names.size(), " found again; of the first ", kCompared, " ", alike,
              " pairs alike");
    CHECK(found == names.size());
  }
}
