// Names that may be two ways of writing one. Words count, not their order; accents, case, apostrophes and an
// organization's legal form (GmbH, s.r.l., ООО) do not. Nicknames are not known.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contact/contact.h"

namespace domain {

inline constexpr std::size_t kMostNameWords = 6;  // further ones are not compared

struct NameKey {
  ContactKind kind = ContactKind::person;
  std::vector<std::string> words;  // folded, as the full-text index has them; without the legal form
  std::string form;                // the legal form; empty without one, and for persons
};

NameKey name_key(ContactKind kind, std::string_view display_name);

// 0: not alike; 100: the same words. Names of one word must be equal, or nearly so for an organization. Of others all
// words of the shorter must be found: one at least as it is, one at most with a typing mistake between its first and
// last letters, a person's also as an initial.
int name_likeness(const NameKey& left, const NameKey& right);

// Names that are alike have at least one of these texts in common; those that have are worth comparing.
std::vector<std::string> name_blocks(const NameKey& name);

}  // namespace domain
