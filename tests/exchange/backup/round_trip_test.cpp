// A backup restored is the same card index: exported again, it is the same file.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/queries/contact/contact_view.h"
#include "app/queries/search/search.h"
#include "app/workspace/write_access.h"
#include "tests/exchange/support/index.h"
#include "tests/exchange/support/salvage.h"

namespace {
using tests::backup_of;
using tests::Index;
using tests::Restored;

// Definitions, values of own fields, and what was removed of both.
void define(Index& index, domain::ContactId contact) {
  using namespace domain;
  namespace p = properties;
  const auto number = [](auto value) { return Value{static_cast<std::int64_t>(value)}; };
  const auto field = [&](const char* name, FieldType type) {
    return index
        .run(app::AddDefinition{DefinitionKind::field,
                                {{p::name, std::string(name)},
                                 {p::type, number(type)},
                                 {p::currency, std::string("PLN")},
                                 {p::parent, number(folders::general.value)}}})
        .defined.front();
  };
  const DefinitionId hobby = field("Hobby", FieldType::text);
  const DefinitionId fee = field("Fee", FieldType::money);
  index.run(app::SetField{contact, hobby, "Wspinaczka"});
  index.run(app::SetField{contact, fee, "12.50"});
  index.run(app::SetProperty{hobby, p::name, std::string("Pastime")});
  index.run(app::SetProperty{fields::city, p::required, number(1)});
  index.run(app::RemoveDefinition{fee});
  const auto list = [&](DefinitionKind kind, const char* name) {
    return index.run(app::AddDefinition{kind, {{p::name, std::string(name)}}}).defined.front();
  };
  const DefinitionId ewa = list(DefinitionKind::member, "Ewa");
  const DefinitionId fair = list(DefinitionKind::campaign, "Fair");
  index.run(app::SetProperty{members::first, p::name, std::string("Ola")});
  index.run(app::SetField{contact, fields::owner, std::to_string(ewa.value)});
  index.run(app::SetField{contact, fields::campaign, std::to_string(fair.value)});
  index.run(app::SetField{contact, fields::discount, "12.5 % goods"});
  index.run(app::SetFollower{contact, members::first, true});
  index.run(app::SetCompanyRole{contact, "Accountant"});
  const auto undone = index.run(app::AddDefinition{DefinitionKind::tag, {{p::name, std::string("VIP")}}});
  index.run(app::Undo{undone.transaction});
  const DefinitionId press = index.run(app::AddTag{contact, {}, "Press"}).defined.front();
  const DefinitionId media = index.run(app::AddTag{contact, {}, "Media"}).defined.front();
  const DefinitionId gone = index.run(app::AddTag{contact, {}, "Gone"}).defined.front();
  index.run(app::SetSystemTag{contact, system_tags::form});
  index.run(app::RemoveTag{contact, media});
  index.run(app::MergeTags{press, media});
  index.run(app::RemoveDefinition{gone});
}

// Something of everything that a backup can hold.
void live(Index& index) {
  using namespace domain;
  index.run(app::LoadSampleData{});
  const ContactId firm =
      index.run(app::CreateContact{.kind = ContactKind::organization, .supplier = true, .first = "Żółw & Söhne"})
          .created.at(0);
  const ContactId zoe =
      index
          .run(app::CreateContact{
              .first = "Zoë",
              .last = "Müller",
              .fields = {{fields::city, "Łódź"}, {fields::note, "line\nline"}},
              .methods = {{.kind = MethodKind::phone, .type = MethodType::mobile, .value = "+48 601 1"},
                          {.kind = MethodKind::email, .value = "zoe@example.org"}},
              .company = firm})
          .created.at(0);
  const app::ContactView view = tests::must(app::contact_view(*index.workspace, zoe));
  index.run(app::SetField{zoe, fields::city, "Kraków"});
  index.run(app::ConvertStatus{zoe, ContactStatus::client});
  index.run(app::AddMethod{zoe,
                           {.kind = MethodKind::phone,
                            .type = MethodType::custom,
                            .flags = method_flags::whatsapp | method_flags::sms,
                            .label = "Boat",
                            .value = "+48 22 222 22 22"}});
  index.run(app::RemoveMethod{zoe, view.emails.at(0).id});
  index.run(app::AddMethod{zoe, {.kind = MethodKind::messenger, .type = MethodType::telegram, .value = "@zoe"}});
  index.run(
      app::AddMethod{zoe, {.kind = MethodKind::address, .type = MethodType::home, .value = "Piotrkowska 1\nŁódź"}});
  index.run(app::SetDoNotDisturb{zoe, do_not_disturb::calls | do_not_disturb::inbound});
  index.run(app::SetDoNotCall{zoe, true});
  index.run(app::SetBlockAutomaticEmail{zoe, true});
  index.run(app::SetPortalAccess{zoe, {true, "2026-03-01", "2026-03-31"}});
  index.run(app::SetPortalAccess{zoe, {true, "2026-03-01", ""}});
  index.run(app::AddToList{zoe, fields::course, {}, "Żagle"});
  const auto group = index.run(app::AddToList{firm, fields::group, {}, "Parents"});
  index.run(app::RemoveFromList{firm, fields::group, group.defined.at(0)});
  index.run(app::RecordOutreach{zoe, view.phones.at(0).id, Channel::call});
  const auto newest = [&] {
    store::Statement select = index.database->read("SELECT max(id) FROM record");
    REQUIRE(select.step());
    return select.id<RecordId>(0);
  };
  index.run(app::AddRecord{RecordKind::note, zoe, {{fields::note_text, "Zwei\nZeilen"}}});
  index.run(app::SetRecord{newest(), {{fields::note_text, "Eine"}}});
  const auto task = index.run(app::AddRecord{RecordKind::task,
                                             zoe,
                                             {{fields::task_title, "Call back"},
                                              {fields::task_due, "2026-12-03"},
                                              {fields::task_assignee, std::to_string(members::first.value)}}});
  index.run(app::SetRecordState{newest(), 1});
  index.run(app::AddRecord{RecordKind::comment, zoe, {{fields::comment_text, "Nobody's"}}});
  index.run(app::UnlinkRecord{newest()});
  index.run(app::AddRecord{RecordKind::note, firm, {{fields::note_text, "Thrown away"}}});
  index.run(app::TrashRecord{newest()});
  index.run(app::AddRecord{RecordKind::note, firm, {{fields::note_text, "Taken back"}}});
  index.run(app::Undo{index.run(app::AddRecord{RecordKind::note, firm, {{fields::note_text, "At once"}}}).transaction});
  CHECK(task.touches(zoe));
  const Attachment contract{{}, "Umowa.pdf", "application/pdf", 3, std::string(64, 'a')};
  const auto attached = index.run(app::AttachFile{zoe, contract});
  index.run(app::AttachFile{zoe, contract});
  index.run(app::Undo{attached.transaction});
  const auto named = index.run(app::SetName{zoe, "Zoe", "Miller"});
  index.run(app::Undo{named.transaction});
  index.run(app::TrashContacts{{firm}});
  define(index, zoe);
}
}  // namespace

