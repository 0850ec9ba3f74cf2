// The files of contacts on their way to and from the Blob store: one is stored at a time, each Blob is checked once.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/attachment.h"
#include "host/blob_store.h"

namespace app {

class Workspace;

class Files {
 public:
  // `changed`: what storing() or state() answers. The store outlives the files, and calls back only while they live.
  Files(host::BlobStore& blobs, std::function<void()> changed) : blobs_(blobs), changed_(std::move(changed)) {}
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  // May this chosen file join the `count` that the contact has? Errors: not_found (the choice is gone).
  base::Result<domain::Refusal> check(std::int64_t file, std::size_t count) const;

  struct Storing {
    base::Uuid contact;
    std::string name;
    double fraction = 0;  // 0..1
  };
  // The file that is being stored; nothing refers to it yet.
  const std::optional<Storing>& storing() const { return storing_; }
  // Stores the bytes and hands what AttachFile takes to `stored`, which is to run it within the call.
  // Errors: storage_full, storage_failed, not_found; conflict while another file is being stored.
  using Stored = std::function<void(base::Result<domain::Attachment>)>;
  void store(const base::Uuid& contact, std::int64_t file, std::string_view name, Stored stored);

  enum class State : std::uint8_t { unknown, whole, missing, damaged };
  // Asks for the Blob to be checked the first time.
  State state(const domain::Attachment& file);
  // What was missing or damaged is looked at again when it is asked for.
  void look_again();
  // Gives the bytes to the person.
  void offer(const domain::Attachment& file);

  // Removes the Blobs that nothing in the card index refers to, nor what can be undone. Only the writer's tab may, and
  // not while anything is under way that has stored Blobs before its rows. False: a file is being stored just now.
  base::Result<bool> sweep(const Workspace& workspace, base::Millis now);

 private:
  void settle(const std::string& key, const base::Result<void>& found);

  host::BlobStore& blobs_;
  std::function<void()> changed_;
  std::optional<Storing> storing_;
  std::map<std::string, State> states_;  // by key
};

}  // namespace app
