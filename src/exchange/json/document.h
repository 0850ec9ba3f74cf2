// Reads one JSON object too big for memory: its members arrive one by one, its arrays element by element.
#pragma once
#include <cstddef>
#include <string_view>

#include <nlohmann/json.hpp>

#include "exchange/bytes.h"

namespace exchange::json {

using Json = nlohmann::json;

// What hostile files may ask of us at most.
struct Limits {
  std::size_t depth = 32;                        // nested arrays and objects
  std::size_t token_bytes = 16 * 1024 * 1024;    // one string or number
  std::size_t element_values = 1024 * 1024;      // values within one member or element
  std::size_t element_bytes = 64 * 1024 * 1024;  // texts within one member or element
};

// Called in the file's order. An error returned stops the reading and is what read_document returns.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;
  virtual base::Result<void> on_member(std::string_view key, const Json& value) = 0;
  virtual base::Result<void> on_array_begin(std::string_view key) = 0;
  virtual base::Result<void> on_element(std::string_view key, std::size_t index, const Json& value) = 0;
  virtual base::Result<void> on_array_end(std::string_view key, std::size_t count) = 0;
};

// Errors: malformed with line, column, byte and JSON pointer (not JSON, truncated, invalid UTF-8, more after the end);
// schema (not an object, a key twice in one object, a limit passed); the sink's and the source's own.
base::Result<void> read_document(ByteSource& source, DocumentSink& sink, const Limits& limits = {});

}  // namespace exchange::json
