#include "domain/contact/ownership.h"

#include <algorithm>

namespace domain {

namespace {

// Longer than any company is high. What restored or merged data may hold: a circle elsewhere in the chain ends it, too.
constexpr std::size_t kHighest = 1000;

}  // namespace

Refusal check_entry(const Definitions& definitions, FieldId field, const Value& value) {
  const DefinitionKind kind = entry_kind(field);
  if (is_empty(value) || kind == DefinitionKind::none) return Refusal::none;
  const std::int64_t number = number_of(value);
  const bool there = number > 0 && number <= UINT32_MAX &&
                     definitions.kind_of(DefinitionId{static_cast<std::uint32_t>(number)}) == kind;
  return there ? Refusal::none : Refusal::choice;
}

Refusal check_follower(const Definitions& definitions, const Value& owner, DefinitionId member) {
  if (definitions.kind_of(member) != DefinitionKind::member) return Refusal::choice;
  return owner == Value{std::int64_t{member.value}} ? Refusal::owner_follows : Refusal::none;
}

Refusal check_superior(ContactId person, ContactId superior, ContactKind superior_kind, const SuperiorOf& superior_of,
                       std::vector<ContactId>* chain) {
  if (superior == person) return Refusal::reports_to_itself;
  if (superior_kind != ContactKind::person) return Refusal::only_person;
  std::vector<ContactId> above;
  for (ContactId at = superior; at && above.size() < kHighest; at = superior_of(at)) {
    if (std::find(above.begin(), above.end(), at) != above.end()) break;
    above.push_back(at);
    if (at != person) continue;
    if (chain != nullptr) *chain = std::move(above);
    return Refusal::reports_in_circle;
  }
  return Refusal::none;
}

}  // namespace domain
