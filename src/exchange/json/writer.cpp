#include "exchange/json/writer.h"

namespace exchange::json {
namespace {
constexpr std::size_t kWrittenPieceBytes = 1024 * 1024;
}

std::string dump(const Ordered& value) { return value.dump(-1, ' ', false, Ordered::error_handler_t::replace); }

base::Result<void> Writer::begin() {
  piece_ = "{";
  return {};
}

void Writer::separate(std::string_view key) {
  piece_ += first_member_ ? "\n" : ",\n";
  first_member_ = false;
  piece_ += dump(Ordered(key));
  piece_ += ": ";
}

base::Result<void> Writer::member(std::string_view key, const Ordered& value) {
  separate(key);
  piece_ += dump(value);
  return flush_full();
}

base::Result<void> Writer::begin_array(std::string_view key) {
  separate(key);
  piece_ += '[';
  first_element_ = true;
  return flush_full();
}

base::Result<void> Writer::element(const Ordered& value) {
  piece_ += first_element_ ? "\n" : ",\n";
  first_element_ = false;
  piece_ += dump(value);
  return flush_full();
}

base::Result<void> Writer::end_array() {
  piece_ += first_element_ ? "]" : "\n]";
  return flush_full();
}

base::Result<void> Writer::end() {
  piece_ += "\n}\n";
  return flush();
}

base::Result<void> Writer::flush_full() {
  if (piece_.size() < kWrittenPieceBytes) return {};
  return flush();
}

base::Result<void> Writer::flush() {
  BASE_TRY(sink_.write(piece_));
  piece_.clear();
  return {};
}

}  // namespace exchange::json
