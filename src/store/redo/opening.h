// Puts a stored database together again: base, then log; every byte is checked before it counts.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "host/page_store.h"
#include "store/redo/backlog.h"
#include "store/redo/meta.h"
#include "store/redo/record.h"
#include "store/vfs/image.h"

namespace store::redo {

// The end of the log that could not be used.
struct Cut {
  std::uint64_t from = 0;   // the first generation lost
  std::uint64_t count = 0;  // how many are lost, as far as can be told; at least 1
  std::string reason;
};

// More than a bad end of the log: nothing is to be worked on or stored before a person has chosen what to go on with.
struct Damage {
  std::vector<std::string> places;  // each with its reason, such as "segment 3: hash"; at most kMaxPlaces
  std::uint64_t count = 0;          // of all places
  // Every intact page at its newest; what a damaged segment still holds stands there as it is, what is missing as
  // zeros.
  vfs::Snapshot readable;
  std::optional<vfs::Snapshot> intact;  // the state before the damage, whole; none when the base itself is damaged
  std::uint64_t intact_generation = 0;
  std::uint64_t newest = 0;  // the highest generation that anything intact names
  std::uint64_t lost = 0;    // generations beyond intact_generation, as far as can be told
};
inline constexpr std::size_t kMaxPlaces = 20;

struct Recovered {
  vfs::Snapshot image;           // empty when there is damage
  Meta base;                     // what the stored segments hold
  std::uint64_t generation = 0;  // 0: nothing was ever stored
  std::uint64_t chain = 0;
  Backlog backlog;
  std::optional<Cut> cut;
  std::optional<Damage> damage;
};

class Opening : public host::LoadSink {
 public:
  using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;
  // A log that is damaged at its end alone is cut there, if the base needs no more of it; anything else that is damaged
  // is told as Damage.
  // Errors: newer_version, conflict (what was known is not the beginning of what is stored: open from nothing), corrupt
  // (only when going on from what is known), and those of the store. May destroy the Opening.
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
  void damaged(std::string place);
  void missing_segments(std::uint32_t until);
  void cut(std::string reason);
  void count(std::uint64_t generation, const base::Result<Part>& decoded);
  std::uint64_t lost() const { return damage_.newest - found_.generation + named_; }
  void log_part(std::uint64_t generation, std::uint32_t part, const std::string& place);
  void apply();
  void check_lengths(std::uint64_t size);
  std::string torn() const;
  void overlay(std::uint64_t generation, std::uint32_t part, View bytes);
  bool write_pages(const Part& part);
  Damage take_damage();

  Progress progress_;
  Opened opened_;
  vfs::Image image_;
  Recovered found_;
  bool goes_on_ = false;                // from what was known
  bool met_ = false;                    // what was known has been found in the store
  std::vector<std::uint64_t> lengths_;  // of the segments received or missed so far
  std::optional<base::Error> error_;
  // The record being put together: it counts only when its last part is there.
  std::vector<Part> record_;
  std::vector<Bytes> bytes_;
  std::uint64_t record_chain_ = 0;

  Damage damage_;
  bool base_damaged_ = false;
  bool sized_by_log_ = false;  // the image is as long as the newest record of the log says
  // Once the log is cut, or nobody knows where it begins, each further part that is intact by itself is laid over the
  // image, in case that the image is all that is left.
  bool loose_ = false;
  bool intact_after_cut_ = false;
  // Beyond damage_.newest: of so many generations nothing but a key is left, which may be a stray one.
  std::uint64_t named_ = 0;
  std::uint64_t last_named_ = 0;
};

}  // namespace store::redo
