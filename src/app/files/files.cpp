#include "app/files/files.h"

#include <utility>

#include "app/workspace/state.h"
#include "store/attachment/attachment_store.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::Attachment;

Result<domain::Refusal> Files::check(std::int64_t file, std::size_t count) const {
  BASE_TRY_ASSIGN(const host::FileFacts facts, blobs_.describe(file));
  return domain::check_room(count, facts.size);
}

Result<domain::Refusal> Files::check_picture(std::int64_t file) const {
  BASE_TRY_ASSIGN(const host::FileFacts facts, blobs_.describe(file));
  return domain::check_picture(facts.size, facts.type);
}

void Files::make_avatar(const base::Uuid& contact, std::int64_t file, std::string_view name, Made made) {
  if (storing_) return made(Error{ErrorCode::conflict, "file"});
  storing_ = Storing{.contact = contact, .name = std::string(name), .picture = true};
  changed_();
  images_.make_square(file, domain::kAvatarSide, [this, made = std::move(made)](Result<host::Images::Square> square) {
    if (square) {
      made(domain::Avatar{std::move(square->key), square->bytes});
    } else {
      made(std::move(square.error()));
    }
    storing_.reset();
    changed_();
  });
}

void Files::store(const base::Uuid& contact, std::int64_t file, std::string_view name, Stored stored) {
  if (storing_) return stored(Error{ErrorCode::conflict, "file"});
  Result<host::FileFacts> facts = blobs_.describe(file);
  if (!facts) return stored(std::move(facts.error()));
  storing_ = Storing{.contact = contact, .name = std::string(name)};
  changed_();
  const auto progress = [this](double fraction) {
    if (storing_) storing_->fraction = fraction;
    changed_();
  };
  blobs_.put(file, progress, [this, facts = std::move(*facts), stored = std::move(stored)](Result<std::string> key) {
    const std::string name_of_file = storing_->name;
    if (key) {
      states_[*key] = State::whole;
      lacking_.erase(*key);
      stored(Attachment{{}, name_of_file, facts.type, facts.size, *key});
    } else {
      stored(std::move(key.error()));
    }
    storing_.reset();
    changed_();
  });
}

void Files::settle(const std::string& key, const Result<void>& found) {
  State& state = states_[key];
  state = State::whole;
  if (!found) state = found.error().code == ErrorCode::storage_gone ? State::missing : State::damaged;
  changed_();
}

Files::State Files::state(const Attachment& file) {
  const auto [known, first] = states_.emplace(file.sha256, State::unknown);
  if (!first) return known->second;
  blobs_.check(file.sha256, [this, key = file.sha256](const Result<void>& found) { settle(key, found); });
  return states_[file.sha256];
}

void Files::look_again() {
  std::erase_if(states_, [](const auto& entry) { return entry.second > State::whole; });
  lacking_.clear();
}

MediaUse Files::lacking() const {
  MediaUse use{lacking_.size(), 0};
  for (const auto& [key, bytes] : lacking_) use.bytes += bytes;
  return use;
}

void Files::offer(const Attachment& file) {
  blobs_.offer(file.sha256, file.name, file.type,
               [this, key = file.sha256](const Result<void>& found) { settle(key, found); });
}

void Files::show_pdf(const Attachment& file) {
  blobs_.show_pdf(file.sha256, file.name, [this, key = file.sha256](const Result<void>& found) { settle(key, found); });
}

Result<bool> Files::sweep(const Workspace& workspace, base::Millis now) {
  if (storing_) return false;
  BASE_TRY_ASSIGN(const std::vector<std::string> keys,
                  store::blobs_in_use(*workspace.state().database, now - domain::kRemovedAttachmentKept));
  BASE_TRY_ASSIGN(auto sizes, store::media_sizes(*workspace.state().database));
  // What could not be removed now is the next opening's.
  blobs_.keep_only(keys, [this, sizes = std::move(sizes)](const Result<std::vector<std::string>>& missing) {
    if (!missing) return;
    lacking_.clear();
    for (const std::string& key : *missing) {
      if (const auto used = sizes.find(key); used != sizes.end()) lacking_.insert(*used);
    }
    changed_();
  });
  return true;
}

}  // namespace app