TEST_CASE("what is written can be read again, however great the numbers were that were read") {
  Index index;
  const domain::ContactId anna = index.run(app::CreateContact{.first = "Anna"}).created.at(0);
  for (const char* value : {"+48 601 1", "+48 601 2"}) {
    index.run(app::AddMethod{anna, {.kind = domain::MethodKind::phone, .value = value}});
  }
  {
    app::WriteAccess access(*index.database);
    REQUIRE(access.begin());
    REQUIRE(access.transaction()
                .write("INSERT INTO transactions(id, hlc, device, profile) "
                       "VALUES(4611686018427387904, 4611686018427387904, 1, 1)")
                .run());
    REQUIRE(access.transaction()
                .write("UPDATE contact_method SET rank=CASE value WHEN '+48 601 1' THEN -9007199254740991 ELSE "
                       "9007199254740991 END")
                .run());
    REQUIRE(access.commit());
  }
  Restored first(tests::backup_of(*index.database));
  REQUIRE(first.error() == "");
  Index second(first.take());
  const auto view = tests::must(app::contact_view(*second.workspace, anna));
  second.run(app::MakePrimary{anna, view.phones.at(1).id});
  second.run(app::AddMethod{anna, {.kind = domain::MethodKind::phone, .value = "+48 601 3"}});
  second.run(app::CreateContact{.first = "Bodo"});
  const std::string written = tests::backup_of(*second.database);
  CHECK(written.find("\"4611686018427387905\"") != std::string::npos);
  CHECK(Restored(written).error() == "");
}

