// Rows of the archive as JSON elements of a backup.
#pragma once
#include "app/archive/archive.h"
#include "exchange/json/writer.h"

namespace exchange::backup {

// Device and profile ids of an archive, which the file replaces by UUIDs.
struct Names {
  std::vector<app::ArchiveDevice> devices;
  std::vector<app::ArchiveProfile> profiles;

  // Abort when the archive holds no such row: its own links do not dangle.
  const base::Uuid& device(domain::DeviceId id) const;
  const base::Uuid& profile(domain::ProfileId id) const;
};

json::Ordered encode(const app::ArchiveDevice& device);
json::Ordered encode(const app::ArchiveProfile& profile);
json::Ordered encode(const app::ArchiveTransaction& transaction, const Names& names);
json::Ordered encode(const app::ArchiveDefinition& definition);
json::Ordered encode(const app::ArchiveContact& contact);
json::Ordered encode(const app::ArchiveRecord& record);
json::Ordered encode(const app::ArchiveChange& change);

// "2026-11-22T19:05:00.000Z" (RFC 3339, UTC).
std::string time_text(base::Millis time);

}  // namespace exchange::backup
