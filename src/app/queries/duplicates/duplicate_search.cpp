#include "app/queries/duplicates/duplicate_search.h"

#include <algorithm>
#include <utility>

#include "app/workspace/state.h"
#include "base/fnv.h"
#include "domain/contact/contact.h"
#include "domain/fields/field.h"
#include "store/contact/contact_identity.h"
#include "store/contact/contact_order.h"
#include "store/contact/contact_store.h"

namespace app {

using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::ContactKind;
using domain::Identity;

namespace {

constexpr std::uint32_t kReadSlice = 1000;   // contacts
constexpr std::size_t kCompareSlice = 2000;  // comparisons
constexpr std::size_t kConfirmSlice = 50;    // pairs
constexpr std::size_t kWindow = 64;          // neighbours in a block that one is compared with
constexpr std::size_t kMostAtOnce = 256;     // of a block
constexpr int kShares[] = {30, 40, 50, 95};  // percent done when reading, addresses, numbers and names are

int share(int from, int to, std::size_t part, std::size_t whole) {
  return whole == 0 ? from : from + static_cast<int>(static_cast<std::size_t>(to - from) * part / whole);
}

}  // namespace

DuplicateSearch::DuplicateSearch(Dismissed dismissed, std::size_t most_pairs)
    : pairs_(most_pairs, std::move(dismissed)) {}

Result<bool> DuplicateSearch::step(const Workspace& workspace) {
  const store::Database& database = *workspace.state().database;
  if (newest_ == 0) {
    BASE_TRY_ASSIGN(const ContactId newest, store::newest_contact(database));
    if (!newest) return false;
    newest_ = newest.value;
    known_.resize(newest_ + std::size_t{1});
    BASE_TRY(read_births(database));
  } else if (next_ <= newest_) {
    BASE_TRY(read_slice(database));
  } else if (lot_ < lots_.size()) {
    compare_slice();
  } else {
    BASE_TRY(confirm_slice(database));
    return confirmed_ < unconfirmed_.size();
  }
  return true;
}

Result<bool> DuplicateSearch::work(const Workspace& workspace, base::Millis time) {
  base::Clock& clock = workspace.state().surroundings.clock;
  const base::Millis end = clock.now() + time;
  bool more = true;
  while (more && clock.now() < end) {
    BASE_TRY_ASSIGN(more, step(workspace));
  }
  return more;
}

int DuplicateSearch::percent() const {
  if (next_ <= newest_ || newest_ == 0) return share(0, kShares[0], next_ - 1, newest_);
  if (lot_ < lots_.size()) return share(kShares[means()], kShares[means() + 1], lot_ % kLots, kLots);
  return share(kShares[kMeans], 100, confirmed_, unconfirmed_.size());
}

std::uint32_t DuplicateSearch::keep(std::string_view text) {
  const auto at = static_cast<std::uint32_t>(texts_.size());
  texts_ += text.substr(0, text.find('\0'));
  texts_ += '\0';
  return at;
}

Result<void> DuplicateSearch::read_births(const store::Database& database) {
  return store::each_value(database, domain::fields::date_of_birth, [&](ContactId id, std::string_view value) {
    if (id.value <= newest_) known_[id.value].birth = keep(value);
  });
}

Result<void> DuplicateSearch::read_slice(const store::Database& database) {
  const store::ContactRange range{next_, std::min(next_ + kReadSlice, newest_ + 1)};
  BASE_TRY(store::each_name(database, range,
                            [&](ContactId id, ContactKind kind, std::string_view first, std::string_view last) {
                              read_name(id, kind, domain::display_name(first, last));
                            }));
  BASE_TRY(store::each_method(database, range, [&](ContactId id, domain::MethodKind kind, std::string_view value) {
    read_method(id, kind, value);
  }));
  next_ = range.end;
  return {};
}

void DuplicateSearch::read_name(ContactId id, ContactKind kind, const std::string& name) {
  known_[id.value].active = true;
  known_[id.value].kind = kind;
  const std::uint32_t at = keep(name);
  for (const std::string& block : domain::name_blocks(domain::name_key(kind, name))) {
    const std::uint64_t hash = base::fnv1a(block);
    lot(by_name, hash).push_back({hash, id, at});
  }
}

void DuplicateSearch::read_method(ContactId id, domain::MethodKind kind, std::string_view value) {
  if (!known_[id.value].active) return;
  if (kind == domain::MethodKind::email) {
    const std::string key = domain::email_key(value);
    const std::uint64_t hash = base::fnv1a(key);
    if (!key.empty()) lot(by_email, hash).push_back({hash, id, 0});
    return;
  }
  const domain::PhoneKey key = domain::phone_key(value);
  const std::string_view ending = domain::phone_ending(key);
  const std::uint64_t hash = base::fnv1a(ending);
  if (!ending.empty()) lot(by_phone, hash).push_back({hash, id, keep(value)});
}

// What its block is about, and what contradicts it.
Identity DuplicateSearch::identity(const Entry& entry) const {
  const Known& known = known_[entry.contact.value];
  Identity identity;
  identity.name.kind = known.kind;
  if (means() == by_email) identity.emails = {std::to_string(entry.block)};  // the same address, the same block
  if (means() == by_phone) identity.phones = {domain::phone_key(kept(entry.text))};
  if (means() == by_name) {
    identity.name = domain::name_key(known.kind, kept(entry.text));
    identity.birth = kept(known.birth);
  }
  return identity;
}

// In a block by text, so that in a large one the same names stand together.
void DuplicateSearch::sort_entries() {
  std::sort(lots_[lot_].begin(), lots_[lot_].end(), [&](const Entry& a, const Entry& b) {
    if (a.block != b.block) return a.block < b.block;
    const int order = kept(a.text).compare(kept(b.text));
    return order != 0 ? order < 0 : a.contact < b.contact;
  });
  sorted_ = true;
}

void DuplicateSearch::compare_slice() {
  if (!sorted_) return sort_entries();
  const std::vector<Entry>& entries = lots_[lot_];
  for (std::size_t comparisons = 0; compared_ < entries.size() && comparisons < kCompareSlice;) {
    const std::size_t most = std::min(entries.size(), compared_ + kMostAtOnce);
    std::size_t end = compared_ + 1;
    while (end < most && entries[end].block == entries[compared_].block) ++end;
    const std::size_t size = end - compared_;
    compare_block({entries.data() + compared_, size});
    comparisons += 1 + size * std::min(size - 1, kWindow);
    const bool goes_on = end < entries.size() && entries[end].block == entries[compared_].block;
    compared_ = goes_on ? end - kWindow : end;  // the last ones have their neighbours in the next piece
  }
  if (compared_ == entries.size()) next_lot();
}

void DuplicateSearch::compare_block(std::span<const Entry> block) {
  if (block.size() < 2) return;
  std::vector<Identity> members;
  members.reserve(block.size());
  for (const Entry& entry : block) members.push_back(identity(entry));
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t end = std::min(block.size(), i + 1 + kWindow);
    for (std::size_t j = i + 1; j < end; ++j) {
      for (const domain::Likeness& likeness : likenesses(members[i], members[j])) {
        pairs_.add(block[i].contact, block[j].contact, likeness);
      }
    }
  }
}

