// What a filter of a contact's history asks of the change table.
#pragma once
#include <string>
#include <string_view>

#include "app/queries/journal/audit.h"
#include "domain/fields/definitions.h"
#include "store/change/change_store.h"
#include "store/record/record_store.h"

namespace app {

// The part that the table's keys answer.
store::ChangeFilter changes_asked_for(const AuditFilter& filter);
bool asks_for_creation(const AuditFilter& filter);
// The name of the contact whose number or UUID a value is, also of one that became part of another; empty: there is
// none, or it is gone.
std::string name_behind(const store::Database& database, const domain::Value& value);

// Of an own field as it is now, or was last.
domain::FieldType type_of(const domain::Definitions& definitions, domain::FieldId field);
// The same as it was once `transaction` was done.
base::Result<domain::FieldType> type_as_of(const store::Database& database, const domain::Definitions& definitions,
                                           domain::FieldId field, domain::TransactionId transaction);
// What a person calls that which stands in a field of this type: a contact's or entry's name, choices with commas.
// Empty where the value speaks for itself, and for choices that exist from the start.
std::string names_behind(const store::Database& database, const domain::Definitions& definitions, domain::FieldId field,
                         domain::FieldType type, const domain::Value& value);

// The part that asks for a text.
class AuditText {
 public:
  AuditText(const store::Database& database, const domain::Definitions& definitions, const AuditFilter& filter);
  // A change read with its values.
  bool is_in(const store::Change& change) const;
  // The same of another contact's link, which is known by that one's name.
  bool is_in_link(const store::Change& change) const;
  // What stands in the record now.
  base::Result<bool> is_in(const store::Record& record) const;

 private:
  bool is_in(domain::FieldId field, const domain::Value& value, domain::TransactionId as_of) const;
  bool is_in(domain::FieldId field, domain::FieldType type, const domain::Value& value) const;
  bool has(std::string_view text) const;
  bool is_called(domain::FieldId field) const;
  const store::Database& database_;
  const domain::Definitions& definitions_;
  const AuditFilter& filter_;
  std::string folded_;
};

}  // namespace app
