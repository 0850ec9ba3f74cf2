// The journal of one contact: what happened around it, and who changed what, when, from what to what.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/contact/contact.h"
#include "domain/contact/contact_method.h"
#include "domain/fields/definition.h"
#include "domain/fields/field.h"
#include "domain/records/record_kind.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"
#include "domain/values/verb.h"

namespace app {

class Workspace;

// record: what happened then, whatever became of it.
enum class AuditKind : std::uint8_t { created, changed, record };

struct RecordViewValue {
  domain::FieldId field;
  domain::Value value;
  std::string name;  // what a person calls that which stands there, of entries
};

struct RecordView {
  domain::RecordId id;
  domain::RecordKind kind = domain::RecordKind::none;
  std::int64_t state = 0;  // index among its kind's
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  std::vector<RecordViewValue> values;  // by field; those that it has
};

struct AuditEntry {
  AuditKind kind = AuditKind::changed;
  domain::TransactionId transaction;
  base::Millis when = 0;
  std::string who;    // a profile's name; empty: the first profile ("Me")
  bool undo = false;  // the change took back an earlier one
  bool redo = false;  // it brought back what had been taken back
  // It is of a contact that became part of this one: not to be undone before the merging is.
  bool of_part = false;
  bool stays = false;                      // what its transaction did can never be undone
  domain::Verb verb = domain::Verb::none;  // what its transaction did
  // The record; of a change: that it was made of, or that was linked. Else without id.
  RecordView record;
  // Of a change:
  domain::FieldId field;    // one of domain::fields; method_* belong to a phone or e-mail, attachment_name to a file
  domain::MethodId method;  // for method_*: which
  domain::DefinitionId definition;  // of marks and properties: which
  std::string subject;              // of these and of own fields: what they are called, or were last
  domain::MethodKind method_kind = domain::MethodKind::phone;
  std::string method_text;  // for method_*: its value now, or the last one it had
  domain::Value from;       // numbers for kind, status, supplier, lifecycle, method_flags, method_type (as the enums)
  domain::Value to;
  // Names behind what stands in from and to: of companies and linked contacts, of entries of lists, of folders, and of
  // own choices (several with commas; those that exist from the start as their keys), and what an own type of phones
  // was called. For merged_into: from_name is
  // what the contact was called that became part of the one called to_name. For dismissed_duplicates: to_name is that
  // of the other one.
  std::string from_name;
  std::string to_name;
  bool leads_here = false;  // another contact's link to this one, which `to` holds now, or `from` held
  std::string linked_from;  // what that other one is called
  domain::FieldType from_type = domain::FieldType::text;          // of an own field, as `from` stood
  domain::FieldType type = domain::FieldType::text;               // the same, as `to` stands
  std::string currency;                                           // the same
  domain::DefinitionKind defined = domain::DefinitionKind::none;  // of a property: what it belongs to, or did
};

// What kind of change is asked for.
enum class AuditTopic : std::uint8_t { everything, records, fields, methods, tags, files, links, lifecycle };

struct AuditFilter {
  AuditTopic topic = AuditTopic::everything;
  domain::RecordKind records = domain::RecordKind::none;  // of topic records: of which kind; none: of any
  domain::ProfileId who;                                  // none: anybody
  std::string text;                     // in what stood or stands there, whatever its case and accents; empty: any
  std::vector<domain::FieldId> called;  // fields that the text names in the interface's language: all their changes
  bool creation_called = false;         // and so does it the creation
  bool operator==(const AuditFilter&) const = default;
};

struct AuditAuthor {
  domain::ProfileId id;
  std::string name;  // empty: the first profile
};

// The journal of a contact: its records, where they happened or are due, its changes and theirs, and the links of
// others to it, the latest first; those of contacts that became part of this one among them. Which there are comes from
// one reading, slices of them are read as they are looked at. Anew after each commit. Every list of what happened is
// this one with a filter.
class AuditList {
 public:
  // An empty one.
  AuditList() = default;
  // Errors: not_found ("contact").
  static base::Result<AuditList> read(const Workspace& workspace, domain::ContactId contact,
                                      const AuditFilter& filter = {});
  std::size_t size() const { return keys_.size(); }
  domain::TransactionId transaction(std::size_t index) const { return keys_[index].transaction; }
  // Everybody who may have changed something.
  const std::vector<AuditAuthor>& authors() const { return authors_; }
  // Fewer at the end.
  base::Result<std::vector<AuditEntry>> slice(const Workspace& workspace, std::size_t first, std::size_t count) const;

 private:
  struct Key {
    domain::SubjectId subject;
    domain::TransactionId transaction;  // of a record: that made it
    domain::FieldId field;  // none: the creation of a contact, whose only trace is its own row; or a record itself
    domain::PartId part;
    base::Millis when = 0;
    bool of_part = false;
    domain::ContactId linked;  // of a change of another contact's link: to whom
  };
  class Reading;
  base::Result<void> add(const Workspace& workspace, const AuditFilter& filter, domain::ContactId contact);
  void sort();
  base::Result<AuditEntry> entry(const Workspace& workspace, const Key& key) const;
  base::Result<void> add_part(const Workspace& workspace, const AuditFilter& filter, domain::ContactId part);
  domain::ContactId contact_;
  domain::ContactKind kind_ = domain::ContactKind::person;
  std::vector<AuditAuthor> authors_;
  std::vector<Key> keys_;
};

struct AuditPage {
  std::size_t total = 0;
  std::vector<AuditEntry> entries;
};
// One slice of everything.
base::Result<AuditPage> audit_of(const Workspace& workspace, domain::ContactId contact, std::size_t offset,
                                 std::size_t limit);

}  // namespace app
