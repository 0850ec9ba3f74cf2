// Commits on their way to the store: kept until acknowledged, sent again after a failure, in order.
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/error.h"
#include "host/page_store.h"

namespace store::redo {

class Outbox {
 public:
  // `changed` is called after every acknowledgement and every failure.
  Outbox(host::PageStore& store, base::Clock& clock, std::function<void()> changed);
  ~Outbox();

  void send(host::LogAppend record);
  // Sends what failed again, when its time has come (a second after the first failure, up to half a minute later).
  void step();
  // Sends what failed again at once.
  void retry();
  // Sends nothing any more, as after a conflict.
  void fence();
  // Forgets what is not acknowledged: a new base has replaced it.
  void drop();

  bool empty() const { return waiting_.empty(); }
  // The oldest generation that is not acknowledged. Precondition: !empty().
  std::uint64_t oldest() const { return waiting_.front().record.generation; }
  // Set from the first failure until an append succeeds again. After a conflict nothing is sent any more.
  const std::optional<base::Error>& error() const { return error_; }

 private:
  struct Waiting {
    host::LogAppend record;
    bool in_flight = false;
    bool done = false;
  };
  void submit(Waiting& waiting);
  void finished(std::uint64_t generation, std::uint64_t epoch, base::Result<void> result);
  bool fenced() const { return error_ && error_->code == base::ErrorCode::conflict; }

  host::PageStore& store_;
  base::Clock& clock_;
  std::function<void()> changed_;
  std::deque<Waiting> waiting_;
  std::size_t in_flight_ = 0;
  std::optional<base::Error> error_;
  base::Millis retry_at_ = 0;
  base::Millis pause_ = 0;
  std::uint64_t epoch_ = 0;  // grows with drop(): answers to what was dropped are void
  std::shared_ptr<Outbox*> self_ = std::make_shared<Outbox*>(this);  // null once this is gone
};

}  // namespace store::redo
