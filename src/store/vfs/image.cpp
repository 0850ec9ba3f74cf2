#include "store/vfs/image.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "base/check.h"

namespace store::vfs {

namespace {
// Calls part(chunk index, offset in the chunk, offset in the range, length) for each chunk that the range touches,
// until one returns false.
template <typename F>
bool for_chunks(std::uint64_t offset, std::uint64_t length, F&& part) {
  for (std::uint64_t done = 0; done < length;) {
    std::uint64_t at = offset + done;
    std::uint64_t inside = at % kChunkSize;
    std::uint64_t amount = std::min<std::uint64_t>(length - done, kChunkSize - inside);
    if (!part(static_cast<std::size_t>(at / kChunkSize), static_cast<std::size_t>(inside),
              static_cast<std::size_t>(done), static_cast<std::size_t>(amount)))
      return false;
    done += amount;
  }
  return true;
}
}  // namespace

void Snapshot::read(std::uint64_t offset, std::span<std::uint8_t> out) const {
  std::uint64_t inside = offset >= size_ ? 0 : std::min<std::uint64_t>(out.size(), size_ - offset);
  for_chunks(offset, inside, [&](std::size_t chunk, std::size_t from, std::size_t to, std::size_t amount) {
    if (chunks_[chunk])
      std::memcpy(out.data() + to, chunks_[chunk]->data() + from, amount);
    else
      std::memset(out.data() + to, 0, amount);
    return true;
  });
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(inside), out.end(), std::uint8_t{0});
}

std::uint8_t* Image::writable(std::size_t chunk) {
  std::shared_ptr<Chunk>& shared = state_.chunks_[chunk];
  if (shared && shared.use_count() == 1) return shared->data();
  Chunk* fresh = new (std::nothrow) Chunk;
  if (fresh == nullptr) return nullptr;
  if (shared) {
    std::memcpy(fresh->data(), shared->data(), kChunkSize);
    if (pins_ > 0) retired_.push_back(shared);
  } else {
    fresh->fill(0);
  }
  shared.reset(fresh);
  return fresh->data();
}

void Image::mark(std::uint32_t page) {
  if (page >= marked_.size()) marked_.resize(page + 1);
  if (marked_[page]) return;
  marked_[page] = true;
  dirty_.push_back(page);
}

bool Image::write(std::uint64_t offset, std::span<const std::uint8_t> bytes) {
  std::uint64_t end = offset + bytes.size();
  if (end > size() && !resize(end)) return false;
  return for_chunks(offset, bytes.size(), [&](std::size_t chunk, std::size_t to, std::size_t from, std::size_t amount) {
    std::uint8_t* target = writable(chunk);
    if (target == nullptr) return false;
    std::memcpy(target + to, bytes.data() + from, amount);
    std::uint64_t start = std::uint64_t{chunk} * kChunkSize + to;
    for (std::uint64_t page = start / kPageSize; page <= (start + amount - 1) / kPageSize; ++page)
      mark(static_cast<std::uint32_t>(page));
    return true;
  });
}

bool Image::resize(std::uint64_t size) {
  if (size < state_.size_) {
    std::size_t inside = static_cast<std::size_t>(size % kChunkSize);
    std::size_t last = static_cast<std::size_t>(size / kChunkSize);
    if (inside != 0 && state_.chunks_[last]) {
      std::uint8_t* bytes = writable(last);
      if (bytes == nullptr) return false;
      std::memset(bytes + inside, 0, kChunkSize - inside);
    }
    // What is cut must be logged as zeros if the file grows again before the next flush.
    std::uint32_t old_pages = pages();
    for (auto page = static_cast<std::uint32_t>(size / kPageSize); page < old_pages; ++page) mark(page);
  }
  std::size_t count = static_cast<std::size_t>((size + kChunkSize - 1) / kChunkSize);
  if (pins_ > 0)
    for (std::size_t i = count; i < state_.chunks_.size(); ++i) retired_.push_back(state_.chunks_[i]);
  state_.chunks_.resize(count);
  state_.size_ = size;
  return true;
}

const std::uint8_t* Image::pin(std::uint64_t offset, std::size_t amount) {
  if (amount > kChunkSize || offset + amount > size()) return nullptr;
  std::size_t inside = static_cast<std::size_t>(offset % kChunkSize);
  const std::shared_ptr<Chunk>& chunk = state_.chunks_[static_cast<std::size_t>(offset / kChunkSize)];
  if (!chunk || inside + amount > kChunkSize) return nullptr;
  ++pins_;
  return chunk->data() + inside;
}

void Image::unpin() {
  BASE_CHECK(pins_ > 0);
  if (--pins_ == 0) retired_.clear();
}

std::vector<std::uint32_t> Image::take_dirty() {
  std::vector<std::uint32_t> taken;
  taken.swap(dirty_);
  for (std::uint32_t page : taken) marked_[page] = false;
  std::uint32_t end = pages();
  std::erase_if(taken, [end](std::uint32_t page) { return page >= end; });
  std::sort(taken.begin(), taken.end());
  return taken;
}

void Image::adopt(const Snapshot& snapshot) {
  if (pins_ > 0)
    for (const auto& chunk : state_.chunks_) retired_.push_back(chunk);
  state_ = snapshot;
  dirty_.clear();
  marked_.clear();
}

}  // namespace store::vfs
