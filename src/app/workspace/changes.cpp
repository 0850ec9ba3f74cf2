#include "app/workspace/changes.h"

#include <algorithm>

namespace app {

bool Changes::touches(domain::ContactId contact) const {
  return everything || definitions || std::binary_search(changed.begin(), changed.end(), contact) ||
         std::find(created.begin(), created.end(), contact) != created.end();
}

}  // namespace app
