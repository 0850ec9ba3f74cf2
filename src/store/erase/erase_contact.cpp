#include "store/erase/erase_contact.h"

#include <array>
#include <string>
#include <string_view>

#include "domain/contact/contact.h"
#include "domain/fields/cells.h"
#include "domain/fields/definition.h"
#include "domain/records/kinds.h"
#include "store/cell/cell_store.h"
#include "store/cell/contact_values.h"
#include "store/field_numbers.h"
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
static_assert(fields::lifecycle == FieldId{68} && fields::linked_record == FieldId{99});
static_assert(static_cast<int>(domain::Lifecycle::anonymized) == 4);
static_assert(domain::kContactLimit == 16'777'216);
static_assert(domain::properties::kind == FieldId{128} && domain::properties::name == FieldId{129} &&
              static_cast<int>(domain::DefinitionKind::method_type) == 6);

// Rows that others name stay; a file's hash would tell whoever has the same file.
constexpr std::array kBlank{
    "UPDATE contact SET first=NULL, last=NULL, company=NULL, sort=x'' WHERE id=?",
    "UPDATE contact_method SET value=NULL, label=NULL WHERE contact=?",
    "UPDATE attachment SET name=NULL, type='', sha256=printf('%064d', 0) WHERE contact=?",
};

// What tells nobody who it was.
std::string kept_fields() {
  return field_numbers(domain::cells(), [](const domain::Cell& cell) {
    return cell.is(domain::cell_trait::kept) ? cell.field : FieldId{};
  });
}

std::string personal_record_fields() {
  std::string all;
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    const std::string list = field_numbers(kind.fields, [](const domain::RecordField& field) {
      return field.is(domain::record_field::personal) ? field.field.id : FieldId{};
    });
    if (!list.empty()) all += (all.empty() ? "" : ",") + list;
  }
  return all;
}

// The contact's records, and those that were until they were unlinked and are nobody's now.
constexpr std::string_view kItsRecords =
    "(SELECT id FROM record WHERE contact=?1 OR contact IS NULL AND id IN (SELECT part FROM change WHERE subject=?1 "
    "AND "
    "field=99))";

Result<void> erase_records(Transaction& transaction, ContactId contact) {
  const std::string records{kItsRecords}, personal = personal_record_fields();
  for (const std::string& sql :
       {"DELETE FROM record_value WHERE record IN " + records + " AND field IN (" + personal + ")",
        "UPDATE change SET old=NULL, new=NULL WHERE subject IN " + records + " AND field IN (" + personal + ")",
        "DELETE FROM record_terms WHERE rowid IN " + records}) {
    BASE_TRY(transaction.write(sql).bind(1, contact).run());
  }
  return {};
}

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
  BASE_TRY(
      transaction.write("UPDATE change SET old=NULL, new=NULL WHERE subject=? AND field NOT IN (" + kept_fields() + ")")
          .bind(1, contact)
          .run());
  BASE_TRY(erase_values(transaction, contact));
  BASE_TRY(erase_records(transaction, contact));
  return write_meta(transaction, kWanted, std::int64_t{1});
}

Result<std::vector<domain::DefinitionId>> types_of_its_own(const Database& database, ContactId contact) {
  Statement select = database.read(
      "SELECT n.id FROM definition n JOIN definition k ON k.id=n.id AND k.property=128 AND k.value=6 WHERE "
      "n.property=129 "
      "AND EXISTS(SELECT 1 FROM contact_method r WHERE r.contact=?1 AND r.label=n.value) "
      "AND NOT EXISTS(SELECT 1 FROM contact_method r WHERE r.contact<>?1 AND r.label=n.value)");
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
          "new=CASE typeof(new) WHEN 'text' THEN NULL ELSE new END WHERE subject=0 AND part=?")
      .bind(1, id)
      .run();
}

Result<bool> touches_erased(const Database& database, domain::TransactionId transaction) {
  Statement changed = database.read(
      "SELECT EXISTS(SELECT 1 FROM change h JOIN contact c ON c.id=h.subject WHERE h.stamp=?1 AND "
      "c.lifecycle=4) OR EXISTS(SELECT 1 FROM change h JOIN record r ON r.id=h.subject JOIN contact c ON "
      "c.id=r.contact "
      "WHERE h.stamp=?1 AND h.subject>=16777216 AND c.lifecycle=4) OR EXISTS(SELECT 1 FROM change h JOIN record r ON "
      "r.id=h.subject AND "
      "r.contact IS NULL WHERE h.stamp=?1 AND h.subject>=16777216 AND EXISTS(SELECT 1 FROM change l JOIN contact c ON "
      "c.id=l.subject WHERE "
      "l.field=99 AND l.part=r.id AND c.lifecycle=4))");
  changed.bind(1, transaction);
  BASE_TRY_ASSIGN(const bool one_was, answer(changed));
  if (one_was) return true;
  // A contact of which no cell of its lifecycle was written is as it was made; so few were that this takes no index.
  Statement made = database.read(
      "SELECT EXISTS(SELECT 1 FROM cell l JOIN contact c ON c.id=l.subject WHERE l.field=68 AND l.part=0 AND "
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
  BASE_TRY(database.execute("INSERT INTO other_terms(other_terms) VALUES('optimize')"));
  BASE_TRY(database.execute("INSERT INTO record_terms(record_terms) VALUES('optimize')"));
  BASE_TRY(database.execute("DELETE FROM meta WHERE key='rewrite'"));
  return database.execute("VACUUM");
}

}  // namespace store
