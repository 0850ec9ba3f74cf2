#include "platform/web/page_store.h"

#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "platform/web/outcome.h"
#include "platform/web/store_imports.h"
#include "platform/web/text.h"

namespace platform::web {

namespace {

PageStore* g_store = nullptr;  // whom the exports below call

std::uint32_t address_of(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

std::span<const std::uint8_t> bytes_of(const std::string& staged) {
  return {reinterpret_cast<const std::uint8_t*>(staged.data()), staged.size()};
}

}  // namespace

PageStore::PageStore() { g_store = this; }

PageStore::~PageStore() {
  if (g_store == this) g_store = nullptr;
}

void PageStore::load(host::LoadSink& sink, std::uint64_t after) {
  BASE_CHECK(sink_ == nullptr);
  sink_ = &sink;
  kt_store_load(static_cast<double>(after));
}

void PageStore::loaded(base::Result<void> result) {
  if (host::LoadSink* sink = std::exchange(sink_, nullptr)) sink->on_loaded(std::move(result));
}

void PageStore::append(const host::LogAppend& record, host::Done done) {
  std::vector<std::uint32_t> parts, sizes;
  for (const host::Bytes& part : record.parts) {
    parts.push_back(address_of(part.data()));
    sizes.push_back(static_cast<std::uint32_t>(part.size()));
  }
  waiting_.emplace(++last_request_, std::move(done));
  kt_store_append(last_request_, static_cast<double>(record.generation), parts.data(), sizes.data(),
                  static_cast<std::uint32_t>(parts.size()), record.durability == host::Durability::strict ? 1 : 0,
                  record.replaces_tail ? 1 : 0);
}

void PageStore::write_base(host::BaseWrite write, host::Done done) {
  waiting_.emplace(++last_request_, std::move(done));
  const host::BaseWrite& kept = writing_.emplace(last_request_, std::move(write)).first->second;
  kt_store_write_base(last_request_, static_cast<double>(kept.generation), static_cast<double>(kept.folded),
                      kept.meta.data(), kept.meta.size(), kept.segments.data(),
                      static_cast<std::uint32_t>(kept.segments.size()), kept.segment_count,
                      static_cast<std::uint32_t>(kept.replaces));
}

void PageStore::persist() { kt_store_persist(); }

void PageStore::finished(std::uint32_t request, base::Result<void> result) {
  auto found = waiting_.find(request);
  if (found == waiting_.end()) return;
  host::Done done = std::move(found->second);
  waiting_.erase(found);
  writing_.erase(request);
  piece_ = {};
  done(std::move(result));
}

const host::Bytes& PageStore::next_piece(std::uint32_t request, std::uint32_t segment) {
  auto found = writing_.find(request);
  piece_ = found == writing_.end() ? host::Bytes{} : found->second.next_piece(segment);
  return piece_;
}

extern "C" {

// The staged bytes are the meta; none when nothing is stored yet.
void kt_store_on_meta() {
  std::string bytes = take_staged();
  if (g_store != nullptr && g_store->sink() != nullptr) g_store->sink()->on_meta(bytes_of(bytes));
}

void kt_store_on_segment(std::uint32_t index) {
  std::string bytes = take_staged();
  if (g_store != nullptr && g_store->sink() != nullptr) g_store->sink()->on_segment(index, bytes_of(bytes));
}

void kt_store_on_log_part(double generation, std::uint32_t part) {
  std::string bytes = take_staged();
  if (g_store != nullptr && g_store->sink() != nullptr)
    g_store->sink()->on_log_part(static_cast<std::uint64_t>(generation), part, bytes_of(bytes));
}

// Another tab's older program keeps the storage from being opened, which happens when that tab lets it.
void kt_store_on_blocked() {
  if (g_store != nullptr && g_store->on_blocked) g_store->on_blocked();
}

// The browser has closed the connection to the storage; by now it is open again if that is possible.
void kt_store_on_lost() {
  if (g_store != nullptr && g_store->on_lost) g_store->on_lost();
}

void kt_store_on_progress(double done, double total) {
  if (g_store != nullptr && g_store->sink() != nullptr)
    g_store->sink()->on_progress(static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total));
}

void kt_store_on_loaded(int outcome) {
  base::Result<void> result = result_of(outcome);
  if (g_store != nullptr) g_store->loaded(std::move(result));
}

void kt_store_on_done(std::uint32_t request, int outcome) {
  base::Result<void> result = result_of(outcome);
  if (g_store != nullptr) g_store->finished(request, std::move(result));
}

// Makes the next piece and returns its size, 0 at the segment's end; it lies at kt_store_piece().
std::uint32_t kt_store_next_piece(std::uint32_t request, std::uint32_t segment) {
  return g_store == nullptr ? 0 : static_cast<std::uint32_t>(g_store->next_piece(request, segment).size());
}

const std::uint8_t* kt_store_piece() { return g_store == nullptr ? nullptr : g_store->piece().data(); }

// `persistent`: the browser promised not to evict; `asked`: it was asked.
void kt_store_on_use(double used, double quota, int persistent, int asked) {
  if (g_store == nullptr || !g_store->on_use) return;
  g_store->on_use({.used = static_cast<std::uint64_t>(used),
                   .quota = static_cast<std::uint64_t>(quota),
                   .persistent = persistent != 0},
                  asked != 0);
}
}

}  // namespace platform::web
