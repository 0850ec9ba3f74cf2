// The reader of JSON objects of any size: however its bytes are portioned, it says the same.
#include <string>

#include "base/check.h"
#include "exchange/json/document.h"
#include "tests/exchange/support/memory.h"

namespace {

using exchange::json::Json;

// What a document said, and how it ended.
struct Heard : exchange::json::DocumentSink {
  base::Result<void> on_member(std::string_view key, const Json& value) override { return note(key, &value); }
  base::Result<void> on_array_begin(std::string_view key) override { return note(key, nullptr); }
  base::Result<void> on_element(std::string_view key, std::size_t, const Json& value) override {
    return note(key, &value);
  }
  base::Result<void> on_array_end(std::string_view key, std::size_t count) override {
    text += std::to_string(count);
    return note(key, nullptr);
  }
  base::Result<void> note(std::string_view key, const Json* value) {
    text += key;
    if (value != nullptr) text += value->dump(-1, ' ', true);
    return {};
  }
  std::string text;
};

std::string read(std::string_view bytes, std::size_t portion) {
  constexpr exchange::json::Limits limits{.depth = 8, .token_bytes = 256, .element_values = 64, .element_bytes = 512};
  tests::MemorySource source(bytes, portion);
  Heard heard;
  const auto result = exchange::json::read_document(source, heard, limits);
  if (!result) heard.text += result.error().detail;
  return heard.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  BASE_CHECK(read(bytes, 4096) == read(bytes, 1));
  return 0;
}
