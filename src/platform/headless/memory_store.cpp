#include "platform/headless/memory_store.h"

#include <memory>

namespace platform::headless {

using base::ErrorCode;

void MemoryStore::later(std::function<void()> transaction) {
  queue_.push_back(std::move(transaction));
  if (answers_ == Answers::at_once) run();
}

bool MemoryStore::step() {
  if (queue_.empty()) return false;
  std::function<void()> transaction = std::move(queue_.front());
  queue_.pop_front();
  transaction();
  return true;
}

void MemoryStore::load(host::LoadSink& sink, std::uint64_t after) {
  later([this, &sink, after] {
    std::uint64_t total = stored.meta.size();
    for (const auto& [index, bytes] : stored.segments) total += bytes.size();
    for (const auto& [key, bytes] : stored.log) total += bytes.size();
    std::uint64_t done = 0;
    auto progress = [&](const host::Bytes& bytes) { sink.on_progress(done += bytes.size(), total); };
    sink.on_meta(stored.meta);
    for (const auto& [index, bytes] : stored.segments) {
      if (after > 0) break;
      sink.on_segment(index, bytes);
      progress(bytes);
    }
    for (const auto& [key, bytes] : stored.log) {
      if (key.first < after) continue;
      sink.on_log_part(key.first, key.second, bytes);
      progress(bytes);
    }
    sink.on_loaded({});
  });
}

bool MemoryStore::holds(std::uint64_t generation) const {
  return stored.log.contains({generation, 0}) || stored.generation == generation;
}

base::Result<void> MemoryStore::check(std::uint64_t generation) {
  if (fault) {
    if (std::optional<base::Error> error = fault(generation)) return std::move(*error);
  }
  return {};
}

void MemoryStore::append(const host::LogAppend& record, host::Done done) {
  later([this, copy = std::make_shared<host::LogAppend>(record), done = std::move(done)] { done(do_append(*copy)); });
}

base::Result<void> MemoryStore::do_append(const host::LogAppend& record) {
  BASE_TRY(check(record.generation));
  if (!holds(record.generation - 1)) {
    const bool gone = stored.log.empty() && stored.meta.empty();
    return base::Error{gone ? ErrorCode::storage_gone : ErrorCode::storage_failed, "predecessor missing"};
  }
  if (record.replaces_tail) stored.log.erase(stored.log.lower_bound({record.generation, 0}), stored.log.end());
  if (auto old = stored.log.find({record.generation, 0}); old != stored.log.end()) {
    if (old->second == record.parts.front()) return {};
    return base::Error{ErrorCode::conflict, "generation exists"};
  }
  for (std::uint32_t part = 0; part < record.parts.size(); ++part)
    stored.log[{record.generation, part}] = record.parts[part];
  ++appends;
  if (record.durability == host::Durability::strict) ++strict_appends;
  return {};
}

void MemoryStore::write_base(host::BaseWrite write, host::Done done) {
  later([this, kept = std::make_shared<host::BaseWrite>(std::move(write)), done = std::move(done)] {
    done(do_write(*kept));
  });
}

base::Result<void> MemoryStore::do_write(const host::BaseWrite& write) {
  std::map<std::uint32_t, host::Bytes> fresh;
  for (std::uint32_t index : write.segments) {
    host::Bytes& whole = fresh[index];
    for (host::Bytes piece = write.next_piece(index); !piece.empty(); piece = write.next_piece(index))
      whole.insert(whole.end(), piece.begin(), piece.end());
  }
  BASE_TRY(check(write.generation));
  const bool overtaken = stored.log.contains({write.generation, 0}) || stored.generation >= write.generation;
  const bool folds_on = write.replaces == host::Replaces::folded;
  if (folds_on ? !holds(write.generation) : overtaken && write.replaces != host::Replaces::damage)
    return base::Error{ErrorCode::conflict, "log does not match the base"};
  if (!folds_on) {
    stored.log.clear();
    stored.segments.clear();
  }
  stored.log.erase(stored.log.begin(), stored.log.lower_bound({write.folded + 1, 0}));
  for (auto& [index, bytes] : fresh) stored.segments[index] = std::move(bytes);
  stored.segments.erase(stored.segments.lower_bound(write.segment_count), stored.segments.end());
  stored.meta = write.meta;
  stored.generation = write.folded;
  ++folds;
  return {};
}

}  // namespace platform::headless
