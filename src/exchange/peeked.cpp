#include "exchange/peeked.h"

#include <algorithm>

namespace exchange {

base::Result<std::string_view> Peeked::peek(std::size_t count) {
  std::size_t filled = seen_.size();
  seen_.resize(std::max(filled, count));
  while (filled < count) {
    BASE_TRY_ASSIGN(const std::size_t more, source_.read(std::span(seen_).subspan(filled)));
    if (more == 0) break;
    filled += more;
  }
  seen_.resize(filled);
  return std::string_view(seen_);
}

base::Result<std::size_t> Peeked::read(std::span<char> out) {
  if (given_ == seen_.size()) return source_.read(out);
  const std::size_t count = seen_.copy(out.data(), out.size(), given_);
  given_ += count;
  return count;
}

}  // namespace exchange
