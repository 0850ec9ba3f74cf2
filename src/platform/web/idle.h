// Idle moments of the page, for work that nobody waits for.
#pragma once

namespace platform::web {

// One kt_idle() (src/main.cpp) when the page has nothing else to do, a second from now at the earliest; calls before
// that are one request.
void request_idle();
// The same without the second.
void request_idle_soon();

}  // namespace platform::web
