#include "app/queries/duplicates/duplicates.h"

#include <algorithm>

#include "app/queries/duplicates/duplicate_search.h"
#include "app/workspace/state.h"
#include "tests/app/support/card_index.h"
#include "tests/support/csv.h"

using domain::ContactId;
using domain::ContactKind;
using domain::LikenessReason;
using tests::CardIndex;

namespace {

using Reasons = std::vector<LikenessReason>;

constexpr domain::MethodKind kEmail = domain::MethodKind::email, kPhone = domain::MethodKind::phone;

struct Cards : CardIndex {
  ContactId add(const std::string& first, const std::string& last, const std::string& email = {},
                const std::string& phone = {}, const std::string& birth = {}) {
    app::CreateContact command;
    command.first = first;
    command.last = last;
    if (!email.empty()) command.methods.push_back({.kind = kEmail, .value = email});
    if (!phone.empty()) command.methods.push_back({.kind = kPhone, .value = phone});
    if (!birth.empty()) command.fields.push_back({domain::fields::date_of_birth, birth});
    return run(command).created.front();
  }
  std::vector<app::Duplicate> alike(ContactId id, const app::Dismissed& dismissed = {}) const {
    auto found = app::duplicates_of(*workspace, id, dismissed, 10);
    REQUIRE(found);
    return std::move(*found);
  }
  // What the search through all finds, and how many slices it took.
  std::vector<app::DuplicatePair> all(app::Dismissed dismissed = {}, std::size_t most = 1000) {
    app::DuplicateSearch search(std::move(dismissed), most);
    int percent = search.percent();
    for (steps = 0;; ++steps) {
      const auto more = search.step(*workspace);
      REQUIRE(more);
      CHECK(search.percent() >= percent);
      percent = search.percent();
      if (!*more) return search.found();
    }
  }
  int steps = 0;
};

Reasons reasons_of(const std::vector<domain::Likeness>& likenesses) {
  Reasons reasons;
  for (const auto& one : likenesses) reasons.push_back(one.reason);
  return reasons;
}

}  // namespace

TEST_CASE("a contact's duplicates are found by address, number and name, the likeliest first") {
  Cards cards;
  const auto anna = cards.add("Anna", "Nowak", "anna.nowak@poczta.example", "+48 600 100 200");
  const auto slip = cards.add("Anna", "Nwoak");
  const auto initial = cards.add("A.", "Nowak");
  const auto other = cards.add("Hania", "Kos", "ANNA.NOWAK@poczta.example");
  const auto phone = cards.add("Nowak", "Anna", "", "600-100-200");
  cards.add("Anna", "Kos", "anna@poczta.example", "+48 600 100 201");
  cards.add("Jan", "Nowak", "nowak.anna@gmail.com", "+49 600 100 200");
  const auto found = cards.alike(anna);
  REQUIRE(found.size() == 4);
  CHECK(found[0].contact == other);
  CHECK(reasons_of(found[0].reasons) == Reasons{LikenessReason::same_email});
  CHECK(found[1].contact == phone);
  CHECK(reasons_of(found[1].reasons) == Reasons{LikenessReason::same_phone, LikenessReason::similar_name});
  CHECK(found[2].contact == slip);
  CHECK(found[3].contact == initial);
  CHECK(found[0].score >= found[1].score);
  CHECK(cards.alike(other).front().contact == anna);
}

TEST_CASE("the trash, organizations, dismissed pairs and other dates of birth are no duplicates of a person") {
  Cards cards;
  const auto anna = cards.add("Anna", "Nowak", "", "", "1984-02-29");
  const auto twin = cards.add("Anna", "Nowak");
  const auto gone = cards.add("Anna", "Nowak");
  cards.add("Anna", "Nowak", "", "", "1990-01-01");
  cards.organization("Anna Nowak");
  cards.run(app::TrashContacts{{gone}});
  REQUIRE(cards.alike(anna).size() == 1);
  CHECK(cards.alike(anna).front().contact == twin);
  const auto no_twin = [&](ContactId one, ContactId other) {
    return std::minmax(one, other) == std::minmax(anna, twin);
  };
  CHECK(cards.alike(anna, no_twin).empty());
  const auto pairs = cards.all();
  CHECK(pairs.size() == 2);  // the one without a date of birth may be either of the others
  CHECK(cards.all(no_twin).size() == 1);
  const auto refused = app::duplicates_of(*cards.workspace, gone, {}, 10);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == base::ErrorCode::not_found);
}