TEST_CASE("a clock that is wrong by thousands of years writes what can be read again") {
  Index index;
  index.file->clock.time = 200'000'000'000'000;
  index.run(app::CreateContact{.first = "Anna"});
  CHECK(Restored(tests::backup_of(*index.database)).error() == "");
}

TEST_CASE("of a file without its first page everything that a backup can hold is salvaged") {
  Index index;
  live(index);
  const store::vfs::Image whole(index.file->image.snapshot());
  store::vfs::Image damaged(whole);
  tests::zero_page(damaged, 0);
  const tests::Salvage expected = tests::salvage(whole);
  const tests::Salvage outcome = tests::salvage(damaged);
  REQUIRE(outcome.salvaged);
  CHECK(outcome.backup == expected.backup);
}

TEST_CASE("a backup of an empty card index restores") {
  const Index index;
  const std::string backup = backup_of(*index.database);
  const Restored restored(backup);
  REQUIRE(restored.error() == "");
  CHECK(*restored.contacts == 0);
  CHECK(backup_of(*restored.database) == backup);
}

TEST_CASE("a backup of a lived-in card index restores in full") {
  Index index;
  live(index);
  const std::string backup = backup_of(*index.database);
  Restored restored(backup, 1000);
  REQUIRE(restored.error() == "");
  CHECK(backup_of(*restored.database) == backup);

  Index second(restored.take());
  const auto found = app::search(*second.workspace, "mül");
  REQUIRE(found);
  CHECK(found->in_name.count() == 1);
  const auto by_note = app::search(*second.workspace, "eine");
  REQUIRE(by_note);
  CHECK(by_note->all.count() == 1);
}

TEST_CASE("what left the card index is a change in a backup of before there were records, and restores as one") {
  Index index;
  live(index);
  auto document = nlohmann::ordered_json::parse(backup_of(*index.database));
  nlohmann::ordered_json old;
  std::string address;
  for (auto& [key, value] : document.items()) {
    if (key != "records") old[key] = value;
  }
  old["version"] = 3;
  old["counts"].erase("records");
  for (auto& transaction : old["transactions"]) transaction.erase("verb");
  nlohmann::ordered_json changes = nlohmann::ordered_json::array();
  for (const auto& change : document["changes"]) {
    if (!change.contains("record") && change["field"] != "linked_record") changes.push_back(change);
  }
  for (const auto& record : document["records"]) {
    if (record["kind"] != "outreach") continue;
    address = record["fields"]["outreach_address"];
    changes.push_back({{"transaction", record["transaction"]},
                       {"contact", record["contact"]},
                       {"field", "handed_over"},
                       {"reach", record["id"]},
                       {"from", 0},
                       {"to", address}});
  }
  std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
    return std::stoll(a["transaction"].template get<std::string>()) <
           std::stoll(b["transaction"].template get<std::string>());
  });
  old["changes"] = changes;
  old["counts"]["changes"] = changes.size();
  const Restored restored(old.dump());
  REQUIRE(restored.error() == "");
  const auto now = nlohmann::ordered_json::parse(backup_of(*restored.database));
  REQUIRE(now["records"].size() == 1);
  CHECK(now["records"][0]["fields"]["outreach_address"] == address);
  CHECK(now["records"][0]["fields"]["outreach_channel"] == "call");
  const auto before = std::find_if(document["records"].begin(), document["records"].end(),
                                   [](const auto& record) { return record["kind"] == "outreach"; });
  CHECK(now["records"][0] == *before);

  old["version"] = 4;
  old["counts"]["records"] = 0;
  nlohmann::ordered_json mixed;
  for (auto& [key, value] : old.items()) {
    if (key == "changes") mixed["records"] = nlohmann::ordered_json::array();
    mixed[key] = value;
  }
  const std::string refused = Restored(mixed.dump()).error();
  CHECK(refused.ends_with("/field: names no field"));
}

