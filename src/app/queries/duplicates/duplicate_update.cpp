#include <algorithm>
#include <set>
#include <utility>

#include "app/queries/duplicates/duplicate_search.h"
#include "app/workspace/state.h"

namespace app {

using base::Result;
using domain::ContactId;

namespace {

constexpr std::size_t kMostOfOne = 50;  // pairs of one contact that changed

}  // namespace

Result<void> DuplicateSearch::update(const Workspace& workspace, std::span<const ContactId> changed,
                                     const Dismissed& dismissed) {
  const store::Database& database = *workspace.state().database;
  const std::set<ContactId> touched(changed.begin(), changed.end());
  std::set<std::pair<ContactId, ContactId>> known;
  for (DuplicatePair& pair : found_) {
    const bool stale = touched.contains(pair.one) || touched.contains(pair.other);
    if (stale) BASE_TRY(compare_whole(database, pair));
    if (stale && dismissed && dismissed(pair.one, pair.other)) pair.score = 0;
    if (pair.score > 0) known.insert({pair.one, pair.other});
  }
  std::erase_if(found_, [](const DuplicatePair& pair) { return pair.score == 0; });
  for (const ContactId contact : touched) {
    auto alike = duplicates_of(workspace, contact, dismissed, kMostOfOne);
    if (!alike && alike.error().code == base::ErrorCode::not_found) continue;
    if (!alike) return std::move(alike.error());
    for (Duplicate& one : *alike) {
      const auto [first, second] = std::minmax(contact, one.contact);
      if (!known.insert({first, second}).second) continue;
      found_.push_back({first, second, std::move(one.reasons), one.score});
    }
  }
  sort_found();
  return {};
}

}  // namespace app