void DuplicateSearch::next_lot() {
  lots_[lot_] = {};
  ++lot_;
  sorted_ = false;
  compared_ = 0;
  if (lot_ == lots_.size()) unconfirmed_ = pairs_.take();
}

// Compares whole, and as the contacts are now: blocks know one reason at a time.
Result<void> DuplicateSearch::confirm_slice(const store::Database& database) {
  const std::size_t end = std::min(confirmed_ + kConfirmSlice, unconfirmed_.size());
  for (; confirmed_ < end; ++confirmed_) {
    DuplicatePair& pair = unconfirmed_[confirmed_];
    BASE_TRY(compare_whole(database, pair));
    if (pair.score > 0) found_.push_back(pair);
  }
  if (confirmed_ == unconfirmed_.size()) sort_found();
  return {};
}

void DuplicateSearch::sort_found() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const DuplicatePair& a, const DuplicatePair& b) { return a.score > b.score; });
}

Result<void> compare_whole(const store::Database& database, DuplicatePair& pair) {
  pair.reasons.clear();
  pair.score = 0;
  const Result<Identity> one = identity_of(database, pair.one);
  const Result<Identity> other = identity_of(database, pair.other);
  for (const Result<Identity>* read : {&one, &other}) {
    if (!*read && read->error().code != ErrorCode::not_found) return read->error();
  }
  if (!one || !other) return {};
  pair.reasons = likenesses(*one, *other);
  pair.score = domain::total_score(pair.reasons);
  return {};
}

}  // namespace app
