// A SQLite VFS, registered under a name of its own, whose one file is an Image. Needs journal_mode=MEMORY.
#pragma once
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "store/vfs/image.h"

namespace store::vfs {

// While a Vfs lives, sqlite3_open_v2(any name, …, name()) opens the image; one connection at a time. The first one
// becomes SQLite's default where the system brings none (wasm).
class Vfs {
 public:
  // Image, clock and random source must outlive the Vfs; connections must be closed before it goes.
  static base::Result<std::unique_ptr<Vfs>> create(std::string name, Image& image, base::Clock& clock,
                                                   base::Random& random);
  ~Vfs();
  Vfs(const Vfs&) = delete;
  Vfs& operator=(const Vfs&) = delete;

  const std::string& name() const;

 private:
  struct State;
  explicit Vfs(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace store::vfs
