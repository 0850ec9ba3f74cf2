#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/archive/archive.h"
#include "domain/fields/field.h"
#include "store/attachment/attachment_store.h"
#include "store/contact/contact_store.h"
#include "store/database.h"
#include "store/people/people_store.h"
#include "store/record/record_store.h"
#include "store/schema/migrate.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Result;
using domain::ContactId;

namespace {

const base::Error kCancelled{base::ErrorCode::cancelled, {}};

// A statement whose rows belong to ascending subjects (its first column), read alongside the subjects themselves.
class Cursor {
 public:
  explicit Cursor(store::Statement statement, std::int64_t mask = UINT32_MAX)
      : statement_(std::move(statement)), mask_(mask) {
    row_ = statement_.step();
  }

  // Calls take(row) for each row of `subject`, which grows from call to call.
  template <typename Take>
  void rows_of(domain::SubjectId subject, Take take) {
    while (row_ && at() <= subject.value) {
      if (at() == subject.value) take(statement_);
      row_ = statement_.step();
    }
  }
  Result<void> finish() { return statement_.finish(); }

 private:
  std::int64_t at() const { return statement_.number(0) & mask_; }

  store::Statement statement_;
  std::int64_t mask_;  // the bits of the first column that name the subject
  bool row_;
};

struct FieldCursor {
  domain::FieldId field;
  Cursor cursor;
};

// One cursor for each field that has values: the table is ordered by field, then contact.
Result<std::vector<FieldCursor>> field_cursors(const store::Database& database) {
  std::vector<FieldCursor> cursors;
  std::int64_t next = 0;
  while (true) {
    store::Statement first = database.read("SELECT k FROM field_value WHERE k>=? ORDER BY k LIMIT 1");
    first.bind(1, next);
    if (!first.step()) {
      BASE_TRY(first.finish());
      return cursors;
    }
    const std::int64_t field = first.number(0) >> domain::kContactBits;
    const std::int64_t begin = field << domain::kContactBits;
    next = (field + 1) << domain::kContactBits;
    store::Statement values = database.read("SELECT k, value FROM field_value WHERE k>=? AND k<? ORDER BY k");
    values.bind(1, begin).bind(2, next);
    cursors.push_back({{static_cast<std::uint32_t>(field)}, Cursor(std::move(values), domain::kContactLimit - 1)});
  }
}

ArchiveMethod read_method(const store::Statement& row) {
  ArchiveMethod method;
  method.id = row.id<domain::MethodId>(1);
  method.content.kind = static_cast<domain::MethodKind>(row.number(2));
  method.content.type = static_cast<domain::MethodType>(row.number(3));
  method.content.flags = static_cast<std::uint32_t>(row.number(4));
  method.rank = row.number(5);
  method.transaction = row.id<domain::TransactionId>(6);
  method.content.value = row.text(7);
  method.content.label = row.text(8);
  method.removed = row.is_null(7);
  return method;
}

// The fields of the SQL below.
static_assert(domain::fields::linked_record == domain::FieldId{99} && domain::kContactLimit == 16'777'216);

Result<base::Uuid> uuid_of(const store::Database& database, ContactId contact) {
  store::Statement select = database.read("SELECT created, uuid FROM contact WHERE id=?");
  select.bind(1, contact);
  if (select.step()) return store::joined_uuid(select, 0, 1);
  BASE_TRY(select.finish());
  return base::Error{base::ErrorCode::corrupt, "a link to a contact that is not there"};
}

// Links are numbers in the database and UUIDs outside.
Result<domain::Value> linked_value(const store::Database& database, domain::Value value) {
  if (domain::number_of(value) == 0) return domain::Value{};
  BASE_TRY_ASSIGN(const base::Uuid uuid, uuid_of(database, {static_cast<std::uint32_t>(domain::number_of(value))}));
  return domain::Value{uuid.text()};
}

Result<std::size_t> count(const store::Database& database, std::string_view sql) {
  store::Statement select = database.read(sql);
  const std::size_t rows = select.step() ? static_cast<std::size_t>(select.number(0)) : 0;
  BASE_TRY(select.finish());
  return rows;
}

}  // namespace

Result<ArchiveReader> ArchiveReader::open(const store::Database& database) {
  BASE_TRY(store::check_schema(database));
  return ArchiveReader{database};
}

Result<ArchiveCounts> ArchiveReader::counts() const {
  ArchiveCounts counts;
  BASE_TRY_ASSIGN(counts.contacts, count(*database_, "SELECT count(*) FROM contact"));
  BASE_TRY_ASSIGN(counts.records, count(*database_, "SELECT count(*) FROM record"));
  BASE_TRY_ASSIGN(counts.transactions, count(*database_, "SELECT count(*) FROM transactions"));
  BASE_TRY_ASSIGN(counts.changes, count(*database_, "SELECT count(*) FROM change"));
  return counts;
}

