#include "store/vfs/vfs.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "store/vfs/file.h"
#include "store/vfs/os_other.h"

namespace store::vfs {

struct Vfs::State {
  std::string name;
  Image& image;
  base::Clock& clock;
  base::Random& random;
  bool in_use = false;
  sqlite3_vfs vfs{};

  State(std::string given, Image& bytes, base::Clock& time, base::Random& source)
      : name(std::move(given)), image(bytes), clock(time), random(source) {}
  static State& of(sqlite3_vfs* vfs) { return *static_cast<State*>(vfs->pAppData); }
  void describe();
};

namespace {

// SQLite's Julian day 0 in milliseconds before the Unix epoch (sqlite3.h, xCurrentTimeInt64).
constexpr sqlite3_int64 kJulianOffset = 210'866'760'000'000;

int erase(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

// There is never a journal to find, and the image always exists.
int access(sqlite3_vfs*, const char*, int, int* out) {
  *out = 0;
  return SQLITE_OK;
}

int full_pathname(sqlite3_vfs*, const char* name, int room, char* out) {
  if (name == nullptr || std::strlen(name) >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
  std::memcpy(out, name, std::strlen(name) + 1);
  return SQLITE_OK;
}

// Nobody else could release anything meanwhile.
int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

int get_last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

void Vfs::State::describe() {
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(File);
  vfs.mxPathname = 512;
  vfs.zName = name.c_str();
  vfs.pAppData = this;
  vfs.xOpen = [](sqlite3_vfs* self, sqlite3_filename, sqlite3_file* file, int flags, int* out_flags) -> int {
    State& state = of(self);
    file->pMethods = nullptr;  // so that SQLite does not close what was not opened
    // Journals and temporary files live in SQLite's own memory (journal_mode, SQLITE_TEMP_STORE).
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0 || state.in_use) return SQLITE_CANTOPEN;
    open_file(*reinterpret_cast<File*>(file), state.image, state.in_use);
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
  };
  vfs.xDelete = erase;
  vfs.xAccess = access;
  vfs.xFullPathname = full_pathname;
  vfs.xRandomness = [](sqlite3_vfs* self, int amount, char* out) -> int {
    of(self).random.fill({reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(amount)});
    return amount;
  };
  vfs.xSleep = sleep;
  vfs.xGetLastError = get_last_error;
  vfs.xCurrentTimeInt64 = [](sqlite3_vfs* self, sqlite3_int64* out) -> int {
    *out = kJulianOffset + of(self).clock.now();
    return SQLITE_OK;
  };
  vfs.xCurrentTime = [](sqlite3_vfs* self, double* out) -> int {
    *out = static_cast<double>(kJulianOffset + of(self).clock.now()) / 86'400'000.0;
    return SQLITE_OK;
  };
}

base::Result<std::unique_ptr<Vfs>> Vfs::create(std::string name, Image& image, base::Clock& clock,
                                               base::Random& random) {
  if (sqlite3_initialize() != SQLITE_OK) return base::Error{base::ErrorCode::database, "sqlite3_initialize"};
  if (sqlite3_vfs_find(name.c_str()) != nullptr)
    return base::Error{base::ErrorCode::invalid_argument, "VFS name in use: " + name};
  const sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  bool first = system == nullptr || std::strcmp(system->zName, kNoSystem) == 0;
  auto state = std::make_unique<State>(std::move(name), image, clock, random);
  state->describe();
  if (sqlite3_vfs_register(&state->vfs, first ? 1 : 0) != SQLITE_OK)
    return base::Error{base::ErrorCode::database, "sqlite3_vfs_register"};
  return std::unique_ptr<Vfs>(new Vfs(std::move(state)));
}

Vfs::Vfs(std::unique_ptr<State> state) : state_(std::move(state)) {}

Vfs::~Vfs() {
  BASE_CHECK(!state_->in_use);
  sqlite3_vfs_unregister(&state_->vfs);
}

const std::string& Vfs::name() const { return state_->name; }

}  // namespace store::vfs
