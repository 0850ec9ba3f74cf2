#include "exchange/backup/links.h"

#include <doctest/doctest.h>

#include "tests/support/fakes.h"

namespace {
using exchange::backup::Links;
using exchange::json::Place;

template <typename T>
std::string told(const base::Result<T>& result) {
  if (result) return {};
  CHECK(result.error().code == base::ErrorCode::schema);
  return result.error().detail;
}

struct Setup {
  tests::FakeClock clock;
  tests::FakeRandom random;
  base::UuidSource ids{clock, random};
  Links links;
  base::Uuid device = ids.next();
  base::Uuid profile = ids.next();
  Place top;
  Place list{top, "list"};
  Place here{list, std::size_t{1}};

  Setup() {
    REQUIRE(links.add_device(device, here));
    REQUIRE(links.add_profile(profile, here));
    REQUIRE(told(transaction(3)).empty());
  }
  base::Result<app::ArchiveTransaction> transaction(std::int64_t id, std::int64_t undoes = 0) {
    return links.add_transaction({.row = {.id = {id}, .stamp = 1, .device = {}, .profile = {}, .undoes = {undoes}},
                                  .device = device,
                                  .profile = profile},
                                 2, here);
  }
  app::ArchiveContact contact() {
    app::ArchiveContact contact;
    contact.uuid = ids.next();
    contact.transaction = {3};
    return contact;
  }
};
}  // namespace

TEST_CASE("devices and profiles are numbered in the file's order") {
  Setup setup;
  CHECK(setup.links.add_device(setup.ids.next(), setup.here)->value == 2);
  CHECK(setup.links.add_profile(setup.ids.next(), setup.here)->value == 2);
  CHECK(told(setup.links.add_device(setup.device, setup.here)) == "/list/1/id: the same id twice");
  CHECK(told(setup.links.add_profile(setup.profile, setup.here)) == "/list/1/id: the same id twice");
  CHECK(told(setup.links.check_device(setup.device, setup.top)) == "");
  CHECK(told(setup.links.check_device(setup.profile, setup.here)) == "/list/1: names no device of this file");
}

TEST_CASE("transactions ascend, and know their device and profile") {
  Setup setup;
  const auto row = setup.transaction(5, 3);
  REQUIRE(row);
  CHECK(row->device.value == 1);
  CHECK(row->profile.value == 1);
  CHECK(told(setup.transaction(5)) == "/list/1/id: must be greater than the one before");
  CHECK(told(setup.transaction(6, 4)) == "/list/1/undoes: names no transaction of this file");
  std::swap(setup.device, setup.profile);
  CHECK(told(setup.transaction(7)) == "/list/1/device: names no device of this file");
  setup.device = setup.profile;
  CHECK(told(setup.transaction(7)) == "/list/1/profile: names no profile of this file");
}

TEST_CASE("contacts link to transactions at once, to each other at the end") {
  Setup setup;
  app::ArchiveContact first = setup.contact();
  app::ArchiveContact second = setup.contact();
  second.company = first.uuid;
  second.methods.push_back({.id = {9}, .content = {}, .rank = 0, .removed = false, .transaction = {4}});
  CHECK(told(setup.links.add_contact(second, 0, setup.here)) ==
        "/list/1/reaches/0/transaction: names no transaction of this file");
  second.methods[0].transaction = {3};
  second.cells.push_back({.field = domain::fields::city, .part = {}, .transaction = {4}});
  CHECK(told(setup.links.add_contact(second, 0, setup.here)) ==
        "/list/1/cells/0/transaction: names no transaction of this file");
}

TEST_CASE("the same contact twice, and a company that is not there") {
  Setup setup;
  app::ArchiveContact first = setup.contact();
  app::ArchiveContact second = setup.contact();
  first.company = second.uuid;  // given later: that is allowed
  REQUIRE(setup.links.add_contact(first, 0, setup.here));
  REQUIRE(setup.links.add_contact(second, 1, setup.here));
  CHECK(told(setup.links.end_contacts(setup.list)) == "");
  app::ArchiveContact third = setup.contact();
  third.company = setup.ids.next();
  REQUIRE(setup.links.add_contact(third, 2, setup.here));
  CHECK(told(setup.links.end_contacts(setup.list)) == "/list/2/company: names no contact of this file");
  REQUIRE(setup.links.add_contact(first, 3, setup.here));
  CHECK(told(setup.links.end_contacts(setup.list)) == "/list/3/id: the same id as /list/0");
  first.transaction = {2};
  CHECK(told(setup.links.add_contact(first, 4, setup.here)) ==
        "/list/1/transaction: names no transaction of this file");
  CHECK(told(setup.links.add_contact(second, domain::kContactLimit, setup.here)) ==
        "/list/1: more contacts than fit into one card index");
}

TEST_CASE("changes name a transaction, a contact, and one of its phones") {
  Setup setup;
  app::ArchiveContact contact = setup.contact();
  contact.methods.push_back({.id = {9}, .content = {}, .rank = 0, .removed = true, .transaction = {3}});
  contact.files.push_back({.file = {.id = {10}}, .transaction = {3}});
  const app::ArchiveContact other = setup.contact();
  REQUIRE(setup.links.add_contact(other, 0, setup.here));
  REQUIRE(setup.links.add_contact(contact, 1, setup.here));
  REQUIRE(setup.links.end_contacts(setup.list));
  app::ArchiveChange change{.transaction = {3},
                            .contact = contact.uuid,
                            .field = domain::fields::method_value,
                            .part = {9},
                            .from = {},
                            .to = {}};
  CHECK(told(setup.links.add_change(change, setup.here)) == "");
  CHECK(told(setup.links.add_change(change, setup.here)) == "/list/1: the same cell changed twice by one transaction");
  REQUIRE(setup.transaction(5));
  change.transaction = {5};
  CHECK(told(setup.links.add_change(change, setup.here)) == "");
  change.transaction = {3};
  CHECK(told(setup.links.add_change(change, setup.here)) ==
        "/list/1/transaction: must not be less than the one before");
  change.field = domain::fields::attachment_name;
  change.transaction = {5};
  CHECK(told(setup.links.add_change(change, setup.here)) ==
        "/list/1/reach: names no phone, email or file of the contact");
  change.part = {10};
  CHECK(told(setup.links.add_change(change, setup.here)) == "");
  change.contact = other.uuid;
  CHECK(told(setup.links.add_change(change, setup.here)) ==
        "/list/1/reach: names no phone, email or file of the contact");
  change.contact = setup.device;
  CHECK(told(setup.links.add_change(change, setup.here)) == "/list/1/contact: names no contact of this file");
  change.transaction = {4};
  CHECK(told(setup.links.add_change(change, setup.here)) == "/list/1/transaction: names no transaction of this file");
}
