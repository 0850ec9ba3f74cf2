// Little-endian fields of the stored formats: a writer, and a reader that never leaves its bytes.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "host/page_store.h"

namespace store::redo {

using host::Bytes;
using View = std::span<const std::uint8_t>;

class Writer {
 public:
  explicit Writer(Bytes& out) : out_(out) {}
  void u32(std::uint32_t value) { number(value, 4); }
  void u64(std::uint64_t value) { number(value, 8); }
  // Appends the hash of everything written so far, and returns it.
  std::uint64_t seal();

 private:
  void number(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  Bytes& out_;
};

// After a read beyond the end every further value is zero and ok() is false.
class Reader {
 public:
  explicit Reader(View bytes) : rest_(bytes) {}
  std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
  std::uint64_t u64() { return number(8); }
  View bytes(std::size_t count);
  View rest() const { return rest_; }
  bool ok() const { return ok_; }

 private:
  std::uint64_t number(std::size_t bytes);
  View rest_;
  bool ok_ = true;
};

inline constexpr std::size_t kHashBytes = 8;

std::uint64_t hash_of(View bytes);

// Error corrupt whose detail is `where` and the rule that is broken.
base::Error broken_rule(std::string_view where, std::string_view rule);

// A sealed value whose hash agrees, and that is of the expected kind.
struct Unsealed {
  Reader in;  // behind magic and format
  std::uint32_t format = 0;
  std::uint64_t hash = 0;
};
// What begins with `magic` u32 and a format u32 from 1 to `newest_format`, and ends with the hash of all before it.
// Errors: corrupt (the detail is `name` and the rule that is broken), newer_version.
base::Result<Unsealed> unseal(View bytes, std::uint32_t magic, std::uint32_t newest_format, const std::string& name);

}  // namespace store::redo
