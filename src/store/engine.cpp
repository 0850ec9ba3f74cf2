#include "store/engine.h"

#include <numeric>

#include "base/check.h"
#include "store/redo/fold.h"
#include "store/redo/record.h"

namespace store {

namespace {
constexpr base::Millis kFoldPause = 60'000;  // after a fold that failed
}  // namespace

Engine::Engine(host::PageStore& store, base::Clock& clock)
    : store_(store), clock_(clock), outbox_(store, clock, [this] { notify(); }) {}

Engine::~Engine() { *self_ = nullptr; }

base::Result<std::unique_ptr<Engine>> Engine::create(std::string name, host::PageStore& store, base::Clock& clock,
                                                     base::Random& random) {
  std::unique_ptr<Engine> engine(new Engine(store, clock));
  BASE_TRY_ASSIGN(engine->vfs_, vfs::Vfs::create(std::move(name), engine->image_, clock, random));
  return engine;
}

void Engine::open(Access access, Progress progress, OpenDone done) {
  BASE_CHECK(!opening_);
  auto opened = [this, access, done = std::move(done)](base::Result<redo::Recovered> recovered) {
    if (!recovered) return done(recovered.error());
    access_ = access;
    if (access == Access::read_only) read_ = *recovered;
    Opened result = adopt(std::move(*recovered));
    notify();
    done(std::move(result));
  };
  opening_ = std::make_unique<redo::Opening>(std::move(progress), std::move(opened));
  store_.load(*opening_, 0);
}

Engine::Opened Engine::adopt(redo::Recovered recovered) {
  damaged_ = recovered.damage.has_value();
  image_.adopt(damaged_ ? recovered.damage->readable : recovered.image);
  generation_ = damaged_ ? recovered.damage->newest : recovered.generation;
  chain_ = recovered.chain;
  base_ = std::move(recovered.base);
  backlog_ = std::move(recovered.backlog);
  fold_to_ = 0;
  logged_size_ = image_.size();
  tail_damaged_ = recovered.cut.has_value();
  return {.generation = generation_, .cut = std::move(recovered.cut), .damage = std::move(recovered.damage)};
}

base::Result<void> Engine::flush(host::Durability durability) {
  if (access_ != Access::writer) return base::Error{base::ErrorCode::read_only, vfs_name()};
  if (damaged_) return base::Error{base::ErrorCode::corrupt, vfs_name()};
  if (replacing_) return {};  // if the replacement fails, what is dirty then is flushed
  std::vector<std::uint32_t> pages = image_.take_dirty();
  bool changed = !pages.empty() || image_.size() != logged_size_;
  bool harden = relaxed_tail_ && durability == host::Durability::strict;
  if (changed || harden) append(pages, durability);
  return {};
}

void Engine::append(const std::vector<std::uint32_t>& pages, host::Durability durability) {
  redo::Record record = redo::encode_record(image_, pages, ++generation_, chain_);
  chain_ = record.chain;
  std::uint64_t stored = 0;
  for (const host::Bytes& part : record.parts) stored += part.size();
  backlog_.add({.generation = generation_, .size = image_.size(), .chain = chain_, .bytes = stored}, logged_size_,
               pages, base_);
  logged_size_ = image_.size();
  relaxed_tail_ = durability == host::Durability::relaxed;
  bool replaces_tail = std::exchange(tail_damaged_, false);
  outbox_.send({.generation = generation_,
                .parts = std::move(record.parts),
                .durability = durability,
                .replaces_tail = replaces_tail});
  notify();
}

void Engine::idle() {
  if (access_ != Access::writer || replacing_ || damaged_) return;
  outbox_.step();
  if (relaxed_tail_ && outbox_.empty()) append({}, host::Durability::strict);
  if (fold_due()) fold();
}

bool Engine::fold_due() const {
  // What is copied may still be on its way to the store: the fold comes behind it there, and is refused without it.
  bool logged = !image_.dirty() && image_.size() == logged_size_;
  bool possible = logged && !backlog_.empty() && !folding_ && !tail_damaged_ && !outbox_.error();
  bool wanted = base_.generation < fold_to_ || backlog_.bytes() > fold_limits_.log_bytes;
  return possible && wanted && clock_.now() >= fold_again_at_;
}

void Engine::fold() {
  if (base_.generation >= fold_to_) fold_to_ = generation_;
  folding_ = true;
  redo::Slice slice = backlog_.take(fold_limits_.segments, base_);
  host::BaseWrite write = redo::base_write(image_.snapshot(), slice.meta, slice.segments);
  notify();
  store_.write_base(std::move(write), [self = self_, slice = std::move(slice)](base::Result<void> result) {
    if (*self != nullptr) (*self)->folded(slice, std::move(result));
  });
}

void Engine::folded(redo::Slice slice, base::Result<void> result) {
  folding_ = false;
  if (result) {
    backlog_.folded(slice);
    base_ = std::move(slice.meta);
    maintenance_error_.reset();
  } else {
    backlog_.put_back(slice);
    fold_again_at_ = clock_.now() + kFoldPause;
    maintenance_error_ = result.error();
  }
  notify();
  if (after_fold_) std::exchange(after_fold_, nullptr)();
}

void Engine::replace_all(vfs::Snapshot image, host::Done done) {
  if (access_ != Access::writer) return done(base::Error{base::ErrorCode::read_only, vfs_name()});
  if (replacing_) return done(base::Error{base::ErrorCode::conflict, "replacement is running"});
  replacing_ = true;
  if (folding_) {
    after_fold_ = [this, image = std::move(image), done = std::move(done)] { replace(image, done); };
    notify();
  } else {
    replace(std::move(image), std::move(done));
  }
}

void Engine::replace(vfs::Snapshot image, host::Done done) {
  std::vector<std::uint32_t> all(redo::segments_for(image.size()));
  std::iota(all.begin(), all.end(), 0U);
  redo::Meta meta = redo::whole_base(generation_ + 1, image.size(), chain_);
  host::BaseWrite write = redo::base_write(image, meta, std::move(all));
  write.replaces = damaged_ || tail_damaged_ ? host::Replaces::damage : host::Replaces::everything;
  notify();
  store_.write_base(std::move(write), [self = self_, meta = std::move(meta), image = std::move(image),
                                       done = std::move(done)](base::Result<void> result) {
    if (*self == nullptr) return;
    (*self)->replaced(meta, image, result);
    done(std::move(result));
  });
}

void Engine::replaced(redo::Meta meta, const vfs::Snapshot& image, base::Result<void> result) {
  replacing_ = false;
  if (result) {
    outbox_.drop();
    adopt({.image = image,
           .base = meta,
           .generation = meta.generation,
           .chain = meta.chain,
           .backlog = {},
           .cut = {},
           .damage = {}});
    relaxed_tail_ = false;
    notify();
  } else {
    notify();
    if (!damaged_) BASE_CHECK(flush(host::Durability::strict));
  }
}

Engine::Status Engine::status() const {
  return {.generation = generation_,
          .saved = outbox_.empty() ? generation_ : outbox_.oldest() - 1,
          .saving = !outbox_.empty() || relaxed_tail_ || replacing_,
          .error = outbox_.error(),
          .maintenance_error = maintenance_error_,
          .log_bytes = backlog_.bytes(),
          .folding = folding_,
          .replacing = replacing_};
}

}  // namespace store
