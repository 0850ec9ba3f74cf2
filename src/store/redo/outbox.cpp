#include "store/redo/outbox.h"

#include <algorithm>

namespace store::redo {

namespace {
constexpr base::Millis kFirstPause = 1'000;
constexpr base::Millis kLongestPause = 30'000;
}  // namespace

Outbox::Outbox(host::PageStore& store, base::Clock& clock, std::function<void()> changed)
    : store_(store), clock_(clock), changed_(std::move(changed)) {}

Outbox::~Outbox() { *self_ = nullptr; }

void Outbox::send(host::LogAppend record) {
  waiting_.push_back({.record = std::move(record)});
  if (!error_)
    submit(waiting_.back());
  else
    retry();  // an edit is a good moment to try again
}

void Outbox::submit(Waiting& waiting) {
  waiting.in_flight = true;
  ++in_flight_;
  std::uint64_t generation = waiting.record.generation;
  store_.append(waiting.record, [self = self_, generation, epoch = epoch_](base::Result<void> result) {
    if (*self != nullptr) (*self)->finished(generation, epoch, std::move(result));
  });
}

void Outbox::finished(std::uint64_t generation, std::uint64_t epoch, base::Result<void> result) {
  if (epoch != epoch_) return;
  --in_flight_;
  auto found = std::find_if(waiting_.begin(), waiting_.end(),
                            [generation](const Waiting& one) { return one.record.generation == generation; });
  if (found == waiting_.end()) return;
  found->in_flight = false;
  if (result) {
    found->done = true;
    // Only an unbroken row of acknowledged commits is saved.
    while (!waiting_.empty() && waiting_.front().done) waiting_.pop_front();
    bool recovered = error_ && !fenced() && in_flight_ == 0;
    if (recovered) {
      error_.reset();
      pause_ = 0;
      // By index: a store that answers at once pops from the front meanwhile.
      while (!error_) {
        auto next = std::find_if(waiting_.begin(), waiting_.end(),
                                 [](const Waiting& one) { return !one.in_flight && !one.done; });
        if (next == waiting_.end()) break;
        submit(*next);
      }
    }
  } else {
    // Those sent after a failed one fail too, for want of their predecessor: the first reason is the one to tell.
    bool first = !error_ || result.error().code == base::ErrorCode::conflict ||
                 (!waiting_.empty() && waiting_.front().record.generation == generation);
    if (first && !fenced()) error_ = result.error();
    if (in_flight_ == 0) {
      pause_ = std::clamp(pause_ * 2, kFirstPause, kLongestPause);
      retry_at_ = clock_.now() + pause_;
    }
  }
  changed_();
}

void Outbox::step() {
  if (error_ && clock_.now() >= retry_at_) retry();
}

void Outbox::retry() {
  // One alone probes; when it is through the others follow.
  if (waiting_.empty() || in_flight_ > 0 || fenced()) return;
  submit(waiting_.front());
}

void Outbox::fence() {
  error_ = base::Error{base::ErrorCode::conflict, "another writer took over"};
  changed_();
}

void Outbox::drop() {
  ++epoch_;
  in_flight_ = 0;
  waiting_.clear();
  if (!fenced()) error_.reset();
  pause_ = 0;
}

}  // namespace store::redo
