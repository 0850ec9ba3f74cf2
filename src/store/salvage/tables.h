// The tables that are salvaged, as a damaged file of a known schema has them.
#pragma once
#include <string>
#include <string_view>

#include "store/schema/migrate.h"

namespace store {

struct Table {
  const char* name;
  const char* columns;
  int count;          // of columns
  const char* where;  // which rows, with the range ?1 … ?2 of one of the columns
  // What each stored column can hold, a letter each; loose_rows.cpp says what the letters mean.
  std::string_view shape;
  int ranged = 0;  // the column that ranges are of
};

inline constexpr Table kDevice{"device", "id, uuid", 2, "id BETWEEN ?1 AND ?2 ORDER BY id", "iu"};
inline constexpr Table kProfile{"profile", "id, uuid, name, stamp", 4, "id BETWEEN ?1 AND ?2 ORDER BY id", "iutn"};
inline constexpr Table kContact{"contact",
                                "id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first, "
                                "last, company",
                                13, "id BETWEEN ?1 AND ?2 ORDER BY id", "inbssnnnnnTTNB"};
inline constexpr Table kAttachment{"attachment", "contact, id, stamp, name, type, size, sha256", 7,
                                   "contact BETWEEN ?1 AND ?2 ORDER BY contact, id", "nnsTtnt"};
inline constexpr Table kDefinition{"definition", "id, property, value", 3, "id BETWEEN ?1 AND ?2 ORDER BY id, property",
                                   "npv"};
inline constexpr Table kMark{"mark", "contact, field, part", 3,
                             "contact BETWEEN ?1 AND ?2 ORDER BY contact, field, part", "nmn"};
inline constexpr Table kRecord{"record", "id, uid, kind, contact, at, state, stamp, changed, lifecycle, origin", 10,
                               "id BETWEEN ?1 AND ?2 ORDER BY id", "innNnnssnn"};
inline constexpr Table kRecordValue{"record_value", "record, field, value", 3,
                                    "record BETWEEN ?1 AND ?2 ORDER BY record, field", "nrv"};

// Tables that schema 004 gave other names, or columns.
struct Renamed {
  Table transaction, value, method, change;
  Table cell;  // read field by field: `where` is of the subjects of one
};

inline constexpr Renamed kNamesNow{
    {"transactions", "id, hlc, device, profile, undoes, verb", 6, "id BETWEEN ?1 AND ?2 ORDER BY id", "innnNL"},
    {"field_value", "k, value", 2, "k BETWEEN ?1 AND ?2 ORDER BY k", "iv"},
    {"contact_method", "contact, id, kind, type, flags, rank, stamp, value, label", 9,
     "contact BETWEEN ?1 AND ?2 ORDER BY contact, id", "nnnnnnsTT"},
    {"change", "stamp, subject, field, part, old, new", 6,
     "stamp BETWEEN ?1 AND ?2 ORDER BY stamp, subject, field, part", "snfqVV"},
    {"cell", "field, subject, part, stamp", 4, "subject BETWEEN ?1 AND ?2 ORDER BY subject, part", "fnqs", 1}};
inline constexpr Renamed kNamesBefore{
    {"stamp", "id, hlc, device, profile, undoes", 5, "id BETWEEN ?1 AND ?2 ORDER BY id", "innnN"},
    {"fv", "k, value", 2, "k BETWEEN ?1 AND ?2 ORDER BY k", "iv"},
    {"reach", "contact, id, kind, type, flags, rank, stamp, value, label", 9,
     "contact BETWEEN ?1 AND ?2 ORDER BY contact, id", "nnnnnnsTT"},
    {"change", "stamp, contact, field, reach, old, new", 6,
     "stamp BETWEEN ?1 AND ?2 ORDER BY stamp, contact, field, reach", "snfqVV"},
    {"cell", "field, contact, reach, stamp", 4, "contact BETWEEN ?1 AND ?2 ORDER BY contact, reach", "fnqs", 1}};

inline constexpr const Renamed& names_of(int version) {
  return version >= kFirstWithRecords ? kNamesNow : kNamesBefore;
}

inline std::string insert_into(const Table& table) {
  std::string sql = std::string("INSERT OR IGNORE INTO ") + table.name + "(" + table.columns + ") VALUES(?";
  for (int i = 1; i < table.count; ++i) sql += ",?";
  return sql + ")";
}

}  // namespace store
