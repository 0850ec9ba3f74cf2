#include "app/queries/journal/audit.h"

#include <string>
#include <vector>

#include "tests/app/support/card_index.h"

using app::AuditFilter;
using app::AuditList;
using app::AuditTopic;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

struct History : CardIndex {
  History() : company(organization("Młyn")), id(person("Anna", "Nowak")) {
    run(app::SetField{id, fields::city, "Łódź"});
    run(app::SetField{id, fields::note, "Likes tea"});
    run(app::SetCompany{id, company});
    run(app::AddMethod{id, {domain::MethodKind::phone, domain::MethodType::work, 0, {}, "600 100 200"}});
    run(app::ConvertStatus{id, domain::ContactStatus::client});
    run(app::TrashContacts{{id}});
    run(app::RestoreContacts{{id}});
  }
  // The fields of what a filter finds, newest first; 0 is the creation.
  std::vector<std::uint32_t> found(const AuditFilter& filter) const {
    const auto list = AuditList::read(*workspace, id, filter);
    REQUIRE(list);
    const auto entries = list->slice(*workspace, 0, 100);
    REQUIRE(entries);
    REQUIRE(entries->size() == list->size());
    std::vector<std::uint32_t> all;
    for (const app::AuditEntry& entry : *entries) all.push_back(entry.field.value);
    return all;
  }
  using Found = std::vector<std::uint32_t>;
  domain::ContactId company, id;
};

}  // namespace

TEST_CASE("a history is asked for by the kind of change") {
  const History history;
  const auto of = [&](AuditTopic topic) { return history.found({.topic = topic}); };
  CHECK(of(AuditTopic::everything) == History::Found{68, 68, 65, 80, 69, 16, 10, 0});
  CHECK(of(AuditTopic::fields) == History::Found{16, 10});
  CHECK(of(AuditTopic::methods) == History::Found{80});
  CHECK(of(AuditTopic::links) == History::Found{69});
  CHECK(of(AuditTopic::lifecycle) == History::Found{68, 68, 65, 0});
  for (const AuditTopic none : {AuditTopic::tags, AuditTopic::files, AuditTopic::records}) {
    CHECK(of(none).empty());
  }
}

TEST_CASE("a history is searched for what stood there, whatever its case and accents, and for names behind numbers") {
  const History history;
  CHECK(history.found({.text = "LODZ"}) == History::Found{10});
  CHECK(history.found({.text = "tea"}) == History::Found{16});
  CHECK(history.found({.text = "mlyn"}) == History::Found{69});
  CHECK(history.found({.text = "100 200"}) == History::Found{80});
  CHECK(history.found({.text = "nothing"}).empty());
  CHECK(history.found({.text = "x", .called = {fields::lifecycle}, .creation_called = true}) ==
        History::Found{68, 68, 0});
  CHECK(history.found({.topic = AuditTopic::fields, .text = "mlyn"}).empty());
}

TEST_CASE("a history is asked for by who changed something") {
  History history;
  const auto list = AuditList::read(*history.workspace, history.id);
  REQUIRE(list);
  REQUIRE(list->authors().size() == 1);
  CHECK(history.found({.who = list->authors()[0].id}).size() == 8);
  CHECK(history.found({.who = domain::ProfileId{77}}).empty());
}

TEST_CASE("slices of a long history are its entries, however deep, and end where it ends") {
  History history;
  for (int i = 0; i < 300; ++i) history.run(app::SetField{history.id, fields::state, "State " + std::to_string(i)});
  const auto list = AuditList::read(*history.workspace, history.id);
  REQUIRE(list);
  CHECK(list->size() == 308);
  const auto slice = list->slice(*history.workspace, 250, 20);
  REQUIRE(slice);
  REQUIRE(slice->size() == 20);
  for (std::size_t i = 0; i < 20; ++i) {
    CHECK(domain::text_of((*slice)[i].to) == "State " + std::to_string(299 - 250 - i));
    CHECK((*slice)[i].transaction == list->transaction(250 + i));
  }
  CHECK(list->slice(*history.workspace, 300, 20)->size() == 8);
  CHECK(list->slice(*history.workspace, 308, 20)->empty());
  CHECK(list->slice(*history.workspace, 5000, 20)->empty());
}

TEST_CASE("there is no history of nobody") {
  const CardIndex index;
  CHECK(AuditList::read(*index.workspace, domain::ContactId{99}).error().code == base::ErrorCode::not_found);
}
