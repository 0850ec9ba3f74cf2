// The base's meta: what is accepted is written again as the same bytes.
#include "store/redo/meta.h"

#include "base/check.h"
#include "tests/fuzz/sealed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const store::redo::Bytes bytes = fuzz::sealed({data, size});
  const auto meta = store::redo::decode_meta(bytes);
  if (!meta) return 0;
  BASE_CHECK(meta->segments.size() == store::redo::segments_for(meta->size));
  BASE_CHECK(store::redo::encode_meta(*meta) == bytes);
  return 0;
}
