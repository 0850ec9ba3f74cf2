#include "app/queries/contact/tags.h"

#include "app/commands/command.h"
#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::DefinitionId;
using domain::DefinitionKind;
using tests::CardIndex;
namespace fields = domain::fields;
namespace p = domain::properties;
namespace system_tags = domain::system_tags;

namespace {

std::vector<std::string> tags(const CardIndex& index, ContactId contact) {
  std::vector<std::string> names;
  for (const app::TagView& tag : index.view(contact).head.tags) names.push_back(tag.key.empty() ? tag.name : tag.key);
  return names;
}

std::size_t own_tags(const CardIndex& index) {
  return index.workspace->definitions().entries(DefinitionKind::tag).size() - 5;
}

DefinitionId tag(CardIndex& index, ContactId contact, const std::string& name) {
  const app::Changes changes = index.run(app::AddTag{contact, {}, name});
  return changes.defined.empty() ? DefinitionId{} : changes.defined.front();
}

std::size_t found(const CardIndex& index, const char* text) {
  const auto result = app::search(*index.workspace, text);
  REQUIRE(result);
  return result->all.count();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a tag is made by its name once, whatever the case and accents, and undo takes both back") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  const app::Changes made = index.run(app::AddTag{anna, {}, "  Chór "});
  REQUIRE(made.defined.size() == 1);
  CHECK(tags(index, anna) == Names{"Chór"});
  CHECK_FALSE(tag(index, ewa, "CHOR"));
  CHECK(tags(index, ewa) == Names{"Chór"});
  CHECK(own_tags(index) == 1);
  CHECK(index.run(app::AddTag{ewa, made.defined.front(), {}}).empty());

  index.run(app::Undo{made.transaction});
  CHECK(tags(index, anna).empty());
  CHECK(own_tags(index) == 0);
}

TEST_CASE("a tag is added by id and removed, and needs a name, a contact and a definition") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  const DefinitionId vip = tag(index, anna, "VIP");
  const DefinitionId press = tag(index, anna, "press");
  index.run(app::AddTag{ewa, vip, {}});
  CHECK(tags(index, anna) == Names{"press", "VIP"});
  const app::Changes removed = index.run(app::RemoveTag{anna, vip});
  CHECK(tags(index, anna) == Names{"press"});
  CHECK(tags(index, ewa) == Names{"VIP"});
  index.run(app::Undo{removed.transaction});
  CHECK(tags(index, anna) == Names{"press", "VIP"});
  CHECK(index.refused(app::AddTag{anna, {}, "  "}).detail == "definition: required");
  CHECK(index.refused(app::AddTag{anna, {}, "a\nb"}).detail == "definition: invalid_characters");
  CHECK(index.refused(app::AddTag{anna, DefinitionId{4711}, {}}).code == base::ErrorCode::not_found);
  CHECK(index.refused(app::AddTag{ContactId{99}, vip, {}}).code == base::ErrorCode::not_found);
  index.run(app::RemoveDefinition{press});
  CHECK(tags(index, anna) == Names{"VIP"});
  CHECK(index.refused(app::AddTag{ewa, press, {}}).code == base::ErrorCode::not_found);
}

TEST_CASE("new tags get colours in turn, and the one that is chosen") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId first = tag(index, anna, "a"), second = tag(index, anna, "b");
  const DefinitionId third =
      index.run(app::AddDefinition{DefinitionKind::tag, {{p::name, std::string("c")}, {p::color, std::int64_t{7}}}})
          .defined.front();
  const domain::Definitions& all = index.workspace->definitions();
  CHECK(all.find_entry(first)->color != all.find_entry(second)->color);
  CHECK(all.find_entry(third)->color == 7);
}

