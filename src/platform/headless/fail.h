// A test or tool that did something impossible: it says so, and goes no further.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace platform::headless {

[[noreturn]] inline void fail(const char* what, std::string_view name) {
  std::fprintf(stderr, "%s: \"%.*s\"\n", what, static_cast<int>(name.size()), name.data());
  std::abort();
}

}  // namespace platform::headless
