#include "store/salvage/rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "domain/fields/cells.h"
#include "domain/fields/definition.h"
#include "domain/records/kinds.h"
#include "store/field_numbers.h"
#include "store/salvage/clean_text.h"
#include "store/transaction.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// Version 7, RFC 9562 section 5.7. A contact's first 48 bits stand in a column of their own.
#define STORE_UUID "typeof(uuid)='blob' AND length(uuid)=16 AND hex(uuid) GLOB '????????????7???[89AB]*'"
#define STORE_CONTACT_UUID                                                                           \
  "typeof(created)='integer' AND created BETWEEN 0 AND 281474976710655 AND typeof(uuid)='blob' AND " \
  "length(uuid)=10 AND hex(uuid) GLOB '7???[89AB]*'"
// Of the catalogue of cells (domain/fields/cells.h); "$…" is spelled out from there, see spelled_out().
#define STORE_FIELD(field) "(" field " IN ($contact) OR " field " BETWEEN 1024 AND 4294967295)"
#define STORE_PROPERTY(field) "(" field " IN ($property))"
// A field of a contact's or a record's, or a property of the card index's own definitions (subject 0).
#define STORE_CELL                                                                    \
  "typeof(field)<>'integer' OR NOT (subject BETWEEN 1 AND 16777215 AND " STORE_FIELD( \
      "field") " OR subject=0 AND " STORE_PROPERTY("field") " OR subject>=16777216 AND field IN ($record))"
// A contact or a record that is there, or the card index itself with a definition.
#define STORE_SUBJECT                                                                                              \
  "subject BETWEEN 1 AND 16777215 AND subject NOT IN (SELECT c.id FROM contact c) OR subject>=16777216 AND "       \
  "subject NOT IN (SELECT r.id FROM record r) OR subject<0 OR subject=0 AND (typeof(part)<>'integer' OR part NOT " \
  "BETWEEN 1 AND 4294967295)"
// What the part of a subject names: a file for domain::fields::attachment_name, a definition for marks and for
// properties, a record for linked_record, else a phone or e-mail. Records have none.
#define STORE_PART(table)                                                                                          \
  "NOT (part=0 OR subject=0 OR field IN (78,91,93,94) OR field=99 AND EXISTS (SELECT 1 FROM record r WHERE "       \
  "r.id=" table ".part) OR field NOT IN (90,99) AND EXISTS (SELECT 1 FROM contact_method r WHERE r.contact=" table \
  ".subject AND r.id=" table ".part) OR field=90 AND EXISTS (SELECT 1 FROM attachment a WHERE a.contact=" table    \
  ".subject AND a.id=" table ".part))"
// domain::kMaxLongText, in bytes.
#define STORE_TEXT(column) "(" column " IS NULL OR typeof(" column ")='text' AND octet_length(" column ")<=100000)"
#define STORE_VALUE(column) "(typeof(" column ")='integer' OR " STORE_TEXT(column) ")"
// See clean_text.h.
#define STORE_UNCLEAN(column) column " IS NOT clean_text(" column ")"
#define STORE_CLEAN(column) column "=clean_text(" column ")"
// domain::format_avatar
#define STORE_AVATAR(column)                                                                                          \
  "(typeof(" column ")='text' AND length(" column ") BETWEEN 66 AND 72 AND substr(" column                            \
  ", 1, 64) NOT GLOB "                                                                                                \
  "'*[^0-9a-f]*' AND substr(" column ", 65, 1)='.' AND substr(" column ", 66) NOT GLOB '*[^0-9]*' AND substr(" column \
  ", 66, 1)<>'0' AND CAST(substr(" column ", 66) AS INTEGER)<=1000000)"
// The transaction before, where one is lost: when exactly is worth less than what.
#define STORE_EARLIER(stamp)                                               \
  stamp "=ifnull((SELECT max(s.id) FROM transactions s WHERE s.id<=" stamp \
        "), (SELECT min(s.id) FROM transactions "                          \
        "s))"

