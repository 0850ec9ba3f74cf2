#include "app/archive/salvage.h"

#include "app/workspace/write_access.h"
#include "store/people/people_store.h"
#include "store/salvage/loose_rows.h"
#include "store/salvage/readable_rows.h"
#include "store/salvage/rules.h"
#include "store/schema/migrate.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Result;

namespace {

// What a card index always has, where none could be read; and the salvage itself as a transaction, so that there is
// one.
Result<void> complete(store::Transaction& transaction, domain::DeviceId device, base::UuidSource& ids,
                      base::Millis now) {
  BASE_TRY_ASSIGN(const std::vector<store::ProfileRecord> profiles, store::profiles(transaction.database()));
  domain::ProfileId profile = profiles.empty() ? domain::ProfileId{} : profiles.front().id;
  if (profiles.empty()) {
    BASE_TRY_ASSIGN(profile, store::insert_profile(transaction, ids.next(), ""));
  }
  const store::TransactionRow stamp{
      .id = {}, .hlc = store::next_hlc(0, now), .device = device, .profile = profile, .undoes = {}};
  BASE_TRY(store::insert_transaction(transaction, stamp));
  return {};
}

// Whether SQLite finds the tables. Errors: newer_version.
Result<bool> has_tables(const store::Database* damaged) {
  if (damaged == nullptr) return false;
  const Result<void> known = store::check_schema(*damaged, 1);
  if (!known && known.error().code == base::ErrorCode::newer_version) return known.error();
  return known && damaged->read("SELECT id FROM contact LIMIT 0").run().has_value();
}

// Into the schema of the damaged one, or where that is lost, the newest; how many rows could not be read.
Result<std::int64_t> copy_as_it_was(const store::vfs::Image& file, const store::Database* damaged,
                                    store::Database& fresh) {
  BASE_TRY_ASSIGN(const bool readable, has_tables(damaged));
  int version = store::newest_schema();
  if (readable) {
    BASE_TRY_ASSIGN(version, damaged->schema_version());
  }
  BASE_TRY(store::migrate(fresh, version));
  WriteAccess access(fresh);
  BASE_TRY(access.begin());
  std::int64_t left_out = 0;
  if (readable) {
    BASE_TRY_ASSIGN(const store::ReadableRows rows, store::copy_readable_rows(*damaged, access.transaction()));
    left_out = rows.left_out;
  }
  if (!readable || left_out > 0) {
    BASE_TRY_ASSIGN(left_out, store::copy_loose_rows(file, access.transaction()));
  }
  BASE_TRY(access.commit());
  return left_out;
}

}  // namespace

Result<Salvaged> salvage(const store::vfs::Image& file, const store::Database* damaged, store::Database& fresh,
                         base::UuidSource& ids, base::Millis now) {
  BASE_TRY_ASSIGN(const std::int64_t left_out, copy_as_it_was(file, damaged, fresh));
  BASE_TRY(store::migrate(fresh));
  WriteAccess access(fresh);
  BASE_TRY(access.begin());
  store::Transaction& transaction = access.transaction();
  Salvaged salvaged;
  BASE_TRY_ASSIGN(salvaged.device, store::insert_device(transaction, ids.next()));
  BASE_TRY(complete(transaction, salvaged.device, ids, now));
  BASE_TRY_ASSIGN(const std::int64_t mended, store::mend_rows(transaction));
  salvaged.left_out = left_out + mended;
  BASE_TRY(access.commit());
  return salvaged;
}

}  // namespace app
