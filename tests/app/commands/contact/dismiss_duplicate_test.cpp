// Contacts that look the same and are not: remembered for both, undone, and for what they become.
#include "app/queries/duplicates/dismissed_duplicates.h"
#include "app/queries/duplicates/duplicate_reasons.h"
#include "app/queries/duplicates/duplicate_search.h"
#include "app/queries/journal/audit.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using tests::CardIndex;

namespace {

struct Pair {
  CardIndex index;
  ContactId one = index.person("Anna", "Kowalska");
  ContactId other = index.person("Anna", "Kowalska");

  app::Dismissed apart() const {
    auto read = app::dismissed_duplicates(*index.workspace);
    REQUIRE(read);
    return std::move(*read);
  }
  std::size_t suggested(ContactId contact) const {
    const auto found = app::duplicates_of(*index.workspace, contact, apart(), 10);
    REQUIRE(found);
    return found->size();
  }
  app::DuplicateSearch searched() const {
    app::DuplicateSearch search(apart());
    while (true) {
      const auto more = search.step(*index.workspace);
      REQUIRE(more);
      if (!*more) return search;
    }
  }
};

}  // namespace

TEST_CASE("who is told apart is not suggested as a duplicate of either any more, until that is undone") {
  Pair pair;
  CHECK(pair.suggested(pair.one) == 1);
  const auto told = pair.index.run(app::DismissDuplicate{pair.other, pair.one});
  CHECK(pair.suggested(pair.one) == 0);
  CHECK(pair.suggested(pair.other) == 0);
  CHECK(pair.searched().found().empty());
  CHECK(pair.index.run(app::DismissDuplicate{pair.one, pair.other}).empty());  // already
  pair.index.run(app::Undo{told.transaction});
  CHECK(pair.suggested(pair.one) == 1);
  CHECK(pair.searched().found().size() == 1);
  CHECK(pair.index.refused(app::DismissDuplicate{pair.one, pair.one}).detail == "merge: itself");
}

TEST_CASE("the histories of both name the other") {
  Pair pair;
  const ContactId third = pair.index.person("Anna", "Kowalski");
  pair.index.run(app::DismissDuplicate{pair.one, pair.other});
  pair.index.run(app::DismissDuplicate{third, pair.one});
  for (const auto& [contact, name] : {std::pair{pair.one, "Anna Kowalski"}, std::pair{third, "Anna Kowalska"}}) {
    const auto audit = app::audit_of(*pair.index.workspace, contact, 0, 1);
    REQUIRE(audit);
    CHECK(audit->entries.front().field == domain::fields::dismissed_duplicates);
    CHECK(audit->entries.front().to_name == name);
  }
}

TEST_CASE("whoever a contact is told apart from, is told apart from the one that it became part of") {
  Pair pair;
  const ContactId third = pair.index.person("Anna", "Kowalska");
  pair.index.run(app::DismissDuplicate{pair.other, third});
  CHECK(pair.suggested(third) == 1);
  const auto merged = pair.index.run(app::MergeContacts{pair.one, pair.other, {}});
  CHECK(pair.suggested(third) == 0);
  pair.index.run(app::Undo{merged.transaction});
  CHECK(pair.suggested(third) == 1);
}

TEST_CASE("what was found stays right after changes: merged ones go, and come back with the undo") {
  Pair pair;
  const ContactId third = pair.index.person("Anna", "Kowalska");
  app::DuplicateSearch search = pair.searched();
  CHECK(search.found().size() == 3);
  const auto apply = [&](const app::Changes& changes) {
    std::vector<ContactId> touched = changes.changed;
    touched.insert(touched.end(), changes.created.begin(), changes.created.end());
    REQUIRE(search.update(*pair.index.workspace, touched, pair.apart()));
  };
  const auto merged = pair.index.run(app::MergeContacts{pair.one, third, {}});
  apply(merged);
  REQUIRE(search.found().size() == 1);
  CHECK(search.found().front().other == pair.other);
  apply(pair.index.run(app::Undo{merged.transaction}));
  CHECK(search.found().size() == 3);
  apply(pair.index.run(app::DismissDuplicate{pair.one, third}));
  CHECK(search.found().size() == 2);
  apply(pair.index.run(app::SetName{pair.other, "Zenon", "Wilk"}));
  CHECK(search.found().empty());
  app::CreateContact command;
  command.first = "Zenon";
  command.last = "Wilk";
  apply(pair.index.run(command));
  CHECK(search.found().size() == 1);
}

TEST_CASE("the reasons name what both have") {
  CardIndex index;
  const auto add = [&](const char* name, const char* email, const char* phone) {
    return index
        .run(app::CreateContact{.first = name,
                                .methods = {{.kind = domain::MethodKind::email, .value = email},
                                            {.kind = domain::MethodKind::phone, .value = phone}}})
        .created.front();
  };
  const ContactId one = add("Anna", "anna@example.org", "+48 601 602 603");
  const ContactId other = add("Anna", "ANNA@example.org", "601602603");
  const auto found = app::duplicates_of(*index.workspace, one, {}, 10);
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  const auto reasons = app::duplicate_reasons(*index.workspace, one, other, found->front().reasons);
  REQUIRE(reasons);
  REQUIRE(reasons->size() == 3);
  CHECK((*reasons)[0].text == "anna@example.org");
  CHECK((*reasons)[1].text == "+48 601 602 603");
  CHECK((*reasons)[2].text == "Anna");
}
