#include <map>
#include <string>

#include "app/commands/run.h"
#include "app/index_terms.h"
#include "domain/text/terms.h"
#include "store/reach/reach_store.h"
#include "store/search/search_index.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;

namespace {

bool stands_elsewhere(domain::FieldType type) {
  return type == domain::FieldType::name || type == domain::FieldType::email || type == domain::FieldType::phone;
}

Result<void> check(Edit& edit, const CreateContact& command) {
  BASE_TRY(accept("first_name", domain::check_name(command.first)));
  BASE_TRY(accept("last_name", domain::check_name(command.last)));
  for (const FieldText& text : command.fields) {
    const domain::Field* field = domain::find_standard_field(text.field);
    if (field == nullptr || stands_elsewhere(field->type)) return Error{ErrorCode::invalid_argument, "field"};
    BASE_TRY(accept(field->key, domain::check_field(field->id, text.value, edit.now())));
  }
  for (const domain::ReachContent& reach : command.reaches) {
    BASE_TRY(accept(reach.kind == domain::ReachKind::email ? "email" : "phone", domain::check_reach(reach)));
  }
  return check_company(edit, command.kind, command.company);
}

Result<std::string> add_reaches(Edit& edit, const CreateContact& command, ContactId contact) {
  std::string terms;
  std::map<domain::ReachKind, std::int64_t> ranks;
  for (const domain::ReachContent& content : command.reaches) {
    domain::Reach reach{domain::ReachId{edit.ids().next_number()}, content, ++ranks[content.kind]};
    reach.content.value = domain::trimmed(content.value);
    BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
    BASE_TRY(store::insert_reach(edit.transaction(), contact, reach, stamp));
    append_reach_terms(terms, reach.content);
  }
  return terms;
}

}  // namespace

Result<ContactId> create(Edit& edit, const CreateContact& command, domain::Origin origin) {
  BASE_TRY(check(edit, command));
  store::ContactRecord record;
  record.uuid = edit.ids().next();
  BASE_TRY_ASSIGN(record.stamp, edit.stamp());
  record.changed = record.stamp;
  record.kind = command.kind;
  record.status = command.status;
  record.supplier = command.supplier;
  record.origin = origin;
  record.first = domain::trimmed(command.first);
  record.last = domain::trimmed(command.last);
  record.company = command.company;
  const std::string name = domain::display_name(record.first, record.last);
  BASE_TRY_ASSIGN(const ContactId contact, store::insert_contact(edit.transaction(), record, edit.sort_key(name)));

  std::string terms;
  std::map<domain::FieldId, std::string> values;  // of a field named twice the last counts
  for (const FieldText& text : command.fields) values[text.field] = domain::trimmed(text.value);
  for (auto& [field, value] : values) {
    if (value.empty()) continue;
    if (is_indexed(field)) domain::text::append_terms(terms, value);
    edit.add_value(field, contact, std::move(value));
  }
  BASE_TRY_ASSIGN(const std::string reach_terms, add_reaches(edit, command, contact));
  terms += reach_terms;
  BASE_TRY(store::add_terms(edit.transaction(), store::Index::names, contact, name_terms(name)));
  BASE_TRY(store::add_terms(edit.transaction(), store::Index::rest, contact, terms));
  edit.add_created(contact);
  return contact;
}

Result<void> run(Edit& edit, const CreateContact& command) {
  BASE_TRY(create(edit, command, domain::Origin::hand));
  return {};
}

}  // namespace app::commands
