// Where committed pages live beyond this process: a base of segments and a redo log (IndexedDB in the browser).
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace host {

using Bytes = std::vector<std::uint8_t>;

// strict: acknowledged only when the host says the bytes are on the disk. relaxed: the host may still hold them.
enum class Durability : std::uint8_t { relaxed, strict };

// One commit as it is appended: opaque, self-checking parts (store/redo/record.h), each at most 60 KiB.
struct LogAppend {
  std::uint64_t generation = 0;  // grows by one with each append; the store refuses a gap
  std::vector<Bytes> parts;
  Durability durability = Durability::strict;
  // The log from this generation on was found damaged and is dropped by this append, in the same step.
  bool replaces_tail = false;
};

// What a BaseWrite puts itself in the place of.
enum class Replaces : std::uint8_t {
  folded,      // what it folds
  everything,  // a restore: `generation` is the next one, the log is dropped whole; refused when that is stored already
  damage,      // the same, whatever is stored: nothing there can be believed to be another writer's
};

// What a fold or a restore replaces, all in one step or not at all.
struct BaseWrite {
  std::uint64_t generation = 0;         // the state that the segments show; refused unless the durable log reaches it
  std::uint64_t folded = 0;             // up to this generation, at most `generation`, the log is dropped
  Bytes meta;                           // opaque (store/redo/meta.h)
  std::vector<std::uint32_t> segments;  // indexes that change, ascending
  // The next piece (about 1 MiB) of a segment, empty at its end. The store asks for the listed segments in turn, each
  // once and to its end, with pauses between the pieces as long as it likes: they show the state of `generation`.
  std::function<Bytes(std::uint32_t)> next_piece;
  std::uint32_t segment_count = 0;  // segments at and after this index are dropped
  Replaces replaces = Replaces::folded;
};

// Receives what a load finds, in this order: meta (empty when there is none), segments by index unless the load goes on
// after a generation, log parts by (generation, part).
class LoadSink {
 public:
  virtual ~LoadSink() = default;
  virtual void on_meta(std::span<const std::uint8_t> meta) = 0;
  virtual void on_segment(std::uint32_t index, std::span<const std::uint8_t> bytes) = 0;
  virtual void on_log_part(std::uint64_t generation, std::uint32_t part, std::span<const std::uint8_t> bytes) = 0;
  // done and total are bytes; for the progress bar.
  virtual void on_progress(std::uint64_t done, std::uint64_t total) = 0;
  virtual void on_loaded(base::Result<void> result) = 0;
};

using Done = std::function<void(base::Result<void>)>;

// Calls back later from the host's loop (the browser), or before returning (native files).
class PageStore {
 public:
  virtual ~PageStore() = default;
  // `after` 0: everything. Else what a reader at generation `after` lacks: no segments, and of the log the record of
  // that generation, so that it can be compared, and those after it. All of one moment. One load at a time. Errors:
  // storage_failed, storage_denied, newer_version, corrupt (something is lost that is not among what the sink is
  // given).
  virtual void load(LoadSink& sink, std::uint64_t after) = 0;
  // Appends complete in order, each refusing to stand without its predecessor (storage_failed); `done` says when this
  // one is durable. What is needed of `record` is copied before the return. The same record twice is done, not refused.
  // Errors: storage_full, storage_failed, storage_gone (nothing is stored any more), conflict (another writer took the
  // generation).
  virtual void append(const LogAppend& record, Done done) = 0;
  virtual void write_base(BaseWrite write, Done done) = 0;
};

// What the host says of its storage; all sizes in bytes, 0 when unknown.
struct StorageUse {
  std::uint64_t used = 0;
  std::uint64_t quota = 0;
  bool persistent = false;  // the browser has promised not to evict it
};

}  // namespace host
