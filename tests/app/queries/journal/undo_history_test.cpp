#include "app/queries/journal/undo_history.h"

#include <optional>

#include "app/workspace/state.h"
#include "app/workspace/write_access.h"
#include "store/change/change_store.h"
#include "store/transaction.h"
#include "store/transaction/transaction_store.h"
#include "tests/app/support/history.h"

using tests::CardIndex;
namespace fields = domain::fields;

namespace {

app::UndoHistory history_of(const CardIndex& index) {
  auto history = app::undo_history(*index.workspace);
  REQUIRE(history);
  return std::move(*history);
}

bool undo_last(CardIndex& index) {
  const auto history = history_of(index);
  if (history.undo) index.run(app::Undo{history.undo->transaction});
  return history.undo.has_value();
}

bool redo_last(CardIndex& index) {
  const auto history = history_of(index);
  if (history.redo) index.run(app::Undo{history.redo->transaction});
  return history.redo.has_value();
}

app::UndoPreview preview(const CardIndex& index, domain::TransactionId transaction) {
  auto preview = app::preview_undo(*index.workspace, transaction);
  REQUIRE(preview);
  return std::move(*preview);
}

// What sync or damage would write.
void write(CardIndex& index, const std::string& sql) {
  app::WriteAccess access{*index.workspace->state().database};
  REQUIRE(access.begin());
  REQUIRE(access.transaction().write(sql.c_str()).run());
  REQUIRE(access.commit());
}

// A card index on a file that outlives it.
struct Kept {
  Kept() {
    auto opened = store::vfs::Vfs::create("kept", image, clock, random);
    REQUIRE(opened);
    vfs = std::move(*opened);
    index.emplace(*vfs);
  }
  void reopen() {
    const base::Millis time = index->clock.time;
    index->workspace.reset();
    index->open(vfs->name().c_str(), "test.db");
    index->clock.time = time;
  }

  store::vfs::Image image;
  tests::FakeClock clock;
  tests::FakeRandom random;
  std::unique_ptr<store::vfs::Vfs> vfs;
  std::optional<CardIndex> index;
};

}  // namespace

TEST_CASE("a random history goes back and forth by the history alone, across restarts at random points") {
  for (std::uint64_t seed = 11; seed <= 14; ++seed) {
    CAPTURE(seed);
    Kept kept;
    CardIndex& index = *kept.index;
    tests::History history{index, seed};
    tests::FakeRandom dice{seed};
    constexpr std::size_t kSteps = 50;
    std::vector<std::string> states;
    std::vector<std::vector<domain::ContactId>> known;
    const auto perhaps_reopen = [&] {
      if (dice.next() % 7 == 0) kept.reopen();
    };
    for (std::size_t i = 0; i < kSteps; ++i) {
      history.step();
      states.push_back(tests::visible_state(index, history.contacts()));
      known.push_back(history.contacts());
      perhaps_reopen();
    }
    // Down and up again to anywhere, then down to the ground and all the way up.
    std::size_t at = kSteps;
    const auto down = [&](std::size_t to) {
      for (; at > to; --at) {
        REQUIRE(undo_last(index));
        if (at > 1) REQUIRE(tests::visible_state(index, known[at - 2]) == states[at - 2]);
        perhaps_reopen();
      }
    };
    const auto up = [&](std::size_t to) {
      for (; at < to; ++at) {
        REQUIRE(redo_last(index));
        REQUIRE(tests::visible_state(index, known[at]) == states[at]);
        perhaps_reopen();
      }
    };
    for (int i = 0; i < 4; ++i) {
      down(dice.next() % (at + 1));
      up(at + dice.next() % (kSteps - at + 1));
    }
    down(0);
    CHECK_FALSE(undo_last(index));
    up(kSteps);
    CHECK_FALSE(redo_last(index));
    // A new edit ends what can be redone; what lies below stays within reach.
    down(kSteps / 2);
    history.step();
    CHECK_FALSE(redo_last(index));
    REQUIRE(undo_last(index));
    down(0);
    CHECK_FALSE(undo_last(index));
  }
}

TEST_CASE("what undo and redo are about is said of the first doing, whatever stands between") {
  CardIndex index;
  const auto id = index.person("Anna", "Nowak");
  index.run(app::SetField{id, fields::city, "Łódź"});
  for (int i = 0; i < 3; ++i) {
    const auto history = history_of(index);
    REQUIRE(history.undo);
    CHECK_FALSE(history.redo);
    CHECK(history.undo->lead.field == fields::city);
    CHECK(domain::text_of(history.undo->lead.to) == "Łódź");
    CHECK_FALSE(history.undo->lead.undo);
    CHECK(history.undo->name == "Anna Nowak");
    CHECK(history.undo->changes == 1);
    CHECK(undo_last(index));
    CHECK(index.value(id, fields::city).empty());
    REQUIRE(history_of(index).redo);
    CHECK(history_of(index).redo->lead.field == fields::city);
    CHECK(history_of(index).undo->lead.kind == app::AuditKind::created);
    CHECK(redo_last(index));
    CHECK(index.value(id, fields::city) == "Łódź");
  }
  CHECK(undo_last(index));
  CHECK(undo_last(index));
  const auto history = history_of(index);
  CHECK_FALSE(history.undo);
  REQUIRE(history.redo);
  CHECK(history.redo->lead.kind == app::AuditKind::created);
  CHECK(history.redo->name == "Anna Nowak");
}

