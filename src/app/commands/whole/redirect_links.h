// The cells of other contacts that lead to one.
#pragma once
#include <vector>

#include "app/write/edit.h"
#include "base/result.h"

namespace app::commands {

// Company, and every field whose values are contacts, also the contact's own and those of removed contacts. The
// company's values are numbers, those of fields UUID texts.
base::Result<std::vector<store::CellKey>> links_to(Edit& edit, const store::ContactRecord& contact);

}  // namespace app::commands
