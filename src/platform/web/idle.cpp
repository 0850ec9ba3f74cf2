#include "platform/web/idle.h"

#include "platform/web/imports.h"

namespace platform::web {

void request_idle() { kt_page_request_idle(); }

}  // namespace platform::web