constexpr std::string_view kCleanTexts = "must have texts of at most 100000 bytes, in UTF-8 and without NUL";

constexpr Rule names_transaction(const char* table, const char* key) {
  return {table, key, "must name a transaction that is there", "stamp NOT IN (SELECT s.id FROM transactions s)",
          STORE_EARLIER("stamp")};
}

constexpr Rule belongs_to_contact(const char* table, const char* key) {
  return {table, key, "must belong to a contact that is there", "contact NOT IN (SELECT c.id FROM contact c)", ""};
}

constexpr Rule has_clean_value(const char* table, const char* key) {
  return {table, key, kCleanTexts, STORE_UNCLEAN("value"), STORE_CLEAN("value")};
}

constexpr std::array kRules{
    Rule{"profile", "id", kCleanTexts, STORE_UNCLEAN("name"), STORE_CLEAN("name")},
    Rule{"contact", "id", kCleanTexts, STORE_UNCLEAN("first") " OR " STORE_UNCLEAN("last"),
         STORE_CLEAN("first") ", " STORE_CLEAN("last")},
    Rule{"contact_method", "contact, id", kCleanTexts, STORE_UNCLEAN("value") " OR " STORE_UNCLEAN("label"),
         STORE_CLEAN("value") ", " STORE_CLEAN("label")},
    Rule{"attachment", "contact, id", kCleanTexts, STORE_UNCLEAN("name") " OR " STORE_UNCLEAN("type"),
         STORE_CLEAN("name") ", " STORE_CLEAN("type")},
    Rule{"change", "stamp, subject, field, part", kCleanTexts, STORE_UNCLEAN("old") " OR " STORE_UNCLEAN("new"),
         STORE_CLEAN("old") ", " STORE_CLEAN("new")},
    has_clean_value("field_value", "k"),
    has_clean_value("definition", "id, property"),
    has_clean_value("record_value", "record, field"),
    Rule{"device", "id", "must have a version 7 UUID and a small id",
         "NOT (" STORE_UUID " AND id BETWEEN 1 AND 4294967295)", ""},
    Rule{"device", "id", "must not have the UUID of another one",
         "id NOT IN (SELECT min(d.id) FROM device d GROUP BY d.uuid)", ""},
    Rule{"profile", "id", "must have a version 7 UUID, a small id and a name",
         "NOT (" STORE_UUID " AND id BETWEEN 1 AND 4294967295 AND name IS NOT NULL AND " STORE_TEXT("name") ")", ""},
    Rule{"profile", "id", "must not have the UUID of another one",
         "id NOT IN (SELECT min(p.id) FROM profile p GROUP BY p.uuid)", ""},
    // exchange::backup::kLargestCounter
    Rule{"transactions", "id", "must have an id and a time from 1 on, at most 2^62 and the number of transactions",
         "NOT (typeof(hlc)='integer' AND hlc>0 AND id>0) OR max(hlc, id)-(SELECT count(*) FROM transactions s)>"
         "4611686018427387904",
         ""},
    Rule{"transactions", "id", "must name a device that is there",
         "typeof(device)<>'integer' OR device NOT IN (SELECT d.id FROM device d)",
         "device=(SELECT min(d.id) FROM device d)"},
    Rule{"transactions", "id", "must name a profile that is there",
         "typeof(profile)<>'integer' OR profile NOT IN (SELECT p.id FROM profile p)",
         "profile=(SELECT min(p.id) FROM profile p)"},
    Rule{"transactions", "id", "must undo an earlier transaction",
         "undoes IS NOT NULL AND (undoes>=id OR undoes NOT IN (SELECT s.id FROM transactions s))", "undoes=NULL"},
    Rule{"contact", "id", "must have a version 7 UUID and a small id",
         "NOT (" STORE_CONTACT_UUID " AND id BETWEEN 1 AND 16777215)", ""},
    Rule{"contact", "id", "must not have the UUID of another one",
         "id NOT IN (SELECT min(c.id) FROM contact c GROUP BY c.created, c.uuid)", ""},
    Rule{"contact", "id", "must have a known kind, status, lifecycle and origin",
         "NOT (kind IN (0,1) AND status IN (0,1) AND supplier IN (0,1) AND lifecycle IN (0,1,2,3,4) AND origin IN "
         "(0,1,2,3))",
         ""},
    Rule{"contact", "id", "must have names of at most 100000 bytes",
         "NOT (" STORE_TEXT("first") " AND " STORE_TEXT("last") ")", ""},
    names_transaction("contact", "id"),
    Rule{"contact", "id", "must name a company that is there",
         "company IS NOT NULL AND company NOT IN (SELECT c.id FROM contact c)", "company=NULL"},
    Rule{"field_value", "k", "must belong to a contact that is there",
         "(k & 16777215) NOT IN (SELECT c.id FROM contact c)", ""},
    Rule{"field_value", "k", "must have a known field", "NOT " STORE_FIELD("(k >> 24)"), ""},
    Rule{"field_value", "k", "must be a number or a text of 1 to 100000 bytes",
         "value IS NULL OR value='' OR NOT " STORE_VALUE("value"), ""},
    // domain/contact/avatar.h
    Rule{"field_value", "k", "must be a picture's hash and size", "(k >> 24)=70 AND NOT " STORE_AVATAR("value"), ""},
    Rule{"field_value", "k", "must have the size of the same picture elsewhere",
         "(k >> 24)=70 AND value NOT IN (SELECT min(o.value) FROM field_value o WHERE (o.k >> 24)=70 GROUP BY "
         "substr(o.value, 1, "
         "64))",
         ""},
    belongs_to_contact("contact_method", "contact, id"),
    Rule{"contact_method", "contact, id", "must have an id, a kind, a type, flags and a rank",
         "NOT (typeof(id)='integer' AND id>0 AND kind IN (0,1,2,3) AND type BETWEEN 0 AND 9 AND typeof(type)='integer' "
         "AND "
         "typeof(flags)='integer' AND flags BETWEEN 0 AND 15 AND typeof(rank)='integer' AND rank BETWEEN "
         "-9007199254740991 AND 9007199254740991)",
         ""},
    Rule{"contact_method", "contact, id", "must have texts of at most 100000 bytes",
         "NOT (" STORE_TEXT("value") " AND " STORE_TEXT("label") ")", ""},
    names_transaction("contact_method", "contact, id"),
    belongs_to_contact("attachment", "contact, id"),
    // domain/contact/attachment.h
    Rule{"attachment", "contact, id", "must have an id, a media type, a size and a hash",
         "NOT (typeof(id)='integer' AND id>0 AND octet_length(type)<=255 AND type NOT GLOB '*[^ -~]*' AND "
         "typeof(size)='integer' AND size BETWEEN 0 AND 40000000 AND length(sha256)=64 AND sha256 NOT GLOB "
         "'*[^0-9a-f]*')",
         ""},
    Rule{"attachment", "contact, id", "must have a name of 1 to 1000 bytes",
         "NOT (name IS NULL OR typeof(name)='text' AND octet_length(name) BETWEEN 1 AND 1000)", ""},
    Rule{"attachment", "contact, id", "must have the size of the same file elsewhere",
         "size<>(SELECT min(a.size) FROM attachment a WHERE a.sha256=attachment.sha256)",
         "size=(SELECT min(a.size) FROM attachment a WHERE a.sha256=attachment.sha256)"},
    Rule{"attachment", "contact, id", "must have the size of the same picture elsewhere",
         "sha256 IN (SELECT substr(f.value, 1, 64) FROM field_value f WHERE (f.k >> 24)=70) AND sha256||'.'||size NOT "
         "IN (SELECT "
         "f.value FROM field_value f WHERE (f.k >> 24)=70)",
         ""},
    names_transaction("attachment", "contact, id"),
    // exchange::backup: every definition's id has 32 bits
    Rule{"definition", "id, property", "must have a small id and a known property",
         "NOT (typeof(id)='integer' AND id BETWEEN 1 AND 4294967295 AND typeof(property)='integer' AND " STORE_PROPERTY(
             "property") ")",
         ""},
    Rule{"definition", "id, property", "must be a number or a text of 1 to 100000 bytes",
         "value IS NULL OR value='' OR NOT " STORE_VALUE("value"), ""},
    // domain::DefinitionKind, domain::FieldType
    Rule{"definition", "id, property", "must have a known kind or type",
         "property=128 AND NOT (typeof(value)='integer' AND value BETWEEN 0 AND $kinds) OR property=133 AND NOT "
         "(typeof(value)='integer' AND value BETWEEN 0 AND $types)",
         ""},
    Rule{"field_value", "k", "must have a field that is defined",
         "(k >> 24)>=1024 AND (k >> 24) NOT IN (SELECT d.id FROM definition d)", ""},
    belongs_to_contact("mark", "contact, field, part"),
    Rule{"mark", "contact, field, part", "must name a definition that is there",
         "field NOT IN (78,91,93,94) OR typeof(part)<>'integer' OR part NOT BETWEEN 1 AND 4294967295 OR part>=1024 AND "
         "part NOT "
         "IN (SELECT d.id FROM definition d)",
         ""},
    Rule{"record", "id", "must have an id, a uid, a known kind and state, a time, a lifecycle and an origin",
         "NOT (id BETWEEN 16777216 AND 4294967295 AND typeof(uid)='integer' AND uid>0 AND typeof(at)='integer' AND "
         "$states AND lifecycle IN (0,1,2) AND origin IN (0,1,2,3))",
         ""},
    Rule{"record", "id", "must not have the uid of another one",
         "id NOT IN (SELECT min(r.id) FROM record r GROUP BY r.uid)", ""},
    names_transaction("record", "id"),
    Rule{"record", "id", "must belong to a contact that is there, or to none",
         "contact IS NOT NULL AND contact NOT IN (SELECT c.id FROM contact c)", "contact=NULL"},
    Rule{"record_value", "record, field", "must be of a record that is there, and of its kind",
         "NOT EXISTS (SELECT 1 FROM record r WHERE r.id=record_value.record AND ($values))", ""},
    Rule{"record_value", "record, field", "must be a number or a text of 1 to 100000 bytes",
         "value='' OR NOT " STORE_VALUE("value"), ""},
    Rule{"cell", "subject, field, part", "must belong to a contact or record that is there", STORE_SUBJECT, ""},
    Rule{"cell", "subject, field, part", "must have a known field", STORE_CELL, ""},
    Rule{"cell", "subject, field, part", "must name a phone, email or file that is there", STORE_PART("cell"), ""},
    names_transaction("cell", "subject, field, part"),
    Rule{"change", "stamp, subject, field, part", "must name a transaction, and a contact or record, that are there",
         "stamp NOT IN (SELECT s.id FROM transactions s) OR " STORE_SUBJECT, ""},
    Rule{"change", "stamp, subject, field, part", "must have a known field", STORE_CELL, ""},
    Rule{"change", "stamp, subject, field, part", "must be between known kinds or types",
         "field IN (128,133) AND NOT ((old IS NULL OR typeof(old)='integer' AND old BETWEEN 0 AND CASE field WHEN 128 "
         "THEN "
         "$kinds ELSE $types END) AND (new IS NULL OR typeof(new)='integer' AND new BETWEEN 0 AND CASE field WHEN 128 "
         "THEN "
         "$kinds ELSE $types END))",
         ""},
    Rule{"change", "stamp, subject, field, part", "must name a phone, email or file that is there",
         STORE_PART("change"), ""},
    Rule{"change", "stamp, subject, field, part", "must be between numbers or texts of at most 100000 bytes",
         "NOT (" STORE_VALUE("old") " AND " STORE_VALUE("new") ")", ""},
    Rule{"change", "stamp, subject, field, part", "must be between pictures' hashes and sizes",
         "field=70 AND NOT ((old IS NULL OR " STORE_AVATAR("old") ") AND (new IS NULL OR " STORE_AVATAR("new") "))",
         ""},
    // domain::fields::company, record_contact
    Rule{"change", "stamp, subject, field, part", "must name contacts that are there",
         "field IN (69,97) AND (old IS NOT NULL AND old<>0 AND old NOT IN (SELECT c.id FROM contact c) OR new IS NOT "
         "NULL AND "
         "new<>0 AND new NOT IN (SELECT c.id FROM contact c))",
         ""},
};

