#include "store/vfs/file.h"

#include <algorithm>

namespace store::vfs {

namespace {

File& self(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

int close(sqlite3_file* file) {
  *self(file).in_use = false;
  return SQLITE_OK;
}

int read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
  const Image& image = *self(file).image;
  auto from = static_cast<std::uint64_t>(offset);
  image.read(from, {static_cast<std::uint8_t*>(out), static_cast<std::size_t>(amount)});
  return from + static_cast<std::uint64_t>(amount) <= image.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
  bool done = self(file).image->write(static_cast<std::uint64_t>(offset),
                                      {static_cast<const std::uint8_t*>(bytes), static_cast<std::size_t>(amount)});
  return done ? SQLITE_OK : SQLITE_IOERR_NOMEM;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return self(file).image->resize(static_cast<std::uint64_t>(size)) ? SQLITE_OK : SQLITE_IOERR_NOMEM;
}

int file_size(sqlite3_file* file, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(self(file).image->size());
  return SQLITE_OK;
}

// Durability is the engine's business (flush after commit), and there is one connection: nothing to sync or to lock.
int sync(sqlite3_file*, int) { return SQLITE_OK; }
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int check_reserved_lock(sqlite3_file*, int* out) {
  *out = 0;
  return SQLITE_OK;
}

int file_control(sqlite3_file* file, int operation, void* argument) {
  if (operation != SQLITE_FCNTL_MMAP_SIZE) return SQLITE_NOTFOUND;
  auto& value = *static_cast<sqlite3_int64*>(argument);
  sqlite3_int64 old = self(file).mmap_limit;
  if (value >= 0) self(file).mmap_limit = value;
  value = old;
  return SQLITE_OK;
}

int sector_size(sqlite3_file*) { return static_cast<int>(kPageSize); }

int device_characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_POWERSAFE_OVERWRITE |
         SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

int fetch(sqlite3_file* file, sqlite3_int64 offset, int amount, void** out) {
  bool allowed = offset + amount <= self(file).mmap_limit;
  const std::uint8_t* bytes =
      allowed ? self(file).image->pin(static_cast<std::uint64_t>(offset), static_cast<std::size_t>(amount)) : nullptr;
  // SQLite promises not to write through the pointer.
  *out = const_cast<std::uint8_t*>(bytes);
  return SQLITE_OK;
}

int unfetch(sqlite3_file* file, sqlite3_int64, void* bytes) {
  if (bytes != nullptr) self(file).image->unpin();
  return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods = {
    .iVersion = 3,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = file_size,
    .xLock = lock,
    .xUnlock = lock,
    .xCheckReservedLock = check_reserved_lock,
    .xFileControl = file_control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = device_characteristics,
    .xShmMap = nullptr,  // no write-ahead log
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = fetch,
    .xUnfetch = unfetch,
};

}  // namespace

void open_file(File& file, Image& image, bool& in_use) {
  in_use = true;
  file = {.base = {.pMethods = &kMethods}, .image = &image, .in_use = &in_use, .mmap_limit = 0};
}

}  // namespace store::vfs
