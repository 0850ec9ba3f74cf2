#include "app/commands/command.h"
#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "domain/records/kinds.h"
#include "tests/app/support/card_index.h"

using domain::ContactId;
using domain::MethodContent;
using domain::MethodKind;
using domain::MethodType;
using tests::CardIndex;
namespace fields = domain::fields;
namespace flags = domain::method_flags;

namespace {

ContactId with(CardIndex& index, const std::vector<MethodContent>& methods) {
  app::CreateContact command;
  command.first = "Anna";
  command.methods = methods;
  return index.run(command).created.front();
}

const MethodContent kPhone{MethodKind::phone, MethodType::mobile, 0, {}, "+39 333 123456"};
const MethodContent kEmail{MethodKind::email, MethodType::work, 0, {}, "anna@example.com"};

std::vector<app::AuditEntry> history(const CardIndex& index, ContactId id) {
  auto page = app::audit_of(*index.workspace, id, 0, 100);
  REQUIRE(page);
  return std::move(page->entries);
}

}  // namespace

TEST_CASE("only a contact that is made with an e-mail receives the newsletter by itself") {
  CardIndex index;
  CHECK(index.view(with(index, {kPhone, kEmail})).contactability.newsletter);
  const ContactId later = with(index, {kPhone});
  CHECK_FALSE(index.view(later).contactability.newsletter);
  index.run(app::AddMethod{later, kEmail});
  CHECK_FALSE(index.view(later).contactability.newsletter);
  index.run(app::SetNewsletter{later, true});
  CHECK(index.view(later).contactability.newsletter);
  CHECK((index.view(with(index, {kEmail})).emails.front().content.flags & flags::consent) == 0);
}

TEST_CASE("what is not to disturb a contact is set, recorded and taken back") {
  CardIndex index;
  const ContactId id = with(index, {kPhone});
  const auto quiet = index.run(app::SetDoNotDisturb{id, domain::do_not_disturb::calls | domain::do_not_disturb::email});
  index.run(app::SetDoNotCall{id, true});
  index.run(app::SetBlockAutomaticEmail{id, true});
  CHECK(index.view(id).contactability ==
        domain::Contactability{domain::do_not_disturb::calls | domain::do_not_disturb::email, true, true});
  const auto entries = history(index, id);
  REQUIRE(entries.size() == 4);
  CHECK(entries[2].field == fields::do_not_disturb);
  CHECK(domain::number_of(entries[2].to) == (domain::do_not_disturb::calls | domain::do_not_disturb::email));
  index.run(app::Undo{quiet.transaction});
  CHECK(index.view(id).contactability == domain::Contactability{0, true, true});
  index.run(app::SetDoNotCall{id, false});
  CHECK_FALSE(index.view(id).contactability.do_not_call);
  CHECK(index.run(app::SetDoNotCall{id, false}).empty());
  CHECK(index.refused(app::SetDoNotDisturb{id, 16}).detail == "quiet");
  CHECK(index.refused(app::SetNewsletter{ContactId{99}, true}).code == base::ErrorCode::not_found);
}

TEST_CASE("a hand-over is a record with its channel and address") {
  CardIndex index;
  const ContactId id = with(index, {kPhone});
  const domain::MethodId phone = index.view(id).phones.front().id;
  const auto made = index.run(app::RecordOutreach{id, phone, domain::Channel::whatsapp});
  CHECK(made.touches(id));
  index.run(app::RecordOutreach{id, phone, domain::Channel::whatsapp});
  index.run(app::RemoveMethod{id, phone});
  const auto entries = history(index, id);
  REQUIRE(entries.size() == 4);
  CHECK(entries[2].kind == app::AuditKind::record);
  const auto& values = entries[2].record.values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].field == fields::outreach_channel);
  CHECK(values[0].value == domain::Value{std::string{"whatsapp"}});
  CHECK(values[1].value == domain::Value{std::string{"+39 333 123456"}});
  index.run(app::Undo{made.transaction});
  CHECK(history(index, id).front().undo);
  CHECK(index.refused(app::RecordOutreach{id, phone, domain::Channel::call}).code == base::ErrorCode::not_found);
  const auto empty_field = app::RecordOutreach{id, {}, domain::Channel::call, {5000}};
  CHECK(index.refused(empty_field).code == base::ErrorCode::not_found);
  CHECK(index.refused(app::RecordOutreach{id, {}, domain::Channel::call, fields::note}).detail == "field");
}

TEST_CASE("messengers and addresses are kept, searched, made primary and removed as phones are") {
  CardIndex index;
  const ContactId id = with(index, {kPhone});
  index.run(app::AddMethod{id, {MethodKind::messenger, MethodType::telegram, 0, {}, " @anna_k "}});
  index.run(app::AddMethod{id, {MethodKind::address, MethodType::home, 0, {}, "Via Roma 1\n47121 Forlì"}});
  index.run(app::AddMethod{id, {MethodKind::address, MethodType::work, 0, {}, "Piazza Saffi 8"}});
  const auto view = index.view(id);
  CHECK(view.messengers.at(0).content.value == "@anna_k");
  CHECK(view.addresses.at(0).content.value == "Via Roma 1\n47121 Forlì");
  CHECK(view.addresses.at(0).primary);
  CHECK(view.head.phone == "+39 333 123456");
  CHECK(view.head.email.empty());
  for (const char* question : {"anna_k", "forli", "saffi"}) {
    CHECK(app::search(*index.workspace, question)->all.members() == std::vector<ContactId>{id});
  }
  index.run(app::MakePrimary{id, view.addresses[1].id});
  CHECK(index.view(id).addresses[0].content.value == "Piazza Saffi 8");
  const auto removed = index.run(app::RemoveMethod{id, view.addresses[0].id});
  CHECK(index.view(id).addresses.size() == 1);
  CHECK(app::search(*index.workspace, "forli")->all.count() == 0);
  index.run(app::Undo{removed.transaction});
  CHECK(index.view(id).addresses.size() == 2);
  CHECK(index.refused(app::AddMethod{id, {MethodKind::messenger, MethodType::signal, 0, {}, " "}}).detail ==
        "messenger: required");
  CHECK(index.refused(app::AddMethod{id, {MethodKind::messenger, MethodType::signal, 0, {}, "a\nb"}}).detail ==
        "messenger: invalid_characters");
  CHECK(index.refused(app::AddMethod{id, {MethodKind::address, MethodType::none, 0, {}, std::string(1001, 'a')}})
            .detail == "address: too_long");
}
