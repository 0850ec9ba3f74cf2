// The PageStore of the browser: IndexedDB, behind the imports of store_imports.h.
#pragma once
#include <cstdint>
#include <functional>
#include <map>

#include "host/page_store.h"

namespace platform::web {

// One at a time: the page's answers go to the last one constructed.
class PageStore final : public host::PageStore {
 public:
  // What the page found out about its storage; called when it changes.
  std::function<void(const host::StorageUse&, bool persist_asked)> on_use;

  // load() waits for a tab with an older program to let go.
  std::function<void()> on_blocked;
  // The connection was lost: what is stored may have been deleted.
  std::function<void()> on_lost;

  PageStore();
  ~PageStore() override;

  void load(host::LoadSink& sink, std::uint64_t after) override;
  void append(const host::LogAppend& record, host::Done done) override;
  void write_base(host::BaseWrite write, host::Done done) override;

  // Asks the browser not to evict what is stored; on_use tells what it answered.
  void persist();

  // The page's answers (page_store.cpp's exports).
  host::LoadSink* sink() { return sink_; }
  void loaded(base::Result<void> result);
  void finished(std::uint32_t request, base::Result<void> result);
  // Makes the next piece of a running write_base; empty when the request is not running. piece() keeps it until the
  // next call.
  const host::Bytes& next_piece(std::uint32_t request, std::uint32_t segment);
  const host::Bytes& piece() const { return piece_; }

 private:
  host::LoadSink* sink_ = nullptr;  // while a load runs
  std::map<std::uint32_t, host::Done> waiting_;
  std::map<std::uint32_t, host::BaseWrite> writing_;
  host::Bytes piece_;
  std::uint32_t last_request_ = 0;
};

}  // namespace platform::web
