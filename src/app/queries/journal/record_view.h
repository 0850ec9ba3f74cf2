// A record as it is now, with the names behind what stands in it.
#pragma once
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "app/queries/journal/audit.h"
#include "base/result.h"
#include "domain/fields/definitions.h"
#include "store/record/record_store.h"

namespace app {

base::Result<RecordView> record_view(const store::Database& database, const domain::Definitions& definitions,
                                     const store::Record& record);
// Errors: not_found ("record").
base::Result<RecordView> find_record_view(const Workspace& workspace, domain::RecordId record);

// The fields of a kind as a form asks for them; with `record`: and what it holds.
std::vector<FieldView> record_form(const Workspace& workspace, domain::RecordKind kind,
                                   const RecordView* record = nullptr);

}  // namespace app