TEST_CASE("generated contacts restore in full, in the same order of the list") {
  Index index;
  index.run(app::GenerateContacts{.seed = 7, .first = 0, .count = 300});
  const std::string backup = backup_of(*index.database);
  Restored restored(backup);
  REQUIRE(restored.error() == "");
  CHECK(*restored.contacts == 300);
  CHECK(backup_of(*restored.database) == backup);
}

TEST_CASE("naughty strings survive") {
  const std::filesystem::path file = std::filesystem::path(KARTOTEKA_CORPORA_DIR) / "blns/blns.json";
  if (!std::filesystem::exists(file)) {
    MESSAGE("skipped: no corpora");
    return;
  }
  std::ifstream stream(file, std::ios::binary);
  const auto naughty = nlohmann::json::parse(stream).get<std::vector<std::string>>();
  Index index;
  std::vector<std::string> kept;
  for (const std::string& text : naughty) {
    const auto made = app::transact(*index.workspace, app::CreateContact{.first = text, .last = "x"});
    if (made) kept.push_back(text);
  }
  CHECK(kept.size() > 400);
  const std::string backup = backup_of(*index.database);
  const Restored restored(backup, 777);
  REQUIRE(restored.error() == "");
  CHECK(backup_of(*restored.database) == backup);
  const auto document = nlohmann::json::parse(backup);
  REQUIRE(document["contacts"].size() == kept.size());
}

TEST_CASE("a backup tells how far it is, and stops when asked") {
  Index index;
  index.run(app::GenerateContacts{.seed = 7, .first = 0, .count = 1600});
  tests::MemorySink sink;
  std::vector<exchange::backup::Progress> told;
  const exchange::backup::Report note = [&](const exchange::backup::Progress& progress) {
    told.push_back(progress);
    return true;
  };
  REQUIRE(exchange::backup::export_backup(*index.database, {.program = "1", .device = {1}}, sink, note));
  REQUIRE(told.size() >= 3);
  CHECK(told.front().fraction < told.back().fraction);
  CHECK(told.back().fraction <= 1);
  CHECK(told.back().contacts <= 1600);
  const exchange::backup::Report stop = [](const exchange::backup::Progress&) { return false; };
  tests::MemorySink unused;
  const auto stopped = exchange::backup::export_backup(*index.database, {.program = "1", .device = {1}}, unused, stop);
  REQUIRE(!stopped);
  CHECK(stopped.error().code == base::ErrorCode::cancelled);

  told.clear();
  tests::PlainCollation collation;
  tests::File file;
  const auto database = file.open();
  tests::MemorySource source(sink.text);
  REQUIRE(exchange::backup::restore_backup(source, *database, collation, note));
  REQUIRE(told.size() >= 3);
  CHECK(told.back().fraction <= 1);
  tests::File second_file;
  const auto second = second_file.open();
  tests::MemorySource again(sink.text);
  const auto cut = exchange::backup::restore_backup(again, *second, collation, stop);
  REQUIRE(!cut);
  CHECK(cut.error().code == base::ErrorCode::cancelled);
}
