// BASE_CHECK: an invariant whose breach ends the program with a message, in every build.
#pragma once

namespace base {
// Prints "file:line: check failed: text" to the error stream and aborts.
[[noreturn]] void check_failed(const char* file, int line, const char* text);
}  // namespace base

#define BASE_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::base::check_failed(__FILE__, __LINE__, #condition))
