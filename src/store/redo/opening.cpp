#include "store/redo/opening.h"

#include <algorithm>
#include <utility>

#include "store/redo/segment.h"

namespace store::redo {

namespace {
constexpr const char* kNoMemory = "out of memory";
constexpr std::uint64_t kUnknown = ~std::uint64_t{0};
}  // namespace

Opening::Opening(Recovered known, Opened opened)
    : opened_(std::move(opened)), image_(known.image), found_(std::move(known)), goes_on_(true) {
  found_.cut.reset();
  record_chain_ = found_.chain;
  damage_.newest = found_.generation;
}

void Opening::fail(base::Error error) {
  if (!error_) error_ = std::move(error);
}

void Opening::damaged(std::string place) {
  ++damage_.count;
  if (damage_.places.size() < kMaxPlaces) damage_.places.push_back(std::move(place));
}

void Opening::on_meta(std::span<const std::uint8_t> meta) {
  if (meta.empty()) return;
  base::Result<Meta> decoded = decode_meta(meta);
  if (!decoded && (goes_on_ || decoded.error().code == base::ErrorCode::newer_version)) return fail(decoded.error());
  if (!decoded) {
    base_damaged_ = loose_ = true;
    return damaged(decoded.error().detail);
  }
  if (goes_on_) compare(*decoded);
  begin(std::move(*decoded));
}

void Opening::begin(Meta meta) {
  found_.base = std::move(meta);
  found_.backlog.rebase(found_.base);
  if (goes_on_) return;
  found_.generation = damage_.newest = found_.base.generation;
  found_.chain = found_.base.chain;
  record_chain_ = found_.chain;
}

void Opening::missing_segments(std::uint32_t until) {
  while (lengths_.size() < std::min<std::size_t>(until, found_.base.segments.size())) {
    base_damaged_ = true;
    damaged("segment " + std::to_string(lengths_.size()) + ": missing");
    lengths_.push_back(kUnknown);
  }
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
  missing_segments(index);
  base::Result<View> payload = decode_segment(bytes, found_.base, index);
  if (!payload && payload.error().code == base::ErrorCode::newer_version) return fail(payload.error());
  if (index < found_.base.segments.size()) lengths_.push_back(payload ? payload->size() : kUnknown);
  if (payload) {
    if (!image_.write(index * kSegmentBytes, *payload)) fail({base::ErrorCode::internal, kNoMemory});
    return;
  }
  base_damaged_ = true;
  loose_ = loose_ || found_.base.segments.empty();
  damaged(payload.error().detail);
  const LooseSegment loose = loose_segment(bytes, index);
  damage_.newest = std::max(damage_.newest, loose.generation);
  if (loose.index >= segments_for(kMaxFileBytes)) return;
  if (!image_.write(loose.index * kSegmentBytes, loose.bytes)) fail({base::ErrorCode::internal, kNoMemory});
}

// Log parts come in the order of their keys; `generation` is the key's.
void Opening::count(std::uint64_t generation, const base::Result<Part>& decoded) {
  if (generation <= damage_.newest) return;
  if (decoded && decoded->generation == generation) {
    damage_.newest = generation;
    named_ = 0;
  } else if (generation != std::exchange(last_named_, generation)) {
    ++named_;
  }
}

void Opening::cut(std::string reason) {
  damaged(reason);
  found_.cut = Cut{.from = found_.generation + 1, .count = 0, .reason = std::move(reason)};
  damage_.intact = image_.snapshot();
  loose_ = true;
  for (const Part& part : record_)
    if (!write_pages(part)) fail({base::ErrorCode::internal, kNoMemory});
  record_.clear();
  bytes_.clear();
}

void Opening::on_log_part(std::uint64_t generation, std::uint32_t part, std::span<const std::uint8_t> bytes) {
  if (error_) return;
  // Of several parts the last one counts, which is chained to the others.
  if (goes_on_ && record_.empty() && generation == found_.generation) compare(bytes);
  if (generation <= found_.generation) return;
  const std::string place = "generation " + std::to_string(generation) + " part " + std::to_string(part) + ": ";
  const bool next = generation == found_.generation + 1 && part == record_.size();
  if (!loose_ && !next) cut(place + "gap");
  if (loose_) return overlay(generation, part, bytes);
  // The bytes are the store's and go away; the record needs them until it is whole.
  bytes_.emplace_back(bytes.begin(), bytes.end());
  log_part(generation, part, place);
}

void Opening::log_part(std::uint64_t generation, std::uint32_t part, const std::string& place) {
  base::Result<Part> decoded = decode_part(bytes_.back());
  count(generation, decoded);
  if (!decoded && decoded.error().code == base::ErrorCode::newer_version) return fail(decoded.error());
  if (!decoded) return cut(place + decoded.error().detail);
  bool expected = decoded->generation == generation && decoded->part == part;
  if (!expected) return cut(place + "another part's bytes");
  if (decoded->previous != record_chain_) return cut(place + "chain");
  if (!record_.empty()) {
    const Part& before = record_.back();
    bool follows = decoded->parts == before.parts && decoded->size == before.size &&
                   (decoded->pages.empty() || before.pages.empty() || decoded->pages.front() > before.pages.back());
    if (!follows) return cut(place + "not of this record");
  }
  record_chain_ = decoded->hash;
  record_.push_back(std::move(*decoded));
  if (record_.size() == record_.back().parts) apply();
}

bool Opening::write_pages(const Part& part) {
  sized_by_log_ = true;
  bool room = image_.resize(part.size);
  for (std::size_t i = 0; i < part.pages.size() && room; ++i) {
    std::uint64_t offset = std::uint64_t{part.pages[i]} * vfs::kPageSize;
    // The end may lie inside the last page.
    auto amount = static_cast<std::size_t>(std::min<std::uint64_t>(vfs::kPageSize, part.size - offset));
    room = image_.write(offset, part.bytes.subspan(i * vfs::kPageSize, amount));
  }
  return room;
}

void Opening::apply() {
  std::uint64_t size = record_.back().size;
  std::uint64_t size_before = image_.size();
  std::vector<std::uint32_t> pages;
  for (const Part& part : record_) {
    pages.insert(pages.end(), part.pages.begin(), part.pages.end());
    if (!write_pages(part)) fail({base::ErrorCode::internal, kNoMemory});
  }
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
    bool of_this = lengths_[i] != kUnknown && found_.base.segments[i] == found_.generation;
    if (!of_this || lengths_[i] == segment_length(size, i)) continue;
    base_damaged_ = true;
    damaged("segment " + std::to_string(i) + ": length");
  }
}

