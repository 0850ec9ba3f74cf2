// JSON elements of a backup as rows of the archive; everything about one element by itself is checked here.
#pragma once
#include <optional>

#include "app/archive/archive.h"
#include "exchange/backup/format.h"
#include "exchange/json/document.h"
#include "exchange/json/place.h"

namespace exchange::backup {

// Links still by UUID: see links.h.
struct TransactionRow {
  app::ArchiveTransaction row;  // without device and profile
  base::Uuid device;
  base::Uuid profile;
};

// Errors of all: schema, with the pointer of the value and the rule that it breaks.
base::Result<base::Uuid> decode_device(const json::Json& value, const json::Place& place);
base::Result<app::ArchiveProfile> decode_profile(const json::Json& value, const json::Place& place);  // without id
base::Result<TransactionRow> decode_transaction(const json::Json& value, const json::Place& place);
base::Result<app::ArchiveDefinition> decode_definition(const json::Json& value, const json::Place& place);
base::Result<app::ArchiveContact> decode_contact(const json::Json& value, const json::Place& place);
base::Result<app::ArchiveRecord> decode_record(const json::Json& value, const json::Place& place);
// `version`: of the file.
base::Result<app::ArchiveChange> decode_change(const json::Json& value, const json::Place& place,
                                               std::int64_t version = kVersion);

}  // namespace exchange::backup
