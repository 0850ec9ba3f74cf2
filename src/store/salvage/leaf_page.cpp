#include "store/salvage/leaf_page.h"

#include <algorithm>
#include <array>
#include <span>

namespace store {

namespace {

using View = std::span<const std::uint8_t>;

constexpr std::uint64_t kLongestRow = 1U << 20;
constexpr std::size_t kFileHeader = 100;  // on page 0, before the page's own
constexpr std::uint8_t kTableLeaf = 13, kIndexLeaf = 10, kIndexInterior = 2;

// How much of a row stands on its page (2.1: P, X, M and K).
constexpr std::uint64_t kMostOfTable = vfs::kPageSize - 35;
constexpr std::uint64_t kMostOfIndex = (vfs::kPageSize - 12) * 64 / 255 - 23;
constexpr std::uint64_t kLeastOfLong = (vfs::kPageSize - 12) * 32 / 255 - 23;
constexpr std::uint64_t kOverflowBytes = vfs::kPageSize - 4;

// Big-endian; after a read beyond the end nothing is good any more.
class Reader {
 public:
  explicit Reader(View bytes) : rest_(bytes) {}
  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }
  View bytes(std::uint64_t count) {
    if (count > rest_.size()) {
      good_ = false;
      rest_ = {};
      return {};
    }
    const View taken = rest_.first(static_cast<std::size_t>(count));
    rest_ = rest_.subspan(taken.size());
    return taken;
  }
  std::int64_t number(std::uint64_t count) {
    const View taken = bytes(count);
    std::uint64_t value = !taken.empty() && taken.front() >= 0x80 ? ~std::uint64_t{0} : 0;
    for (const std::uint8_t byte : taken) value = value << 8 | byte;
    return static_cast<std::int64_t>(value);
  }
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int i = 0; i < 8 && good_; ++i) {
      const auto byte = static_cast<std::uint8_t>(number(1));
      value = value << 7 | (byte & 0x7fU);
      if (byte < 0x80) return value;
    }
    return value << 8 | static_cast<std::uint8_t>(number(1));
  }

 private:
  View rest_;
  bool good_ = true;
};

using Page = std::array<std::uint8_t, vfs::kPageSize>;

Page read_page(const vfs::Image& file, std::uint64_t page) {
  Page bytes{};
  file.read(page * vfs::kPageSize, bytes);
  return bytes;
}

// The row's bytes from its page and the pages that it goes on to; none when they end too early.
std::vector<std::uint8_t> payload(const vfs::Image& file, Reader& in, std::uint64_t size, std::uint64_t most) {
  if (size > kLongestRow) return {};
  std::uint64_t here = size;
  if (size > most) {
    here = kLeastOfLong + (size - kLeastOfLong) % kOverflowBytes;
    if (here > most) here = kLeastOfLong;
  }
  const View local = in.bytes(here);
  std::vector<std::uint8_t> bytes(local.begin(), local.end());
  auto next = here < size ? static_cast<std::uint32_t>(in.number(4)) : 0;
  while (in.good() && bytes.size() < size) {
    if (next == 0 || next > file.pages()) return {};
    const Page page = read_page(file, next - 1);
    Reader rest(page);
    next = static_cast<std::uint32_t>(rest.number(4));
    const View more = rest.bytes(std::min<std::uint64_t>(kOverflowBytes, size - bytes.size()));
    bytes.insert(bytes.end(), more.begin(), more.end());
  }
  return in.good() ? bytes : std::vector<std::uint8_t>{};
}

bool take(Reader& in, std::uint64_t type, LooseValue& value) {
  using Kind = LooseValue::Kind;
  constexpr std::array<std::uint8_t, 7> sizes{0, 1, 2, 3, 4, 6, 8};
  if (type == 7 || type == 10 || type == 11) return false;
  if (type == 0) return true;
  if (type < 10) {
    value.kind = Kind::number;
    value.number =
        type < sizes.size() ? in.number(sizes[static_cast<std::size_t>(type)]) : static_cast<std::int64_t>(type - 8);
    return in.good();
  }
  const View bytes = in.bytes((type - 12) / 2);
  value.kind = type % 2 == 0 ? Kind::blob : Kind::text;
  value.bytes.assign(bytes.begin(), bytes.end());
  return in.good();
}

// Empty when the bytes are no row.
LooseRow row_of(View bytes) {
  Reader sized(bytes);
  const std::uint64_t head = sized.varint();
  if (head > bytes.size()) return {};
  Reader types(bytes.first(static_cast<std::size_t>(head)));
  types.varint();
  Reader values(bytes.subspan(static_cast<std::size_t>(head)));
  LooseRow row;
  while (!types.at_end()) {
    const std::uint64_t type = types.varint();
    if (!types.good() || !take(values, type, row.emplace_back())) return {};
  }
  return types.good() && values.at_end() ? row : LooseRow{};
}

LooseRow cell(const vfs::Image& file, Reader in, std::uint8_t type) {
  if (type == kIndexInterior) in.number(4);  // the page to its left
  const std::uint64_t size = in.varint();
  const auto id = type == kTableLeaf ? static_cast<std::int64_t>(in.varint()) : 0;
  LooseRow row = row_of(payload(file, in, size, type == kTableLeaf ? kMostOfTable : kMostOfIndex));
  if (type != kTableLeaf || row.empty()) return row;
  // Every table of ours with row ids names them.
  if (row.front().kind != LooseValue::Kind::null) return {};
  row.front() = {.kind = LooseValue::Kind::row_id, .number = id, .bytes = {}};
  return row;
}

}  // namespace

std::vector<LooseRow> loose_rows(const vfs::Image& file, std::uint32_t page) {
  const Page bytes = read_page(file, page);
  const View whole(bytes);
  Reader in(whole.subspan(page == 0 ? kFileHeader : 0));
  const auto type = static_cast<std::uint8_t>(in.number(1));
  if (type != kTableLeaf && type != kIndexLeaf && type != kIndexInterior) return {};
  in.bytes(2);  // the first free block
  const auto count = static_cast<std::uint16_t>(in.number(2));
  in.bytes(type == kIndexInterior ? 7 : 3);
  std::vector<LooseRow> rows;
  for (std::uint16_t i = 0; i < count; ++i) {
    const auto at = static_cast<std::uint16_t>(in.number(2));
    if (!in.good() || at >= whole.size()) return {};
    rows.push_back(cell(file, Reader(whole.subspan(at)), type));
    if (rows.back().empty()) return {};
  }
  return rows;
}

}  // namespace store
