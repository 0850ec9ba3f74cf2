// What a transaction says of the command that made it.
#include "domain/values/verb.h"
#include "tests/app/support/records.h"
#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::RecordId;
using domain::Verb;
using tests::CardIndex;

namespace {

struct Told : CardIndex {
  Verb verb(const app::Command& command) {
    const app::Changes changes = run(command);
    REQUIRE(changes.transaction);
    const auto row = store::find_transaction(tests::database_of(*this), changes.transaction);
    REQUIRE(row);
    return row->verb;
  }
};

}  // namespace

TEST_CASE("a transaction bears the verb of what was done with records") {
  Told index;
  const ContactId anna =
      index.run(app::CreateContact{.first = "Anna", .methods = {{.value = "+48 601 602 603"}}}).created.front();
  namespace f = domain::fields;
  CHECK(index.verb(app::AddRecord{domain::RecordKind::task, anna, {{f::task_title, "Call"}}}) == Verb::add_record);
  const RecordId task = tests::newest_record(index);
  CHECK(index.verb(app::SetRecord{task, {{f::task_title, "Write"}}}) == Verb::edit_record);
  CHECK(index.verb(app::SetRecordState{task, 1}) == Verb::edit_record);
  CHECK(index.verb(app::TrashRecord{task}) == Verb::trash_record);
  CHECK(index.verb(app::UnlinkRecord{task}) == Verb::unlink_record);
  CHECK(index.verb(app::RecordOutreach{anna, index.view(anna).phones[0].id, domain::Channel::call}) == Verb::outreach);
}

TEST_CASE("and of what was done with contacts, definitions and time") {
  Told index;
  CHECK(index.verb(app::CreateContact{.first = "Anna"}) == Verb::create);
  const ContactId anna{1}, berta = index.person("Berta");
  CHECK(index.verb(app::SetName{anna, "Anna", "Nowak"}) == Verb::edit);
  CHECK(index.verb(app::SetField{anna, domain::fields::city, "Rome"}) == Verb::edit);
  CHECK(index.verb(app::AddMethod{anna, {.value = "+48 601 602 603"}}) == Verb::edit);
  CHECK(index.verb(app::AddTag{anna, {}, "VIP"}) == Verb::edit);
  CHECK(index.verb(app::CopyContact{anna, "Ania", "Nowak"}) == Verb::copy);
  CHECK(index.verb(app::TrashContacts{{anna}}) == Verb::trash);
  CHECK(index.verb(app::RestoreContacts{{anna}}) == Verb::restore);
  CHECK(index.verb(app::ArchiveContacts{{anna}}) == Verb::archive);
  const auto last = index.run(app::RestoreContacts{{anna}}).transaction;
  CHECK(index.verb(app::Undo{last}) == Verb::undo);
  CHECK(index.verb(app::MergeContacts{anna, berta, {}}) == Verb::merge);
  CHECK(index.verb(app::AnonymizeContact{anna}) == Verb::anonymize);
  const app::AddDefinition member{domain::DefinitionKind::member, {{domain::properties::name, std::string("Ewa")}}};
  CHECK(index.verb(member) == Verb::define);
  CHECK(index.verb(app::LoadSampleData{}) == Verb::sample);
  CHECK(index.verb(app::RemoveSampleData{}) == Verb::sample);
}
