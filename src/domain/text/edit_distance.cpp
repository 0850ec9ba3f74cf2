#include "domain/text/edit_distance.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace domain::text {

namespace {

struct Letters {
  std::array<char32_t, kLongestCompared> at{};
  std::size_t count = 0;
  bool whole = true;

  explicit Letters(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
      if (count == at.size()) {
        whole = false;
        return;
      }
      at[count++] = base::next_code_point(text, offset);
    }
  }
};

using Row = std::array<std::size_t, kLongestCompared + 1>;

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t most) {
  if (left == right) return 0;
  const Letters a(left);
  const Letters b(right);
  const std::size_t longer = std::max(a.count, b.count);
  if (!a.whole || !b.whole || longer - std::min(a.count, b.count) > most) return most + 1;
  Row before{}, last{}, row{};
  for (std::size_t j = 0; j <= b.count; ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.count; ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.count; ++j) {
      const bool same = a.at[i - 1] == b.at[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    // A swap reaches two rows back, so that one row above the bound does not yet settle it.
    const bool settled = least > most && *std::min_element(last.begin(), last.begin() + b.count + 1) >= most + 1;
    if (settled) return most + 1;
    before = last;
    last = row;
  }
  return std::min(last[b.count], most + 1);
}

}  // namespace domain::text
