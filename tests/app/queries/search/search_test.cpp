#include "app/queries/search/search.h"

#include <fstream>

#include "domain/fields/validation.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

std::vector<ContactId> found(const CardIndex& index, std::string_view text) {
  const auto result = app::search(*index.workspace, text);
  if (!result) FAIL(result.error().detail);
  return result->all.members();
}

struct Filled : CardIndex {
  Filled() {
    app::CreateContact command;
    command.first = "Jürgen";
    command.last = "Müller";
    command.fields = {{fields::street_address, "Lange Straße 5"},
                      {fields::note, "met in Łódź, likes Ёлка"},
                      {fields::website, "https://mueller.example/shop"},
                      {fields::contact_source, "website"}};
    command.methods = {{domain::MethodKind::phone, domain::MethodType::mobile, 0, {}, "+49 (151) 234-567 89"},
                       {domain::MethodKind::email, domain::MethodType::work, 0, {}, "j.mueller_privat@post.example"}};
    id = run(command).created.front();
    other = person("Anna", "Nowak");
  }
  ContactId id, other;
};

}  // namespace

TEST_CASE("a contact is found by every text it has, whatever the accents, by the beginnings of words") {
  const Filled index;
  for (const char* text : {"muller", "MÜLL", "jur mul", "strasse", "lange 5", "lodz", "елка", "ЁЛКА", "privat",
                           "j.mueller", "post.example", "j.mueller_privat@post.example", "shop", "muller lodz"}) {
    CAPTURE(text);
    CHECK(found(index, text) == std::vector<ContactId>{index.id});
  }
  for (const char* text : {"uller", "muller nowak", "website", "mullers", "x"}) {
    CAPTURE(text);
    CHECK(found(index, text).empty());
  }
}

TEST_CASE("a phone is found by its digits, with or without the country code, however they are written") {
  const Filled index;
  for (const char* text : {"+49 151 234", "4915123456789", "0049 151", "151 234", "15123456789", "234-567", "6789",
                           "3456789", "(151) 23"}) {
    CAPTURE(text);
    CHECK(found(index, text) == std::vector<ContactId>{index.id});
  }
  CHECK(found(index, "0151 9").empty());
}

TEST_CASE("the index follows edits") {
  Filled index;
  index.run(app::SetName{index.id, "Zdzisława", "Żak"});
  CHECK(found(index, "muller").empty());
  CHECK(found(index, "zdzislawa zak") == std::vector<ContactId>{index.id});
  index.run(app::SetField{index.id, fields::note, ""});
  CHECK(found(index, "lodz").empty());
  index.run(app::RemoveMethod{index.id, index.view(index.id).emails[0].id});
  CHECK(found(index, "privat").empty());
}

TEST_CASE("no question breaks the index") {
  const Filled index;
  for (const char* text : {"\"", "'", "*", "\" OR \"\" *", "names:*", "NEAR(a b)", "a AND", "NOT", "^a", "-a", "a\"b",
                           "{", "%", "'; DROP TABLE contact; --", "\xff\xfe", "\\", "(((((((("}) {
    CAPTURE(text);
    CHECK(app::search(*index.workspace, text));
    CHECK(app::company_choices(*index.workspace, text, 5));
  }
  std::ifstream file{std::string{KARTOTEKA_CORPORA_DIR} + "/blns/blns.txt"};
  if (!file) {
    MESSAGE("skipped: no corpora");
    return;
  }
  for (std::string line; std::getline(file, line);) {
    CAPTURE(line);
    CHECK(app::search(*index.workspace, line));
  }
  CHECK(found(index, "anna") == std::vector<ContactId>{index.other});
}

TEST_CASE("a phone is found in its national and in its international form") {
  CardIndex index;
  const auto add = [&](const std::string& name, const std::string& phone) {
    app::CreateContact command;
    command.first = name;
    command.methods = {{domain::MethodKind::phone, domain::MethodType::none, 0, {}, phone}};
    return index.run(command).created.front();
  };
  const ContactId home = add("Ann", "020 7946 0018");
  const ContactId abroad = add("Bob", "+44 20 7946 0019");
  const auto found_by = [&](std::string_view question) {
    const auto result = app::search(*index.workspace, question);
    REQUIRE(result);
    return result->all.members();
  };
  CHECK(found_by("+44 20 7946 0018") == std::vector<ContactId>{home});
  CHECK(found_by("0044 20 7946 0018") == std::vector<ContactId>{home});
  CHECK(found_by("020 7946 0019") == std::vector<ContactId>{abroad});
  CHECK(found_by("02079460018") == std::vector<ContactId>{home});
  CHECK(found_by("+44 20 7946 0020").empty());
}

TEST_CASE("naughty strings are kept as they are or refused, and found again") {
  std::ifstream file{std::string{KARTOTEKA_CORPORA_DIR} + "/blns/blns.txt"};
  if (!file) {
    MESSAGE("skipped: no corpora");
    return;
  }
  CardIndex index;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    app::CreateContact command;
    command.first = line;
    const auto changes = app::transact(*index.workspace, command);
    if (!changes) {
      CHECK(changes.error().code == base::ErrorCode::invalid_argument);
      continue;
    }
    CHECK(index.view(changes->created.front()).head.name == domain::trimmed(line));
  }
}

TEST_CASE("the company picker offers active organizations by name") {
  CardIndex index;
  const ContactId b = index.organization("Żabka Nowak");
  const ContactId a = index.organization("Officine Nowak");
  const ContactId gone = index.organization("Nowak i Synowie");
  index.person("Anna", "Nowak");
  index.run(app::TrashContacts{{gone}});
  const auto choices = app::company_choices(*index.workspace, "now", 10);
  REQUIRE(choices);
  REQUIRE(choices->size() == 2);
  CHECK(choices->at(0).id == a);
  CHECK(choices->at(1).id == b);
  CHECK(app::company_choices(*index.workspace, "", 1)->size() == 1);
  CHECK(app::company_choices(*index.workspace, "xyz", 10)->empty());
}
