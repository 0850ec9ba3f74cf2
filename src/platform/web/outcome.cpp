#include "platform/web/outcome.h"

#include <string>
#include <utility>

#include "platform/web/text.h"

namespace platform::web {

base::Result<void> result_of(int outcome) {
  std::string detail = take_staged();
  switch (outcome) {
    case 0:
      return {};
    case 1:
      return base::Error{base::ErrorCode::storage_full, std::move(detail)};
    case 2:
      return base::Error{base::ErrorCode::storage_failed, std::move(detail)};
    case 3:
      return base::Error{base::ErrorCode::conflict, std::move(detail)};
    case 4:
      return base::Error{base::ErrorCode::corrupt, std::move(detail)};
    case 5:
      return base::Error{base::ErrorCode::newer_version, std::move(detail)};
    case 6:
      return base::Error{base::ErrorCode::storage_denied, std::move(detail)};
    case 7:
      return base::Error{base::ErrorCode::storage_gone, std::move(detail)};
    case 8:
      return base::Error{base::ErrorCode::malformed, std::move(detail)};
    default:
      return base::Error{base::ErrorCode::internal, "outcome " + std::to_string(outcome) + " " + detail};
  }
}

}  // namespace platform::web
