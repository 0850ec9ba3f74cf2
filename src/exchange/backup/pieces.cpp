#include "exchange/backup/pieces.h"

#include <algorithm>

#include "exchange/base64.h"
#include "exchange/json/fields.h"

namespace exchange::backup {

using base::Result;
using json::Place;
using json::schema_error;

std::size_t piece_count(std::uint64_t file_size) {
  return static_cast<std::size_t>(std::max<std::uint64_t>(1, (file_size + kPieceBytes - 1) / kPieceBytes));
}

json::Ordered encode_piece(std::string_view sha256, std::string_view bytes) {
  return {{"sha256", sha256}, {"bytes", base64(bytes)}};
}

Result<void> PieceReader::expect(const std::string& sha256, std::uint64_t size, const Place& place) {
  const auto [known, first] = known_.emplace(sha256, size);
  if (first) expected_.emplace(sha256, size);
  if (known->second == size) return {};
  return schema_error(place, "is another than that of the same file elsewhere");
}

Result<void> PieceReader::take(const json::Json& value, const Place& place) {
  json::Fields in(value, place);
  const std::string sha256 = in.text("sha256", 64);
  const auto bytes = from_base64(in.text("bytes", kPieceBytes / 3 * 4));
  if (!bytes) in.refuse("bytes", "must be Base64 with padding");
  BASE_TRY(in.finish());
  if (current_.empty()) {
    const auto found = expected_.find(sha256);
    if (found == expected_.end()) {
      return schema_error(Place(place, "sha256"),
                          known_.contains(sha256) ? "the same file twice" : "is the hash of no file");
    }
    current_ = sha256;
    missing_ = found->second;
    expected_.erase(found);
  }
  if (sha256 != current_) return schema_error(Place(place, "sha256"), "the file before is not whole");
  if (bytes->size() != std::min<std::uint64_t>(missing_, kPieceBytes)) {
    return schema_error(Place(place, "bytes"),
                        "must have " + std::to_string(std::min<std::uint64_t>(missing_, kPieceBytes)) + " bytes");
  }
  missing_ -= bytes->size();
  if (sink_ != nullptr) BASE_TRY(sink_->write(*bytes));
  if (missing_ > 0) return {};
  current_.clear();
  if (sink_ == nullptr) return {};
  BASE_TRY_ASSIGN(const bool right, sink_->end(sha256));
  if (!right) return schema_error(Place(place, "sha256"), "is not the hash of the file's bytes");
  return {};
}

Result<void> PieceReader::end(const Place& list) const {
  if (!current_.empty()) return schema_error(list, "the last file is not whole");
  return {};
}

}  // namespace exchange::backup
