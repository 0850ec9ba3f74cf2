#include <array>
#include <string>
#include <utility>

#include "app/commands/run.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;

// Each names the other, so that the history of both tells it.
Result<void> run(Edit& edit, const DismissDuplicate& command) {
  if (command.one == command.other) return Error{ErrorCode::invalid_argument, "merge: itself"};
  BASE_TRY_ASSIGN(const store::ContactRecord one, edit.find(command.one));
  BASE_TRY_ASSIGN(const store::ContactRecord other, edit.find(command.other));
  for (const auto& [from, to] : std::array{std::pair{&one, &other}, std::pair{&other, &one}}) {
    const store::CellKey cell{from->id, domain::fields::dismissed_duplicates, {}};
    BASE_TRY_ASSIGN(const domain::Value before, store::read_cell(edit.database(), cell));
    std::string uuids = domain::text_of(before);
    if (uuids.find(to->uuid.text()) != std::string::npos) continue;
    uuids += (uuids.empty() ? "" : " ") + to->uuid.text();
    BASE_TRY(
        accept("told_apart", uuids.size() > domain::kMaxLongText ? domain::Refusal::too_long : domain::Refusal::none));
    BASE_TRY(edit.set(cell, uuids));
  }
  return {};
}

}  // namespace app::commands
