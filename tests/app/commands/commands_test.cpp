#include "app/commands/command.h"
#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::MethodKind;
using domain::MethodType;
using tests::CardIndex;
namespace fields = domain::fields;

namespace {

domain::MethodContent phone(const std::string& value) { return {MethodKind::phone, MethodType::mobile, 0, {}, value}; }
domain::MethodContent email(const std::string& value) { return {MethodKind::email, MethodType::work, 0, {}, value}; }

}  // namespace

TEST_CASE("a created contact is read back whole") {
  CardIndex index;
  const ContactId company = index.organization("Officine Ferrari");
  app::CreateContact command;
  command.first = "  Lucia ";
  command.last = "Bianchi";
  command.status = domain::ContactStatus::client;
  command.supplier = true;
  command.company = company;
  command.fields = {{fields::city, "Forlì"}, {fields::date_of_birth, "1990-02-28"}, {fields::state, "  "}};
  command.methods = {phone("+39 333 1234567"), email("lucia@example.it"), phone("0543 12345")};
  const ContactId id = index.run(command).created.front();

  const app::ContactView view = index.view(id);
  CHECK(view.head.name == "Lucia Bianchi");
  CHECK(view.first == "Lucia");
  CHECK(view.head.status == domain::ContactStatus::client);
  CHECK(view.head.supplier);
  CHECK(view.head.email == "lucia@example.it");
  CHECK(view.head.phone == "+39 333 1234567");
  CHECK(view.head.company_name == "Officine Ferrari");
  CHECK(view.head.created == index.clock.time);
  CHECK(view.company.id == company);
  CHECK(index.value(id, fields::city) == "Forlì");
  CHECK(index.value(id, fields::state).empty());
  CHECK(view.phones.size() == 2);
  CHECK(view.phones[0].primary);
  CHECK_FALSE(view.phones[1].primary);
  CHECK(index.view(company).people.at(0).contact.id == id);
  const auto found = app::find_contact_by_uuid(*index.workspace, view.head.uuid);
  REQUIRE(found);
  CHECK(*found == id);
}

TEST_CASE("a refused command says what is wrong and changes nothing") {
  CardIndex index;
  app::CreateContact command;
  command.first = "Anna";
  command.methods = {phone("+48 600 100 200"), email("anna@")};
  const base::Error error = index.refused(command);
  CHECK(error.code == base::ErrorCode::invalid_argument);
  CHECK(error.detail == "email: email_domain");
  const auto found = app::search(*index.workspace, "anna");
  REQUIRE(found);
  CHECK(found->all.count() == 0);
  CHECK(index.refused(app::SetSupplier{ContactId{77}, true}).code == base::ErrorCode::not_found);
}

TEST_CASE("writing what is there already makes no transaction") {
  CardIndex index;
  const ContactId id = index.person("Anna", "Nowak");
  CHECK(index.run(app::SetName{id, "Anna", " Nowak "}).empty());
  CHECK(index.run(app::SetField{id, fields::note, ""}).empty());
}

TEST_CASE("the primary phone goes by the order of adding, by choice, and by what is left") {
  CardIndex index;
  const ContactId id = index.person("Ana");
  for (const char* number : {"111 111", "222 222", "333 333"}) index.run(app::AddMethod{id, phone(number)});
  CHECK(index.view(id).head.phone == "111 111");
  const domain::MethodId third = index.view(id).phones[2].id;
  const app::Changes made = index.run(app::MakePrimary{id, third});
  CHECK(index.view(id).head.phone == "333 333");
  index.run(app::AddMethod{id, phone("444 444")});
  CHECK(index.view(id).head.phone == "333 333");
  index.run(app::RemoveMethod{id, third});
  CHECK(index.view(id).head.phone == "111 111");
  CHECK(index.refused(app::RemoveMethod{id, third}).code == base::ErrorCode::not_found);
  index.run(app::Undo{made.transaction});
  CHECK(index.view(id).phones.size() == 3);
}

TEST_CASE("a phone is edited in place") {
  CardIndex index;
  const ContactId id = index.person("Ana");
  index.run(app::AddMethod{id, phone("111 111")});
  domain::MethodContent content = index.view(id).phones[0].content;
  content.value = "111 112";
  content.type = MethodType::custom;
  content.label = "Atelier";
  content.flags = domain::method_flags::whatsapp;
  index.run(app::EditMethod{id, index.view(id).phones[0].id, content});
  CHECK(index.view(id).phones[0].content == content);
  content.value = "call me";
  CHECK(index.refused(app::EditMethod{id, index.view(id).phones[0].id, content}).detail == "phone: phone_characters");
}

