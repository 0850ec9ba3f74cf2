// How far a backup or a restore has come.
#pragma once
#include <cstdint>
#include <functional>

namespace exchange::backup {

struct Progress {
  double fraction = 0;  // 0..1
  std::int64_t contacts = 0;
};

// Called now and then; false stops the work, which then ends with the error `cancelled`.
using Report = std::function<bool(const Progress&)>;

}  // namespace exchange::backup
