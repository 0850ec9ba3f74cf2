#include "store/contact_method/contact_method_store.h"

#include <algorithm>

#include "domain/fields/field.h"
#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::ContactMethod;

namespace {

// As the SQL below has them.
static_assert(domain::fields::method_flags == domain::FieldId{82} && domain::method_flags::consent == 8);

ContactMethod read_method(const Statement& row) {
  ContactMethod method;
  method.id = row.id<domain::MethodId>(0);
  method.content.kind = static_cast<domain::MethodKind>(row.number(1));
  method.content.type = static_cast<domain::MethodType>(row.number(2));
  method.content.flags = static_cast<std::uint32_t>(row.number(3));
  method.rank = row.number(4);
  method.content.value = row.text(5);
  method.content.label = row.text(6);
  return method;
}

Result<std::int64_t> one_number(Statement select, ContactId contact, domain::MethodKind kind) {
  select.bind(1, contact).bind(2, static_cast<std::int64_t>(kind));
  const std::int64_t number = select.step() ? select.number(0) : 0;
  BASE_TRY(select.finish());
  return number;
}

}  // namespace

Result<void> insert_method(Transaction& transaction, ContactId contact, const ContactMethod& method,
                           domain::TransactionId stamp) {
  return transaction
      .write(
          "INSERT INTO contact_method(contact, id, kind, type, flags, rank, stamp, value, label) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(1, contact)
      .bind(2, method.id)
      .bind(3, static_cast<std::int64_t>(method.content.kind))
      .bind(4, static_cast<std::int64_t>(method.content.type))
      .bind(5, std::int64_t{method.content.flags})
      .bind(6, method.rank)
      .bind(7, stamp)
      .bind_text(8, method.content.value)
      .bind_text(9, method.content.label)
      .run();
}

Result<std::vector<ContactMethod>> methods_of(const Database& database, ContactId contact) {
  Statement select = database.read(
      "SELECT id, kind, type, flags, rank, value, label FROM contact_method WHERE contact=? AND value IS NOT NULL "
      "ORDER BY kind, rank, id");
  select.bind(1, contact);
  std::vector<ContactMethod> methods;
  while (select.step()) {
    ContactMethod method = read_method(select);
    method.primary = methods.empty() || methods.back().content.kind != method.content.kind;
    methods.push_back(std::move(method));
  }
  BASE_TRY(select.finish());
  return methods;
}

Result<ContactMethod> find_method(const Database& database, ContactId contact, domain::MethodId id) {
  Statement select =
      database.read("SELECT id, kind, type, flags, rank, value, label FROM contact_method WHERE contact=? AND id=?");
  select.bind(1, contact).bind(2, id);
  if (!select.step()) {
    BASE_TRY(select.finish());
    return Error{ErrorCode::not_found, "contact_method"};
  }
  return read_method(select);
}

Result<std::vector<MethodPlace>> phones_of_own_type(const Database& database, std::string_view label) {
  Statement select =
      database.read("SELECT contact, id FROM contact_method WHERE kind=? AND type=? AND label=? AND value IS NOT NULL");
  select.bind(1, static_cast<std::int64_t>(domain::MethodKind::phone))
      .bind(2, static_cast<std::int64_t>(domain::MethodType::custom))
      .bind_text(3, label);
  std::vector<MethodPlace> places;
  while (select.step()) places.push_back({select.id<ContactId>(0), select.id<domain::MethodId>(1)});
  BASE_TRY(select.finish());
  return places;
}

Result<std::vector<domain::MethodContent>> consent_taken_from(const Database& database, ContactId contact) {
  Statement select = database.read(
      "SELECT m.value FROM change h JOIN contact_method m ON m.contact=h.subject AND m.id=h.part WHERE h.subject=? AND "
      "h.field=82 AND h.old & 8 AND NOT h.new & 8 AND m.value IS NOT NULL AND (SELECT undoes FROM transactions t WHERE "
      "t.id=h.stamp) IS NULL");
  select.bind(1, contact);
  std::vector<domain::MethodContent> addresses;
  while (select.step()) addresses.push_back({.kind = domain::MethodKind::email, .label = {}, .value = select.text(0)});
  BASE_TRY(select.finish());
  return addresses;
}

Result<std::int64_t> last_rank(const Database& database, ContactId contact, domain::MethodKind kind) {
  BASE_TRY_ASSIGN(
      const std::int64_t last,
      one_number(database.read("SELECT ifnull(max(rank), 0) + 1 FROM contact_method WHERE contact=? AND kind=?"),
                 contact, kind));
  return std::min(last, domain::kLargestRank);
}

Result<std::int64_t> first_rank(const Database& database, ContactId contact, domain::MethodKind kind) {
  BASE_TRY_ASSIGN(
      const std::int64_t first,
      one_number(database.read("SELECT ifnull(min(rank), 0) - 1 FROM contact_method WHERE contact=? AND kind=?"),
                 contact, kind));
  return std::max(first, -domain::kLargestRank);
}

}  // namespace store
