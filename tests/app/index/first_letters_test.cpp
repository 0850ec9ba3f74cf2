#include "app/index/first_letters.h"

#include <doctest/doctest.h>

#include "app/queries/search/search.h"
#include "app/workspace/state.h"
#include "store/search/search_index.h"
#include "tests/app/support/card_index.h"

using app::FirstLetters;
using domain::ContactId;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

void prepare(CardIndex& index) {
  for (;;) {
    const auto more = index.workspace->prepare();
    REQUIRE(more);
    if (!*more) return;
  }
}

std::vector<ContactId> in_index(const CardIndex& index, store::Index table, std::string_view term) {
  std::vector<ContactId> ids;
  REQUIRE(store::find_prefix(*index.workspace->state().database, table, term, {},
                             [&](ContactId id) { ids.push_back(id); }));
  return ids;
}

// Every letter, as the full-text tables have it.
void check_letters(const CardIndex& index) {
  for (const char* term : {"a", "e", "k", "m", "n", "o", "s", "z", "0", "4", "7", "д", "и", "я", "α", "ω"}) {
    CAPTURE(term);
    const FirstLetters::Found* found = index.workspace->state().first_letters.find(term);
    REQUIRE(found != nullptr);
    CHECK(found->name.members() == in_index(index, store::Index::names, term));
    CHECK(found->rest.members() == in_index(index, store::Index::rest, term));
  }
}

struct Filled : CardIndex {
  Filled() {
    app::CreateContact command;
    command.first = "Ёлка";
    command.last = "Müller-Ångström";
    command.fields = {{fields::note, "met in Żywiec, дома"}};
    command.methods = {{domain::MethodKind::phone, domain::MethodType::mobile, 0, {}, "+49 (151) 70"}};
    id = run(command).created.front();
    other = person("Anna", "Ωmega");
  }
  ContactId id, other;
};

}  // namespace

TEST_CASE("nothing is known of a letter before it is read, nor ever of longer terms") {
  Filled index;
  CHECK(index.workspace->state().first_letters.find("a") == nullptr);
  prepare(index);
  CHECK(index.workspace->state().first_letters.find("a") != nullptr);
  CHECK(index.workspace->state().first_letters.find("an") == nullptr);
  CHECK(index.workspace->state().first_letters.find("漢") == nullptr);
  CHECK(index.workspace->state().first_letters.find("") == nullptr);
}

TEST_CASE("letters that are read are what the full-text tables say") {
  Filled index;
  prepare(index);
  check_letters(index);
  CHECK(app::search(*index.workspace, "Å")->all.members() == std::vector<ContactId>{index.id, index.other});
  CHECK(app::search(*index.workspace, "z д")->all.members() == std::vector<ContactId>{index.id});
  CHECK(app::search(*index.workspace, "m")->in_name.members() == std::vector<ContactId>{index.id});
}

TEST_CASE("letters follow every kind of change") {
  Filled index;
  prepare(index);
  index.run(app::SetName{index.id, "Zdzisława", "Żak"});
  check_letters(index);
  index.run(app::SetField{index.id, fields::note, "Ökonom и я"});
  check_letters(index);
  index.run(app::RemoveMethod{index.id, index.view(index.id).phones[0].id});
  check_letters(index);
  const auto created = index.run(app::GenerateContacts{1, 0, 20});
  check_letters(index);
  index.run(app::TrashContacts{{index.other}});
  check_letters(index);
  index.run(app::Undo{created.transaction});
  check_letters(index);
}

TEST_CASE("letters follow changes that come while they are read") {
  Filled index;
  for (int slice = 0; slice < 20; ++slice) REQUIRE(index.workspace->prepare());
  index.run(app::SetName{index.other, "Zoë", "Nowak"});
  index.run(app::SetName{index.id, "Adam", "Kos"});
  prepare(index);
  check_letters(index);
}

TEST_CASE("after a change of very many contacts the letters are read anew") {
  Filled index;
  prepare(index);
  index.run(app::GenerateContacts{1, 0, 200});
  CHECK(index.workspace->state().first_letters.find("a") == nullptr);
  prepare(index);
  check_letters(index);
}
