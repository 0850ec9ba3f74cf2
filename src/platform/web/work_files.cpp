#include "platform/web/work_files.h"

#include "platform/web/job_imports.h"

namespace platform::web {

namespace {

const base::Error kFailed{base::ErrorCode::storage_failed, {}};  // JavaScript has kept the reason

base::Result<std::size_t> counted(int count) {
  if (count < 0) return kFailed;
  return static_cast<std::size_t>(count);
}

base::Result<void> taken(int done) {
  if (done == 0) return kFailed;
  return {};
}

}  // namespace

base::Result<std::size_t> ChosenFile::read(std::span<char> out) {
  return counted(kt_work_read(out.data(), out.size()));
}

base::Result<void> BlobParts::write(std::string_view piece) { return taken(kt_work_write(piece.data(), piece.size())); }

std::unique_ptr<exchange::ByteSource> BlobSpool::source() {
  return std::make_unique<ChosenFile>(static_cast<std::uint64_t>(kt_work_reread()));
}

base::Result<std::int64_t> WorkFiles::open(std::string_view sha256) {
  return static_cast<std::int64_t>(kt_work_open_file(sha256.data(), sha256.size()));
}

base::Result<std::size_t> WorkFiles::read(std::span<char> out) {
  return counted(kt_work_read_file(out.data(), out.size()));
}

base::Result<void> WorkFiles::write(std::string_view bytes) {
  return taken(kt_work_write_file(bytes.data(), bytes.size()));
}

base::Result<bool> WorkFiles::end(std::string_view sha256) {
  return kt_work_end_file(sha256.data(), sha256.size()) != 0;
}

}  // namespace platform::web
