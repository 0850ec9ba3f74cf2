// Contacts that were merged or told apart, through a backup, a salvage, and their erasure.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/archive/salvage.h"
#include "app/queries/duplicates/dismissed_duplicates.h"
#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "tests/exchange/support/index.h"

namespace {

using namespace domain;
using tests::Index;
using tests::must;

struct Merged {
  ContactId anna, ania, other;
  base::Uuid ania_uuid;
};

Merged live(Index& index) {
  const auto person = [&](const char* first, const char* email) {
    return index
        .run(app::CreateContact{.first = first,
                                .last = "Nowak",
                                .fields = {{fields::city, std::string(first) + "grad"}},
                                .methods = {{.kind = MethodKind::email, .value = email}}})
        .created.front();
  };
  Merged two{person("Anna", "anna@x.pl"), person("Ania", "ania@x.pl"), person("Anna", "third@x.pl"), {}};
  two.ania_uuid = must(app::contact_view(*index.workspace, two.ania)).head.uuid;
  index.run(app::AttachFile{two.ania, {{}, "a.txt", "text/plain", 3, std::string(64, 'a')}});
  index.run(app::MergeContacts{two.anna, two.ania, {fields::city}});
  index.run(app::DismissDuplicate{two.anna, two.other});
  return two;
}

void check_merged(const Index& index, const Merged& two) {
  const app::Workspace& workspace = *index.workspace;
  CHECK(must(app::find_contact_by_uuid(workspace, two.ania_uuid)) == two.anna);
  CHECK(must(app::contact_view(workspace, two.anna)).emails.size() == 2);
  CHECK(must(app::contact_view(workspace, two.anna)).files.size() == 1);
  CHECK(must(app::dismissed_duplicates(workspace))(two.other, two.anna));
  CHECK(must(app::search(workspace, "ania")).all.has(two.anna));
  CHECK_FALSE(must(app::search(workspace, "ania")).all.has(two.ania));
  const app::AuditPage audit = must(app::audit_of(workspace, two.anna, 0, 100));
  const auto created = std::count_if(audit.entries.begin(), audit.entries.end(), [](const app::AuditEntry& entry) {
    return entry.kind == app::AuditKind::created;
  });
  CHECK(created == 2);
}

}  // namespace

TEST_CASE("merged and told apart contacts come back with a backup, and so does the way back") {
  Index index;
  const Merged two = live(index);
  check_merged(index, two);
  const std::string backup = tests::backup_of(*index.database);
  tests::Restored restored(backup);
  REQUIRE(restored.error() == "");
  CHECK(tests::backup_of(*restored.database) == backup);

  Index second(restored.take());
  check_merged(second, two);
  const app::AuditPage audit = must(app::audit_of(*second.workspace, two.anna, 0, 100));
  const auto merged = std::find_if(audit.entries.begin(), audit.entries.end(),
                                   [](const app::AuditEntry& entry) { return entry.field == fields::merged_into; });
  REQUIRE(merged != audit.entries.end());
  second.run(app::Undo{merged->transaction});
  CHECK(must(app::find_contact_by_uuid(*second.workspace, two.ania_uuid)) == two.ania);
  CHECK(must(app::search(*second.workspace, "ania")).all.has(two.ania));
  CHECK(must(app::contact_view(*second.workspace, two.anna)).files.empty());
}

TEST_CASE("a salvage keeps merged and told apart contacts as they are") {
  Index index;
  const Merged two = live(index);
  tests::File target;
  const auto fresh = target.open();
  base::UuidSource ids(target.clock, target.random);
  const app::Salvaged salvaged =
      must(app::salvage(index.file->image, index.database, *fresh, ids, index.file->clock.time));
  CHECK(salvaged.left_out == 0);
  tests::Restored restored(tests::backup_of(*fresh));
  REQUIRE(restored.error() == "");
  Index second(restored.take());
  check_merged(second, two);
}
