// What the pictures and files of contacts take.
#pragma once
#include <cstddef>
#include <cstdint>

#include "base/result.h"

namespace app {

class Workspace;

struct MediaUse {
  std::size_t count = 0;  // of pictures and files; the same bytes count once
  std::uint64_t bytes = 0;
};

base::Result<MediaUse> media_use(const Workspace& workspace);

}  // namespace app
