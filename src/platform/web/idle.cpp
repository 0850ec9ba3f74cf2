#include "platform/web/idle.h"

#include "platform/web/imports.h"

namespace platform::web {

void request_idle() { kt_page_request_idle(1000); }
void request_idle_soon() { kt_page_request_idle(0); }

}  // namespace platform::web
