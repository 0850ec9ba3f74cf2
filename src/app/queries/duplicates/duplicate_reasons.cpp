#include "app/queries/duplicates/duplicate_reasons.h"

#include <algorithm>
#include <utility>

#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "store/contact_method/contact_method_store.h"

namespace app {

using base::Result;
using domain::LikenessReason;
using domain::MethodKind;

namespace {

bool alike(const domain::MethodContent& one, const domain::MethodContent& other, LikenessReason reason) {
  const MethodKind wanted = reason == LikenessReason::same_email ? MethodKind::email : MethodKind::phone;
  if (one.kind != wanted || other.kind != wanted) return false;
  if (wanted == MethodKind::email) return domain::email_key(one.value) == domain::email_key(other.value);
  return domain::phone_likeness(domain::phone_key(one.value), domain::phone_key(other.value)) > 0;
}

std::string shared(std::span<const domain::ContactMethod> mine, std::span<const domain::ContactMethod> its,
                   LikenessReason reason) {
  for (const domain::ContactMethod& one : mine) {
    const bool found = std::any_of(its.begin(), its.end(), [&](const domain::ContactMethod& other) {
      return alike(one.content, other.content, reason);
    });
    if (found) return one.content.value;
  }
  return {};
}

}  // namespace

Result<std::vector<DuplicateReason>> duplicate_reasons(const Workspace& workspace, domain::ContactId one,
                                                       domain::ContactId other,
                                                       std::span<const domain::Likeness> likenesses) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const auto mine, store::methods_of(database, one));
  BASE_TRY_ASSIGN(const auto its, store::methods_of(database, other));
  BASE_TRY_ASSIGN(ContactLink link, contact_link(database, other));
  std::vector<DuplicateReason> reasons;
  reasons.reserve(likenesses.size());
  for (const domain::Likeness& likeness : likenesses) {
    const bool name = likeness.reason == LikenessReason::similar_name;
    reasons.push_back({likeness.reason, name ? link.name : shared(mine, its, likeness.reason)});
  }
  return reasons;
}

}  // namespace app
