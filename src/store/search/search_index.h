// The full-text tables: fed with terms, asked with prefixes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/values/ids.h"

namespace store {

class Database;
class Transaction;

enum class Index : std::uint8_t { names, rest };

// Terms separated by spaces, as domain/text/terms.h makes them. Replaces what was there.
base::Result<void> put_terms(Transaction& transaction, Index index, domain::ContactId contact, std::string_view terms);
// For a contact that is not in the index yet.
base::Result<void> add_terms(Transaction& transaction, Index index, domain::ContactId contact, std::string_view terms);
base::Result<void> remove_terms(Transaction& transaction, domain::ContactId contact);

struct ContactRange {
  std::uint32_t first = 0, end = UINT32_MAX;  // without `end`
};
// Every contact in `range` with a term that begins with `prefix` (a term itself: letters and digits alone).
base::Result<void> find_prefix(const Database& database, Index index, std::string_view prefix, ContactRange range,
                               const std::function<void(domain::ContactId)>& found);

// The first `limit` contacts, by id, that have every one of `terms`, and a term that begins with `prefix` unless that
// is empty. Precondition: something is asked for.
base::Result<std::vector<domain::ContactId>> find_all(const Database& database, Index index,
                                                      std::span<const std::string> terms, std::string_view prefix,
                                                      std::size_t limit);

}  // namespace store
