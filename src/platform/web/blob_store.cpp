#include "platform/web/blob_store.h"

#include <utility>

#include "base/check.h"
#include "platform/web/file_imports.h"
#include "platform/web/outcome.h"
#include "platform/web/text.h"

namespace platform::web {

namespace {

BlobStore* g_blobs = nullptr;  // whom the exports below call

}  // namespace

BlobStore::BlobStore() {
  BASE_CHECK(g_blobs == nullptr);
  g_blobs = this;
}

BlobStore::~BlobStore() { g_blobs = nullptr; }

base::Result<host::FileFacts> BlobStore::describe(std::int64_t file) {
  const double size = kt_files_describe(static_cast<double>(file));
  std::string type = take_staged();
  if (size < 0) return base::Error{base::ErrorCode::not_found, "file"};
  return host::FileFacts{static_cast<std::uint64_t>(size), std::move(type)};
}

void BlobStore::put(std::int64_t file, Progress progress, Stored stored) {
  progress_ = std::move(progress);
  told_.emplace(++last_request_, std::move(stored));
  kt_files_put(last_request_, static_cast<double>(file));
}

std::uint32_t BlobStore::wait(Done done) {
  waiting_.emplace(++last_request_, std::move(done));
  return last_request_;
}

void BlobStore::check(std::string_view key, Done done) {
  kt_files_check(wait(std::move(done)), key.data(), key.size());
}

void BlobStore::offer(std::string_view key, std::string_view name, std::string_view type, Done done) {
  kt_files_offer(wait(std::move(done)), key.data(), key.size(), name.data(), name.size(), type.data(), type.size());
}

void BlobStore::show_pdf(std::string_view key, std::string_view name, Done done) {
  kt_files_show_pdf(wait(std::move(done)), key.data(), key.size(), name.data(), name.size());
}

void BlobStore::keep_only(const std::vector<std::string>& keys, Kept done) {
  std::string joined;
  for (const std::string& key : keys) joined += key;
  told_.emplace(++last_request_, [done = std::move(done)](base::Result<std::string> missing) {
    if (!missing) return done(std::move(missing.error()));
    std::vector<std::string> lacking;
    for (std::size_t at = 0; at < missing->size(); at += kKeySize) lacking.push_back(missing->substr(at, kKeySize));
    done(std::move(lacking));
  });
  kt_files_keep_only(last_request_, joined.data(), joined.size());
}

void BlobStore::progress(double fraction) {
  if (progress_) progress_(fraction);
}

void BlobStore::finished(std::uint32_t request, int outcome) {
  if (auto told = told_.extract(request)) {
    if (outcome == 0) return told.mapped()(take_staged());
    return told.mapped()(std::move(result_of(outcome).error()));
  }
  base::Result<void> result = result_of(outcome);
  if (auto asked = waiting_.extract(request)) asked.mapped()(std::move(result));
}

extern "C" {

void kt_files_on_progress(double fraction) {
  if (g_blobs != nullptr) g_blobs->progress(fraction);
}

// `outcome`: a number of web/storage/outcome.ts; staged: its detail, the key of what was put, or the keys of what is
// missing.
void kt_files_on_done(std::uint32_t request, int outcome) {
  if (g_blobs != nullptr) g_blobs->finished(request, outcome);
}
}

}  // namespace platform::web
