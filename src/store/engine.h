// The stored database: its image in memory for SQLite, and every commit of it on the way to the host's PageStore.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "host/page_store.h"
#include "store/redo/opening.h"
#include "store/redo/outbox.h"
#include "store/vfs/image.h"
#include "store/vfs/vfs.h"

namespace store {

class Engine {
 public:
  enum class Access : std::uint8_t { writer, read_only };

  struct Opened {
    std::uint64_t generation = 0;  // 0: nothing was stored yet
    std::optional<redo::Cut> cut;  // commits that were stored, but damaged: the person must be told
    // Set: snapshot() is what can be read, nothing is flushed, and only replace_all() makes the store whole again.
    std::optional<redo::Damage> damage;
  };

  struct Status {
    std::uint64_t generation = 0;  // commits made
    std::uint64_t saved = 0;       // commits up to which every one is stored
    bool saving = false;           // "Saving…": something is not stored yet, or stored but not certainly on the disk
    std::optional<base::Error> error;  // why saving does not succeed; tried again by itself, except conflict
    std::optional<base::Error> maintenance_error;  // why the log could not be folded; nothing is lost by that
    std::uint64_t log_bytes = 0;
    bool folding = false;  // segments are being written; edits may go on
    bool replacing = false;
  };

  using Progress = redo::Opening::Progress;  // bytes done and in all
  using OpenDone = std::function<void(base::Result<Opened>)>;
  using Observer = std::function<void(const Status&)>;
  // True: the memory is another one now, and the connection has to be reopened before any further statement.
  using FollowDone = std::function<void(base::Result<bool>)>;

  // `name` is the VFS's, unique in the program. The references must outlive the engine.
  static base::Result<std::unique_ptr<Engine>> create(std::string name, host::PageStore& store, base::Clock& clock,
                                                      base::Random& random);
  ~Engine();

  // Once. Errors: newer_version, storage_failed. When `done` is called with success, and without damage, the database
  // can be opened as SQLite's vfs_name().
  void open(Access access, Progress progress, OpenDone done);
  const std::string& vfs_name() const { return vfs_->name(); }

  // Read-only: brings the memory to what another tab has stored since, by its records, or from the beginning when they
  // are folded away or belong to another history. One at a time. Errors: those of open(); the memory is as it was.
  void follow(FollowDone done);
  // Read-only, and this tab may write from now on; follow() first, reopen the connection afterwards.
  void lead();
  // Writes no more, so that another tab may; false, and nothing has changed, while anything is not stored yet.
  bool yield();
  // Appends an empty record, which fails with the reason when the store no longer holds what was stored in it.
  void probe();
  // Another tab writes without having been let: nothing is sent any more, what is not stored stays in memory.
  void fence() { outbox_.fence(); }

  // To be called after each commit, when sqlite3_get_autocommit() is 1: sends what changed. Nothing changed sends
  // nothing, unless `strict` is asked after a relaxed flush. Failures of the host come later, as Status.
  // Errors: read_only, corrupt (the store is damaged); changes stay in memory.
  base::Result<void> flush(host::Durability durability);

  // At idle moments: tries again what failed, makes relaxed commits strict, folds a slice of the log when it is long:
  // at most four segments, and the next ones at the next idle moment, until what the log held at first is in the base.
  // Takes microseconds; the pieces of a slice are fetched by the store, each about a millisecond.
  void idle();
  // Tries again at once: the person asked.
  void retry() { outbox_.retry(); }

  // Bytes of the database file.
  std::uint64_t size() const { return image_.size(); }
  // The committed state, which stays as it is while edits go on. Drop it soon: as long as it lives, the first edit of
  // each MiB copies that MiB.
  vfs::Snapshot snapshot() const { return image_.snapshot(); }
  // Replaces everything, stored and in memory, by `image`; all or nothing. When `done` comes with success the memory is
  // swapped: close and reopen the connection before any further statement. What is committed while it runs is lost if
  // it succeeds, so let nobody edit. Waits for a running fold. Errors: read_only, conflict (another replacement is
  // running, or another writer took over), and those of the store.
  void replace_all(vfs::Snapshot image, host::Done done);

  Status status() const;
  // Called after every change of status, from within the engine's own calls and the store's.
  void observe(Observer observer) { observer_ = std::move(observer); }

  struct FoldLimits {
    std::uint64_t log_bytes = 32U << 20;  // a longer log is folded
    std::size_t segments = 4;             // at an idle moment: 32 MiB, so that no commit waits long behind them
  };
  void set_fold_limits(FoldLimits limits) { fold_limits_ = limits; }  // for tests

 private:
  Engine(host::PageStore& store, base::Clock& clock);
  Opened adopt(redo::Recovered recovered);
  void read_on(redo::Opening::Opened done);
  void read_all(redo::Opening::Opened done);
  void append(const std::vector<std::uint32_t>& pages, host::Durability durability);
  bool fold_due() const;
  void fold();
  void folded(redo::Slice slice, base::Result<void> result);
  void replace(vfs::Snapshot image, host::Done done);
  void replaced(redo::Meta meta, const vfs::Snapshot& image, base::Result<void> result);
  void notify() {
    if (observer_) observer_(status());
  }

  host::PageStore& store_;
  base::Clock& clock_;
  vfs::Image image_;
  std::unique_ptr<vfs::Vfs> vfs_;
  std::unique_ptr<redo::Opening> opening_;
  redo::Outbox outbox_;
  Observer observer_;

  Access access_ = Access::read_only;
  // Read-only: what was read, since what the program changes in memory alone must not mix with what follows.
  std::optional<redo::Recovered> read_;
  std::uint64_t generation_ = 0;
  std::uint64_t chain_ = 0;
  bool relaxed_tail_ = false;  // the last record sent was relaxed
  bool damaged_ = false;       // nothing may be stored but a replacement of everything
  bool tail_damaged_ = false;  // the stored log goes on with a damaged end, until the next append replaces it
  redo::Meta base_;
  redo::Backlog backlog_;
  std::uint64_t logged_size_ = 0;  // of the file, as the last record or the base says
  FoldLimits fold_limits_;
  std::uint64_t fold_to_ = 0;  // the fold that has begun ends when the base holds all up to this generation
  bool folding_ = false;       // a slice of it is being written
  bool replacing_ = false;
  std::function<void()> after_fold_;  // the replacement that waits
  base::Millis fold_again_at_ = 0;
  std::optional<base::Error> maintenance_error_;
  std::shared_ptr<Engine*> self_ = std::make_shared<Engine*>(this);  // null once this is gone
};

}  // namespace store
