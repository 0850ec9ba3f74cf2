#include <algorithm>

#include "app/commands/run.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<void> run(Edit& edit, const SetRecord& command) {
  BASE_TRY_ASSIGN(const store::Record record, edit.find(command.record));
  const domain::RecordKindSpec* kind = domain::find_record_kind(record.kind);
  if (kind == nullptr) return Error{ErrorCode::invalid_argument, "kind"};
  for (const FieldText& typed : command.fields) {
    BASE_TRY_ASSIGN(const domain::RecordValue value, record_value(edit, *kind, typed, edit.now()));
    BASE_TRY(edit.set({command.record, value.field, {}}, value.value));
  }
  return {};
}

Result<void> run(Edit& edit, const SetRecordState& command) {
  BASE_TRY_ASSIGN(const store::Record record, edit.find(command.record));
  const domain::RecordKindSpec* kind = domain::find_record_kind(record.kind);
  const auto states = static_cast<std::int64_t>(kind == nullptr ? 0 : kind->states.size());
  if (command.state < 0 || command.state >= states) return Error{ErrorCode::invalid_argument, "state"};
  return edit.set({command.record, domain::fields::record_state, {}}, command.state);
}

}  // namespace app::commands
