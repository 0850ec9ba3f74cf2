// Looks for duplicates in the whole card index, slice by slice: for idle moments, or when a person asks for it.
// Contacts are compared only with those that share an address, a number's end, or a block of names
// (domain/duplicates/similar_names.h).
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "app/queries/duplicates/duplicate_pairs.h"
#include "app/queries/duplicates/duplicates.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/contact/contact_method.h"

namespace store {
class Database;
}

namespace app {

class Workspace;

class DuplicateSearch {
 public:
  explicit DuplicateSearch(Dismissed dismissed = {}, std::size_t most_pairs = 1000);

  // One slice of some milliseconds; false when nothing is left.
  base::Result<bool> step(const Workspace& workspace);
  // As many slices as fit into this time.
  base::Result<bool> work(const Workspace& workspace, base::Millis time);
  // Of the whole work, roughly.
  int percent() const;
  // The likeliest first, once step() has said false. What changed meanwhile is told as it is then; what is new has to
  // wait for update() or the next search.
  const std::vector<DuplicatePair>& found() const { return found_; }
  // Compares these contacts anew with those that they were found to be like, and with those that duplicates_of() finds.
  // `dismissed` as of now.
  base::Result<void> update(const Workspace& workspace, std::span<const domain::ContactId> changed,
                            const Dismissed& dismissed);

 private:
  // One contact in one block; a block is all entries with the same hash.
  struct Entry {
    std::uint64_t block = 0;
    domain::ContactId contact;
    std::uint32_t text = 0;  // where name or number begin in texts_
  };
  struct Known {  // by contact id
    bool active = false;
    domain::ContactKind kind = domain::ContactKind::person;
    std::uint32_t birth = 0;  // where it begins in texts_; 0: none
  };
  // By what contacts are put into blocks, and at the same time the order of the work: the surest first.
  enum Means : std::uint8_t { by_email, by_phone, by_name };
  static constexpr std::size_t kMeans = 3;
  static constexpr std::size_t kLots = 64;  // of each means, by the block's first bits: sorted and compared one by one

  base::Result<void> read_slice(const store::Database& database);
  base::Result<void> read_births(const store::Database& database);
  void read_name(domain::ContactId id, domain::ContactKind kind, const std::string& name);
  void read_method(domain::ContactId id, domain::MethodKind kind, std::string_view value);
  std::uint32_t keep(std::string_view text);
  std::string_view kept(std::uint32_t at) const { return texts_.c_str() + at; }

  void sort_entries();
  void compare_slice();
  void compare_block(std::span<const Entry> block);
  domain::Identity identity(const Entry& entry) const;
  std::vector<Entry>& lot(Means means, std::uint64_t block) { return lots_[means * kLots + (block >> 58)]; }
  Means means() const { return static_cast<Means>(lot_ / kLots); }
  void next_lot();
  base::Result<void> confirm_slice(const store::Database& database);
  void sort_found();

  std::uint32_t next_ = 1, newest_ = 0;  // contacts that are read
  std::vector<Known> known_;
  std::string texts_{'\0'};  // each ends with a zero
  std::array<std::vector<Entry>, kMeans * kLots> lots_;
  std::size_t lot_ = 0;       // that is compared
  bool sorted_ = false;       // its entries
  std::size_t compared_ = 0;  // of its entries
  DuplicatePairs pairs_;
  std::vector<DuplicatePair> unconfirmed_;
  std::size_t confirmed_ = 0;
  std::vector<DuplicatePair> found_;
};

}  // namespace app
