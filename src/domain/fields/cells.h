// The catalogue of cells: of every number under which something is kept, what it is. Storage, salvage, erasing,
// copying, the history's topics and the words of backups derive from here. Own fields and what is said of kinds of
// records (domain/records) add to it.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "domain/fields/field.h"

namespace domain {

enum class CellHome : std::uint8_t {
  contact,   // a column of the contact
  value,     // the table of values
  list,      // a list of methods, which are cells themselves
  method,    // a column of a phone, e-mail, messenger or address
  file,      // a column of an attachment
  mark,      // a row that is there or not
  record,    // a column of a record
  log,       // the change table alone
  property,  // of a definition
};

// What the history's filter calls it.
enum class CellTopic : std::uint8_t { fields, methods, tags, files, links, lifecycle, records, definitions };

namespace cell_trait {
inline constexpr std::uint8_t kept = 1;     // stays in the history of an anonymized contact: tells nobody who it was
inline constexpr std::uint8_t its_own = 2;  // happened to this contact, or was given to it alone: no copy has it
}  // namespace cell_trait

struct Cell {
  FieldId field;
  std::string_view word;  // in backups: never change one
  CellHome home = CellHome::value;
  CellTopic topic = CellTopic::fields;
  std::uint8_t traits = 0;

  constexpr bool is(std::uint8_t trait) const { return (traits & trait) != 0; }
};

// All but own fields and the fields of records.
std::span<const Cell> cells();
// Null for numbers that none of these has.
const Cell* find_cell(FieldId field);
const Cell* find_cell(std::string_view word);
// Something of a contact: one of the above, or an own field.
bool is_of_contact(FieldId field);
// Something that a record has: a column, or a field of its kind.
bool is_of_record(FieldId field);

// The word for any field in backups; an own one's is its number. Empty when there is none.
std::string field_word(FieldId field);
// The other way round; none for an unknown word.
FieldId field_of_word(std::string_view word);

}  // namespace domain
