#include "app/files/media.h"

#include "app/workspace/state.h"
#include "store/attachment/attachment_store.h"

namespace app {

base::Result<MediaUse> media_use(const Workspace& workspace) {
  BASE_TRY_ASSIGN(const auto sizes, store::media_sizes(*workspace.state().database));
  MediaUse use{sizes.size(), 0};
  for (const auto& [key, bytes] : sizes) use.bytes += bytes;
  return use;
}

}  // namespace app
