// Every file that is no whole, sound backup is refused with the place named, and leaves an empty database.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/exchange/support/empty.h"
#include "tests/exchange/support/index.h"

namespace {
using tests::backup_of;
using tests::Index;
using tests::is_empty;
using tests::RememberedCollation;
using tests::Restored;
using OrderedJson = nlohmann::ordered_json;

std::string small_backup() {
  Index index;
  const auto firm =
      index.run(app::CreateContact{.kind = domain::ContactKind::organization, .first = "Firm"}).created.at(0);
  const auto person = index
                          .run(app::CreateContact{.first = "Ada",
                                                  .last = "Lovelace",
                                                  .fields = {{domain::fields::city, "London"}},
                                                  .methods = {{.kind = domain::MethodKind::phone, .value = "+44 20 1"}},
                                                  .company = firm})
                          .created.at(0);
  index.run(app::SetField{person, domain::fields::city, "Paris"});
  return backup_of(*index.database);
}

// One database for many refused files, since each leaves it empty; a new one is due after an accepted one.
struct Attempts {
  std::unique_ptr<tests::File> file = std::make_unique<tests::File>();
  std::unique_ptr<store::Database> database = file->open();
  RememberedCollation collation;

  void renew() {
    database.reset();
    file = std::make_unique<tests::File>();
    database = file->open();
  }
  base::Result<std::int64_t> restore(std::string_view text, std::size_t portion) {
    tests::MemorySource source(text, portion);
    auto contacts = exchange::backup::restore_backup(source, *database, collation, tests::go_on);
    if (!contacts) REQUIRE(is_empty(*database));
    return contacts;
  }
};

struct Refusal {
  base::ErrorCode code;
  std::string detail;
};

Refusal refusal(std::string_view text) {
  static Attempts attempts;
  const auto contacts = attempts.restore(text, 65536);
  if (contacts) FAIL("was accepted");
  return {contacts.error().code, contacts.error().detail};
}

// What is said when the small backup is changed by `patch` (RFC 6902).
std::string patched(const char* patch) {
  static const std::string backup = small_backup();
  const Refusal refused = refusal(OrderedJson::parse(backup).patch(OrderedJson::parse(patch)).dump());
  CHECK(refused.code == base::ErrorCode::schema);
  return refused.detail;
}
}  // namespace

TEST_CASE("not a backup") {
  CHECK(refusal("").code == base::ErrorCode::malformed);
  CHECK(refusal("PK\x03\x04 a zip").code == base::ErrorCode::malformed);
  CHECK(refusal("[]").detail == "/: the document must be an object");
  CHECK(refusal("{}").detail == "/format: is missing");
  CHECK(refusal(R"({"name": "x"})").detail == R"(/name: a Kartoteka backup begins with "format" and "version")");
  CHECK(refusal(R"({"format": "other"})").detail == R"(/format: must be "kartoteka-backup")");
  CHECK(refusal(R"({"format": "kartoteka-backup", "version": "1"})").detail ==
        "/version: must be a whole number from 1 on");
  CHECK(refusal(R"({"format": "kartoteka-backup", "version": 0})").detail ==
        "/version: must be a whole number from 1 on");
  CHECK(refusal(R"({"format": "kartoteka-backup", "version": 1})").detail == "/program: is missing");
}

TEST_CASE("a newer version is told by its number, whatever follows") {
  const Refusal refused = refusal(R"({"format": "kartoteka-backup", "version": 5, "galaxy": [[[)");
  CHECK(refused.code == base::ErrorCode::newer_version);
  CHECK(refused.detail == "5");
}

TEST_CASE("the document's own shape") {
  CHECK(patched(R"([{"op":"remove","path":"/files"}])") == "/files: is missing");
  CHECK(patched(R"([{"op":"remove","path":"/profiles"}])") ==
        "/transactions: members come in the order of the format; here stands profiles");
  CHECK(patched(R"([{"op":"add","path":"/more","value":1}])") == "/more: is not part of this version of the format");
  CHECK(patched(R"([{"op":"replace","path":"/contacts","value":{}}])") == "/contacts: must be an array");
  CHECK(patched(R"([{"op":"replace","path":"/program","value":[]}])") == "/program: must not be an array");
  CHECK(patched(R"([{"op":"replace","path":"/program","value":7}])") == "/program: must be a text");
  CHECK(patched(R"([{"op":"replace","path":"/device","value":"x"}])") == "/device: must be a UUID in lower case");
  CHECK(patched(R"([{"op":"replace","path":"/counts/contacts","value":3}])") ==
        "/contacts: holds 2, but /counts/contacts says 3");
  CHECK(patched(R"([{"op":"remove","path":"/counts/changes"}])") == "/counts/changes: is missing");
  CHECK(patched(R"([{"op":"replace","path":"/counts/changes","value":-1}])")
            .starts_with("/counts/changes: must lie between"));
}

