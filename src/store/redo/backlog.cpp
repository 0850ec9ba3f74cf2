#include "store/redo/backlog.h"

#include <algorithm>

#include "base/check.h"
#include "store/vfs/image.h"

namespace store::redo {

void Backlog::mark(std::uint32_t segment, std::uint64_t generation) {
  if (segment >= since_.size()) since_.resize(segment + 1);
  std::uint64_t& since = since_[segment];
  since = since == 0 ? generation : std::min(since, generation);
}

void Backlog::add(const Logged& record, std::uint64_t size_before, const std::vector<std::uint32_t>& pages,
                  const Meta& base) {
  BASE_CHECK(records_.empty() || records_.back().generation + 1 == record.generation);
  records_.push_back(record);
  bytes_ += record.bytes;
  auto changed = [&](std::uint32_t segment) {
    bool holds = segment < base.segments.size() && base.segments[segment] >= record.generation;
    if (!holds) mark(segment, record.generation);
  };
  for (std::uint32_t page : pages)
    changed(static_cast<std::uint32_t>(page * std::uint64_t{vfs::kPageSize} / kSegmentBytes));
  if (record.size == size_before) return;
  // What lies between the two ends differs, and the length of the segment at the smaller one.
  auto first = static_cast<std::uint32_t>(std::min(record.size, size_before) / kSegmentBytes);
  for (std::uint32_t i = first; i < segments_for(std::max(record.size, size_before)); ++i) changed(i);
}

void Backlog::drop_records(std::uint64_t last) {
  while (!records_.empty() && records_.front().generation <= last) {
    bytes_ -= records_.front().bytes;
    records_.pop_front();
  }
}

void Backlog::rebase(const Meta& base) {
  // Of the others it is not known when they were changed last, so they wait.
  for (std::size_t i = 0; i < since_.size() && !records_.empty(); ++i)
    if (i < base.segments.size() && base.segments[i] >= records_.back().generation) since_[i] = 0;
  drop_records(base.generation);
  if (records_.empty()) since_.clear();
}

// Of the first `count` segments those that are out of date, the longest first.
std::vector<std::uint32_t> Backlog::waiting(std::uint32_t count, std::size_t in_base) {
  // Those that the base lacks at its end are appended in their order: none waits longer than one before it.
  std::uint64_t next = records_.back().generation;
  for (std::uint32_t i = count; i > in_base; --i, next = since_[i]) mark(i - 1, next);
  std::vector<std::uint32_t> indexes;
  for (std::uint32_t i = 0; i < count && i < since_.size(); ++i)
    if (since_[i] != 0) indexes.push_back(i);
  std::stable_sort(indexes.begin(), indexes.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return since_[a] < since_[b]; });
  return indexes;
}

// The oldest record that some segment still needs; one beyond the newest when none does.
std::uint64_t Backlog::oldest() const {
  std::uint64_t oldest = records_.back().generation + 1;
  for (std::uint64_t since : since_)
    if (since != 0) oldest = std::min(oldest, since);
  return oldest;
}

Slice Backlog::take(std::size_t limit, const Meta& base) {
  const Logged now = records_.back();
  std::uint32_t count = segments_for(now.size);
  Slice slice{.segments = waiting(count, base.segments.size()), .meta = base, .since = {}};
  slice.segments.resize(std::min(limit, slice.segments.size()));
  std::sort(slice.segments.begin(), slice.segments.end());
  auto clear = [&](std::uint32_t index) { slice.since.emplace_back(index, std::exchange(since_[index], 0)); };
  for (std::uint32_t index : slice.segments) clear(index);
  for (std::uint32_t index = count; index < since_.size(); ++index) clear(index);

  Meta& meta = slice.meta;
  meta.reaches = now.generation;
  if (meta.segments.size() > count) meta.segments.resize(count);
  for (std::uint32_t index : slice.segments) {
    BASE_CHECK(index <= meta.segments.size());
    if (index == meta.segments.size()) meta.segments.emplace_back();
    meta.segments[index] = now.generation;
  }
  std::uint64_t first = records_.front().generation;
  if (std::uint64_t end = oldest(); end > first) {
    const Logged& last = records_[static_cast<std::size_t>(end - 1 - first)];
    meta.generation = last.generation;
    meta.size = last.size;
    meta.chain = last.chain;
  }
  return slice;
}

void Backlog::folded(const Slice& slice) { drop_records(slice.meta.generation); }

void Backlog::put_back(const Slice& slice) {
  for (const auto& [index, since] : slice.since)
    if (since != 0) mark(index, since);
}

}  // namespace store::redo
