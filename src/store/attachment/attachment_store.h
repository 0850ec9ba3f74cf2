// Rows of the table attachment: the files of a contact; and which Blobs are in use.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/contact/attachment.h"
#include "domain/contact/avatar.h"

namespace store {

class Database;
class Statement;
class Transaction;

base::Result<void> insert_attachment(Transaction& transaction, domain::ContactId contact,
                                     const domain::Attachment& file, domain::TransactionId stamp);

// Reads the columns id, name, type, size, sha256, the first of which is `first`.
domain::Attachment read_attachment(const Statement& row, int first);

// Those that are not removed, in the order of being added.
base::Result<std::vector<domain::Attachment>> attachments_of(const Database& database, domain::ContactId contact);

// Also a removed one. Errors: not_found ("file").
base::Result<domain::Attachment> find_attachment(const Database& database, domain::ContactId contact,
                                                 domain::AttachmentId id);

// The keys of the Blobs that files and pictures refer to, and those that were removed or replaced at `since` or later;
// each once.
base::Result<std::vector<std::string>> blobs_in_use(const Database& database, base::Millis since);

// The pictures that contacts have; each once.
base::Result<std::vector<domain::Avatar>> avatars_in_use(const Database& database);

// Bytes of each Blob in use by its key: pictures and files, not the removed ones.
base::Result<std::map<std::string, std::uint64_t>> media_sizes(const Database& database);

}  // namespace store
