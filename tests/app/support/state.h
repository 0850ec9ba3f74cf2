// What a card index holds, apart from its history, as one text for comparison.
#pragma once
#include <string>

#include "store/statement.h"
#include "tests/app/support/card_index.h"

namespace tests {

// One line for each row of the question's.
inline std::string rows_of(const CardIndex& index, std::string_view sql) {
  std::string lines;
  store::Statement select = index.workspace->state().database->read(sql);
  while (select.step()) lines += select.text(0) + "\n";
  REQUIRE(select.finish());
  return lines;
}

// Every row as it stands now; parts and records that were removed are not there.
inline std::string state_of(const CardIndex& index) {
  std::string all;
  for (const char* sql : {
           "SELECT concat_ws('|', 'contact', id, kind, status, supplier, lifecycle, quote(first), quote(last), "
           "company, "
           "hex(sort)) FROM contact ORDER BY id",
           "SELECT concat_ws('|', 'value', k, quote(value)) FROM field_value ORDER BY k",
           "SELECT concat_ws('|', 'reach', contact, id, kind, type, flags, quote(label), rank, value) FROM "
           "contact_method WHERE "
           "value IS NOT NULL ORDER BY contact, kind, rank, value",
           "SELECT concat_ws('|', 'file', contact, name, type, size, sha256) FROM attachment WHERE name IS NOT NULL "
           "ORDER BY contact, id",
           "SELECT concat_ws('|', 'mark', contact, field, part) FROM mark ORDER BY contact, field, part",
           "SELECT concat_ws('|', 'record', id, kind, ifnull(contact, 'nobody'), at, state, lifecycle) FROM record "
           "WHERE lifecycle<>2 ORDER BY id",
           "SELECT concat_ws('|', 'of record', v.record, v.field, quote(v.value)) FROM record_value v JOIN record r ON "
           "r.id=v.record WHERE r.lifecycle<>2 ORDER BY v.record, v.field",
       }) {
    all += rows_of(index, sql);
  }
  return all;
}

// Every text of any contact, in rows and history, but for the UUID of what it became part of.
inline std::string texts_of(const CardIndex& index) {
  std::string all;
  for (const char* sql : {
           "SELECT concat(first, last) FROM contact WHERE first IS NOT NULL OR last IS NOT NULL",
           "SELECT concat(value, label) FROM contact_method WHERE value IS NOT NULL OR label IS NOT NULL",
           "SELECT value FROM field_value WHERE typeof(value)='text' AND (k >> 24)<>95",
           "SELECT concat(name, type) FROM attachment WHERE name IS NOT NULL OR type<>''",
           "SELECT concat_ws(' ', old, new) FROM change WHERE typeof(old)='text' OR typeof(new)='text'",
       }) {
    all += rows_of(index, sql);
  }
  return all;
}

}  // namespace tests