TEST_CASE("kind and status") {
  CardIndex index;
  const ContactId company = index.organization("Nowak i Synowie");
  const ContactId id = index.person("Anna", "Nowak");
  index.run(app::SetCompany{id, company});
  CHECK(index.refused(app::SetKind{company, domain::ContactKind::person}).code == base::ErrorCode::conflict);
  CHECK(index.refused(app::SetCompany{id, id}).code == base::ErrorCode::invalid_argument);
  CHECK(index.refused(app::SetCompany{company, company}).code == base::ErrorCode::invalid_argument);

  CHECK(index.view(id).converted == 0);
  index.run(app::ConvertStatus{id, domain::ContactStatus::client});
  CHECK(index.view(id).converted == index.clock.time);

  index.run(app::SetKind{id, domain::ContactKind::organization});
  CHECK(index.view(id).company.id == ContactId{});
  CHECK(index.value(id, fields::organization_name) == "Anna Nowak");
  index.run(app::SetKind{id, domain::ContactKind::person});
  CHECK(index.value(id, fields::last_name) == "Nowak");
}

TEST_CASE("trash, and back") {
  CardIndex index;
  const ContactId id = index.person("Anna");
  const app::Changes trashed = index.run(app::TrashContacts{{id}});
  CHECK(index.view(id).head.lifecycle == domain::Lifecycle::trashed);
  index.run(app::Undo{trashed.transaction});
  CHECK(index.view(id).head.lifecycle == domain::Lifecycle::active);
  index.run(app::TrashContacts{{id}});
  index.run(app::RestoreContacts{{id}});
  CHECK(index.view(id).head.lifecycle == domain::Lifecycle::active);
}

TEST_CASE("undo takes a creation back, and a later edit stands in its way") {
  CardIndex index;
  app::CreateContact command;
  command.first = "Anna";
  const app::Changes created = index.run(command);
  const ContactId id = created.created.front();
  const app::Changes renamed = index.run(app::SetName{id, "Ewa", ""});
  CHECK(index.refused(app::Undo{created.transaction}).code == base::ErrorCode::conflict);
  const app::Changes again = index.run(app::SetName{id, "Zofia", ""});
  CHECK(index.refused(app::Undo{renamed.transaction}).code == base::ErrorCode::conflict);
  index.run(app::Undo{again.transaction});
  CHECK(index.view(id).head.name == "Ewa");

  const app::Changes other = index.run(command);
  const app::Changes undone = index.run(app::Undo{other.transaction});
  CHECK_FALSE(app::contact_view(*index.workspace, other.created.front()));
  CHECK(app::search(*index.workspace, "anna")->all.count() == 0);
  index.run(app::Undo{undone.transaction});
  CHECK(index.view(other.created.front()).head.name == "Anna");
  CHECK(app::search(*index.workspace, "anna")->all.count() == 1);
}

TEST_CASE("the audit names every change, its author and its time, down to the creation") {
  CardIndex index;
  const ContactId company = index.organization("Kowalski");
  const ContactId id = index.person("Anna", "Nowak");
  const base::Millis created = index.clock.time;
  index.run(app::SetField{id, fields::city, "Łódź"});
  index.run(app::SetCompany{id, company});
  const app::Changes added = index.run(app::AddMethod{id, phone("600 100 200")});
  index.run(app::Undo{added.transaction});
  const auto page = app::audit_of(*index.workspace, id, 0, 10);
  REQUIRE(page);
  REQUIRE(page->total == 5);
  REQUIRE(page->entries.size() == 5);
  CHECK(page->entries[0].undo);
  CHECK(page->entries[0].when == index.clock.time);
  CHECK(page->entries[1].field == fields::method_value);
  CHECK(page->entries[1].method_text == "600 100 200");  // though it is gone again
  CHECK(domain::text_of(page->entries[1].to) == "600 100 200");
  CHECK(page->entries[2].to_name == "Kowalski");
  CHECK(domain::is_empty(page->entries[3].from));
  CHECK(domain::text_of(page->entries[3].to) == "Łódź");
  CHECK(page->entries[4].kind == app::AuditKind::created);
  CHECK(page->entries[4].when == created);
  const auto last = app::audit_of(*index.workspace, id, 4, 10);
  REQUIRE(last);
  CHECK(last->entries.size() == 1);
  CHECK(app::audit_of(*index.workspace, id, 5, 10)->entries.empty());
}

TEST_CASE("sample data comes and goes, with the links to it") {
  CardIndex index;
  const ContactId own = index.person("Anna");
  index.run(app::LoadSampleData{});
  const auto count = app::sample_count(*index.workspace);
  REQUIRE(count);
  CHECK(*count == 40);
  const auto companies = app::company_choices(*index.workspace, "", 100);
  REQUIRE(companies);
  REQUIRE(companies->size() == 8);
  index.run(app::SetCompany{own, companies->front().id});
  index.run(app::RemoveSampleData{});
  CHECK(*app::sample_count(*index.workspace) == 0);
  CHECK(index.view(own).company.id == ContactId{});
  CHECK(app::company_choices(*index.workspace, "", 100)->empty());
}

TEST_CASE("a tab that is not the writer cannot write") {
  CardIndex index;
  index.workspace->set_read_only(true);
  CHECK(index.refused(app::CreateContact{}).code == base::ErrorCode::read_only);
}

TEST_CASE("listeners hear each commit, and nothing else") {
  CardIndex index;
  int heard = 0;
  index.workspace->on_commit([&](const app::Changes& changes) { heard += static_cast<int>(changes.created.size()); });
  index.person("Anna");
  index.refused(app::SetSupplier{ContactId{77}, true});
  CHECK(heard == 1);
}
