#include "platform/headless/file_store.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <span>

#include <fcntl.h>
#include <unistd.h>

namespace platform::headless {

using base::Error;
using base::ErrorCode;
using host::Bytes;

struct FileStore::Head {
  enum Kind : std::uint32_t { kMeta = 0x3154454d, kSegment = 0x31474553, kLog = 0x31474f4c, kDropTail = 0x31505244 };
  std::uint32_t kind = 0;
  std::uint32_t index = 0;
  std::uint64_t generation = 0;
  std::uint64_t length = 0;
};

namespace {

Error failed(const std::string& path) {
  return {errno == ENOSPC ? ErrorCode::storage_full : ErrorCode::storage_failed, path + ": " + std::strerror(errno)};
}

bool write_all(int file, std::span<const std::uint8_t> bytes, std::uint64_t offset) {
  for (std::size_t done = 0; done < bytes.size();) {
    ssize_t amount = pwrite(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (amount <= 0) return false;
    done += static_cast<std::size_t>(amount);
  }
  return true;
}

template <typename Head>
Bytes framed(const Head& head, std::span<const std::uint8_t> payload) {
  Bytes bytes(sizeof head + payload.size());
  std::memcpy(bytes.data(), &head, sizeof head);
  std::copy(payload.begin(), payload.end(), bytes.begin() + sizeof head);
  return bytes;
}

}  // namespace

base::Result<std::unique_ptr<FileStore>> FileStore::open(std::string path) {
  std::unique_ptr<FileStore> store(new FileStore(std::move(path)));
  store->file_ = ::open(store->path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (store->file_ < 0) return failed(store->path_);
  BASE_TRY(store->scan());
  return store;
}

FileStore::~FileStore() {
  if (file_ >= 0) close(file_);
}

bool FileStore::note(const Head& head, std::uint64_t offset) {
  Place place{.offset = offset, .length = head.length};
  switch (head.kind) {
    case Head::kMeta:
      meta_ = place;
      generation_ = head.generation;
      return true;
    case Head::kSegment:
      segments_[head.index] = place;
      return true;
    case Head::kDropTail:
      log_.erase(log_.lower_bound(head.generation), log_.end());
      return true;
    case Head::kLog:
      log_[head.generation] = place;
      return true;
    default:
      return false;
  }
}

base::Result<void> FileStore::scan() {
  off_t size = lseek(file_, 0, SEEK_END);
  if (size < 0) return failed(path_);
  end_ = 0;
  meta_ = {};
  segments_.clear();
  log_.clear();
  for (Head head; pread(file_, &head, sizeof head, static_cast<off_t>(end_)) == static_cast<ssize_t>(sizeof head);) {
    std::uint64_t body = end_ + sizeof head;
    if (head.length > static_cast<std::uint64_t>(size) - body || !note(head, body)) break;
    end_ = body + head.length;
  }
  return {};
}

base::Result<Bytes> FileStore::read(Place place) const {
  Bytes bytes(static_cast<std::size_t>(place.length));
  for (std::size_t done = 0; done < bytes.size();) {
    ssize_t amount = pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(place.offset + done));
    if (amount <= 0) return failed(path_);
    done += static_cast<std::size_t>(amount);
  }
  return bytes;
}

void FileStore::load(host::LoadSink& sink, std::uint64_t after) { sink.on_loaded(load_into(sink, after)); }

base::Result<void> FileStore::load_into(host::LoadSink& sink, std::uint64_t after) {
  std::uint64_t total = end_;
  BASE_TRY_ASSIGN(Bytes meta, read(meta_));
  sink.on_meta(meta);
  for (const auto& [index, place] : segments_) {
    if (after > 0) break;
    BASE_TRY_ASSIGN(Bytes bytes, read(place));
    sink.on_segment(index, bytes);
    sink.on_progress(place.offset + place.length, total);
  }
  for (const auto& [generation, place] : log_) {
    if (generation < after) continue;
    BASE_TRY_ASSIGN(Bytes bytes, read(place));
    std::span<const std::uint8_t> rest = bytes;
    // Each part stands behind its length.
    for (std::uint32_t part = 0, length = 0; rest.size() >= sizeof length; ++part) {
      std::memcpy(&length, rest.data(), sizeof length);
      rest = rest.subspan(sizeof length);
      std::size_t amount = std::min<std::size_t>(length, rest.size());
      sink.on_log_part(generation, part, rest.first(amount));
      rest = rest.subspan(amount);
    }
    sink.on_progress(place.offset + place.length, total);
  }
  return {};
}

void FileStore::append(const host::LogAppend& record, host::Done done) { done(do_append(record)); }

base::Result<void> FileStore::do_append(const host::LogAppend& record) {
  std::uint64_t generation = record.generation;
  if (!log_.contains(generation - 1) && generation_ != generation - 1)
    return Error{ErrorCode::storage_failed, "predecessor missing"};
  Bytes payload;
  for (const Bytes& part : record.parts) {
    auto length = static_cast<std::uint32_t>(part.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&length);
    payload.insert(payload.end(), bytes, bytes + sizeof length);
    payload.insert(payload.end(), part.begin(), part.end());
  }
  if (log_.contains(generation) && !record.replaces_tail) {
    BASE_TRY_ASSIGN(Bytes old, read(log_[generation]));
    if (old == payload) return {};
    return Error{ErrorCode::conflict, "generation exists"};
  }
  Head head{.kind = Head::kLog, .index = 0, .generation = generation, .length = payload.size()};
  Bytes bytes = framed(head, payload);
  std::uint64_t body = end_ + sizeof head;
  if (record.replaces_tail) {
    Bytes drop = framed(Head{.kind = Head::kDropTail, .index = 0, .generation = generation, .length = 0}, {});
    bytes.insert(bytes.begin(), drop.begin(), drop.end());
    body += drop.size();
  }
  if (!write_all(file_, bytes, end_)) return failed(path_);
  if (record.durability == host::Durability::strict && fdatasync(file_) != 0) return failed(path_);
  if (record.replaces_tail) log_.erase(log_.lower_bound(generation), log_.end());
  end_ += bytes.size();
  note(head, body);
  return {};
}

void FileStore::write_base(host::BaseWrite write, host::Done done) { done(do_write(write)); }

base::Result<void> FileStore::do_write(const host::BaseWrite& write) {
  const bool logged = log_.contains(write.generation);
  const bool folds_on = write.replaces == host::Replaces::folded;
  const bool overtaken = (logged || generation_ >= write.generation) && write.replaces != host::Replaces::damage;
  if (folds_on ? !logged && generation_ != write.generation : overtaken)
    return Error{ErrorCode::conflict, "log does not match the base"};
  std::string fresh = path_ + ".new";
  int target = ::open(fresh.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (target < 0) return failed(fresh);
  base::Result<void> copied = copy_to(target, write);
  if (copied && (fsync(target) != 0 || std::rename(fresh.c_str(), path_.c_str()) != 0)) copied = failed(fresh);
  if (!copied) {
    close(target);
    unlink(fresh.c_str());
    return copied;
  }
  close(file_);
  file_ = target;
  return scan();
}

base::Result<void> FileStore::copy_to(int target, const host::BaseWrite& write) {
  std::uint64_t end = 0;
  auto put = [&](const Head& head, std::span<const std::uint8_t> payload) -> base::Result<void> {
    Bytes bytes = framed(head, payload);
    if (!write_all(target, bytes, end)) return failed(path_);
    end += bytes.size();
    return {};
  };
  std::map<std::uint32_t, Bytes> changed;
  for (std::uint32_t index : write.segments) {
    Bytes& whole = changed[index];
    for (Bytes piece = write.next_piece(index); !piece.empty(); piece = write.next_piece(index))
      whole.insert(whole.end(), piece.begin(), piece.end());
  }
  BASE_TRY(put({.kind = Head::kMeta, .index = 0, .generation = write.folded, .length = write.meta.size()}, write.meta));
  for (std::uint32_t index = 0; index < write.segment_count; ++index) {
    auto found = changed.find(index);
    if (found == changed.end()) {
      BASE_TRY_ASSIGN(Bytes kept, read(segments_[index]));
      found = changed.emplace(index, std::move(kept)).first;
    }
    const Bytes& bytes = found->second;
    BASE_TRY(
        put({.kind = Head::kSegment, .index = index, .generation = write.generation, .length = bytes.size()}, bytes));
    changed.erase(found);
  }
  if (write.replaces != host::Replaces::folded) return {};
  for (auto at = log_.upper_bound(write.folded); at != log_.end(); ++at) {
    BASE_TRY_ASSIGN(Bytes bytes, read(at->second));
    BASE_TRY(put({.kind = Head::kLog, .index = 0, .generation = at->first, .length = bytes.size()}, bytes));
  }
  return {};
}

}  // namespace platform::headless