Result<std::vector<ArchiveDevice>> ArchiveReader::devices() const {
  store::Statement select = database_->read("SELECT id, uuid FROM device ORDER BY id");
  std::vector<ArchiveDevice> devices;
  while (select.step()) devices.push_back({select.id<domain::DeviceId>(0), select.uuid(1)});
  BASE_TRY(select.finish());
  return devices;
}

Result<std::vector<ArchiveProfile>> ArchiveReader::profiles() const {
  BASE_TRY_ASSIGN(const std::vector<store::ProfileRecord> records, store::profiles(*database_));
  std::vector<ArchiveProfile> profiles;
  profiles.reserve(records.size());
  for (const store::ProfileRecord& record : records) profiles.push_back({record.id, record.uuid, record.name});
  return profiles;
}

Result<std::vector<ArchiveBlob>> ArchiveReader::blobs() const {
  store::Statement select =
      database_->read("SELECT sha256, size FROM attachment WHERE name IS NOT NULL GROUP BY sha256");
  std::map<std::string, std::uint64_t> sizes;
  while (select.step()) sizes.emplace(select.text(0), static_cast<std::uint64_t>(select.number(1)));
  BASE_TRY(select.finish());
  BASE_TRY_ASSIGN(const std::vector<domain::Avatar> avatars, store::avatars_in_use(*database_));
  for (const domain::Avatar& avatar : avatars) sizes.emplace(avatar.sha256, avatar.bytes);
  std::vector<ArchiveBlob> blobs;
  blobs.reserve(sizes.size());
  for (const auto& [key, size] : sizes) blobs.push_back({key, size});
  return blobs;
}

Result<std::vector<ArchiveDefinition>> ArchiveReader::definitions() const {
  store::Statement select = database_->read("SELECT id, property, value FROM definition ORDER BY id, property");
  std::vector<ArchiveDefinition> definitions;
  while (select.step()) {
    const auto id = select.id<domain::DefinitionId>(0);
    if (definitions.empty() || definitions.back().id != id) definitions.push_back({id, {}, {}});
    definitions.back().properties.push_back({select.id<domain::FieldId>(1), select.value(2)});
  }
  BASE_TRY(select.finish());
  store::Statement cells = database_->read("SELECT part, field, stamp FROM cell WHERE subject=0 ORDER BY part, field");
  auto at = definitions.begin();
  while (cells.step()) {
    while (at != definitions.end() && at->id < cells.id<domain::DefinitionId>(0)) ++at;
    if (at == definitions.end()) break;
    if (at->id != cells.id<domain::DefinitionId>(0)) continue;
    at->cells.push_back({cells.id<domain::FieldId>(1), {}, cells.id<domain::TransactionId>(2)});
  }
  BASE_TRY(cells.finish());
  return definitions;
}

Result<void> ArchiveReader::transactions(const std::function<bool(const ArchiveTransaction&)>& visit) const {
  store::Statement select =
      database_->read("SELECT id, hlc, device, profile, undoes, verb FROM transactions ORDER BY id");
  while (select.step()) {
    const ArchiveTransaction transaction{select.id<domain::TransactionId>(0), select.number(1),
                                         select.id<domain::DeviceId>(2),      select.id<domain::ProfileId>(3),
                                         select.id<domain::TransactionId>(4), store::verb_of(select.number(5))};
    if (!visit(transaction)) return kCancelled;
  }
  return select.finish();
}

