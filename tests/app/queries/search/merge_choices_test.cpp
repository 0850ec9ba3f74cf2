#include "app/queries/search/search.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using tests::CardIndex;

namespace {

std::vector<std::string> offered(const CardIndex& index, ContactId contact, const char* text) {
  const auto choices = app::merge_choices(*index.workspace, contact, text, 8);
  REQUIRE(choices);
  std::vector<std::string> names;
  for (const app::ContactLink& choice : *choices) names.push_back(choice.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("whom a contact can be merged with is of its kind, archived or not, and never itself or in the trash") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), archived = index.person("Annika"), gone = index.person("Annabel");
  const ContactId mill = index.organization("Anna's mill"), shop = index.organization("Anna's shop");
  index.run(app::AddMethod{archived, {domain::MethodKind::email, domain::MethodType::none, 0, {}, "zoe@example.com"}});
  index.run(app::ArchiveContacts{{archived}});
  index.run(app::TrashContacts{{gone}});
  CHECK(offered(index, anna, "") == Names{"Annika"});
  CHECK(offered(index, anna, "ann") == Names{"Annika"});
  CHECK(offered(index, anna, "zoe@example") == Names{"Annika"});
  CHECK(offered(index, anna, "nobody").empty());
  CHECK(offered(index, archived, "ann") == Names{"Anna"});
  CHECK(offered(index, mill, "anna") == Names{"Anna's shop"});
  index.run(app::MergeContacts{anna, archived, {}});
  CHECK(index.view(anna).emails.size() == 1);
  index.run(app::MergeContacts{shop, mill, {}});
}
