// Records out of damaged databases, of today and of before there were any.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/archive/archive.h"
#include "store/record/record_store.h"
#include "tests/exchange/support/index.h"
#include "tests/exchange/support/old_store.h"
#include "tests/exchange/support/records.h"
#include "tests/exchange/support/salvage.h"

using domain::ContactId;
using domain::RecordId;
using domain::RecordKind;
using tests::Records;
namespace fields = domain::fields;

namespace {

constexpr int kRecords = 260;
constexpr int kOldContacts = 150;

// Enough records that their tables have several pages; of all kinds, some edited, done, put away, taken back, unlinked.
store::vfs::Snapshot with_records() {
  tests::Index index;
  std::vector<ContactId> contacts;
  for (int i = 0; i < 20; ++i) {
    contacts.push_back(index.run(app::CreateContact{.first = "First" + std::to_string(i)}).created.front());
  }
  for (int i = 0; i < kRecords; ++i) {
    const std::string text = "word" + std::to_string(i) + " of what somebody said, and some more of it";
    const ContactId contact = contacts[static_cast<std::size_t>(i) % contacts.size()];
    const RecordId record{domain::kContactLimit + static_cast<std::uint32_t>(i)};
    app::AddRecord add{RecordKind::note, contact, {{fields::note_text, text}}};
    if (i % 4 == 1) add = {RecordKind::comment, contact, {{fields::comment_text, text}}};
    if (i % 4 == 2) add = {RecordKind::task, contact, {{fields::task_title, text}, {fields::task_due, "2026-03-01"}}};
    if (i % 4 == 3)
      add = {RecordKind::outreach, contact, {{fields::outreach_channel, "sms"}, {fields::outreach_text, text}}};
    const app::Changes made = index.run(add);
    if (i % 40 == 0) index.run(app::SetRecord{record, {{fields::note_text, text + ", edited"}}});
    if (i % 40 == 1) index.run(app::UnlinkRecord{record});
    if (i % 40 == 2) index.run(app::SetRecordState{record, 1});
    if (i % 40 == 3) index.run(app::TrashRecord{record});
    if (i % 40 == 4) index.run(app::Undo{made.transaction});
  }
  return index.file->image.snapshot();
}

Records records_of_image(const store::vfs::Snapshot& image) {
  tests::File file;
  file.image.adopt(image);
  return tests::records_in(*file.open());
}

std::size_t left_out(const tests::Salvage& outcome) { return static_cast<std::size_t>(outcome.salvaged->left_out); }

// What was saved is as it was; nobody's when its contact was lost. Answers with how many records are not there, or not
// with all of their values.
std::size_t count_lost(const Records& before, const Records& saved) {
  std::size_t whole = 0;
  for (const auto& [uid, record] : saved) {
    const auto found = before.find(uid);
    const bool known = found != before.end();
    CHECK(known);
    if (!known) continue;
    const app::ArchiveRecord& was = found->second;
    CHECK(record.kind == was.kind);
    CHECK(record.state == was.state);
    CHECK(record.lifecycle == was.lifecycle);
    CHECK((!record.contact || record.contact == was.contact));
    for (const domain::RecordValue& value : record.values) {
      CHECK(std::find(was.values.begin(), was.values.end(), value) != was.values.end());
    }
    if (record.values.size() == was.values.size()) ++whole;
  }
  return before.size() - whole;
}

// The page, from 0, of the table's last rows.
std::uint32_t last_page_of(const store::vfs::Snapshot& image, const char* table) {
  tests::File file;
  file.image.adopt(image);
  const auto database = file.open();
  store::Statement select = database->read("SELECT rootpage FROM sqlite_schema WHERE name=?");
  select.bind(1, table);
  REQUIRE(select.step());
  std::uint64_t page = static_cast<std::uint64_t>(select.number(0)) - 1;
  // A table's inner page ends with the link to its last one (SQLite's file format, section 1.6).
  constexpr std::uint8_t kInner = 5;
  for (;;) {
    std::array<std::uint8_t, 12> head{};
    image.read(page * store::vfs::kPageSize, head);
    if (head[0] != kInner) return static_cast<std::uint32_t>(page);
    page = (std::uint64_t{head[8]} << 24 | std::uint64_t{head[9]} << 16 | std::uint64_t{head[10]} << 8 | head[11]) - 1;
  }
}

}  // namespace