TEST_CASE("what many contacts lost at once is one step that counts them") {
  CardIndex index;
  index.run(app::LoadSampleData{});
  REQUIRE(history_of(index).undo);
  CHECK(history_of(index).undo->contacts == 40);
  index.run(app::RemoveSampleData{});
  const auto step = history_of(index).undo;
  REQUIRE(step);
  CHECK(step->contacts == 40);
  CHECK(step->lead.field == fields::lifecycle);
}

TEST_CASE("undoing out of turn names what it would overwrite, and overwrites it only when told to") {
  CardIndex index;
  const auto id = index.person("Anna", "Nowak");
  index.run(app::SetField{id, fields::city, "Gdynia"});
  const auto first = index.run(app::SetName{id, "Ewa", "Lis"}).transaction;
  CHECK(preview(index, first).losses.total == 0);
  index.run(app::SetField{id, fields::last_name, "Kowalska"});
  const auto lost = preview(index, first);
  REQUIRE(lost.losses.total == 1);
  REQUIRE(lost.losses.first.size() == 1);
  CHECK(lost.anything);
  CHECK(lost.losses.first[0].name == "Ewa Kowalska");
  CHECK(lost.losses.first[0].entry.field == fields::last_name);
  CHECK(domain::text_of(lost.losses.first[0].entry.from) == "Kowalska");
  CHECK(domain::text_of(lost.losses.first[0].entry.to) == "Nowak");
  CHECK(index.refused(app::Undo{first}).code == base::ErrorCode::conflict);
  CHECK(index.view(id).head.name == "Ewa Kowalska");
  const auto undone = index.run(app::Undo{first, app::NewerEdits::overwrite}).transaction;
  CHECK(index.view(id).head.name == "Anna Nowak");
  // It was done last. Taking it back brings back what stood there, not what it once wrote.
  REQUIRE(history_of(index).undo);
  CHECK(history_of(index).undo->transaction == undone);
  CHECK_FALSE(history_of(index).redo);
  CHECK(undo_last(index));
  CHECK(index.view(id).head.name == "Ewa Kowalska");
  CHECK(redo_last(index));
  CHECK(index.view(id).head.name == "Anna Nowak");
}

TEST_CASE("what is undone already has nothing to undo, and nothing to lose") {
  CardIndex index;
  const auto id = index.person("Anna");
  const auto set = index.run(app::SetField{id, fields::city, "Gdynia"}).transaction;
  CHECK(preview(index, set).anything);
  index.run(app::Undo{set});
  CHECK_FALSE(preview(index, set).anything);
  CHECK(preview(index, set).losses.total == 0);
}

TEST_CASE("only the first losses are listed, and all are counted") {
  CardIndex index;
  std::vector<domain::ContactId> contacts;
  for (int i = 0; i < 14; ++i) contacts.push_back(index.person("Anna", std::to_string(i)));
  const auto trashed = index.run(app::TrashContacts{contacts}).transaction;
  index.run(app::RestoreContacts{contacts});
  index.run(app::TrashContacts{contacts});
  // They are in the trash, but by a newer hand; undoing the first time would bring them out.
  const auto lost = preview(index, trashed);
  CHECK(lost.losses.total == 14);
  CHECK(lost.losses.first.size() == app::kListedLosses);
}

TEST_CASE("a contact edited since it was added is removed only when told to, and comes back with the edits") {
  CardIndex index;
  app::CreateContact command;
  command.first = "Anna";
  const auto created = index.run(command);
  const auto id = created.created.front();
  index.run(app::SetField{id, fields::city, "Gdynia"});
  const auto lost = preview(index, created.transaction);
  REQUIRE(lost.losses.total == 1);
  CHECK(lost.losses.first[0].entry.kind == app::AuditKind::created);
  CHECK(lost.losses.first[0].name == "Anna");
  CHECK(index.refused(app::Undo{created.transaction}).code == base::ErrorCode::conflict);
  index.run(app::Undo{created.transaction, app::NewerEdits::overwrite});
  CHECK_FALSE(app::contact_view(*index.workspace, id));
  CHECK(undo_last(index));
  CHECK(index.value(id, fields::city) == "Gdynia");
}

