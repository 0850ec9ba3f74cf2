#include "platform/web/text.h"

#include <cstddef>
#include <utility>

namespace platform::web {
namespace {

std::string& staging() {
  static std::string bytes;  // the one place where the two languages meet, and both are single-threaded
  return bytes;
}

}  // namespace

std::string take_staged() { return std::exchange(staging(), {}); }

}  // namespace platform::web

extern "C" {

// Room for `size` bytes, valid until the next call into C++.
char* kt_staging(std::size_t size) {
  auto& bytes = platform::web::staging();
  bytes.resize(size);
  return bytes.data();
}
}
