// The BlobStore of the browser: IndexedDB, behind the imports of file_imports.h.
#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "host/blob_store.h"

namespace platform::web {

// One instance: the page's answers go to it.
class BlobStore final : public host::BlobStore {
 public:
  BlobStore();
  ~BlobStore() override;
  BlobStore(const BlobStore&) = delete;
  BlobStore& operator=(const BlobStore&) = delete;

  base::Result<host::FileFacts> describe(std::int64_t file) override;
  void put(std::int64_t file, Progress progress, Stored stored) override;
  void check(std::string_view key, Done done) override;
  void offer(std::string_view key, std::string_view name, std::string_view type, Done done) override;
  void show_pdf(std::string_view key, std::string_view name, Done done) override;
  void keep_only(const std::vector<std::string>& keys, Kept done) override;

  // The page's answers.
  void progress(double fraction);
  void finished(std::uint32_t request, int outcome);

 private:
  std::uint32_t wait(Done done);

  std::map<std::uint32_t, Done> waiting_;
  std::map<std::uint32_t, Stored> told_;  // those that are answered with a text
  Progress progress_;                     // of the last put()
  std::uint32_t last_request_ = 0;
};

}  // namespace platform::web
