// Records of a card index: made as a person would, read as the tables have them.
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/queries/search/search.h"
#include "store/change/change_store.h"
#include "store/record/record_store.h"
#include "store/transaction/transaction_store.h"
#include "tests/app/support/card_index.h"

namespace tests {

inline const store::Database& database_of(const CardIndex& index) { return *index.workspace->state().database; }

// Why the command was refused; empty when it was not.
inline std::string refusal_of(CardIndex& index, const app::Command& command) {
  index.clock.time += 1000;
  const auto changes = app::transact(*index.workspace, command);
  return changes ? std::string() : changes.error().detail;
}

// The one made last.
inline domain::RecordId newest_record(const CardIndex& index) {
  store::Statement select = database_of(index).read("SELECT max(id) FROM record");
  REQUIRE(select.step());
  return select.id<domain::RecordId>(0);
}

inline domain::RecordId add_record(CardIndex& index, domain::RecordKind kind, domain::ContactId contact,
                                   std::vector<app::FieldText> fields) {
  index.run(app::AddRecord{kind, contact, std::move(fields)});
  return newest_record(index);
}
inline domain::RecordId add_note(CardIndex& index, domain::ContactId contact, const std::string& text) {
  return add_record(index, domain::RecordKind::note, contact, {{domain::fields::note_text, text}});
}
inline domain::RecordId add_task(CardIndex& index, domain::ContactId contact, const std::string& title,
                                 const std::string& due = {}) {
  return add_record(index, domain::RecordKind::task, contact,
                    {{domain::fields::task_title, title}, {domain::fields::task_due, due}});
}
inline app::SetRecord note_becomes(domain::RecordId record, const std::string& text) {
  return {record, {{domain::fields::note_text, text}}};
}

inline store::Record record_of(const CardIndex& index, domain::RecordId id) {
  auto record = store::find_record(database_of(index), id);
  REQUIRE(record);
  return *record;
}

inline domain::Value value_of(const CardIndex& index, domain::RecordId id, domain::FieldId field) {
  auto value = store::read_cell(database_of(index), {id, field, {}});
  REQUIRE(value);
  return std::move(*value);
}
inline std::string text_of(const CardIndex& index, domain::RecordId id, domain::FieldId field) {
  return domain::text_of(value_of(index, id, field));
}

// Latest first.
inline std::vector<domain::RecordId> records_of(const CardIndex& index, domain::ContactId contact) {
  std::vector<domain::RecordId> records;
  REQUIRE(store::visit_records(database_of(index), contact,
                               [&](const store::Record& record) { records.push_back(record.id); }));
  return records;
}

inline std::vector<store::Change> changes_in(const CardIndex& index, domain::TransactionId transaction) {
  auto changes = store::changes_in(database_of(index), transaction);
  REQUIRE(changes);
  return std::move(*changes);
}

inline bool names(const app::Changes& changes, domain::ContactId contact) {
  return std::find(changes.changed.begin(), changes.changed.end(), contact) != changes.changed.end();
}

// Whom the search finds.
inline std::vector<domain::ContactId> searched(const CardIndex& index, std::string_view text) {
  const auto found = app::search(*index.workspace, text);
  REQUIRE(found);
  return found->all.members();
}

}  // namespace tests
