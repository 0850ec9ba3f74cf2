#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/commands/run.h"
#include "app/index_terms.h"
#include "domain/field_value.h"
#include "domain/text/fold.h"
#include "store/reach/reach_store.h"
#include "store/search/search_index.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;

namespace {

using Values = std::map<domain::FieldId, domain::Value>;  // of a field named twice the last counts

bool has_value(const CreateContact& command, const Values& values, domain::FieldId field) {
  const auto reach = [&](domain::ReachKind kind) {
    return std::any_of(command.reaches.begin(), command.reaches.end(),
                       [&](const domain::ReachContent& content) { return content.kind == kind; });
  };
  if (field == domain::fields::first_name) return !domain::trimmed(command.first).empty();
  if (field == domain::fields::last_name) return !domain::trimmed(command.last).empty();
  if (field == domain::fields::email) return reach(domain::ReachKind::email);
  if (field == domain::fields::phone) return reach(domain::ReachKind::phone);
  return values.contains(field);
}

// What the form of the kind demands. A sample or a measurement asks no form.
Result<void> check_required(Edit& edit, const CreateContact& command, const Values& values) {
  for (const domain::FieldDefinition& field : edit.definitions().fields()) {
    const bool unused = field.id == domain::fields::last_name && command.kind == domain::ContactKind::organization;
    if (!field.place(command.kind).required || unused || has_value(command, values, field.id)) continue;
    return accept(error_key(field), domain::Refusal::required);
  }
  return {};
}

Result<Values> values_of(Edit& edit, const CreateContact& command) {
  Values values;
  for (const FieldText& text : command.fields) {
    const domain::FieldDefinition* field = edit.definitions().find_field(text.field);
    if (field == nullptr || domain::is_name(field->id) || domain::is_reach_list(field->id)) {
      return Error{ErrorCode::invalid_argument, "field"};
    }
    domain::FieldValue value = field_value(*field, text.value, edit.now());
    BASE_TRY(accept(error_key(*field), value.refusal));
    store::ContactRecord made;
    made.kind = command.kind;
    BASE_TRY(check_link(edit, made, *field, value.value));
    values.erase(field->id);
    if (!domain::is_empty(value.value)) values.emplace(field->id, std::move(value.value));
  }
  return values;
}

Result<void> check(Edit& edit, const CreateContact& command) {
  BASE_TRY(accept("first_name", domain::check_name(command.first)));
  BASE_TRY(accept("last_name", domain::check_name(command.last)));
  for (const domain::ReachContent& reach : command.reaches) {
    BASE_TRY(accept(domain::name_of(reach.kind), domain::check_reach(reach)));
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
  BASE_TRY_ASSIGN(Values values, values_of(edit, command));
  if (origin == domain::Origin::hand) BASE_TRY(check_required(edit, command, values));
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
  for (auto& [field, value] : values) {
    append_value_terms(terms, *edit.definitions().find_field(field), value);
    edit.add_value(field, contact, std::move(value));
  }
  const auto is_email = [](const domain::ReachContent& reach) { return reach.kind == domain::ReachKind::email; };
  if (std::any_of(command.reaches.begin(), command.reaches.end(), is_email)) {  // checked above: it is a valid one
    edit.add_value(domain::fields::newsletter, contact, value_of_flag(true));
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
  std::vector<std::string> kept;  // what this transaction defines is not among the definitions yet
  for (const domain::ReachContent& reach : command.reaches) {
    std::string name = domain::text::folded(domain::trimmed(reach.label));
    if (std::find(kept.begin(), kept.end(), name) != kept.end()) continue;
    kept.push_back(std::move(name));
    BASE_TRY(keep_phone_type(edit, reach));
  }
  return {};
}

}  // namespace app::commands