TEST_CASE("organizations are found without their legal form") {
  Cards cards;
  const auto one = cards.organization("Kowalex Sp. z o.o.");
  const auto slip = cards.organization("Kowaelx");
  const auto same = cards.organization("KOWALEX S.A.");
  cards.organization("Kowal");
  const auto found = cards.alike(one);
  REQUIRE(found.size() == 2);
  CHECK(found[0].contact == slip);
  CHECK(found[1].contact == same);
  CHECK(cards.all().size() == 3);
}

TEST_CASE("the search through all finds every pair once, with all its reasons") {
  Cards cards;
  CHECK(cards.all().empty());
  const auto anna = cards.add("Anna", "Nowak", "anna.nowak@gmail.com", "+48 600 100 200");
  const auto dots = cards.add("Nowak", "Anna", "annanowak+crm@gmail.com", "600 100 200 x12");
  const auto slip = cards.add("Anna", "Nowka");
  const auto lone = cards.add("Zoë", "Żak");
  const auto pairs = cards.all();
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].one == anna);
  CHECK(pairs[0].other == dots);
  CHECK(reasons_of(pairs[0].reasons) ==
        Reasons{LikenessReason::same_email, LikenessReason::same_phone, LikenessReason::similar_name});
  CHECK(pairs[0].score == domain::total_score(pairs[0].reasons));
  cards.run(app::SetName{slip, "Anna", "Noawk"});
  CHECK(cards.all().size() == 3);
  CHECK(cards.alike(dots).front().contact == anna);
  cards.run(app::SetName{lone, "", ""});
  CHECK(cards.all().size() == 3);
}

TEST_CASE("a search goes on while contacts change, and tells them as they are in the end") {
  Cards cards;
  const auto anna = cards.add("Anna", "Nowak");
  const auto twin = cards.add("Anna", "Nowak", "anna@poczta.example");
  const auto other = cards.add("Zoë", "Kos", "anna@poczta.example");
  app::DuplicateSearch search;
  for (int i = 0; i < 3; ++i) REQUIRE(*search.step(*cards.workspace));
  cards.run(app::TrashContacts{{anna}});
  cards.add("Zoë", "Kos");
  while (*search.step(*cards.workspace)) {
  }
  REQUIRE(search.found().size() == 1);
  CHECK(search.found()[0].one == twin);
  CHECK(search.found()[0].other == other);
  CHECK(*search.step(*cards.workspace) == false);
}

TEST_CASE("of too many pairs the likeliest are told, also when all contacts bear one name") {
  Cards cards;
  const auto first = cards.add("Anna", "Nowak", "anna@poczta.example");
  for (int i = 0; i < 600; ++i) cards.add(i % 2 == 0 ? "Anna" : "A.", "Nowak");
  const auto last = cards.add("Anna", "Nowak", "anna@poczta.example");
  const auto pairs = cards.all({}, 50);
  REQUIRE(pairs.size() == 50);
  CHECK(pairs[0].one == first);
  CHECK(pairs[0].other == last);
  CHECK(std::is_sorted(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.score > b.score; }));
  CHECK(cards.steps > 5);
  CHECK(cards.alike(last).size() == 10);
}

TEST_CASE("in made-up contacts of five languages the second cards of some people are found") {
  Cards cards;
  std::vector<std::pair<ContactId, ContactId>> twins;
  for (const std::string language : {"en_US", "it", "pl", "pt_BR", "ru"}) {
    const auto rows = tests::csv_file("faker/contacts-" + language + "-1000.csv");
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 200); ++i) {
      const std::string first = rows[i].at("First Name");
      const std::string last = rows[i].at("Last Name");
      const auto id = cards.add(first, last, rows[i].at("Email"), {}, rows[i].at("Date of Birth"));
      if (i % 10 == 0) twins.emplace_back(id, cards.add(last, first));
      if (i % 10 == 5) twins.emplace_back(id, cards.add("?", {}, rows[i].at("Email")));
    }
  }
  if (twins.empty()) {
    MESSAGE("skipped: no corpora");
    return;
  }
  const auto pairs = cards.all();
  std::size_t found = 0, suggested = 0;
  for (const auto& twin : twins) {
    const auto suggestions = cards.alike(twin.first);
    suggested +=
        std::count_if(suggestions.begin(), suggestions.end(), [&](const auto& s) { return s.contact == twin.second; });
    found += std::count_if(pairs.begin(), pairs.end(), [&](const auto& p) {
      return std::pair{p.one, p.other} == twin;
    });
  }
  CHECK(found == twins.size());
  CHECK(suggested == twins.size());
  MESSAGE(pairs.size(), " pairs for ", twins.size(), " second cards");
  CHECK(pairs.size() < twins.size() * 11 / 10);
}
