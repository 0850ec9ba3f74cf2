#include "app/queries/list/contact_list.h"

#include <algorithm>

#include <sqlite3.h>

#include "app/queries/list/contact_rows.h"
#include "app/workspace/state.h"
#include "tests/app/support/history.h"

using app::ContactList;
using app::ContactSort;
using app::Direction;
using domain::ContactId;
using tests::CardIndex;

namespace {

std::vector<ContactId> rows_of(const ContactList& list) {
  const auto rows = list.slice(0, list.size());
  return {rows.begin(), rows.end()};
}

std::vector<ContactId> by_sql(const CardIndex& index, const char* sql) {
  store::Statement select = index.workspace->state().database->read(sql);
  std::vector<ContactId> ids;
  while (select.step()) ids.push_back(select.id<ContactId>(0));
  REQUIRE(select.finish());
  return ids;
}

ContactList open(const CardIndex& index) {
  auto list = ContactList::open(*index.workspace);
  REQUIRE(list);
  return std::move(*list);
}

constexpr ContactSort kSorts[] = {ContactSort::name,  ContactSort::created, ContactSort::changed, ContactSort::company,
                                  ContactSort::email, ContactSort::phone,   ContactSort::city};

}  // namespace

TEST_CASE("the order is the one that SQL gives") {
  CardIndex index;
  tests::History history{index, 21};
  for (int i = 0; i < 200; ++i) history.step();
  ContactList list = open(index);
  CHECK(rows_of(list) == by_sql(index, "SELECT id FROM contact WHERE lifecycle=0 ORDER BY sort=x'', sort, id"));
  REQUIRE(list.set_sort(ContactSort::name, Direction::descending));
  CHECK(rows_of(list) == by_sql(index,
                                "SELECT id FROM contact WHERE lifecycle=0 ORDER BY sort=x'', sort DESC, "
                                "CASE WHEN sort=x'' THEN id ELSE -id END"));
  REQUIRE(list.set_sort(ContactSort::created, Direction::ascending));
  CHECK(rows_of(list) == by_sql(index, "SELECT id FROM contact WHERE lifecycle=0 ORDER BY created, id"));
  REQUIRE(list.set_sort(ContactSort::changed, Direction::descending));
  CHECK(rows_of(list) ==
        by_sql(index,
               "SELECT id FROM contact WHERE lifecycle=0 ORDER BY changed DESC, sort=x'' DESC, sort DESC, id DESC"));
  REQUIRE(list.set_sort(ContactSort::company, Direction::ascending));
  CHECK(rows_of(list) == by_sql(index,
                                "SELECT c.id FROM contact c LEFT JOIN contact o ON o.id=c.company AND o.sort<>x'' "
                                "WHERE c.lifecycle=0 ORDER BY o.id IS NULL, o.sort, c.sort=x'', c.sort, c.id"));
}

TEST_CASE("filters narrow the list, and totals count what is there") {
  CardIndex index;
  tests::History history{index, 22};
  for (int i = 0; i < 200; ++i) history.step();
  ContactList list = open(index);
  CHECK(list.totals().all == list.size());
  app::ListFilter filter;
  filter.kind = domain::ContactKind::person;
  filter.suppliers = true;
  REQUIRE(list.set_filter(filter));
  CHECK(rows_of(list) == by_sql(index,
                                "SELECT id FROM contact WHERE lifecycle=0 AND kind=0 AND supplier=1 "
                                "ORDER BY sort=x'', sort, id"));
  filter = {};
  filter.status = domain::ContactStatus::client;
  REQUIRE(list.set_filter(filter));
  CHECK(list.size() == list.totals().clients);
  filter = {};
  filter.trash = true;
  REQUIRE(list.set_filter(filter));
  CHECK(rows_of(list) == by_sql(index, "SELECT id FROM contact WHERE lifecycle=1 ORDER BY sort=x'', sort, id"));
  CHECK(list.size() == list.totals().trashed);
}

