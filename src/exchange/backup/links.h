// Knows every id of a backup as it is read, and finds ids given twice and links to nothing.
#pragma once
#include <cstdint>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "app/archive/archive.h"
#include "exchange/backup/decode.h"
#include "exchange/json/place.h"

namespace exchange::backup {

// Errors of all: schema, with the pointer. At a million contacts it holds about 60 MB, and 16 bytes more a record.
class Links {
 public:
  base::Result<domain::DeviceId> add_device(const base::Uuid& uuid, const json::Place& place);
  base::Result<domain::ProfileId> add_profile(const base::Uuid& uuid, const json::Place& place);
  // Completes the row's links. `count`: of all transactions.
  base::Result<app::ArchiveTransaction> add_transaction(const TransactionRow& transaction, std::int64_t count,
                                                        const json::Place& place);
  base::Result<void> add_definition(const app::ArchiveDefinition& definition, const json::Place& place);
  base::Result<void> add_contact(const app::ArchiveContact& contact, std::size_t index, const json::Place& place);
  // Only when all contacts are known do their links among themselves mean something.
  base::Result<void> end_contacts(const json::Place& contacts);
  base::Result<void> add_record(const app::ArchiveRecord& record, std::size_t index, const json::Place& place);
  base::Result<void> end_records(const json::Place& records);
  base::Result<void> add_change(const app::ArchiveChange& change, const json::Place& place);
  base::Result<void> check_device(const base::Uuid& uuid, const json::Place& place) const;

 private:
  using Index = std::uint32_t;
  base::Result<void> check_transaction(domain::TransactionId id, const json::Place& place) const;
  bool has_contact(const base::Uuid& uuid) const;
  // Those that every card index has are not written.
  bool has_definition(domain::DefinitionId id) const;
  using Parts = std::vector<std::pair<Index, std::int64_t>>;  // in the order of contacts
  bool has(const Parts& parts, const base::Uuid& contact, domain::PartId part) const;

  std::vector<base::Uuid> devices_;
  std::vector<base::Uuid> profiles_;
  std::vector<domain::TransactionId> transactions_;  // ascending
  std::vector<domain::DefinitionId> definitions_;    // ascending
  base::Result<void> check_change(const app::ArchiveChange& change, const json::Place& place) const;
  bool has_record(std::int64_t uid) const;

  // By the transaction changing_.
  std::set<std::tuple<base::Uuid, std::int64_t, domain::FieldId, domain::PartId>> changed_;
  domain::TransactionId changing_;
  std::vector<std::pair<base::Uuid, Index>> contacts_;   // sorted by end_contacts()
  std::vector<std::pair<Index, base::Uuid>> companies_;  // who links to whom
  Parts methods_;
  Parts files_;
  std::vector<std::pair<std::int64_t, Index>> records_;  // uids; sorted by end_records()
};

}  // namespace exchange::backup
