// Puts a stored database together again: base, then log; every byte is checked before it counts.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "host/page_store.h"
#include "store/redo/backlog.h"
#include "store/redo/meta.h"
#include "store/redo/record.h"
#include "store/vfs/image.h"

namespace store::redo {

// The end of the log that could not be used.
struct Cut {
  std::uint64_t from = 0;  // the first generation lost
  std::uint64_t to = 0;    // the last one seen in the log, from ≤ to
  std::string reason;
};

struct Recovered {
  vfs::Snapshot image;
  Meta base;                     // what the stored segments hold
  std::uint64_t generation = 0;  // 0: nothing was ever stored
  std::uint64_t chain = 0;
  Backlog backlog;
  std::optional<Cut> cut;
};

class Opening : public host::LoadSink {
 public:
  using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;
  // Errors: corrupt (meta, a segment, or a log that is cut before the newest segment), newer_version, conflict (what
  // was known is not the beginning of what is stored: open from nothing), and those of the store. May destroy the
  // Opening.
  using Opened = std::function<void(base::Result<Recovered>)>;

  Opening(Progress progress, Opened opened) : progress_(std::move(progress)), opened_(std::move(opened)) {}
  // Goes on from `known`, for a load after known.generation, which is not 0.
  Opening(Recovered known, Opened opened);

  void on_meta(std::span<const std::uint8_t> meta) override;
  void on_segment(std::uint32_t index, std::span<const std::uint8_t> bytes) override;
  void on_log_part(std::uint64_t generation, std::uint32_t part, std::span<const std::uint8_t> bytes) override;
  void on_progress(std::uint64_t done, std::uint64_t total) override;
  void on_loaded(base::Result<void> result) override;

 private:
  void fail(base::Error error);
  void begin(Meta meta);
  void compare(const Meta& meta);
  void compare(View part);
  void cut(std::uint64_t generation, std::string reason);
  void apply();
  void check_lengths(std::uint64_t size);
  base::Error torn() const;

  Progress progress_;
  Opened opened_;
  vfs::Image image_;
  Recovered found_;
  bool goes_on_ = false;                // from what was known
  bool met_ = false;                    // what was known has been found in the store
  std::vector<std::uint64_t> lengths_;  // of the segments received so far
  std::optional<base::Error> error_;
  // The record being put together: it counts only when its last part is there.
  std::vector<Part> record_;
  std::vector<Bytes> bytes_;
  std::uint64_t record_chain_ = 0;
};

}  // namespace store::redo
