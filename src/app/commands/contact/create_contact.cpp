#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "app/commands/run.h"
#include "app/index/terms.h"
#include "domain/duplicates/merge.h"
#include "domain/fields/field_value.h"
#include "domain/text/fold.h"
#include "store/contact_method/contact_method_store.h"
#include "store/search/search_index.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;

namespace {

using Values = std::map<domain::FieldId, domain::Value>;  // of a field named twice the last counts

bool has_value(const CreateContact& command, const Values& values, domain::FieldId field) {
  const auto method = [&](domain::MethodKind kind) {
    return std::any_of(command.methods.begin(), command.methods.end(),
                       [&](const domain::MethodContent& content) { return content.kind == kind; });
  };
  if (field == domain::fields::first_name) return !domain::trimmed(command.first).empty();
  if (field == domain::fields::last_name) return !domain::trimmed(command.last).empty();
  if (field == domain::fields::email) return method(domain::MethodKind::email);
  if (field == domain::fields::phone) return method(domain::MethodKind::phone);
  return values.contains(field);
}

// What the form of the kind demands. A sample or a measurement asks no form.
Result<void> check_form(Edit& edit, const CreateContact& command, const Values& values) {
  for (const domain::FieldDefinition& field : edit.definitions().fields()) {
    const bool unused = field.id == domain::fields::last_name && command.kind == domain::ContactKind::organization;
    const bool empty = !unused && !has_value(command, values, field.id);
    BASE_TRY(accept(error_key(field), check_required(field, command.kind, empty)));
  }
  return {};
}

Result<Values> values_of(Edit& edit, const CreateContact& command) {
  Values values;
  for (const FieldText& text : command.fields) {
    const domain::FieldDefinition* field = edit.definitions().find_field(text.field);
    if (field == nullptr || domain::is_name(field->id) || domain::is_method_list(field->id)) {
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
  for (const domain::MethodContent& method : command.methods) {
    BASE_TRY(accept(domain::name_of(method.kind), domain::check_method(method)));
  }
  return check_company(edit, command.kind, command.company);
}

Result<std::string> add_methods(Edit& edit, const CreateContact& command, ContactId contact) {
  std::string terms;
  std::map<domain::MethodKind, std::int64_t> ranks;
  for (const domain::MethodContent& content : command.methods) {
    domain::ContactMethod method{domain::MethodId{edit.ids().next_number()}, content, ++ranks[content.kind]};
    method.content.value = domain::trimmed(content.value);
    BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
    BASE_TRY(store::insert_method(edit.transaction(), contact, method, stamp));
    append_method_terms(terms, method.content);
  }
  return terms;
}

}  // namespace

Result<ContactId> create(Edit& edit, const CreateContact& command, domain::Origin origin) {
  BASE_TRY(check(edit, command));
  BASE_TRY_ASSIGN(Values values, values_of(edit, command));
  if (origin == domain::Origin::hand) BASE_TRY(check_form(edit, command, values));
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
  const auto is_email = [](const domain::MethodContent& method) { return method.kind == domain::MethodKind::email; };
  if (std::any_of(command.methods.begin(), command.methods.end(), is_email)) {  // checked above: it is a valid one
    edit.add_value(domain::fields::newsletter, contact, value_of_flag(true));
  }
  BASE_TRY_ASSIGN(const std::string method_terms, add_methods(edit, command, contact));
  terms += method_terms;
  BASE_TRY(store::add_terms(edit.transaction(), store::Index::names, contact, name_terms(name)));
  BASE_TRY(store::add_terms(edit.transaction(), store::Index::rest, contact, terms));
  edit.add_created(contact);
  return contact;
}

namespace {

Result<void> check_each_once(const CreateContact& command) {
  std::vector<domain::ContactMethod> before;
  for (const domain::MethodContent& content : command.methods) {
    domain::ContactMethod method{{}, content};
    method.content.value = domain::trimmed(content.value);
    method.id = {static_cast<std::int64_t>(before.size()) + 1};
    const bool there = domain::repeated(before, method.content) != nullptr;
    BASE_TRY(accept(domain::name_of(content.kind), there ? domain::Refusal::already_there : domain::Refusal::none));
    before.push_back(std::move(method));
  }
  return {};
}

}  // namespace

Result<void> run(Edit& edit, const CreateContact& command) {
  BASE_TRY(check_each_once(command));
  BASE_TRY(create(edit, command, domain::Origin::hand));
  std::vector<std::string> kept;  // what this transaction defines is not among the definitions yet
  for (const domain::MethodContent& method : command.methods) {
    std::string name = domain::text::folded(domain::trimmed(method.label));
    if (std::find(kept.begin(), kept.end(), name) != kept.end()) continue;
    kept.push_back(std::move(name));
    BASE_TRY(keep_phone_type(edit, method));
  }
  return {};
}

}  // namespace app::commands