TEST_CASE("system tags are there from the start; rules alone give and take them, and nobody changes them") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  CHECK(app::all_tags(*index.workspace).size() == 5);
  index.run(app::SetSystemTag{anna, system_tags::shop_buyer});
  tag(index, anna, "VIP");
  CHECK(tags(index, anna) == Names{"VIP", "shop_buyer"});
  for (const app::Command& refused : std::vector<app::Command>{
           app::AddTag{anna, system_tags::form, {}}, app::RemoveTag{anna, system_tags::shop_buyer},
           app::SetProperty{system_tags::form, p::name, std::string("x")},
           app::SetProperty{system_tags::form, p::color, std::int64_t{1}},
           app::SetProperty{system_tags::form, p::position, std::int64_t{1}},
           app::SetProperty{system_tags::form, p::subject, std::string("x")},
           app::SetProperty{system_tags::form, p::setting, std::string("x")},
           app::RemoveDefinition{system_tags::form}}) {
    const base::Error error = index.refused(refused);
    CHECK(error.detail.ends_with(": fixed"));
  }
  const DefinitionId vip = index.view(anna).head.tags.front().id;
  CHECK(index.refused(app::SetSystemTag{anna, vip}).detail == "tag: choice");
  CHECK(index.refused(app::MergeTags{vip, system_tags::form}).detail == "tag: fixed");
  CHECK(index.refused(app::MergeTags{system_tags::form, vip}).detail == "tag: fixed");
  index.run(app::SetSystemTag{anna, system_tags::shop_buyer, false});
  CHECK(tags(index, anna) == Names{"VIP"});
}

TEST_CASE("merging gives the other tag to all who bear the one, in one step that undo takes back") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa"), jan = index.person("Jan");
  const DefinitionId vip = tag(index, anna, "VIP"), important = tag(index, ewa, "important");
  index.run(app::AddTag{jan, vip, {}});
  index.run(app::AddTag{jan, important, {}});
  index.run(app::TrashContacts{{ewa}});
  const app::Changes merged = index.run(app::MergeTags{important, vip});
  for (const ContactId contact : {anna, jan}) CHECK(tags(index, contact) == Names{"VIP"});
  CHECK(tags(index, ewa) == Names{"VIP"});
  CHECK(own_tags(index) == 1);
  CHECK(index.refused(app::MergeTags{vip, vip}).detail == "tag: choice");
  CHECK(index.refused(app::MergeTags{important, vip}).code == base::ErrorCode::not_found);

  index.run(app::Undo{merged.transaction});
  CHECK(tags(index, anna) == Names{"VIP"});
  CHECK(tags(index, ewa) == Names{"important"});
  CHECK(tags(index, jan) == Names{"important", "VIP"});
}

TEST_CASE("a tag cannot be renamed to one that there is") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  tag(index, anna, "VIP");
  const DefinitionId press = tag(index, anna, "press");
  CHECK(index.refused(app::SetProperty{press, p::name, std::string("vip")}).detail == "definition: name_taken");
  index.run(app::SetProperty{press, p::name, std::string("Media")});
  CHECK(tags(index, anna) == Names{"Media", "VIP"});
}

TEST_CASE("contacts are counted by tag among those that are asked for") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  const DefinitionId vip = tag(index, anna, "VIP"), press = tag(index, ewa, "press");
  index.run(app::AddTag{ewa, vip, {}});
  app::Bitmap among;
  among.add(anna);
  among.add(ewa);
  auto counts = app::tag_counts(*index.workspace, among);
  REQUIRE(counts);
  CHECK(*counts == app::TagCounts{{vip, 2}, {press, 1}});
  among.remove(ewa);
  counts = app::tag_counts(*index.workspace, among);
  CHECK(*counts == app::TagCounts{{vip, 1}, {press, 0}});
}