// Some segments are newer than what is left of the log, and others older: no state of the file.
std::string Opening::torn() const {
  return "the base needs the log up to generation " + std::to_string(found_.base.reaches) + ", it ends at " +
         std::to_string(found_.generation);
}

void Opening::overlay(std::uint64_t generation, std::uint32_t part, View bytes) {
  const base::Result<Part> decoded = decode_part(bytes);
  count(generation, decoded);
  if (!decoded || decoded->generation != generation || decoded->part != part) {
    return damaged("generation " + std::to_string(generation) + " part " + std::to_string(part) + ": " +
                   (decoded ? "another part's bytes" : decoded.error().detail));
  }
  intact_after_cut_ = intact_after_cut_ || (found_.cut && generation > found_.cut->from);
  if (!write_pages(*decoded)) fail({base::ErrorCode::internal, kNoMemory});
}

void Opening::on_progress(std::uint64_t done, std::uint64_t total) {
  if (progress_) progress_(done, total);
}

Damage Opening::take_damage() {
  const bool short_of_base = !sized_by_log_ && image_.size() < found_.base.size;
  if (short_of_base && !image_.resize(found_.base.size)) damaged(kNoMemory);
  damage_.readable = image_.snapshot();
  damage_.intact_generation = found_.generation;
  damage_.lost = lost();
  if (base_damaged_ || found_.generation == 0) damage_.intact.reset();
  return std::move(damage_);
}

void Opening::on_loaded(base::Result<void> result) {
  if (!result && result.error().code == base::ErrorCode::corrupt) {
    base_damaged_ = true;
    damaged(result.error().detail);
  } else if (!result) {
    fail(result.error());
  }
  if (!goes_on_) missing_segments(static_cast<std::uint32_t>(found_.base.segments.size()));
  if (!error_ && goes_on_ && !met_) fail({base::ErrorCode::conflict, "another history is stored"});
  if (!error_ && !record_.empty()) cut("generation " + std::to_string(found_.generation + 1) + ": incomplete");
  if (found_.generation < found_.base.reaches) {
    base_damaged_ = true;
    damaged(torn());
  }
  if (found_.cut) found_.cut->count = lost();
  // Who goes on keeps what it knows: what is damaged shows to whoever opens the store from nothing.
  if (goes_on_ && (base_damaged_ || intact_after_cut_)) fail({base::ErrorCode::corrupt, damage_.places.front()});
  const Opened opened = std::exchange(opened_, nullptr);
  if (error_) return opened(base::Error{*error_});
  // A log whose end alone is damaged is as good as before its last commits. Where intact ones follow the damage, or
  // nothing at all precedes it, going on would destroy what can still be read.
  if (base_damaged_ || intact_after_cut_ || (found_.cut && found_.generation == 0))
    found_.damage = take_damage();
  else
    found_.image = found_.cut ? *damage_.intact : image_.snapshot();
  image_ = {};
  Recovered found = std::move(found_);
  opened(std::move(found));
}

}  // namespace store::redo
