// The open file of the memory VFS: sqlite3_io_methods over an Image.
#pragma once
#include <sqlite3.h>

#include "store/vfs/image.h"

namespace store::vfs {

// SQLite allocates it and calls no constructor; open_file() fills it.
struct File {
  sqlite3_file base;
  Image* image;
  bool* in_use;  // the Vfs's mark that its one file is open; cleared by xClose
  sqlite3_int64 mmap_limit;
};

void open_file(File& file, Image& image, bool& in_use);

}  // namespace store::vfs
