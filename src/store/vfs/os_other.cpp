#include "store/vfs/os_other.h"

#include <chrono>
#include <cstring>

#include <sqlite3.h>

#if defined(SQLITE_OS_OTHER) && SQLITE_OS_OTHER

namespace {

int open(sqlite3_vfs*, sqlite3_filename, sqlite3_file* file, int, int*) {
  file->pMethods = nullptr;
  return SQLITE_CANTOPEN;
}

int full_pathname(sqlite3_vfs*, const char* name, int room, char* out) {
  if (std::strlen(name) >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
  std::memcpy(out, name, std::strlen(name) + 1);
  return SQLITE_OK;
}

// Seeds SQLite's generator only when it is used before any Vfs of ours exists: then nothing depends on it.
int randomness(sqlite3_vfs*, int amount, char* out) {
  std::memset(out, 0x5a, static_cast<std::size_t>(amount));
  return amount;
}

int current_time(sqlite3_vfs*, sqlite3_int64* out) {
  using namespace std::chrono;
  *out = 210'866'760'000'000 + duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  return SQLITE_OK;
}

}  // namespace

extern "C" int sqlite3_os_init() {
  static sqlite3_vfs none{};  // SQLite keeps it for ever
  none.iVersion = 2;
  none.szOsFile = sizeof(sqlite3_file);
  none.mxPathname = 512;
  none.zName = store::vfs::kNoSystem;
  none.xOpen = open;
  none.xFullPathname = full_pathname;
  none.xRandomness = randomness;
  none.xCurrentTimeInt64 = current_time;
  return sqlite3_vfs_register(&none, 1);
}

extern "C" int sqlite3_os_end() { return SQLITE_OK; }

#endif
