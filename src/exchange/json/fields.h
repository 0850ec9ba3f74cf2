// Takes one JSON object apart, member by member, and remembers the first thing that is wrong and where.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/uuid.h"
#include "exchange/json/document.h"
#include "exchange/json/place.h"

namespace exchange::json {

// After the first error every call returns an empty value; finish() tells.
class Fields {
 public:
  // Errors: `value` is no object.
  Fields(const Json& value, const Place& place);

  // A member that may be missing is asked for with has() first; all others must be there.
  bool has(std::string_view key) const;
  // At most `longest` bytes of UTF-8, without NUL.
  std::string text(std::string_view key, std::size_t longest);
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  // A 64-bit number written as a decimal text, without sign or leading zeros.
  std::int64_t number_text(std::string_view key);
  bool boolean(std::string_view key);
  base::Uuid uuid(std::string_view key);
  // The index of the text among `words`.
  std::size_t word(std::string_view key, std::span<const std::string_view> words);
  // Null after an error.
  const Json* array(std::string_view key);
  const Json* object(std::string_view key);
  const Json* any(std::string_view key);

  // For rules that span members: `key` breaks `rule`.
  void refuse(std::string_view key, std::string_view rule);
  // Takes over an error found deeper inside.
  void refuse(base::Error error);
  bool good() const { return !error_; }
  // The first error; also when a member was never asked for.
  base::Result<void> finish();

 private:
  const Json* member(std::string_view key);
  template <typename T>
  T wrong(std::string_view key, std::string_view rule) {
    refuse(key, rule);
    return T{};
  }

  const Json& value_;
  const Place& place_;
  std::vector<std::string_view> asked_;
  std::optional<base::Error> error_;
};

base::Error schema_error(const Place& place, std::string_view rule);

// The value of a canonical decimal text within 0 … 2^63-1.
std::optional<std::int64_t> parse_number(std::string_view text);

}  // namespace exchange::json
