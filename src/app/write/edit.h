// One command's open transaction: writes cells together with their audit, stamps and search terms.
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "app/workspace/changes.h"
#include "app/workspace/state.h"
#include "base/result.h"
#include "domain/fields/validation.h"
#include "domain/values/value.h"
#include "domain/values/verb.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_store.h"
#include "store/record/record_store.h"
#include "store/transaction.h"

namespace app {

class Edit {
 public:
  Edit(Workspace::State& state, store::Transaction& transaction) : state_(state), transaction_(transaction) {}

  store::Database& database() { return *state_.database; }
  store::Transaction& transaction() { return transaction_; }
  base::Millis now() { return state_.surroundings.clock.now(); }
  domain::DeviceId device() const { return state_.device; }
  base::UuidSource& ids() { return state_.ids; }
  std::string sort_key(std::string_view name) const { return state_.sort_keys->key(name); }
  // As they were before this transaction.
  const domain::Definitions& definitions() const { return state_.definitions; }

  // This transaction's id; asking for it makes its row.
  base::Result<domain::TransactionId> stamp();
  void set_undoes(domain::TransactionId transaction) { undoes_ = transaction; }
  // What the transaction's row says that was done. Before stamp().
  void set_verb(domain::Verb verb) { verb_ = verb; }

  // Errors: not_found, also for removed contacts.
  base::Result<store::ContactRecord> find(domain::ContactId contact);
  // The same of a record, and of whom it stands with; trashed ones are there.
  base::Result<store::Record> find(domain::RecordId record);

  // Writes the cell, its change row and its stamp; nothing when it holds that value already.
  base::Result<void> set(const store::CellKey& cell, const domain::Value& value);
  // Change row and stamp of a cell that came with a new row.
  base::Result<void> record(const store::CellKey& cell, const domain::Value& from, const domain::Value& to);

  // The same for a definition's property.
  base::Result<void> define(domain::DefinitionId id, domain::FieldId property, const domain::Value& value) {
    return set(store::property_cell(id, property), value);
  }
  // A number that no definition has; what bears it is made in this transaction.
  base::Result<domain::DefinitionId> new_definition();
  // Only a change row, for what has happened and is no cell.
  base::Result<void> log_change(const store::CellKey& cell, const domain::Value& from, const domain::Value& to);

  // A record with its values, and that it came in the change table: undo removes it. `record` without id, uid, time and
  // transactions.
  base::Result<domain::RecordId> add_record(store::Record record, std::span<const domain::RecordValue> values);

  // A value of a contact made in this transaction; written at the end in the order of the keys.
  void add_value(domain::FieldId field, domain::ContactId contact, domain::Value value);
  void set_erased() { erased_ = true; }
  void add_created(domain::ContactId contact) { created_.push_back(contact); }

  // Writes what is derived. Empty when nothing has changed: then there is nothing to commit.
  base::Result<Changes> finish();
  std::int64_t hlc() const { return hlc_; }

 private:
  struct Touched {
    bool name = false;
    bool rest = false;
    bool lifecycle = false;
  };
  struct TouchedRecord {
    bool terms = false;
    bool time = false;
  };
  struct NewValue {
    domain::FieldId field;
    domain::ContactId contact;
    domain::Value value;
  };
  void touch_record(const store::CellKey& cell, const domain::Value& from);
  base::Result<void> derive(domain::RecordId record, const TouchedRecord& touched);
  base::Result<void> record_definition(const store::CellKey& cell);
  base::Result<void> write_values();
  base::Result<void> derive(domain::ContactId contact, const Touched& touched);

  Workspace::State& state_;
  store::Transaction& transaction_;
  domain::TransactionId stamp_;
  domain::TransactionId undoes_;
  domain::Verb verb_ = domain::Verb::none;
  std::int64_t hlc_ = 0;
  std::map<domain::ContactId, Touched> touched_;
  std::map<domain::RecordId, TouchedRecord> touched_records_;
  std::vector<domain::ContactId> created_;
  std::vector<NewValue> values_;
  std::vector<domain::DefinitionId> defined_;
  bool definitions_ = false;
  bool erased_ = false;
};

// invalid_argument with "<key>: <refusal>" as its detail, or nothing for Refusal::none.
base::Result<void> accept(std::string_view key, domain::Refusal refusal);

}  // namespace app
