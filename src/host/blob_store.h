// Files of any size, beside the database: each a Blob under the SHA-256 of its bytes (64 lower-case hexadecimal
// digits). The bytes never pass through the program.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace host {

// What the host knows of a file that a person chose, before reading it.
struct FileFacts {
  std::uint64_t size = 0;  // bytes
  std::string type;        // media type; empty: unknown
};

// Calls back later from the host's loop (the browser), or before returning (tests).
class BlobStore {
 public:
  virtual ~BlobStore() = default;

  // `file`: the handle that the choice brought. Errors: not_found.
  virtual base::Result<FileFacts> describe(std::int64_t file) = 0;

  using Progress = std::function<void(double fraction)>;  // 0..1
  using Stored = std::function<void(base::Result<std::string> key)>;
  // Copies the file's bytes under their key, again when they are there already. Everything is stored, and durable,
  // before `stored` gets the key. Errors: storage_full, storage_failed (also when the file cannot be read).
  virtual void put(std::int64_t file, Progress progress, Stored stored) = 0;

  using Done = std::function<void(base::Result<void>)>;
  // Reads the Blob and compares. Errors: storage_gone (no such Blob), corrupt (not those bytes any more),
  // storage_failed.
  virtual void check(std::string_view key, Done done) = 0;
  // Gives the bytes to the person, as a download of this name. Errors: as for check(), which it does not repeat.
  virtual void offer(std::string_view key, std::string_view name, std::string_view type, Done done) = 0;
  // Shows the bytes to the person in a new tab, as a PDF whatever they are; offers them where no tab can be opened.
  // Errors: as for offer().
  virtual void show_pdf(std::string_view key, std::string_view name, Done done) = 0;
  using Kept = std::function<void(base::Result<std::vector<std::string>> missing)>;
  // Removes every Blob with another key, all in one step, and says of which keys there is none. What is put afterwards
  // stays.
  virtual void keep_only(const std::vector<std::string>& keys, Kept done) = 0;
  static constexpr std::size_t kKeySize = 64;
};

}  // namespace host
