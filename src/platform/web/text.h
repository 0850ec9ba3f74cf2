// The staging buffer through which JavaScript hands over texts and bytes: it fills it, then calls the function that
// takes them.
#pragma once
#include <string>

namespace platform::web {

// What JavaScript staged last; empties the buffer.
std::string take_staged();

}  // namespace platform::web