TEST_CASE("undo takes back what was undone out of turn before it goes on with what was done before") {
  CardIndex index;
  const auto id = index.person("Anna");
  const auto city = index.run(app::SetField{id, fields::city, "Hel"}).transaction;
  index.run(app::SetField{id, fields::country, "PL"});
  index.run(app::Undo{city});
  const auto stands = [&](const char* in_city, const char* in_country) {
    return index.value(id, fields::city) == in_city && index.value(id, fields::country) == in_country;
  };
  CHECK_FALSE(history_of(index).redo);
  for (int i = 0; i < 2; ++i) {
    CHECK(stands("", "PL"));
    CHECK(undo_last(index));
    CHECK(stands("Hel", "PL"));
    CHECK(undo_last(index));
    CHECK(stands("Hel", ""));
    CHECK(undo_last(index));
    CHECK(stands("", ""));
    CHECK(history_of(index).undo->lead.kind == app::AuditKind::created);
    for (int redone = 0; redone < 3; ++redone) CHECK(redo_last(index));
    CHECK_FALSE(history_of(index).redo);
  }
  // What was undone in turn can be brought back out of turn, and that be taken back, too.
  const auto country = index.run(app::SetField{id, fields::country, "DE"}).transaction;
  const auto undone = index.run(app::Undo{country}).transaction;
  index.run(app::SetField{id, fields::state, "North"});
  index.run(app::Undo{undone});
  CHECK(stands("", "DE"));
  CHECK(undo_last(index));
  CHECK(stands("", "PL"));
  CHECK(undo_last(index));
  CHECK(index.value(id, fields::state).empty());
}

TEST_CASE("what left the card index can be taken off the list, and keeps no redo back") {
  CardIndex index;
  const auto id = index.person("Anna");
  index.run(app::AddMethod{id, {domain::MethodKind::phone, domain::MethodType::none, 0, {}, "601 234 567"}});
  index.run(app::SetField{id, fields::city, "Gdynia"});
  CHECK(undo_last(index));
  index.run(app::RecordOutreach{id, index.view(id).phones.front().id, domain::Channel::call});
  const auto history = history_of(index);
  REQUIRE(history.redo);
  CHECK(history.redo->lead.field == fields::city);
  REQUIRE(history.undo);
  CHECK(history.undo->verb == domain::Verb::outreach);
  CHECK(history.undo->contact == id);
  CHECK(history.undo->lead.record.kind == domain::RecordKind::outreach);
  CHECK(undo_last(index));
  CHECK(history_of(index).undo->lead.field == fields::method_value);
}

TEST_CASE("another device's transactions are not what undo goes back through") {
  CardIndex index;
  const auto id = index.person("Anna");
  index.run(app::SetField{id, fields::city, "Gdynia"});
  write(index, "UPDATE transactions SET device=77 WHERE id=(SELECT max(id) FROM transactions)");
  const auto history = history_of(index);
  REQUIRE(history.undo);
  CHECK(history.undo->lead.kind == app::AuditKind::created);
}

TEST_CASE("chains of undoing that lead nowhere or in circles end") {
  CardIndex index;
  const auto id = index.person("Anna");
  index.run(app::SetField{id, fields::city, "Gdynia"});
  index.run(app::SetField{id, fields::city, "Sopot"});
  for (const char* undoes : {"id", "id+1", "id+1000", "0", "-5"}) {
    CAPTURE(undoes);
    write(index, "UPDATE transactions SET undoes=" + std::string(undoes));
    CHECK(app::undo_history(*index.workspace));
  }
}

TEST_CASE("looking back ends after so many transactions, however many there are") {
  CardIndex index;
  index.person("Anna");
  app::WriteAccess access{*index.workspace->state().database};
  REQUIRE(access.begin());
  constexpr auto kLast = static_cast<std::int64_t>(app::kFarthestUndo);
  for (std::int64_t i = 1; i <= kLast; ++i) {
    const store::TransactionRow theirs{.hlc = (index.clock.time << 16) + i, .device = domain::DeviceId{77}};
    REQUIRE(store::insert_transaction(access.transaction(), theirs));
    if (i == kLast / 2) {
      REQUIRE(access.commit());
      CHECK(history_of(index).undo);
      REQUIRE(access.begin());
    }
  }
  REQUIRE(access.commit());
  CHECK_FALSE(history_of(index).undo);
}

TEST_CASE("definitions are undone and redone by the history, too, under their names") {
  namespace p = domain::properties;
  CardIndex index;
  const auto made = index.run(app::AddDefinition{domain::DefinitionKind::tag, {{p::name, std::string("Friends")}}});
  const domain::DefinitionId tag = made.defined.front();
  index.run(app::SetProperty{tag, p::name, std::string("Family")});
  REQUIRE(history_of(index).undo);
  CHECK_FALSE(history_of(index).undo->contact);
  CHECK(history_of(index).undo->lead.subject == "Family");
  CHECK(preview(index, made.transaction).losses.total == 0);  // its name stays with what refers to it
  REQUIRE(undo_last(index));
  CHECK(index.workspace->definitions().last_name(tag) == "Friends");
  REQUIRE(undo_last(index));
  CHECK(index.workspace->definitions().kind_of(tag) == domain::DefinitionKind::none);
  CHECK(history_of(index).redo->lead.field == p::kind);
  CHECK(history_of(index).redo->lead.subject == "Friends");
  REQUIRE(redo_last(index));
  REQUIRE(redo_last(index));
  CHECK(index.workspace->definitions().last_name(tag) == "Family");
  CHECK_FALSE(redo_last(index));
}
