#include "store/attachment/attachment_store.h"

#include <set>
#include <utility>

#include "domain/fields/field.h"
#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::Attachment;
using domain::ContactId;

static_assert(domain::fields::attachment_name == domain::FieldId{90} &&
              domain::fields::avatar == domain::FieldId{70});  // as the SQL below has it

Result<void> insert_attachment(Transaction& transaction, ContactId contact, const Attachment& file,
                               domain::TransactionId stamp) {
  return transaction
      .write("INSERT INTO attachment(contact, id, stamp, name, type, size, sha256) VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bind(1, contact)
      .bind(2, file.id)
      .bind(3, stamp)
      .bind_text(4, file.name)
      .bind(5, file.type)
      .bind(6, static_cast<std::int64_t>(file.size))
      .bind(7, file.sha256)
      .run();
}

Attachment read_attachment(const Statement& row, int first) {
  return {row.id<domain::AttachmentId>(first), row.text(first + 1), row.text(first + 2),
          static_cast<std::uint64_t>(row.number(first + 3)), row.text(first + 4)};
}

Result<std::vector<Attachment>> attachments_of(const Database& database, ContactId contact) {
  Statement select = database.read(
      "SELECT id, name, type, size, sha256 FROM attachment WHERE contact=? AND name IS NOT NULL ORDER BY stamp, id");
  select.bind(1, contact);
  std::vector<Attachment> files;
  while (select.step()) files.push_back(read_attachment(select, 0));
  BASE_TRY(select.finish());
  return files;
}

Result<Attachment> find_attachment(const Database& database, ContactId contact, domain::AttachmentId id) {
  Statement select = database.read("SELECT id, name, type, size, sha256 FROM attachment WHERE contact=? AND id=?");
  select.bind(1, contact).bind(2, id);
  if (select.step()) return read_attachment(select, 0);
  BASE_TRY(select.finish());
  return Error{ErrorCode::not_found, "file"};
}

Result<std::vector<std::string>> blobs_in_use(const Database& database, base::Millis since) {
  Statement select = database.read(
      "SELECT DISTINCT sha256 FROM attachment a WHERE name IS NOT NULL OR EXISTS(SELECT 1 FROM change h "
      "JOIN transactions s ON s.id=h.stamp WHERE h.subject=a.contact AND h.field=90 AND h.part=a.id AND s.hlc>=?)");
  select.bind(1, since << 16);
  std::set<std::string> keys;
  while (select.step()) keys.insert(select.text(0));
  BASE_TRY(select.finish());
  BASE_TRY_ASSIGN(const std::vector<domain::Avatar> avatars, avatars_in_use(database));
  for (const domain::Avatar& avatar : avatars) keys.insert(avatar.sha256);
  // An undo brings back what stood there before.
  Statement replaced = database.read(
      "SELECT h.old FROM cell c JOIN change h ON h.subject=c.subject AND h.field=70 JOIN transactions s ON "
      "s.id=h.stamp "
      "WHERE c.field=70 AND s.hlc>=?");
  replaced.bind(1, since << 16);
  while (replaced.step()) {
    if (auto avatar = domain::parse_avatar(replaced.text_view(0))) keys.insert(std::move(avatar->sha256));
  }
  BASE_TRY(replaced.finish());
  return std::vector<std::string>(keys.begin(), keys.end());
}

Result<std::vector<domain::Avatar>> avatars_in_use(const Database& database) {
  Statement select = database.read("SELECT DISTINCT value FROM field_value WHERE k>=? AND k<?");
  constexpr std::int64_t kField = domain::fields::avatar.value;
  select.bind(1, kField << domain::kContactBits).bind(2, (kField + 1) << domain::kContactBits);
  std::vector<domain::Avatar> avatars;
  while (select.step()) {
    if (auto avatar = domain::parse_avatar(select.text_view(0))) avatars.push_back(std::move(*avatar));
  }
  BASE_TRY(select.finish());
  return avatars;
}

Result<std::map<std::string, std::uint64_t>> media_sizes(const Database& database) {
  Statement select = database.read("SELECT sha256, max(size) FROM attachment WHERE name IS NOT NULL GROUP BY sha256");
  std::map<std::string, std::uint64_t> blobs;
  while (select.step()) blobs.emplace(select.text(0), static_cast<std::uint64_t>(select.number(1)));
  BASE_TRY(select.finish());
  BASE_TRY_ASSIGN(std::vector<domain::Avatar> avatars, avatars_in_use(database));
  for (domain::Avatar& avatar : avatars) blobs.emplace(std::move(avatar.sha256), avatar.bytes);
  return blobs;
}

}  // namespace store
