// What is left of an anonymized contact: nothing in the database's memory, in the stored file, or in a backup.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "app/workspace/state.h"
#include "domain/records/kinds.h"
#include "platform/headless/file_store.h"
#include "store/engine.h"
#include "store/erase/erase_contact.h"
#include "tests/exchange/support/index.h"

namespace {

using namespace domain;
using tests::must;

// Its letters stand nowhere else in these files, not even four of them.
const std::string kMarker = "Zqxwyjvk";

const std::string kPortalStart = "2031-07-08", kPortalEnd = "2031-09-10";  // nothing else is of these days

Value number(auto value) { return static_cast<std::int64_t>(value); }

// A card index in a file of its own, as the page keeps it in the browser.
struct Stored {
  tests::FakeClock clock;
  tests::FakeRandom random;
  tests::PlainCollation collation;
  std::string path;
  std::unique_ptr<platform::headless::FileStore> host;
  std::unique_ptr<store::Engine> engine;
  std::unique_ptr<app::Workspace> workspace;

  explicit Stored(const char* name) : path((std::filesystem::temp_directory_path() / name).string()) {
    std::filesystem::remove(path);
    open();
  }
  ~Stored() {
    workspace.reset();
    std::filesystem::remove(path);
  }
  void open() {
    static int lives = 0;
    workspace.reset();
    engine.reset();
    host.reset();
    host = must(platform::headless::FileStore::open(path));
    engine = must(store::Engine::create("erasing " + std::to_string(++lives), *host, clock, random));
    bool opened = false;
    engine->open(store::Engine::Access::writer, nullptr,
                 [&](const base::Result<store::Engine::Opened>& result) { opened = result.has_value(); });
    REQUIRE(opened);
    connect();
  }
  void connect() {
    workspace.reset();
    auto database = must(store::Database::open(engine->vfs_name().c_str(), "test.db"));
    workspace = must(app::Workspace::open(std::move(database), {clock, random, collation}));
    workspace->on_commit([this](const app::Changes&) { REQUIRE(engine->flush(host::Durability::strict)); });
    REQUIRE(engine->flush(host::Durability::strict));
  }
  app::Changes run(const app::Command& command) {
    clock.time += 1000;
    return must(app::transact(*workspace, command));
  }
  std::string image() const {
    const store::vfs::Snapshot snapshot = engine->snapshot();
    std::string bytes(snapshot.size(), '\0');
    snapshot.read(0, {reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    return bytes;
  }
  std::string stored() const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::string backup() const {
    store::vfs::Image copy(engine->snapshot());
    const auto vfs = must(store::vfs::Vfs::create("backup", copy, clock_copy, random_copy));
    return tests::backup_of(*must(store::Database::open("backup", "copy")));
  }
  // As worker.cpp and card_index.cpp do it.
  void rewrite() {
    store::vfs::Image copy(engine->snapshot());
    {
      const auto vfs = must(store::vfs::Vfs::create("rewrite", copy, clock, random));
      const auto database = must(store::Database::open("rewrite", "copy"));
      REQUIRE(store::rewrite(*database));
    }
    std::optional<base::Result<void>> replaced;
    engine->replace_all(copy.snapshot(), [&](base::Result<void> result) { replaced = std::move(result); });
    REQUIRE(replaced);
    REQUIRE(*replaced);
    connect();
  }

  mutable tests::FakeClock clock_copy;
  mutable tests::FakeRandom random_copy;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

// In UTF-8 and both orders of UTF-16, in any case, and any four letters of it, as prefix-compressed terms have them.
bool holds(const std::string& bytes, const std::string& text) {
  const std::string all = lower(bytes);
  const std::string wanted = lower(text);
  std::string wide;
  for (const char c : wanted) {
    wide += c;
    wide += '\0';
  }
  if (all.find(wide.substr(0, wide.size() - 1)) != std::string::npos) return true;
  for (std::size_t i = 0; i + 4 <= wanted.size(); ++i) {
    if (all.find(wanted.substr(i, 4)) != std::string::npos) return true;
  }
  return false;
}

DefinitionId add_field(Stored& index, const std::string& name, FieldType type) {
  namespace p = properties;
  app::AddDefinition command{DefinitionKind::field,
                             {{p::name, name}, {p::type, number(type)}, {p::parent, number(folders::general.value)}}};
  if (type == FieldType::money) command.properties.push_back({p::currency, std::string("PLN")});
  return index.run(command).defined.front();
}

RecordId newest_record(const Stored& index) {
  store::Statement select = index.workspace->state().database->read("SELECT max(id) FROM record");
  REQUIRE(select.step());
  return select.id<RecordId>(0);
}

// The marker in records of every kind: in what was edited, put away, taken back and unlinked.
void record(Stored& index, ContactId contact, MethodId email) {
  const auto add = [&](RecordKind kind, std::vector<app::FieldText> given) {
    return index.run(app::AddRecord{kind, contact, std::move(given)}).transaction;
  };
  add(RecordKind::note, {{fields::note_text, kMarker + " said"}});
  index.run(app::SetRecord{newest_record(index), {{fields::note_text, "so said " + kMarker}}});
  add(RecordKind::task, {{fields::task_title, kMarker + " at once"}, {fields::task_text, "for\n" + kMarker}});
  index.run(app::TrashRecord{newest_record(index)});
  add(RecordKind::comment, {{fields::comment_text, kMarker + "?"}});
  index.run(app::SetRecord{newest_record(index), {{fields::comment_text, kMarker + "!"}}});
  index.run(app::UnlinkRecord{newest_record(index)});
  index.run(app::Undo{add(RecordKind::note, {{fields::note_text, kMarker + " taken back"}})});
  add(RecordKind::outreach, {{fields::outreach_channel, "call"}, {fields::outreach_text, "of " + kMarker}});
  index.run(app::RecordOutreach{contact, email, Channel::email});
}

// The marker wherever a text of a contact's can stand, and where it stood before.
ContactId live(Stored& index) {
  const ContactId contact =
      index
          .run(app::CreateContact{
              .first = "Anna " + kMarker,
              .last = kMarker + "ska",
              .fields = {{fields::city, kMarker + "grad"}, {fields::note, "first\n" + kMarker}},
              .methods =
                  {{.kind = MethodKind::phone, .type = MethodType::custom, .label = kMarker, .value = "+48601602603"},
                   {.kind = MethodKind::email, .value = lower(kMarker) + "@example.org"}}})
          .created.front();
  for (const FieldType type : {FieldType::text, FieldType::long_text, FieldType::address}) {
    const DefinitionId field = add_field(index, "Own " + std::to_string(static_cast<int>(type)), type);
    index.run(app::SetField{contact, field, kMarker + " before"});
    index.run(app::SetField{contact, field, kMarker + " after"});
    if (type == FieldType::text) index.run(app::RemoveDefinition{field});
  }
  const DefinitionId url = add_field(index, "Page", FieldType::url);
  index.run(app::SetField{contact, url, "https://" + lower(kMarker) + ".example"});
  index.run(app::SetName{contact, kMarker + "a", kMarker + "o"});
  const auto undone = index.run(app::SetField{contact, fields::business_name, kMarker + " Ltd"});
  index.run(app::Undo{undone.transaction});
  const auto view = must(app::contact_view(*index.workspace, contact));
  record(index, contact, view.emails.front().id);
  index.run(app::RemoveMethod{contact, view.emails.front().id});
  for (const char* file : {".pdf", ".txt"}) {
    index.run(app::AttachFile{contact, {{}, kMarker + file, "text/x-" + lower(kMarker), 5, std::string(64, 'a')}});
  }
  index.run(app::RemoveAttachment{contact, must(app::contact_view(*index.workspace, contact)).files.front().id});
  index.run(app::SetPortalAccess{contact, {true, kPortalStart, "2031-08-09"}});
  index.run(app::SetPortalAccess{contact, {true, kPortalStart, kPortalEnd}});
  return contact;
}

}  // namespace

TEST_CASE("nothing that says who it was is left of an anonymized contact, once the database is written anew") {
  Stored index("kartoteka-erasing-test-1");
  const ContactId other = index.run(app::CreateContact{.first = "Berta", .last = "Kowalska"}).created.front();
  const ContactId contact = live(index);
  const base::Uuid uuid = must(app::contact_view(*index.workspace, contact)).head.uuid;
  REQUIRE(holds(index.image(), kMarker));
  REQUIRE(holds(index.stored(), kMarker));
  REQUIRE(holds(index.backup(), kMarker));
  REQUIRE(index.backup().find(kPortalEnd) != std::string::npos);

  const app::Changes changes = index.run(app::AnonymizeContact{contact});
  CHECK(changes.erased);
  CHECK(index.workspace->erasing());
  CHECK_FALSE(holds(index.backup(), kMarker));  // no row holds it
  CHECK(holds(index.stored(), kMarker));        // the log still does
  index.open();                                 // a crash now forgets nothing
  REQUIRE(index.workspace->erasing());

  index.rewrite();
  CHECK_FALSE(index.workspace->erasing());
  CHECK_FALSE(holds(index.image(), kMarker));
  CHECK_FALSE(holds(index.stored(), kMarker));
  CHECK_FALSE(holds(index.backup(), kMarker));
  CHECK(index.stored().find(std::string(64, 'a')) == std::string::npos);
  for (const std::string& date : {kPortalStart, std::string("2031-08-09"), kPortalEnd}) {
    CHECK(index.stored().find(date) == std::string::npos);
    CHECK(index.backup().find(date) == std::string::npos);
  }
  index.open();
  CHECK_FALSE(index.workspace->erasing());
  CHECK_FALSE(holds(index.image(), kMarker));
  // It is still counted, under its own id, so that it never comes back as another one; others are as they were.
  CHECK(must(app::find_contact_by_uuid(*index.workspace, uuid)) == contact);
  CHECK(must(app::contact_view(*index.workspace, contact)).head.lifecycle == Lifecycle::anonymized);
  CHECK(must(app::search(*index.workspace, "berta")).all.has(other));
  index.run(app::SetName{other, "Berta", "Nowak"});
  CHECK(must(app::search(*index.workspace, "nowak")).all.has(other));
}

TEST_CASE("nothing is left of what became part of an anonymized contact either") {
  Stored index("kartoteka-erasing-test-3");
  const ContactId whole = index.run(app::CreateContact{.first = "Berta", .last = "Kowalska"}).created.front();
  index.run(app::MergeContacts{whole, live(index), {fields::first_name, fields::city}});
  REQUIRE(holds(index.backup(), kMarker));
  index.run(app::AnonymizeContact{whole});
  CHECK_FALSE(holds(index.backup(), kMarker));
  index.rewrite();
  CHECK_FALSE(holds(index.image(), kMarker));
  CHECK_FALSE(holds(index.stored(), kMarker));
  const std::string backup = index.backup();
  tests::Restored restored(backup);
  REQUIRE_MESSAGE(restored.contacts, restored.error());
  CHECK(tests::backup_of(*restored.database) == backup);
}

TEST_CASE("nothing is left of an anonymized contact with one that it had become part of until that was undone") {
  Stored index("kartoteka-erasing-test-4");
  const ContactId whole = index.run(app::CreateContact{.first = "Berta", .last = "Kowalska"}).created.front();
  const ContactId contact = live(index);
  const auto merged = index.run(app::MergeContacts{whole, contact, {fields::first_name, fields::city}});
  const auto undone = index.run(app::Undo{merged.transaction});
  const auto redone = index.run(app::Undo{undone.transaction});
  index.run(app::Undo{redone.transaction});
  index.run(app::AnonymizeContact{contact});
  CHECK_FALSE(holds(index.backup(), kMarker));
  index.rewrite();
  CHECK_FALSE(holds(index.image(), kMarker));
  CHECK_FALSE(holds(index.stored(), kMarker));
  CHECK(must(app::contact_view(*index.workspace, whole)).head.name == "Berta Kowalska");
}

TEST_CASE("a backup of an anonymized contact restores, to the same backup") {
  Stored index("kartoteka-erasing-test-2");
  const ContactId contact = live(index);
  index.run(app::AnonymizeContact{contact});
  const std::string backup = index.backup();
  tests::Restored restored(backup);
  REQUIRE_MESSAGE(restored.contacts, restored.error());
  CHECK(tests::backup_of(*restored.database) == backup);
}
