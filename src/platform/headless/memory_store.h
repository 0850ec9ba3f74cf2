// A PageStore in memory that answers when told to and fails when told to, with the rules of the browser's.
#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "host/page_store.h"

namespace platform::headless {

// What is stored; a test may copy, damage and hand it to another store, as a crash and a reload do.
struct StoredBytes {
  using LogKey = std::pair<std::uint64_t, std::uint32_t>;  // generation, part
  host::Bytes meta;
  std::uint64_t generation = 0;  // of the base
  std::map<std::uint32_t, host::Bytes> segments;
  std::map<LogKey, host::Bytes> log;
};

class MemoryStore : public host::PageStore {
 public:
  enum class Answers : std::uint8_t { at_once, when_stepped };
  explicit MemoryStore(Answers answers = Answers::at_once) : answers_(answers) {}

  void load(host::LoadSink& sink, std::uint64_t after) override;
  void append(const host::LogAppend& record, host::Done done) override;
  void write_base(host::BaseWrite write, host::Done done) override;

  // Carries out the oldest transaction that waits; false when none does.
  bool step();
  void run() {
    while (step()) {
    }
  }
  std::size_t waiting() const { return queue_.size(); }

  StoredBytes stored;
  // Asked before each transaction is carried out, with its generation; an Error aborts it.
  std::function<std::optional<base::Error>(std::uint64_t generation)> fault;
  std::uint64_t appends = 0;         // carried out with success
  std::uint64_t strict_appends = 0;  // of these
  std::uint64_t folds = 0;

 private:
  void later(std::function<void()> transaction);
  base::Result<void> check(std::uint64_t generation);
  base::Result<void> do_append(const host::LogAppend& record);
  base::Result<void> do_write(const host::BaseWrite& write);
  bool holds(std::uint64_t generation) const;

  Answers answers_;
  std::deque<std::function<void()>> queue_;
};

}  // namespace platform::headless
