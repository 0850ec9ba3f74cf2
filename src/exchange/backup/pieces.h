// The files of a backup as pieces that fit into memory: each an element of the array "files".
#pragma once
#include <map>
#include <string>

#include "app/archive/archive.h"
#include "exchange/backup/files.h"
#include "exchange/json/document.h"
#include "exchange/json/place.h"
#include "exchange/json/writer.h"

namespace exchange::backup {

// Bytes of every piece but a file's last. An empty file has one empty piece.
inline constexpr std::size_t kPieceBytes = std::size_t{768} * 1024;

std::size_t piece_count(std::uint64_t file_size);
json::Ordered encode_piece(std::string_view sha256, std::string_view bytes);

// Puts files together again. Errors of all: schema with the place; the sink's.
class PieceReader {
 public:
  // Without a sink the bytes are judged by their number alone, and dropped.
  explicit PieceReader(FileSink* sink) : sink_(sink) {}

  // A contact's file or picture, which may come (once, whatever the number of contacts that have it) or not. `place`:
  // where its size stands.
  base::Result<void> expect(const std::string& sha256, std::uint64_t size, const json::Place& place);
  base::Result<void> take(const json::Json& value, const json::Place& place);
  base::Result<void> end(const json::Place& list) const;

 private:
  FileSink* sink_;
  std::map<std::string, std::uint64_t> expected_;  // sizes by hash; of those that have not come
  std::map<std::string, std::uint64_t> known_;     // of all
  std::string current_;                            // the file whose next piece must follow; empty: none
  std::uint64_t missing_ = 0;                      // bytes of it
};

}  // namespace exchange::backup