TEST_CASE("the name of a tag or choice finds who has it, by the beginnings of words, and follows what changes") {
  CardIndex index;
  const ContactId anna = index.person("Anna", "Nowak"), ewa = index.person("Ewa", "Zima");
  CHECK(found(index, "gosc") == 0);
  const DefinitionId guest = tag(index, anna, "Gość honorowy");
  tag(index, ewa, "x");
  CHECK(found(index, "gosc") == 1);
  CHECK(found(index, "HONOR nowak") == 1);
  CHECK(found(index, "honor zima") == 0);
  CHECK(found(index, "x") == 1);
  CHECK(found(index, "g") == 0);  // one letter is the whole word
  CHECK_FALSE(app::search(*index.workspace, "gosc")->in_name.has(anna));
  index.run(app::AddTag{ewa, guest, {}});
  CHECK(found(index, "gosc") == 2);
  index.run(app::SetProperty{guest, p::name, std::string("Speaker")});
  CHECK(found(index, "gosc") == 0);
  CHECK(found(index, "speak") == 2);
  index.run(app::RemoveDefinition{guest});
  CHECK(found(index, "speak") == 0);

  index.run(app::SetField{anna, fields::contact_source, "phone_call"});
  index.run(app::SetSystemTag{ewa, system_tags::form});
  CHECK(found(index, "telefon") == 0);
  index.workspace->set_words(
      {{fields::contact_source, "phone_call", "Rozmowa telefoniczna"}, {fields::tag, "form", "Formulário"}});
  CHECK(found(index, "telefon") == 1);
  CHECK(found(index, "formulario") == 1);
}

TEST_CASE("the choices of a field of several are found one by one") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId sports =
      index
          .run(app::AddDefinition{DefinitionKind::field,
                                  {{p::name, std::string("Sports")},
                                   {p::type, static_cast<std::int64_t>(domain::FieldType::choices)},
                                   {p::parent, std::int64_t{domain::folders::general.value}}}})
          .defined.front();
  std::vector<std::string> values;
  for (const char* name : {"Rowing", "Chess", "Running"}) {
    const app::AddDefinition add{DefinitionKind::choice,
                                 {{p::name, std::string(name)}, {p::parent, std::int64_t{sports.value}}}};
    values.push_back(std::to_string(index.run(add).defined.front().value));
  }
  index.run(app::SetField{anna, sports, values[0] + " " + values[1]});
  CHECK(found(index, "rowing") == 1);
  CHECK(found(index, "chess") == 1);
  CHECK(found(index, "running") == 0);
}

TEST_CASE("the list narrows to who bears a tag, and follows commits") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  const DefinitionId vip = tag(index, ewa, "VIP");
  auto list = app::ContactList::open(*index.workspace);
  REQUIRE(list);
  app::ListFilter filter;
  filter.tag = vip;
  REQUIRE(list->set_filter(filter));
  CHECK(list->size() == 1);
  REQUIRE(list->apply(index.run(app::AddTag{anna, vip, {}})));
  CHECK(list->size() == 2);
  REQUIRE(list->apply(index.run(app::RemoveTag{ewa, vip})));
  CHECK(list->size() == 1);
  CHECK(list->at(0) == anna);
  REQUIRE(list->apply(index.run(app::RemoveDefinition{vip})));
  CHECK(list->size() == 0);
  REQUIRE(list->set_filter({}));
  CHECK(list->size() == 2);
}

TEST_CASE("the history names the tags that came and went, removed ones too, and finds them by name") {
  CardIndex index;
  const ContactId anna = index.person("Anna");
  const DefinitionId vip = tag(index, anna, "VIP");
  index.run(app::RemoveTag{anna, vip});
  index.run(app::RemoveDefinition{vip});
  const auto page = app::audit_of(*index.workspace, anna, 0, 10);
  REQUIRE(page);
  REQUIRE(page->entries.size() == 3);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(page->entries[i].field == fields::tag);
    CHECK(page->entries[i].definition == vip);
    CHECK(page->entries[i].subject == "VIP");
  }
  CHECK(domain::is_empty(page->entries[0].to));
  CHECK(domain::is_empty(page->entries[1].from));
  app::AuditFilter filter;
  filter.text = "vip";
  CHECK(app::AuditList::read(*index.workspace, anna, filter)->size() == 2);
  filter.text = "press";
  CHECK(app::AuditList::read(*index.workspace, anna, filter)->size() == 0);
}

TEST_CASE("the old Conflict flag becomes a tag that all such contacts share") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ewa = index.person("Ewa");
  index.run(app::conflict_tag(anna));
  index.run(app::conflict_tag(ewa));
  CHECK(tags(index, anna) == Names{"Conflict"});
  CHECK(tags(index, ewa) == Names{"Conflict"});
  CHECK(own_tags(index) == 1);
}
