// Every kind of record, in the order of being offered; what is known of a record derives from here.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "base/clock.h"
#include "domain/fields/definitions.h"
#include "domain/records/comment.h"
#include "domain/records/note.h"
#include "domain/records/outreach_record.h"
#include "domain/records/record_kind.h"
#include "domain/records/task.h"
#include "domain/values/value.h"

namespace domain {

inline constexpr std::array kRecordKinds{kNote, kComment, kTask, kOutreach};

// Null for numbers and keys that no kind has.
const RecordKindSpec* find_record_kind(RecordKind kind);
const RecordKindSpec* find_record_kind(std::string_view key);
// Null when the field is of no kind of record.
const RecordField* find_record_field(FieldId field);
const RecordField* find_record_field(std::string_view key);
// Whose field it is; none for others.
RecordKind kind_of_record_field(FieldId field);
// As field_value() takes it, with the choices that it has; null when the field is of no kind of record.
const FieldDefinition* record_field_definition(FieldId field);

struct RecordValue {
  FieldId field;
  Value value;
  bool operator==(const RecordValue&) const = default;
};

// Where a record made at `made` stands in the history: at its date if its kind has one and it holds one (the beginning
// of that day, UTC: for order alone), else when it was made. Unix milliseconds.
base::Millis record_time(std::span<const RecordValue> values, base::Millis made);
// Whether this change moves it there.
bool is_record_time(FieldId field);

}  // namespace domain
