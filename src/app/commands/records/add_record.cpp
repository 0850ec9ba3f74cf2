#include <utility>

#include "app/commands/run.h"
#include "domain/fields/field_value.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// An entry has to be one of the list that the field draws from.
Result<void> check_entry(const Edit& edit, const domain::RecordField& field, const domain::Value& value) {
  if (field.entries == domain::DefinitionKind::none || domain::is_empty(value)) return {};
  const domain::DefinitionId entry{static_cast<std::uint32_t>(domain::number_of(value))};
  const bool there = edit.definitions().kind_of(entry) == field.entries;
  return accept(field.field.key, there ? domain::Refusal::none : domain::Refusal::choice);
}

}  // namespace

Result<domain::RecordValue> record_value(const Edit& edit, const domain::RecordKindSpec& kind, const FieldText& typed,
                                         base::Millis now) {
  for (const domain::RecordField& field : kind.fields) {
    if (field.field.id != typed.field) continue;
    const domain::FieldDefinition& definition = *domain::record_field_definition(typed.field);
    domain::FieldValue value = field_value(definition, typed.value, now);
    BASE_TRY(accept(field.field.key, value.refusal));
    const bool empty = domain::is_empty(value.value);
    BASE_TRY(accept(field.field.key, check_required(definition, domain::ContactKind::person, empty)));
    BASE_TRY(check_entry(edit, field, value.value));
    return domain::RecordValue{typed.field, std::move(value.value)};
  }
  return Error{ErrorCode::invalid_argument, "field"};
}

Result<void> run(Edit& edit, const AddRecord& command) {
  const domain::RecordKindSpec* kind = domain::find_record_kind(command.kind);
  if (kind == nullptr) return Error{ErrorCode::invalid_argument, "kind"};
  BASE_TRY(edit.find(command.contact));
  std::vector<domain::RecordValue> values;
  for (const domain::RecordField& field : kind->fields) {
    FieldText typed{field.field.id, {}};
    for (const FieldText& given : command.fields) {
      if (given.field == field.field.id) typed.value = given.value;
    }
    BASE_TRY_ASSIGN(domain::RecordValue value, record_value(edit, *kind, typed, edit.now()));
    if (!domain::is_empty(value.value)) values.push_back(std::move(value));
  }
  for (const FieldText& given : command.fields) {
    if (domain::kind_of_record_field(given.field) != command.kind) return Error{ErrorCode::invalid_argument, "field"};
  }
  store::Record record;
  record.kind = command.kind;
  record.contact = command.contact;
  BASE_TRY(edit.add_record(record, values));
  return {};
}

}  // namespace app::commands
