#include <algorithm>

#include "app/commands/run.h"
#include "app/queries/contact/reporting.h"
#include "store/definition/definition_store.h"
#include "store/mark/mark_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::DefinitionId;
using domain::Refusal;
namespace fields = domain::fields;

namespace {

Result<Refusal> superior_refusal(Edit& edit, const store::ContactRecord& contact, const domain::Value& value) {
  if (contact.kind != domain::ContactKind::person) return Refusal::only_person;
  const auto uuid = base::Uuid::parse(domain::text_of(value));
  if (!uuid) return Refusal::choice;
  BASE_TRY_ASSIGN(const ContactId id, store::find_contact(edit.database(), *uuid));
  BASE_TRY_ASSIGN(const store::ContactRecord superior, edit.find(id));
  return check_superior(contact.id, superior.id, superior.kind, superiors(edit.database()));
}

Result<void> clear_values(Edit& edit, domain::FieldId field, DefinitionId entry) {
  BASE_TRY_ASSIGN(const auto cells, store::values_of(edit.database(), field));
  const domain::Value gone{std::int64_t{entry.value}};
  for (const store::FieldCell& cell : cells) {
    if (cell.value == gone) BASE_TRY(edit.set({cell.contact, field, {}}, domain::Value{}));
  }
  return {};
}

// Of the records that are there and whose fields draw from this list.
Result<void> clear_records(Edit& edit, domain::DefinitionKind list, DefinitionId entry) {
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    for (const domain::RecordField& field : kind.fields) {
      if (field.entries != list || list == domain::DefinitionKind::none) continue;
      BASE_TRY_ASSIGN(const auto records,
                      store::records_with(edit.database(), field.field.id, std::int64_t{entry.value}));
      for (const domain::RecordId record : records) {
        if (!edit.find(record)) continue;  // of an anonymized contact, which nothing changes any more
        BASE_TRY(edit.set({record, field.field.id, {}}, domain::Value{}));
      }
    }
  }
  return {};
}

// The mark by which the contact's owner follows, too; of no contact: there is none.
Result<store::CellKey> owner_that_follows(Edit& edit, ContactId contact) {
  BASE_TRY_ASSIGN(const domain::Value owner, store::read_cell(edit.database(), {contact, fields::owner, {}}));
  if (domain::is_empty(owner)) return store::CellKey{};
  const store::CellKey mark{contact, fields::follower, {domain::number_of(owner)}};
  BASE_TRY_ASSIGN(const bool follows, store::has_mark(edit.database(), mark));
  return follows ? mark : store::CellKey{};
}

bool is_in_circle(Edit& edit, ContactId contact) {
  const domain::SuperiorOf above = superiors(edit.database());
  const ContactId superior = above(contact);
  return superior && check_superior(contact, superior, domain::ContactKind::person, above) != Refusal::none;
}

}  // namespace

Result<void> check_link(Edit& edit, const store::ContactRecord& contact, const domain::FieldDefinition& field,
                        const domain::Value& value) {
  BASE_TRY(accept(field.key, check_entry(edit.definitions(), field.id, value)));
  if (field.id != fields::reports_to || domain::is_empty(value)) return {};
  BASE_TRY_ASSIGN(const Refusal refusal, superior_refusal(edit, contact, value));
  return accept(field.key, refusal);
}

Result<void> check_whose(Edit& edit, ContactId contact) {
  BASE_TRY_ASSIGN(const store::CellKey follows, owner_that_follows(edit, contact));
  if (follows.subject) return Error{ErrorCode::conflict, "follower"};
  return is_in_circle(edit, contact) ? Result<void>{Error{ErrorCode::conflict, "reports_to"}} : Result<void>{};
}

Result<void> settle_whose(Edit& edit, ContactId contact) {
  BASE_TRY_ASSIGN(const store::CellKey follows, owner_that_follows(edit, contact));
  if (follows.subject) BASE_TRY(edit.set(follows, domain::Value{}));
  if (!is_in_circle(edit, contact)) return {};
  return edit.set({contact, fields::reports_to, {}}, domain::Value{});
}

Result<void> clear_uses(Edit& edit, DefinitionId definition) {
  const domain::DefinitionKind kind = edit.definitions().kind_of(definition);
  BASE_TRY(clear_records(edit, kind, definition));
  if (kind == domain::DefinitionKind::campaign) return clear_values(edit, fields::campaign, definition);
  if (kind != domain::DefinitionKind::member) return {};
  BASE_TRY(clear_values(edit, fields::owner, definition));
  std::vector<ContactId> followed;
  BASE_TRY(store::each_marked(edit.database(), fields::follower, definition,
                              [&](ContactId contact) { followed.push_back(contact); }));
  for (const ContactId contact : followed) {
    BASE_TRY(edit.set({contact, fields::follower, {std::int64_t{definition.value}}}, domain::Value{}));
  }
  return {};
}

Result<void> run(Edit& edit, const SetFollower& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::Value owner, store::read_cell(edit.database(), {command.contact, fields::owner, {}}));
  if (command.follows) BASE_TRY(accept("follower", check_follower(edit.definitions(), owner, command.member)));
  return edit.set({command.contact, fields::follower, {std::int64_t{command.member.value}}},
                  command.follows ? domain::Value{std::int64_t{1}} : domain::Value{});
}

}  // namespace app::commands
