#include "store/erase/erase_contact.h"

#include <array>

#include "domain/contact/contact.h"
#include "domain/fields/definition.h"
#include "store/cell/cell_store.h"
#include "store/cell/contact_values.h"
#include "store/people/people_store.h"
#include "store/transaction.h"

namespace store {

using base::Result;
using domain::ContactId;
using domain::FieldId;
namespace fields = domain::fields;

namespace {

constexpr std::string_view kWanted = "rewrite";  // in meta

// As the SQL below has them.
static_assert(fields::kind == FieldId{64} && fields::lifecycle == FieldId{68} && fields::converted == FieldId{66});
static_assert(fields::tag == FieldId{91} && fields::course == FieldId{93} && fields::group == FieldId{94} &&
              fields::follower == FieldId{78});
static_assert(static_cast<int>(domain::Lifecycle::anonymized) == 4);
static_assert(domain::properties::kind == FieldId{128} && domain::properties::name == FieldId{129} &&
              static_cast<int>(domain::DefinitionKind::method_type) == 6);

// Rows that others name stay; a file's hash would tell whoever has the same file.
constexpr std::array kBlank{
    "UPDATE contact SET first=NULL, last=NULL, company=NULL, sort=x'' WHERE id=?",
    "UPDATE reach SET value=NULL, label=NULL WHERE contact=?",
    "UPDATE attachment SET name=NULL, type='', sha256=printf('%064d', 0) WHERE contact=?",
    "UPDATE change SET old=NULL, new=NULL WHERE contact=? AND NOT (field BETWEEN 64 AND 68 OR field IN (78,91,93,94))",
};

Result<void> erase_values(Transaction& transaction, ContactId contact) {
  BASE_TRY_ASSIGN(const std::vector<ContactValue> values, values_of_contact(transaction.database(), contact));
  for (const ContactValue& value : values) {
    if (value.field == fields::converted) continue;
    BASE_TRY(write_cell(transaction, {contact, value.field, {}}, domain::Value{}));
  }
  return {};
}

Result<bool> answer(Statement& select) {
  const bool yes = select.step() && select.number(0) != 0;
  BASE_TRY(select.finish());
  return yes;
}

}  // namespace

Result<void> erase_contact(Transaction& transaction, ContactId contact) {
  for (const char* sql : kBlank) BASE_TRY(transaction.write(sql).bind(1, contact).run());
  BASE_TRY(erase_values(transaction, contact));
  return write_meta(transaction, kWanted, std::int64_t{1});
}

Result<std::vector<domain::DefinitionId>> types_of_its_own(const Database& database, ContactId contact) {
  Statement select = database.read(
      "SELECT n.id FROM definition n JOIN definition k ON k.id=n.id AND k.property=128 AND k.value=6 WHERE "
      "n.property=129 "
      "AND EXISTS(SELECT 1 FROM reach r WHERE r.contact=?1 AND r.label=n.value) "
      "AND NOT EXISTS(SELECT 1 FROM reach r WHERE r.contact<>?1 AND r.label=n.value)");
  select.bind(1, contact);
  std::vector<domain::DefinitionId> types;
  while (select.step()) types.push_back(select.id<domain::DefinitionId>(0));
  BASE_TRY(select.finish());
  return types;
}

Result<void> erase_definition(Transaction& transaction, domain::DefinitionId id) {
  BASE_TRY(transaction.write("DELETE FROM definition WHERE id=?").bind(1, id).run());
  return transaction
      .write(
          "UPDATE change SET old=CASE typeof(old) WHEN 'text' THEN NULL ELSE old END, "
          "new=CASE typeof(new) WHEN 'text' THEN NULL ELSE new END WHERE contact=0 AND reach=?")
      .bind(1, id)
      .run();
}

Result<bool> touches_erased(const Database& database, domain::TransactionId transaction) {
  Statement changed = database.read(
      "SELECT EXISTS(SELECT 1 FROM change h JOIN contact c ON c.id=h.contact WHERE h.stamp=? AND c.lifecycle=4)");
  changed.bind(1, transaction);
  BASE_TRY_ASSIGN(const bool one_was, answer(changed));
  if (one_was) return true;
  // A contact of which no cell of its lifecycle was written is as it was made; so few were that this takes no index.
  Statement made = database.read(
      "SELECT EXISTS(SELECT 1 FROM cell l JOIN contact c ON c.id=l.contact WHERE l.field=68 AND l.reach=0 AND "
      "c.lifecycle=4 AND c.stamp=?)");
  made.bind(1, transaction);
  return answer(made);
}

Result<bool> wants_rewrite(const Database& database) {
  BASE_TRY_ASSIGN(const domain::Value wanted, read_meta(database, kWanted));
  return !domain::is_empty(wanted);
}

Result<void> rewrite(Database& database) {
  BASE_TRY(database.execute("INSERT INTO names(names) VALUES('optimize')"));
  BASE_TRY(database.execute("INSERT INTO rest(rest) VALUES('optimize')"));
  BASE_TRY(database.execute("DELETE FROM meta WHERE key='rewrite'"));
  return database.execute("VACUUM");
}

}  // namespace store
