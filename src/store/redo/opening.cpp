#include "store/redo/opening.h"

#include <algorithm>
#include <utility>

#include "store/redo/segment.h"

namespace store::redo {

Opening::Opening(Recovered known, Opened opened)
    : opened_(std::move(opened)), image_(known.image), found_(std::move(known)), goes_on_(true) {
  found_.cut.reset();
  record_chain_ = found_.chain;
}

void Opening::fail(base::Error error) {
  if (!error_) error_ = std::move(error);
}

void Opening::on_meta(std::span<const std::uint8_t> meta) {
  if (meta.empty()) return;
  base::Result<Meta> decoded = decode_meta(meta);
  if (!decoded) return fail(decoded.error());
  if (goes_on_) compare(*decoded);
  begin(std::move(*decoded));
}

void Opening::begin(Meta meta) {
  found_.base = std::move(meta);
  found_.backlog.rebase(found_.base);
  if (goes_on_) return;
  found_.generation = found_.base.generation;
  found_.chain = found_.base.chain;
  record_chain_ = found_.chain;
}

void Opening::compare(const Meta& meta) {
  if (meta.generation > found_.generation) fail({base::ErrorCode::conflict, "the base is newer"});
  if (meta.generation == found_.generation) met_ = meta.chain == found_.chain;
}

// The last part of the generation that is known already.
void Opening::compare(View part) {
  base::Result<Part> decoded = decode_part(part);
  met_ = decoded && decoded->hash == found_.chain;
}

void Opening::on_segment(std::uint32_t index, std::span<const std::uint8_t> bytes) {
  if (error_ || goes_on_) return;
  if (index != lengths_.size()) return fail({base::ErrorCode::corrupt, "segment " + std::to_string(index) + ": order"});
  base::Result<View> payload = decode_segment(bytes, found_.base, index);
  if (!payload) return fail(payload.error());
  lengths_.push_back(payload->size());
  if (!image_.write(index * kSegmentBytes, *payload)) fail({base::ErrorCode::internal, "out of memory"});
}

void Opening::cut(std::uint64_t generation, std::string reason) {
  found_.cut = Cut{
      .from = found_.generation + 1, .to = std::max(generation, found_.generation + 1), .reason = std::move(reason)};
  record_.clear();
  bytes_.clear();
}

void Opening::on_log_part(std::uint64_t generation, std::uint32_t part, std::span<const std::uint8_t> bytes) {
  if (error_) return;
  // Of several parts the last one counts, which is chained to the others.
  if (goes_on_ && record_.empty() && generation == found_.generation) compare(bytes);
  if (generation <= found_.generation) return;
  if (found_.cut) {
    found_.cut->to = std::max(found_.cut->to, generation);
    return;
  }
  std::string name = "generation " + std::to_string(generation) + " part " + std::to_string(part) + ": ";
  if (generation != found_.generation + 1 || part != record_.size()) return cut(generation, name + "gap");
  // The bytes are the store's and go away; the record needs them until it is whole.
  bytes_.emplace_back(bytes.begin(), bytes.end());
  base::Result<Part> decoded = decode_part(bytes_.back());
  if (!decoded && decoded.error().code == base::ErrorCode::newer_version) return fail(decoded.error());
  if (!decoded) return cut(generation, name + decoded.error().detail);
  bool expected = decoded->generation == generation && decoded->part == part;
  if (!expected) return cut(generation, name + "another part's bytes");
  if (decoded->previous != record_chain_) return cut(generation, name + "chain");
  if (!record_.empty()) {
    const Part& before = record_.back();
    bool follows = decoded->parts == before.parts && decoded->size == before.size &&
                   (decoded->pages.empty() || before.pages.empty() || decoded->pages.front() > before.pages.back());
    if (!follows) return cut(generation, name + "not of this record");
  }
  record_chain_ = decoded->hash;
  record_.push_back(std::move(*decoded));
  if (record_.size() == record_.back().parts) apply();
}

void Opening::apply() {
  std::uint64_t size = record_.back().size;
  std::uint64_t size_before = image_.size();
  bool room = image_.resize(size);
  std::vector<std::uint32_t> pages;
  for (const Part& part : record_) {
    pages.insert(pages.end(), part.pages.begin(), part.pages.end());
    for (std::size_t i = 0; i < part.pages.size() && room; ++i) {
      std::uint64_t offset = std::uint64_t{part.pages[i]} * vfs::kPageSize;
      // The end may lie inside the last page.
      auto amount = static_cast<std::size_t>(std::min<std::uint64_t>(vfs::kPageSize, size - offset));
      room = image_.write(offset, part.bytes.subspan(i * vfs::kPageSize, amount));
    }
  }
  if (!room) fail({base::ErrorCode::internal, "out of memory"});
  found_.generation = record_.back().generation;
  found_.chain = record_chain_;
  std::uint64_t stored = 0;
  for (const Bytes& bytes : bytes_) stored += bytes.size();
  found_.backlog.add({.generation = found_.generation, .size = size, .chain = found_.chain, .bytes = stored},
                     size_before, pages, found_.base);
  check_lengths(size);
  record_.clear();
  bytes_.clear();
}

// Segments that show the file as of the record just applied, when it had this size.
void Opening::check_lengths(std::uint64_t size) {
  for (std::uint32_t i = 0; i < lengths_.size(); ++i) {
    bool of_this = found_.base.segments[i] == found_.generation;
    if (of_this && lengths_[i] != segment_length(size, i))
      fail({base::ErrorCode::corrupt, "segment " + std::to_string(i) + ": length"});
  }
}

// Some segments are newer than what is left of the log, and others older: no state of the file.
base::Error Opening::torn() const {
  std::string end = "the base needs the log up to generation " + std::to_string(found_.base.reaches) + ", it ends at " +
                    std::to_string(found_.generation);
  return {base::ErrorCode::corrupt, found_.cut ? end + ": " + found_.cut->reason : end};
}

void Opening::on_progress(std::uint64_t done, std::uint64_t total) {
  if (progress_) progress_(done, total);
}

void Opening::on_loaded(base::Result<void> result) {
  if (!result) fail(result.error());
  if (!error_ && !goes_on_ && lengths_.size() != found_.base.segments.size())
    fail({base::ErrorCode::corrupt, "segment " + std::to_string(lengths_.size()) + ": missing"});
  if (!error_ && goes_on_ && !met_) fail({base::ErrorCode::conflict, "another history is stored"});
  if (!error_ && !record_.empty())
    cut(found_.generation + 1, "generation " + std::to_string(found_.generation + 1) + ": incomplete");
  if (!error_ && found_.generation < found_.base.reaches) fail(torn());
  const Opened opened = std::exchange(opened_, nullptr);
  if (error_) return opened(base::Error{*error_});
  found_.image = image_.snapshot();
  image_ = {};
  Recovered found = std::move(found_);
  opened(std::move(found));
}

}  // namespace store::redo
