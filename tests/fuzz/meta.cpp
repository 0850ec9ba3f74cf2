// The base's meta: what is accepted is written again as the same bytes, or as those of a newer format that say the
// same.
#include "store/redo/meta.h"

#include "base/check.h"
#include "tests/fuzz/sealed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const store::redo::Bytes bytes = fuzz::sealed({data, size});
  const auto meta = store::redo::decode_meta(bytes);
  if (!meta) return 0;
  BASE_CHECK(meta->generation <= meta->reaches);
  BASE_CHECK(meta->generation < meta->reaches || meta->segments.size() == store::redo::segments_for(meta->size));
  const store::redo::Bytes again = store::redo::encode_meta(*meta);
  BASE_CHECK(again == bytes || again[4] != bytes[4]);
  BASE_CHECK(*store::redo::decode_meta(again) == *meta);
  return 0;
}
