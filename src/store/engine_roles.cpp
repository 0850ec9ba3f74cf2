// An engine beside another tab's: it reads what that one stores, and takes turns with it in writing.
#include "base/check.h"
#include "store/engine.h"

namespace store {

void Engine::read_on(redo::Opening::Opened done) {
  const std::uint64_t after = read_->generation;
  opening_ = std::make_unique<redo::Opening>(*read_, std::move(done));
  store_.load(*opening_, after);
}

void Engine::read_all(redo::Opening::Opened done) {
  opening_ = std::make_unique<redo::Opening>(nullptr, std::move(done));
  store_.load(*opening_, 0);
}

void Engine::follow(FollowDone done) {
  BASE_CHECK(access_ == Access::read_only && read_);
  auto taken = [this, done = std::move(done)](base::Result<redo::Recovered> recovered) {
    if (!recovered) return done(recovered.error());
    const auto& damage = recovered->damage;
    // Deleted under both: the memory is all that is left, and who leads stores it again.
    if (recovered->generation == 0 && (!damage || damage->readable.size() == 0)) return done(false);
    if (damage) return done(base::Error{base::ErrorCode::corrupt, damage->places.front()});
    const bool news = recovered->generation != read_->generation || recovered->chain != read_->chain;
    read_ = *recovered;  // even without news: the base may be another one
    if (news) adopt(std::move(*recovered));
    notify();
    done(news);
  };
  if (read_->generation == 0) return read_all(std::move(taken));
  read_on([this, taken = std::move(taken)](base::Result<redo::Recovered> recovered) {
    const bool other = !recovered && recovered.error().code == base::ErrorCode::conflict;
    if (other) return read_all(taken);
    taken(std::move(recovered));
  });
}

void Engine::lead() {
  BASE_CHECK(access_ == Access::read_only && read_);
  access_ = Access::writer;
  adopt(*std::exchange(read_, std::nullopt));
  notify();
}

void Engine::probe() {
  if (access_ == Access::writer && !replacing_ && !damaged_ && outbox_.empty()) append({}, host::Durability::strict);
}

bool Engine::yield() {
  const Status now = status();
  const bool stored = !now.saving && !now.error && !now.folding && !tail_damaged_ && !damaged_ && !image_.dirty();
  if (access_ != Access::writer || !stored) return false;
  access_ = Access::read_only;
  read_ = redo::Recovered{.image = image_.snapshot(),
                          .base = base_,
                          .generation = generation_,
                          .chain = chain_,
                          .backlog = backlog_,
                          .cut = {},
                          .damage = {}};
  return true;
}

}  // namespace store