Result<void> ArchiveReader::contacts(const std::function<bool(const ArchiveContact&)>& visit) const {
  store::Statement select = database_->read(
      "SELECT id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first, last, company "
      "FROM contact ORDER BY id");
  BASE_TRY_ASSIGN(std::vector<FieldCursor> fields, field_cursors(*database_));
  Cursor methods(
      database_->read("SELECT contact, id, kind, type, flags, rank, stamp, value, label FROM contact_method "
                      "ORDER BY contact, id"));
  Cursor files(
      database_->read("SELECT contact, stamp, id, name, type, size, sha256 FROM attachment ORDER BY contact, id"));
  Cursor marks(database_->read("SELECT contact, field, part FROM mark ORDER BY contact, field, part"));
  Cursor cells(
      database_->read("SELECT subject, field, part, stamp FROM cell WHERE subject BETWEEN 1 AND 16777215 "
                      "ORDER BY subject, field, part"));
  while (select.step()) {
    const store::ContactRecord record = store::read_record(select);
    ArchiveContact contact{.uuid = record.uuid,
                           .transaction = record.stamp,
                           .kind = record.kind,
                           .status = record.status,
                           .supplier = record.supplier,
                           .lifecycle = record.lifecycle,
                           .origin = record.origin,
                           .first = record.first,
                           .last = record.last};
    if (record.company) {
      BASE_TRY_ASSIGN(contact.company, uuid_of(*database_, record.company));
    }
    for (FieldCursor& field : fields) {
      field.cursor.rows_of(record.id, [&](const store::Statement& row) {
        contact.fields.push_back({field.field, row.value(1)});
      });
    }
    methods.rows_of(record.id, [&](const store::Statement& row) { contact.methods.push_back(read_method(row)); });
    files.rows_of(record.id, [&](const store::Statement& row) {
      contact.files.push_back({store::read_attachment(row, 2), row.id<domain::TransactionId>(1)});
    });
    marks.rows_of(record.id, [&](const store::Statement& row) {
      contact.marks.push_back({row.id<domain::FieldId>(1), row.id<domain::DefinitionId>(2)});
    });
    cells.rows_of(record.id, [&](const store::Statement& row) {
      contact.cells.push_back(
          {row.id<domain::FieldId>(1), row.id<domain::MethodId>(2), row.id<domain::TransactionId>(3)});
    });
    if (!visit(contact)) return kCancelled;
  }
  for (FieldCursor& field : fields) BASE_TRY(field.cursor.finish());
  BASE_TRY(methods.finish());
  BASE_TRY(files.finish());
  BASE_TRY(marks.finish());
  BASE_TRY(cells.finish());
  return select.finish();
}

Result<void> ArchiveReader::records(const std::function<bool(const ArchiveRecord&)>& visit) const {
  store::Statement select = database_->read(
      "SELECT id, uid, kind, contact, at, state, stamp, changed, lifecycle, origin FROM record ORDER BY id");
  Cursor values(database_->read("SELECT record, field, value FROM record_value ORDER BY record, field"));
  Cursor cells(
      database_->read("SELECT subject, field, stamp FROM cell WHERE subject>=16777216 ORDER BY subject, field"));
  while (select.step()) {
    const store::Record row = store::read_record_row(select);
    ArchiveRecord record{.uid = row.uid,
                         .kind = row.kind,
                         .contact = {},
                         .state = row.state,
                         .lifecycle = row.lifecycle,
                         .origin = row.origin,
                         .transaction = row.stamp,
                         .values = {},
                         .cells = {}};
    if (row.contact) {
      BASE_TRY_ASSIGN(record.contact, uuid_of(*database_, row.contact));
    }
    values.rows_of(row.id, [&](const store::Statement& value) {
      record.values.push_back({value.id<domain::FieldId>(1), value.value(2)});
    });
    cells.rows_of(row.id, [&](const store::Statement& cell) {
      record.cells.push_back({cell.id<domain::FieldId>(1), {}, cell.id<domain::TransactionId>(2)});
    });
    if (!visit(record)) return kCancelled;
  }
  BASE_TRY(values.finish());
  BASE_TRY(cells.finish());
  return select.finish();
}

Result<void> ArchiveReader::changes(const std::function<bool(const ArchiveChange&)>& visit) const {
  store::Statement select = database_->read(
      "SELECT h.stamp, c.created, c.uuid, h.field, ifnull(l.uid, h.part), h.old, h.new, r.uid FROM change h "
      "LEFT JOIN contact c ON c.id=h.subject LEFT JOIN record r ON r.id=h.subject "
      "LEFT JOIN record l ON h.field=99 AND l.id=h.part ORDER BY h.stamp, h.subject, h.field, h.part");
  while (select.step()) {
    ArchiveChange change{.transaction = select.id<domain::TransactionId>(0),
                         .contact = {},
                         .record = select.number(7),
                         .field = select.id<domain::FieldId>(3),
                         .part = select.id<domain::MethodId>(4),
                         .from = select.value(5),
                         .to = select.value(6)};
    if (!select.is_null(1)) change.contact = store::joined_uuid(select, 1, 2);
    if (change.field == domain::fields::company || change.field == domain::fields::record_contact) {
      BASE_TRY_ASSIGN(change.from, linked_value(*database_, std::move(change.from)));
      BASE_TRY_ASSIGN(change.to, linked_value(*database_, std::move(change.to)));
    }
    if (!visit(change)) return kCancelled;
  }
  return select.finish();
}

}  // namespace app
