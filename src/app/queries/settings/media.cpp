#include "app/queries/settings/media.h"

#include "app/workspace/state.h"
#include "store/attachment/attachment_store.h"

namespace app {

base::Result<MediaUse> media_use(const Workspace& workspace) {
  BASE_TRY_ASSIGN(const store::MediaUse use, store::media_use(*workspace.state().database));
  return MediaUse{use.count, use.bytes};
}

}  // namespace app
