// Everything in the card index as plain values, streamed out for a backup and streamed into an empty database.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/contact/attachment.h"
#include "domain/contact/contact.h"
#include "domain/contact/contact_method.h"
#include "domain/fields/field.h"
#include "domain/records/kinds.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"
#include "domain/values/verb.h"

namespace store {
class Database;
}
namespace host {
class Collation;
}

namespace app {

// Devices and profiles are referred to by their ids, which hold within one archive; contacts by their UUID.
struct ArchiveDevice {
  domain::DeviceId id;
  base::Uuid uuid;
};

struct ArchiveProfile {
  domain::ProfileId id;
  base::Uuid uuid;
  std::string name;  // empty: the first profile ("Me")
};

// `stamp` is a hybrid logical clock value: milliseconds << 16 | counter.
struct ArchiveTransaction {
  domain::TransactionId id;
  std::int64_t stamp = 0;
  domain::DeviceId device;
  domain::ProfileId profile;
  domain::TransactionId undoes;  // none for most
  domain::Verb verb = domain::Verb::none;
};

struct ArchiveCell {  // a cell that was written after its row
  domain::FieldId field;
  domain::PartId part;  // phone, e-mail, file or marked definition; none for the contact's own cells
  domain::TransactionId transaction;
};

struct ArchiveMethod {
  domain::MethodId id;
  domain::MethodContent content;  // without a value when removed
  std::int64_t rank = 0;
  bool removed = false;
  domain::TransactionId transaction;
};

struct ArchiveFile {
  domain::Attachment file;  // without a name when removed
  domain::TransactionId transaction;
};

// Those that are removed, too.
struct ArchiveDefinition {
  domain::DefinitionId id;
  struct Property {
    domain::FieldId property;
    domain::Value value;
  };
  std::vector<Property> properties;
  std::vector<ArchiveCell> cells;  // of its properties
};

struct ArchiveMark {
  domain::FieldId field;
  domain::DefinitionId part;
};

struct ArchiveField {
  domain::FieldId field;
  domain::Value value;
};

struct ArchiveContact {
  base::Uuid uuid;
  domain::TransactionId transaction;  // that made it
  domain::ContactKind kind = domain::ContactKind::person;
  domain::ContactStatus status = domain::ContactStatus::lead;
  bool supplier = false;
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  domain::Origin origin = domain::Origin::hand;
  std::string first;
  std::string last;
  std::optional<base::Uuid> company;
  std::vector<ArchiveField> fields;
  std::vector<ArchiveMethod> methods;  // removed ones, too
  std::vector<ArchiveFile> files;      // the same
  std::vector<ArchiveMark> marks;
  std::vector<ArchiveCell> cells;
};

// Records are referred to by their uid. When one happened is domain::record_time() of its values.
struct ArchiveRecord {
  std::int64_t uid = 0;
  domain::RecordKind kind = domain::RecordKind::none;
  std::optional<base::Uuid> contact;
  std::int64_t state = 0;
  domain::Lifecycle lifecycle = domain::Lifecycle::active;
  domain::Origin origin = domain::Origin::hand;
  domain::TransactionId transaction;  // that made it
  std::vector<domain::RecordValue> values;
  std::vector<ArchiveCell> cells;
};

struct ArchiveChange {
  domain::TransactionId transaction;
  std::optional<base::Uuid> contact;
  std::int64_t record = 0;  // uid; neither contact nor record: of the definition `part`
  domain::FieldId field;    // a domain::fields number; company and record_contact hold UUID text in from and to
  domain::PartId part;      // as for ArchiveCell; of linked_record: the record's uid
  domain::Value from;
  domain::Value to;
};

struct ArchiveBlob {  // that some contact's file or picture refers to
  std::string sha256;
  std::uint64_t size = 0;  // bytes, as that file or picture says
};

struct ArchiveCounts {
  std::size_t contacts = 0, records = 0, transactions = 0, changes = 0;
};

// Reads a committed database (in the worker: a copy of the live one). Rows come in the order of their ids, each to
// `visit`; visit answers false to stop (the call then returns `cancelled`).
class ArchiveReader {
 public:
  // Errors: newer_version, corrupt, database. `database` outlives the reader.
  static base::Result<ArchiveReader> open(const store::Database& database);
  base::Result<ArchiveCounts> counts() const;
  base::Result<std::vector<ArchiveDevice>> devices() const;
  base::Result<std::vector<ArchiveProfile>> profiles() const;
  // Of the pictures, and of the files that are not removed; each once.
  base::Result<std::vector<ArchiveBlob>> blobs() const;
  base::Result<std::vector<ArchiveDefinition>> definitions() const;
  base::Result<void> transactions(const std::function<bool(const ArchiveTransaction&)>& visit) const;
  base::Result<void> contacts(const std::function<bool(const ArchiveContact&)>& visit) const;
  base::Result<void> records(const std::function<bool(const ArchiveRecord&)>& visit) const;
  base::Result<void> changes(const std::function<bool(const ArchiveChange&)>& visit) const;

 private:
  explicit ArchiveReader(const store::Database& database) : database_(&database) {}
  const store::Database* database_;
};

// Fills an empty database. Call in this order: devices, profiles, transactions, definitions, contacts, records,
// changes, finish; nothing is there until finish() commits. The restored database gets a device of its own when a
// workspace opens it. Errors: schema (duplicate id, dangling link or id, value that a rule refuses; detail says which),
// database.
class ArchiveWriter {
 public:
  // The database must be empty (no schema yet). The collation makes the sort keys.
  static base::Result<ArchiveWriter> open(store::Database& database, host::Collation& collation);
  ArchiveWriter(ArchiveWriter&&) noexcept;
  ~ArchiveWriter();
  base::Result<void> add(const ArchiveDevice& device);
  base::Result<void> add(const ArchiveProfile& profile);
  base::Result<void> add(const ArchiveTransaction& transaction);
  base::Result<void> add(const ArchiveDefinition& definition);
  base::Result<void> add(const ArchiveContact& contact);
  base::Result<void> add(const ArchiveRecord& record);
  // One of fields::old_outreach becomes a record.
  base::Result<void> add(const ArchiveChange& change);
  base::Result<void> finish();

 private:
  struct State;
  base::Result<void> add_old_outreach(const ArchiveChange& change, domain::ContactId contact);
  explicit ArchiveWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace app
