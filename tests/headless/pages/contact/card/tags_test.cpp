#include "tests/headless/support/program.h"
#include "ui/words/tag_words.h"

using tests::Program;
using Role = Program::Role;
using Key = Program::Key;
using domain::ContactId;
using domain::DefinitionId;
namespace system_tags = domain::system_tags;

namespace {

std::string address_of(const Program& program, ContactId id) {
  return format_route(ui::contact_route(program.index.view(id).head.uuid));
}

DefinitionId tag(Program& program, ContactId contact, const std::string& name) {
  const app::Changes changes = program.index.run(app::AddTag{contact, {}, name});
  return changes.defined.empty() ? DefinitionId{} : changes.defined.front();
}

ContactId open_person(Program& program, const std::string& first) {
  const ContactId id = program.index.person(first);
  program.open();
  program.go(address_of(program, id));
  return id;
}

std::vector<std::string> names_of(const Program& program, ContactId id) {
  std::vector<std::string> names;
  for (const app::TagView& tag : program.index.view(id).head.tags) names.push_back(tag.name);
  return names;
}

void type_tag(Program& program, std::string_view name) {
  program.screen.fill(Role::combobox, "Add a tag", name);
  program.screen.press(Key::enter);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a tag is typed and Enter makes it, or adds the one that is called so") {
  Program program;
  const ContactId ewa = program.index.person("Ewa");
  tag(program, ewa, "Press");
  const ContactId anna = open_person(program, "Anna");
  CHECK(program.problems() == "");
  type_tag(program, "VIP");
  CHECK(names_of(program, anna) == Names{"VIP"});
  CHECK(program.screen.focused_name() == "Add a tag");
  CHECK(program.screen.value(Role::combobox, "Add a tag").empty());
  CHECK(program.says("Tag “VIP” added"));
  type_tag(program, "press");
  CHECK(names_of(program, anna) == Names{"Press", "VIP"});
  CHECK(program.problems() == "");
}

TEST_CASE("tags that fit what is typed are offered, but for those that the contact has") {
  Program program;
  const ContactId ewa = program.index.person("Ewa");
  for (const char* name : {"Press", "Supplier of paper", "Partner"}) tag(program, ewa, name);
  const ContactId anna = program.index.person("Anna");
  tag(program, anna, "Partner");
  program.open();
  program.go(address_of(program, anna));
  program.screen.fill(Role::combobox, "Add a tag", "p");
  CHECK(program.screen.count(Role::option, "Press") == 1);
  CHECK(program.screen.count(Role::option, "Supplier of paper") == 1);
  CHECK(program.screen.count(Role::option, "Partner") == 0);
  CHECK(program.screen.count(Role::option, "Create “p”") == 1);
  program.screen.fill(Role::combobox, "Add a tag", "Partner");
  CHECK(program.screen.count(Role::option, "Create “Partner”") == 0);
  program.screen.fill(Role::combobox, "Add a tag", "pre");
  CHECK(program.screen.active_option() == "Press");
  program.screen.press(Key::enter);
  CHECK(names_of(program, anna) == Names{"Partner", "Press"});
}

TEST_CASE("a tag is taken off with its button or with Backspace, and undo brings it back") {
  Program program;
  const ContactId anna = open_person(program, "Anna");
  type_tag(program, "VIP");
  program.screen.press(Key::backspace);
  CHECK(program.screen.focused_name() == "Remove tag VIP");
  program.screen.press(Key::backspace);
  CHECK(names_of(program, anna).empty());
  CHECK(program.screen.focused_name() == "Add a tag");
  program.screen.click(Role::button, "Undo");
  CHECK(names_of(program, anna) == Names{"VIP"});
  program.screen.click(Role::button, "Remove tag VIP");
  CHECK(names_of(program, anna).empty());
  CHECK(program.says("Tag “VIP” removed"));
}

TEST_CASE("system tags stand among the others without a button, and their names are refused") {
  Program program;
  const ContactId anna = program.index.person("Anna");
  program.index.run(app::SetSystemTag{anna, system_tags::shop_buyer});
  program.open();
  program.go(address_of(program, anna));
  CHECK(program.screen.count(Role::listitem, "Shop buyer") == 1);
  CHECK(program.screen.count(Role::button, "Remove tag Shop buyer") == 0);
  CHECK(program.says("Tag “Shop buyer” added"));
  type_tag(program, "shop BUYER");
  CHECK(program.says("Tags with this name are given by rules. Choose another name."));
  CHECK(program.index.view(anna).head.tags.size() == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("two hundred tags wrap, and only those in sight are drawn") {
  Program program;
  const ContactId anna = program.index.person("Anna");
  for (int i = 0; i < 200; ++i) tag(program, anna, "Tag number " + std::to_string(i));
  program.open();
  program.go(address_of(program, anna));
  CHECK(program.screen.count(Role::button, "Remove tag Tag number 199") == 1);
  CHECK(program.problems() == "");
  program.go("#/contacts");
  CHECK(program.names() == Names{"Anna"});
  CHECK(program.problems() == "");
}

TEST_CASE("rows of the list show tags, which narrow it; the filter stands in the address and is taken off") {
  Program program;
  const ContactId anna = program.index.person("Anna"), ewa = program.index.person("Ewa");
  program.index.person("Jan");
  const DefinitionId vip = tag(program, anna, "VIP");
  program.index.run(app::AddTag{ewa, vip, {}});
  tag(program, ewa, "Press");
  program.open();
  program.go("#/contacts");
  CHECK(program.screen.count(Role::link, "VIP") == 2);
  program.follow(Role::link, "Press");
  CHECK(program.names() == Names{"Ewa"});
  program.go("#/contacts?tag=" + std::to_string(vip.value));
  CHECK(program.names() == Names{"Anna", "Ewa"});
  CHECK(program.problems() == "");
  program.follow("Anna");
  CHECK(program.says("1 of 2"));
  program.go("#/contacts?tag=" + std::to_string(vip.value));
  program.screen.click(Role::button, "No longer only those with tag VIP");
  CHECK(program.address() == "#/contacts");
  CHECK(program.names().size() == 3);
}

TEST_CASE("many tags of a row end in how many more there are") {
  Program program;
  const ContactId anna = program.index.person("Anna");
  for (const char* name : {"Alpha of the first", "Beta of the second", "Gamma of the third"}) tag(program, anna, name);
  program.open();
  program.go("#/contacts");
  CHECK(program.screen.count(Role::link, "Alpha of the first") == 1);
  CHECK(program.says("+2"));
  CHECK(program.problems() == "");
}

TEST_CASE("a tag that nobody has any more says so, and one that is gone, too") {
  Program program;
  const ContactId anna = program.index.person("Anna");
  const DefinitionId vip = tag(program, anna, "VIP");
  program.index.run(app::RemoveTag{anna, vip});
  program.open();
  program.go("#/contacts?tag=" + std::to_string(vip.value));
  CHECK(program.says("Nobody here has this tag. Remove it above to see the others."));
  program.go("#/contacts?tag=123456");
  program.screen.click(Role::button, "No longer only those with tag Removed tag");
  CHECK(program.names() == Names{"Anna"});
}

TEST_CASE("the search box finds tags and choices by their names in the person's language") {
  Program program;
  const ContactId anna = program.index.person("Anna"), ewa = program.index.person("Ewa");
  program.index.run(app::SetSystemTag{anna, system_tags::channel_subscriber});
  program.index.run(app::SetField{ewa, domain::fields::contact_source, "social_network"});
  program.open();
  program.go("#/contacts?q=subscr");
  CHECK(program.names() == Names{"Anna"});
  program.go("#/contacts?q=social");
  CHECK(program.names() == Names{"Ewa"});
}

TEST_CASE("the settings list every tag with how many bear it, which leads to them") {
  Program program;
  const ContactId anna = program.index.person("Anna"), ewa = program.index.person("Ewa");
  const DefinitionId vip = tag(program, anna, "VIP");
  program.index.run(app::AddTag{ewa, vip, {}});
  program.open();
  program.go("#/settings/tags");
  CHECK(program.problems() == "");
  CHECK(program.screen.count(Role::link, "2 contacts with tag VIP") == 1);
  CHECK(program.screen.count(Role::link, "0 contacts with tag Selection client") == 1);
  CHECK(program.screen.count(Role::button, "Edit tag Selection client") == 0);
  program.index.run(app::TrashContacts{{ewa}});
  program.open();
  program.go("#/contacts");
  program.go("#/settings/tags");
  program.follow("1 contact with tag VIP");
  CHECK(program.names() == Names{"Anna"});
}

TEST_CASE("tags are made and found in the settings") {
  Program program;
  program.open();
  program.go("#/settings/tags");
  program.screen.fill(Role::textbox, "New tag", "VIP");
  program.screen.press(Key::enter);
  CHECK(program.screen.count(Role::button, "Edit tag VIP") == 1);
  CHECK(program.screen.focused_name() == "New tag");
  program.screen.fill(Role::textbox, "New tag", "vip");
  program.screen.press(Key::enter);
  CHECK(program.says("There is one with this name already."));
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "New tag", "Press");
  program.screen.press(Key::enter);
  program.screen.fill(Role::searchbox, "Find a tag", "pre");
  CHECK(program.screen.count(Role::button, "Edit tag VIP") == 0);
  CHECK(program.screen.count(Role::button, "Edit tag Press") == 1);
  program.screen.fill(Role::searchbox, "Find a tag", "zzz");
  CHECK(program.says("No tag matches."));
}

TEST_CASE("a tag is renamed and coloured in its window; a name that is taken offers merging, which undo takes back") {
  Program program;
  const ContactId anna = program.index.person("Anna"), ewa = program.index.person("Ewa");
  const DefinitionId press = tag(program, anna, "Press");
  tag(program, ewa, "VIP");
  program.open();
  program.go("#/settings/tags");
  program.screen.click(Role::button, "Edit tag Press");
  CHECK(program.screen.focused_name() == "Name");
  CHECK(program.problems() == "");
  program.screen.fill(Role::textbox, "Name", "Media");
  program.screen.click(Role::radio, "Violet");
  program.screen.click(Role::button, "Save");
  CHECK(names_of(program, anna) == Names{"Media"});
  CHECK(program.index.workspace->definitions().find_entry(press)->color == 7);

  program.screen.click(Role::button, "Edit tag Media");
  program.screen.fill(Role::textbox, "Name", "vip");
  program.screen.press(Key::enter);
  CHECK(program.says("There is a tag “VIP” already. The two can be merged."));
  CHECK(program.says("1 contact with “Media” gets “VIP”, and “Media” is deleted."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Merge");
  CHECK(names_of(program, anna) == Names{"VIP"});
  CHECK(program.screen.count(Role::link, "2 contacts with tag VIP") == 1);
  program.screen.click(Role::button, "Undo");
  CHECK(names_of(program, anna) == Names{"Media"});
}

TEST_CASE("the other tag of a merge is chosen among all") {
  Program program;
  const ContactId anna = program.index.person("Anna");
  for (const char* name : {"Press", "VIP", "Media"}) tag(program, anna, name);
  program.open();
  program.go("#/settings/tags");
  program.screen.click(Role::button, "Edit tag Press");
  program.screen.click(Role::button, "Merge into another tag…");
  CHECK(program.screen.has_state(Role::button, "Merge", ui::semantics::kDisabled));
  program.screen.fill(Role::combobox, "Merge into", "m");
  program.screen.press(Key::enter);
  program.screen.click(Role::button, "Merge");
  CHECK(names_of(program, anna) == Names{"Media", "VIP"});
}

TEST_CASE("deleting a tag says who loses it, and undo gives it back") {
  Program program;
  const ContactId anna = program.index.person("Anna");
  tag(program, anna, "VIP");
  program.open();
  program.go("#/settings/tags");
  program.screen.click(Role::button, "Delete tag VIP");
  CHECK(program.says("1 contact loses this tag."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Delete tag");
  CHECK(names_of(program, anna).empty());
  program.go(address_of(program, anna));
  CHECK(program.says("Tag “VIP” added"));
  program.screen.click(Role::button, "Undo");
  CHECK(names_of(program, anna) == Names{"VIP"});
}
