// One part of a log record: whatever is accepted keeps the promises of Part.
#include "base/check.h"
#include "store/redo/record.h"
#include "tests/fuzz/sealed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const store::redo::Bytes bytes = fuzz::sealed({data, size});
  const auto part = store::redo::decode_part(bytes);
  if (!part) return 0;
  BASE_CHECK(part->part < part->parts && part->size <= store::redo::kMaxFileBytes);
  BASE_CHECK(part->bytes.size() == part->pages.size() * store::vfs::kPageSize);
  BASE_CHECK(part->bytes.empty() || (part->bytes.data() >= bytes.data() &&
                                     part->bytes.data() + part->bytes.size() <= bytes.data() + bytes.size()));
  for (std::size_t i = 0; i < part->pages.size(); ++i) {
    BASE_CHECK(i == 0 || part->pages[i] > part->pages[i - 1]);
    BASE_CHECK(std::uint64_t{part->pages[i]} * store::vfs::kPageSize < part->size);
  }
  return 0;
}