TEST_CASE("of a whole database every record is salvaged, and found after its backup was restored") {
  const store::vfs::Snapshot whole = with_records();
  const Records before = records_of_image(whole);
  REQUIRE(before.size() == kRecords);
  const tests::Salvage outcome = tests::salvage(store::vfs::Image(whole));
  REQUIRE(outcome.salvaged);
  CHECK(left_out(outcome) == 0);
  CHECK(tests::lines_of(tests::records_in(*outcome.database)) == tests::lines_of(before));
  const tests::Restored restored(outcome.backup);
  REQUIRE(restored.error() == "");
  CHECK(tests::lines_of(tests::records_in(*restored.database)) == tests::lines_of(before));
  std::vector<ContactId> found;
  REQUIRE(store::find_in_records(*restored.database, "word17", [&](ContactId id) { found.push_back(id); }));
  CHECK(found.size() == 11);  // word17, and from word170 on
}

TEST_CASE("whichever page is lost, the records on the others are salvaged, and the loss is counted") {
  const store::vfs::Snapshot whole = with_records();
  const Records before = records_of_image(whole);
  const std::uint32_t pages = store::vfs::Image(whole).pages();
  std::size_t opened = 0, lost = 0;
  for (std::uint32_t page = 1; page < pages; ++page) {
    CAPTURE(page);
    store::vfs::Image damaged(whole);
    tests::zero_page(damaged, page);
    const tests::Salvage outcome = tests::salvage(damaged);
    if (!outcome.salvaged) continue;
    ++opened;
    if (page % 6 == 0) CHECK(tests::Restored(outcome.backup).error() == "");
    const Records saved = tests::records_in(*outcome.database);
    const std::size_t now = count_lost(before, saved);
    lost += now;
    if (!saved.empty()) CHECK(left_out(outcome) >= before.size() - saved.size());
    if (now > 0) CHECK(left_out(outcome) > 0);
  }
  CHECK(opened > pages * 8 / 10);
  CHECK(lost < opened * before.size() / 5);
}

TEST_CASE("without the last page of the table of records those before it are salvaged") {
  const store::vfs::Snapshot whole = with_records();
  store::vfs::Image damaged(whole);
  tests::zero_page(damaged, last_page_of(whole, "record"));
  const tests::Salvage outcome = tests::salvage(damaged);
  REQUIRE(outcome.salvaged);
  const Records saved = tests::records_in(*outcome.database);
  CHECK(saved.size() < kRecords);
  CHECK(saved.size() > kRecords / 3);
  CHECK(left_out(outcome) >= kRecords - saved.size());
}

TEST_CASE("a store of every schema is salvaged, and what left it are records") {
  for (int schema = 1; schema <= 3; ++schema) {
    CAPTURE(schema);
    const tests::Salvage outcome = tests::salvage(store::vfs::Image(tests::old_card_index(schema, kOldContacts)));
    CHECK_MESSAGE(outcome.salvaged, (outcome.salvaged ? std::string() : outcome.salvaged.error().detail));
    if (!outcome.salvaged) continue;
    CHECK(left_out(outcome) == 0);
    const Records saved = tests::records_in(*outcome.database);
    CHECK(saved.size() == kOldContacts);
    for (int i = 1; i <= kOldContacts; ++i) CHECK(tests::is_outreach_of(saved, i));
    const tests::Restored restored(outcome.backup);
    CHECK(restored.error() == "");
    CHECK(tests::lines_of(tests::records_in(*restored.database)) == tests::lines_of(saved));
  }
}

TEST_CASE("whichever page of a store of before there were records is lost, the other records are salvaged") {
  const store::vfs::Snapshot whole = tests::old_card_index(3, kOldContacts);
  const Records before = tests::records_in(*tests::salvage(store::vfs::Image(whole)).database);
  REQUIRE(before.size() == kOldContacts);
  const std::uint32_t pages = store::vfs::Image(whole).pages();
  std::size_t opened = 0, lost = 0;
  for (std::uint32_t page = 1; page < pages; ++page) {
    CAPTURE(page);
    store::vfs::Image damaged(whole);
    tests::zero_page(damaged, page);
    const tests::Salvage outcome = tests::salvage(damaged);
    if (!outcome.salvaged) continue;
    ++opened;
    if (page % 4 == 0) CHECK(tests::Restored(outcome.backup).error() == "");
    const std::size_t now = count_lost(before, tests::records_in(*outcome.database));
    lost += now;
    if (now > 0) CHECK(left_out(outcome) > 0);
  }
  CHECK(opened > pages * 7 / 10);
  CHECK(lost < opened * before.size() * 3 / 10);
}
