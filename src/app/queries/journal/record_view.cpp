#include "app/queries/journal/record_view.h"

#include <utility>

#include "app/queries/journal/audit_filter.h"
#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "domain/fields/field_value.h"

namespace app {

using base::Result;

Result<RecordView> record_view(const store::Database& database, const domain::Definitions& definitions,
                               const store::Record& record) {
  RecordView view{record.id, record.kind, record.state, record.lifecycle, {}};
  BASE_TRY_ASSIGN(auto values, store::values_of_record(database, record.id));
  for (domain::RecordValue& value : values) {
    std::string name = names_behind(database, definitions, value.field, type_of(definitions, value.field), value.value);
    view.values.push_back({value.field, std::move(value.value), std::move(name)});
  }
  return view;
}

Result<RecordView> find_record_view(const Workspace& workspace, domain::RecordId record) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const store::Record found, store::find_record(database, record));
  return record_view(database, workspace.definitions(), found);
}

std::vector<FieldView> record_form(const Workspace& workspace, domain::RecordKind kind, const RecordView* record) {
  std::vector<FieldView> form;
  const domain::RecordKindSpec* spec = domain::find_record_kind(kind);
  if (spec == nullptr) return form;
  for (const domain::RecordField& field : spec->fields) {
    const domain::FieldDefinition& definition = *domain::record_field_definition(field.field.id);
    form.push_back(field_view(workspace.definitions(), definition, domain::ContactKind::person));
    if (record == nullptr) continue;
    for (const RecordViewValue& value : record->values) {
      if (value.field == field.field.id) form.back().value = editable_text(definition, value.value);
    }
  }
  return form;
}

}  // namespace app
