#include "platform/web/work_files.h"

#include "platform/web/job_imports.h"

namespace platform::web {

base::Result<std::size_t> ChosenFile::read(std::span<char> out) {
  const int count = kt_work_read(out.data(), out.size());
  if (count < 0) return base::Error{base::ErrorCode::storage_failed, {}};  // JavaScript has kept the reason
  return static_cast<std::size_t>(count);
}

base::Result<void> BlobParts::write(std::string_view piece) {
  if (kt_work_write(piece.data(), piece.size()) == 0) return base::Error{base::ErrorCode::storage_failed, {}};
  return {};
}

std::unique_ptr<exchange::ByteSource> BlobSpool::source() {
  return std::make_unique<ChosenFile>(static_cast<std::uint64_t>(kt_work_reread()));
}

}  // namespace platform::web
