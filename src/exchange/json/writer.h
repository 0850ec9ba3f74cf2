// Writes one JSON object with long arrays, an element a line, in pieces of about 1 MiB.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "exchange/bytes.h"

namespace exchange::json {

// Keeps the order in which members are added, so that equal data makes equal files.
using Ordered = nlohmann::ordered_json;

class Writer {
 public:
  explicit Writer(TextSink& sink) : sink_(sink) {}

  // Errors of all: the sink's. Calls: begin, (member | begin_array element* end_array)*, end.
  base::Result<void> begin();
  base::Result<void> member(std::string_view key, const Ordered& value);
  base::Result<void> begin_array(std::string_view key);
  base::Result<void> element(const Ordered& value);
  base::Result<void> end_array();
  base::Result<void> end();

 private:
  void separate(std::string_view key);
  base::Result<void> flush_full();
  base::Result<void> flush();

  TextSink& sink_;
  std::string piece_;
  bool first_member_ = true;
  bool first_element_ = true;
};

// Compact; bytes that are not UTF-8 become U+FFFD, since JSON cannot hold them.
std::string dump(const Ordered& value);

}  // namespace exchange::json