std::string text_of(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

std::string cells_of(bool (*wanted)(domain::FieldId)) {
  return field_numbers(domain::cells(),
                       [&](const domain::Cell& cell) { return wanted(cell.field) ? cell.field : domain::FieldId{}; });
}

std::string fields_of(const domain::RecordKindSpec& kind) {
  return field_numbers(kind.fields, [](const domain::RecordField& field) { return field.field.id; });
}

// What "$<name>" stands for.
std::string meaning(std::string_view name) {
  if (name == "contact") return cells_of(&domain::is_of_contact);
  if (name == "property") return cells_of(&domain::is_property);
  if (name == "kinds") return std::to_string(domain::kDefinitionKinds - 1);
  if (name == "types") return std::to_string(domain::kFieldTypes - 1);
  std::string all = name == "record" ? cells_of(&domain::is_of_record) : std::string{};
  for (const domain::RecordKindSpec& kind : domain::kRecordKinds) {
    const std::string number = std::to_string(static_cast<int>(kind.kind));
    const std::size_t states = std::max<std::size_t>(1, kind.states.size());
    if (name == "record") all += "," + fields_of(kind);
    if (name == "values")
      all += (all.empty() ? "" : " OR ") + text_of({"r.kind=", number, " AND field IN (", fields_of(kind), ")"});
    if (name == "states") {
      all += (all.empty() ? "(" : " OR ") +
             text_of({"kind=", number, " AND state BETWEEN 0 AND ", std::to_string(states - 1)});
    }
  }
  return name == "states" ? all + ") AND typeof(state)='integer'" : all;
}

std::string spelled_out(std::string_view sql) {
  std::string out;
  for (std::size_t at = sql.find('$'); at != std::string_view::npos; at = sql.find('$')) {
    const std::size_t end = std::min(sql.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 1), sql.size());
    out.append(sql.substr(0, at)).append(meaning(sql.substr(at + 1, end - at - 1)));
    sql.remove_prefix(end);
  }
  return out.append(sql);
}

}  // namespace

