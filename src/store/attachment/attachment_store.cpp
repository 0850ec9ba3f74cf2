#include "store/attachment/attachment_store.h"

#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::Attachment;
using domain::ContactId;

static_assert(domain::fields::attachment_name == domain::FieldId{90});  // as the SQL below has it

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
      "JOIN stamp s ON s.id=h.stamp WHERE h.contact=a.contact AND h.field=90 AND h.reach=a.id AND s.hlc>=?)");
  select.bind(1, since << 16);
  std::vector<std::string> keys;
  while (select.step()) keys.push_back(select.text(0));
  BASE_TRY(select.finish());
  return keys;
}

}  // namespace store
