#include "platform/headless/memory_blobs.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "platform/headless/sha256.h"

namespace platform::headless {

using base::Error;
using base::ErrorCode;

namespace {

constexpr std::string_view kPicture = "picture:";

}  // namespace

base::Result<host::FileFacts> MemoryBlobs::describe(std::int64_t file) {
  const auto found = chosen.find(file);
  if (found == chosen.end()) return Error{ErrorCode::not_found, "file"};
  const Chosen& known = found->second;
  return host::FileFacts{known.size > 0 ? known.size : known.bytes.size(), known.type};
}

void MemoryBlobs::put(std::int64_t file, Progress progress, Stored stored_now) {
  progress(0.5);
  arriving_.emplace_back([this, file, done = std::move(stored_now)] {
    if (fault) return done(*std::exchange(fault, std::nullopt));
    const std::string& bytes = chosen.at(file).bytes;
    const std::string key = sha256(bytes);
    stored[key] = bytes;
    done(key);
  });
  if (!slow) finish();
}

void MemoryBlobs::make_square(std::int64_t file, int, Made made) {
  arriving_.emplace_back([this, file, made = std::move(made)] {
    if (fault) return made(*std::exchange(fault, std::nullopt));
    const std::string_view bytes = chosen.at(file).bytes;
    if (!bytes.starts_with(kPicture)) return made(Error{ErrorCode::malformed, "file"});
    std::string square = "square:" + std::string(bytes.substr(kPicture.size()));
    const std::string key = sha256(square);
    const std::uint64_t size = square.size();
    stored[key] = std::move(square);
    made(Square{key, size});
  });
  if (!slow) finish();
}

void MemoryBlobs::show_pdf(std::string_view key, std::string_view, Done done) {
  const auto found = stored.find(std::string(key));
  if (found == stored.end()) return done(Error{ErrorCode::storage_gone, {}});
  shown.push_back(found->second);
  done({});
}

void MemoryBlobs::finish() {
  for (const auto& arrive : std::exchange(arriving_, {})) arrive();
}

void MemoryBlobs::check(std::string_view key, Done done) {
  const auto found = stored.find(std::string(key));
  if (found == stored.end()) return done(Error{ErrorCode::storage_gone, {}});
  if (sha256(found->second) != key) return done(Error{ErrorCode::corrupt, {}});
  done({});
}

void MemoryBlobs::offer(std::string_view key, std::string_view name, std::string_view type, Done done) {
  const auto found = stored.find(std::string(key));
  if (found == stored.end()) return done(Error{ErrorCode::storage_gone, {}});
  offered.push_back({found->second, std::string(name), std::string(type)});
  done({});
}

void MemoryBlobs::keep_only(const std::vector<std::string>& keys, Kept done) {
  std::erase_if(stored,
                [&](const auto& blob) { return std::find(keys.begin(), keys.end(), blob.first) == keys.end(); });
  std::vector<std::string> missing;
  std::copy_if(keys.begin(), keys.end(), std::back_inserter(missing),
               [&](const std::string& key) { return !stored.contains(key); });
  done(std::move(missing));
}

}  // namespace platform::headless