std::span<const Rule> rules() { return kRules; }

Result<void> check_rows(const Database& database) {
  BASE_TRY(define_clean_text(database));
  for (const Rule& rule : kRules) {
    const std::string sql = text_of(
        {"SELECT concat_ws(', ', ", rule.key, ") FROM ", rule.table, " WHERE ", spelled_out(rule.broken), " LIMIT 1"});
    Statement select = database.read(sql);
    if (select.step()) {
      return Error{ErrorCode::schema, text_of({rule.table, " ", select.text_view(0), ": ", rule.says})};
    }
    BASE_TRY(select.finish());
  }
  return {};
}

Result<std::int64_t> mend_rows(Transaction& transaction) {
  BASE_TRY(define_clean_text(transaction.database()));
  std::int64_t mended = 0;
  for (const Rule& rule : kRules) {
    const std::string broken = spelled_out(rule.broken);
    const std::string sql = rule.mend.empty() ? text_of({"DELETE FROM ", rule.table, " WHERE ", broken})
                                              : text_of({"UPDATE ", rule.table, " SET ", rule.mend, " WHERE ", broken});
    BASE_TRY(transaction.write(sql).run());
    Statement changed = transaction.database().read("SELECT changes()");
    if (changed.step()) mended += changed.number(0);
    BASE_TRY(changed.finish());
  }
  return mended;
}

}  // namespace store