TEST_CASE("the counts of the kinds say what choosing each of them would leave") {
  CardIndex index;
  tests::History history{index, 22};
  for (int i = 0; i < 200; ++i) history.step();
  ContactList list = open(index);
  for (const bool trash : {false, true}) {
    for (const bool suppliers : {false, true}) {
      for (const char* search : {"", "an", "nobody at all"}) {
        CAPTURE(trash);
        CAPTURE(suppliers);
        CAPTURE(search);
        app::ListFilter filter;
        filter.trash = trash;
        filter.suppliers = suppliers;
        filter.search = search;
        REQUIRE(list.set_filter(filter));
        const ContactList::KindCounts counts = list.kind_counts();
        CHECK(counts.all == list.size());
        filter.kind = domain::ContactKind::person;
        REQUIRE(list.set_filter(filter));
        CHECK(counts.people == list.size());
        filter.kind = domain::ContactKind::organization;
        REQUIRE(list.set_filter(filter));
        CHECK(counts.organizations == list.size());
        CHECK(list.kind_counts().people == counts.people);
      }
    }
  }
}

TEST_CASE("a list that follows the commits equals one made anew") {
  for (const ContactSort sort : kSorts) {
    for (const Direction direction : {Direction::ascending, Direction::descending}) {
      CAPTURE(static_cast<int>(sort));
      CAPTURE(static_cast<int>(direction));
      CardIndex index;
      tests::History history{index, 23 + static_cast<std::uint64_t>(sort)};
      ContactList followed = open(index);
      REQUIRE(followed.set_sort(sort, direction));
      app::ListFilter filter;
      for (int i = 0; i < 80; ++i) {
        if (i == 40) filter.search = "an";
        REQUIRE(followed.set_filter(filter));
        REQUIRE(followed.apply(history.step()));
        ContactList fresh = open(index);
        REQUIRE(fresh.set_sort(sort, direction));
        REQUIRE(fresh.set_filter(filter));
        REQUIRE(rows_of(followed) == rows_of(fresh));
        REQUIRE(followed.totals().all == fresh.totals().all);
      }
    }
  }
}

TEST_CASE("matches in names stand before other matches") {
  CardIndex index;
  app::CreateContact command;
  command.first = "Aaron";
  command.fields = {{domain::fields::city, "Zoeville"}};
  const ContactId by_city = index.run(command).created.front();
  const ContactId by_name = index.person("Zoë");
  ContactList list = open(index);
  app::ListFilter filter;
  filter.search = "zoe";
  REQUIRE(list.set_filter(filter));
  CHECK(rows_of(list) == std::vector<ContactId>{by_name, by_city});
  CHECK(list.row_of(by_city) == 1);
  filter.search = "zoe aar";
  REQUIRE(list.set_filter(filter));
  CHECK(rows_of(list) == std::vector<ContactId>{by_city});
  CHECK_FALSE(list.row_of(by_name));
  filter.search = " ";
  REQUIRE(list.set_filter(filter));
  CHECK(list.size() == 2);
  filter.search = "?!";
  REQUIRE(list.set_filter(filter));
  CHECK(list.size() == 0);
}

TEST_CASE("another language's order replaces the stored keys") {
  CardIndex index;
  index.person("Anna");
  index.person("Bo");
  struct Backwards : tests::PlainCollation {
    std::vector<std::uint16_t> ranks(std::span<const char32_t> letters) override {
      auto ranks = PlainCollation::ranks(letters);
      const std::uint16_t last = *std::max_element(ranks.begin(), ranks.end());
      for (std::uint16_t& rank : ranks) rank = static_cast<std::uint16_t>(last + 1 - rank);
      return ranks;
    }
  } backwards;
  auto database = std::move(index.workspace->state().database);
  index.workspace.reset();
  auto opened = app::Workspace::open(std::move(database), {index.clock, index.random, backwards});
  REQUIRE(opened);
  auto list = ContactList::open(**opened);
  REQUIRE(list);
  const auto rows = app::contact_rows(**opened, list->slice(0, 2));
  REQUIRE(rows);
  CHECK(rows->front().name == "Bo");
}

TEST_CASE("the same order from another browser leaves the stored keys alone") {
  CardIndex index;
  index.person("Anna");
  auto database = std::move(index.workspace->state().database);
  index.workspace.reset();
  sqlite3* handle = database->handle();
  const int before = sqlite3_total_changes(handle);
  tests::PlainCollation other;
  auto opened = app::Workspace::open(std::move(database), {index.clock, index.random, other});
  REQUIRE(opened);
  CHECK(sqlite3_total_changes(handle) == before);
}
