// A BlobStore in memory, whose files a test has chosen and may damage. Its pictures begin with "picture:".
#pragma once
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "host/blob_store.h"
#include "host/images.h"

namespace platform::headless {

class MemoryBlobs : public host::BlobStore, public host::Images {
 public:
  struct Chosen {
    std::string bytes, type;
    std::uint64_t size = 0;  // said to be so large; 0: as large as its bytes
  };
  struct Offered {
    std::string bytes, name, type;
  };

  base::Result<host::FileFacts> describe(std::int64_t file) override;
  void put(std::int64_t file, Progress progress, Stored stored) override;
  void check(std::string_view key, Done done) override;
  void offer(std::string_view key, std::string_view name, std::string_view type, Done done) override;
  void show_pdf(std::string_view key, std::string_view name, Done done) override;
  void keep_only(const std::vector<std::string>& keys, Kept done) override;

  // The square of a picture is "square:" and the rest of it.
  void make_square(std::int64_t file, int side, Made made) override;

  // Lets the files that are being stored arrive.
  void finish();

  std::map<std::int64_t, Chosen> chosen;
  std::map<std::string, std::string> stored;  // bytes by key
  std::vector<Offered> offered;
  std::vector<std::string> shown;    // as PDF
  std::optional<base::Error> fault;  // of the next put()
  bool slow = false;                 // put() waits for finish()

 private:
  std::deque<std::function<void()>> arriving_;
};

}  // namespace platform::headless
