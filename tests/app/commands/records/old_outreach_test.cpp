// What left the card index before there were records: a record like any other, once its store was migrated.
#include <string>
#include <utility>
#include <vector>

#include "app/workspace/write_access.h"
#include "store/schema/migrate.h"
#include "tests/app/support/records.h"
#include "tests/app/support/state.h"

using domain::ContactId;
using domain::Lifecycle;
using domain::RecordId;
using domain::TransactionId;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

constexpr ContactId kAnna{1};
constexpr RecordId kCall{domain::kContactLimit};
constexpr TransactionId kCalled{2};

// Anna, made by transaction 1 and called by transaction 2, as schema 3 has them.
struct OldIndex : CardIndex {
  OldIndex() {
    workspace.reset();
    auto database = store::Database::open(nullptr, ":memory:");
    REQUIRE(database);
    REQUIRE(store::migrate(**database, 3));
    {
      app::WriteAccess access(**database);
      REQUIRE(access.begin());
      for (const char* sql :
           {"INSERT INTO device VALUES(1, unhex('00000000000070008000000000000001'))",
            "INSERT INTO profile VALUES(1, unhex('00000000000070008000000000000002'), '', 1)",
            "INSERT INTO stamp VALUES(1, 1767225000000<<16, 1, 1, NULL), (2, 1767225001000<<16, 1, 1, NULL)",
            "INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first) "
            "VALUES(1, 1767225000000, unhex('70008000000000000001'), 1, 2, 0, 0, 0, 0, 0, 'Anna')",
            "INSERT INTO reach VALUES(1, 55, 0, 1, 7, 0, 1, '+48 601', NULL)",
            "INSERT INTO change VALUES(2, 1, 92, 9003, 0, '+48 601')"}) {
        REQUIRE(access.transaction().write(sql).run());
      }
      REQUIRE(access.commit());
    }
    auto opened = app::Workspace::open(std::move(*database), {clock, random, collation});
    REQUIRE(opened);
    workspace = std::move(*opened);
  }
};

}  // namespace

TEST_CASE("a call of before there were records is undone and redone like one of today") {
  OldIndex index;
  CHECK(tests::records_of(index, kAnna) == std::vector<RecordId>{kCall});
  CHECK(tests::text_of(index, kCall, fields::outreach_address) == "+48 601");
  CHECK(tests::record_of(index, kCall).at == 1'767'225'001'000);
  const app::Changes undone = index.run(app::Undo{kCalled});
  CHECK(undone.changed == std::vector<ContactId>{kAnna});
  CHECK(tests::record_of(index, kCall).lifecycle == Lifecycle::removed);
  index.run(app::Undo{undone.transaction});
  CHECK(tests::record_of(index, kCall).lifecycle == Lifecycle::active);
}

TEST_CASE("a call of before there were records can be told more of, and is erased with its contact") {
  OldIndex index;
  index.run(app::SetRecord{kCall, {{fields::outreach_text, "zebra"}}});
  CHECK(tests::searched(index, "zebra") == std::vector<ContactId>{kAnna});
  index.run(app::AnonymizeContact{kAnna});
  CHECK(tests::rows_of(index, "SELECT value FROM record_value") == "call\n");
  CHECK(tests::texts_of(index).empty());
  CHECK(tests::refusal_of(index, app::Undo{kCalled}) == "undo: anonymized");
}

TEST_CASE("a new record follows those of before") {
  OldIndex index;
  CHECK(tests::add_note(index, kAnna, "note") == RecordId{kCall.value + 1});
}