TEST_CASE("types, numbers and links are refused by their place") {
  CHECK(patched(R"([{"op":"replace","path":"/contacts/1","value":[]}])") == "/contacts/1: must be an object");
  CHECK(patched(R"([{"op":"replace","path":"/contacts/1/first","value":null}])") ==
        "/contacts/1/first: must be a text");
  CHECK(patched(R"([{"op":"replace","path":"/contacts/1/company","value":"0192b3c4-0000-7000-8000-000000000009"}])") ==
        "/contacts/1/company: names no contact of this file");
  CHECK(patched(R"([{"op":"replace","path":"/contacts/1/transaction","value":"99"}])") ==
        "/contacts/1/transaction: names no transaction of this file");
  CHECK(patched(R"([{"op":"replace","path":"/transactions/1/stamp","value":"9223372036854775807"}])") ==
        "/transactions/1/stamp: must not be greater than 2^62 and the number of transactions");
  CHECK(patched(R"([{"op":"copy","from":"/transactions/0/id","path":"/transactions/1/id"}])") ==
        "/transactions/1/id: must be greater than the one before");
  CHECK(patched(R"([{"op":"copy","from":"/contacts/0/id","path":"/contacts/1/id"},
                    {"op":"remove","path":"/contacts/1/company"}])")
            .starts_with("/contacts/1"));
  CHECK(patched(R"([{"op":"replace","path":"/changes/0/contact","value":"0192b3c4-0000-7000-8000-000000000009"}])") ==
        "/changes/0/contact: names no contact of this file");
  CHECK(patched(R"([{"op":"replace","path":"/changes/0/field","value":"mood"}])") ==
        "/changes/0/field: names no field");
  CHECK(patched(R"([{"op":"replace","path":"/changes/0/from","value":1.5}])") ==
        "/changes/0/from: must be a whole number");
}

TEST_CASE("syntax is refused by line, column, byte and pointer") {
  const std::string backup = small_backup();
  std::string broken = backup;
  const auto at = broken.find("\"Ada\"");
  broken[at + 1] = '\xff';
  const Refusal refused = refusal(broken);
  CHECK(refused.code == base::ErrorCode::malformed);
  CHECK(refused.detail.find("byte " + std::to_string(at + 2)) != std::string::npos);
  CHECK(refused.detail.find("in /contacts/1/first: ") != std::string::npos);
  std::string deep = backup;
  deep.replace(at, 5, std::string(10'000, '[') + std::string(10'000, ']'));
  CHECK(refusal(deep).detail.ends_with(": nested too deep"));
  std::string twice = backup;
  twice.insert(at, "\"Ada\",\"first\":");
  CHECK(refusal(twice).detail == "/contacts/1/first: the same key twice in one object");
  CHECK(refusal(backup + "x").code == base::ErrorCode::malformed);
}

TEST_CASE("a file that ends too early is refused wherever it ends") {
  const std::string backup = small_backup();
  REQUIRE(Restored(backup).error() == "");
  const std::size_t last = backup.find_last_of('}');
  Attempts attempts;
  for (std::size_t length = 0; length <= last; ++length) {
    if (attempts.restore(std::string_view(backup).substr(0, length), 4096)) FAIL("accepted after ", length, " bytes");
  }
}

TEST_CASE("whatever happens to a file's bytes, it is refused or restores to a sound index") {
  const std::string backup = small_backup();
  tests::FakeRandom random(5);
  Attempts attempts;
  int accepted = 0;
  for (int round = 0; round < 1000; ++round) {
    std::string changed = backup;
    for (std::uint64_t edits = 1 + random.next() % 3; edits > 0; --edits) {
      const std::size_t at = random.next() % changed.size();
      switch (random.next() % 4) {
        case 0:
          changed[at] = static_cast<char>(random.next());
          break;
        case 1:
          changed.erase(at, 1 + random.next() % 20);
          break;
        case 2:
          changed.insert(at, changed.substr(random.next() % changed.size(), random.next() % 40));
          break;
        default:
          changed[at] = "0123456789\"{}[],:"[random.next() % 17];
      }
      if (changed.empty()) changed = "{";
    }
    if (!attempts.restore(changed, 1 + random.next() % 500)) continue;
    ++accepted;
    const std::string again = backup_of(*attempts.database);
    REQUIRE(Restored(again).error() == "");
    attempts.renew();
  }
  CHECK(accepted > 0);  // a changed letter of a name
  CHECK(accepted < 350);
}

TEST_CASE("JSONTestSuite: none of its files is a backup") {
  const std::filesystem::path folder = std::filesystem::path(KARTOTEKA_CORPORA_DIR) / "JSONTestSuite/test_parsing";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no corpora");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    INFO(entry.path().filename().string());
    CHECK(refusal(bytes).detail != "");
  }
}
