#include "store/mark/mark_store.h"

#include "store/transaction.h"

namespace store {

using base::Result;
using domain::ContactId;
using domain::DefinitionId;
using domain::FieldId;

Result<bool> has_mark(const Database& database, const CellKey& key) {
  Statement select = database.read("SELECT 1 FROM mark WHERE contact=? AND field=? AND part=?");
  select.bind(1, key.subject).bind(2, key.field).bind(3, key.part);
  const bool there = select.step();
  BASE_TRY(select.finish());
  return there;
}

Result<void> set_mark(Transaction& transaction, const CellKey& key, bool there) {
  return transaction
      .write(there ? "INSERT OR IGNORE INTO mark(contact, field, part) VALUES(?, ?, ?)"
                   : "DELETE FROM mark WHERE contact=? AND field=? AND part=?")
      .bind(1, key.subject)
      .bind(2, key.field)
      .bind(3, key.part)
      .run();
}

Result<std::vector<Mark>> marks_of(const Database& database, ContactId contact) {
  Statement select = database.read("SELECT field, part FROM mark WHERE contact=? ORDER BY field, part");
  select.bind(1, contact);
  std::vector<Mark> marks;
  while (select.step()) marks.push_back({select.id<FieldId>(0), select.id<DefinitionId>(1)});
  BASE_TRY(select.finish());
  return marks;
}

Result<void> each_mark(const Database& database, std::span<const ContactId> contacts, FieldId field,
                       const std::function<void(std::size_t, DefinitionId)>& visit) {
  Statement select = database.read("SELECT part FROM mark WHERE contact=? AND field=?");
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    select.bind(1, contacts[i]).bind(2, field);
    while (select.step()) visit(i, select.id<DefinitionId>(0));
    BASE_TRY(select.finish());
    select.reset();
  }
  return {};
}

Result<void> each_marked(const Database& database, FieldId field,
                         const std::function<void(DefinitionId, ContactId)>& visit) {
  Statement select = database.read("SELECT part, contact FROM mark WHERE field=? ORDER BY part");
  select.bind(1, field);
  while (select.step()) visit(select.id<DefinitionId>(0), select.id<ContactId>(1));
  return select.finish();
}

Result<void> each_marked(const Database& database, FieldId field, DefinitionId part,
                         const std::function<void(ContactId)>& visit) {
  Statement select = database.read("SELECT contact FROM mark WHERE field=? AND part=? ORDER BY contact");
  select.bind(1, field).bind(2, part);
  while (select.step()) visit(select.id<ContactId>(0));
  return select.finish();
}

}  // namespace store
