// What a kind of record is: messages, notes, tasks and whatever else happens around contacts are records, which
// differ by a description alone. Commands, editor, row in the history, words, search, backup and the rest derive from
// it.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "domain/fields/definition.h"
#include "domain/fields/field.h"

namespace domain {

// Stored numbers: never change one.
enum class RecordKind : std::uint8_t { none = 0, note = 1, comment = 2, task = 3, outreach = 4 };

// What a field of a record is for, beside holding a value.
namespace record_field {
inline constexpr std::uint8_t required = 1;
inline constexpr std::uint8_t searched = 2;  // its words find the record
inline constexpr std::uint8_t personal = 4;  // anonymizing the contact takes it
inline constexpr std::uint8_t when = 8;      // a date: puts the record there in the history
}  // namespace record_field

struct RecordField {
  Field field;  // its key names the catalogues' text and the value in backups
  std::uint8_t traits = 0;
  std::span<const std::string_view> choices = {};  // of type choice: keys of what it can be
  DefinitionKind entries = DefinitionKind::none;   // of type entry: of which list

  constexpr bool is(std::uint8_t trait) const { return (traits & trait) != 0; }
};

struct RecordKindSpec {
  RecordKind kind = RecordKind::none;
  std::string_view key;   // names the catalogues' texts, and the kind in backups
  std::string_view icon;  // one of ui/theme/icons.h
  FieldId title;          // the field that a row of the history shows first
  FieldId detail = {};    // and the one that stands beside it; none: nothing does
  std::span<const RecordField> fields;
  std::span<const std::string_view> states = {};  // keys, in their order; a new record has the first one
};

}  // namespace domain
