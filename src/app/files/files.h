// The files and pictures of contacts on their way to and from the Blob store: one is stored at a time, each Blob is
// checked once.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/files/media.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/contact/attachment.h"
#include "domain/contact/avatar.h"
#include "host/blob_store.h"
#include "host/images.h"

namespace app {

class Workspace;

class Files {
 public:
  // `changed`: what storing() or state() answers. The hosts outlive the files, and call back only while they live.
  Files(host::BlobStore& blobs, host::Images& images, std::function<void()> changed)
      : blobs_(blobs), images_(images), changed_(std::move(changed)) {}
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  // May this chosen file join the `count` that the contact has? Errors: not_found (the choice is gone).
  base::Result<domain::Refusal> check(std::int64_t file, std::size_t count) const;

  // May this chosen file become a contact's picture? Errors: as for check().
  base::Result<domain::Refusal> check_picture(std::int64_t file) const;

  struct Storing {
    base::Uuid contact;
    std::string name;
    bool picture = false;  // which has no fraction
    double fraction = 0;   // 0..1
  };
  // The file that is being stored; nothing refers to it yet.
  const std::optional<Storing>& storing() const { return storing_; }
  // Stores the bytes and hands what AttachFile takes to `stored`, which is to run it within the call.
  // Errors: storage_full, storage_failed, not_found; conflict while another file is being stored.
  using Stored = std::function<void(base::Result<domain::Attachment>)>;
  void store(const base::Uuid& contact, std::int64_t file, std::string_view name, Stored stored);

  // The same for a picture and SetAvatar. Errors: malformed, too (nothing that can be decoded).
  using Made = std::function<void(base::Result<domain::Avatar>)>;
  void make_avatar(const base::Uuid& contact, std::int64_t file, std::string_view name, Made made);

  enum class State : std::uint8_t { unknown, whole, missing, damaged };
  // Asks for the Blob to be checked the first time.
  State state(const domain::Attachment& file);
  // What was missing or damaged is looked at again when it is asked for, or swept.
  void look_again();
  // Gives the bytes to the person.
  void offer(const domain::Attachment& file);
  // Shows the bytes in a new tab, as a PDF.
  void show_pdf(const domain::Attachment& file);

  // Removes the Blobs that nothing in the card index refers to, nor what can be undone. Only the writer's tab may, and
  // not while anything is under way that has stored Blobs before its rows. False: a file is being stored just now.
  base::Result<bool> sweep(const Workspace& workspace, base::Millis now);
  // Pictures and files of contacts whose bytes the last sweep did not find in this browser.
  MediaUse lacking() const;

 private:
  void settle(const std::string& key, const base::Result<void>& found);

  host::BlobStore& blobs_;
  host::Images& images_;
  std::function<void()> changed_;
  std::optional<Storing> storing_;
  std::map<std::string, State> states_;           // by key
  std::map<std::string, std::uint64_t> lacking_;  // bytes by key
};

}  // namespace app
