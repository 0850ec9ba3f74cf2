// What a contact is apart from its fields: kind, status, where it stands and where it came from.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace domain {

enum class ContactKind : std::uint8_t { person, organization };
enum class ContactStatus : std::uint8_t { lead, client };

// Stored numbers. trashed: in the trash, to be restored from there. removed: gone from every list, kept as a tombstone
// for undo and sync. archived: put aside, found by search. anonymized: nobody any more, kept for the counts; for good.
enum class Lifecycle : std::uint8_t { active, trashed, removed, archived, anonymized };

// Neither to be found nor to be edited.
inline bool is_gone(Lifecycle lifecycle) {
  return lifecycle == Lifecycle::removed || lifecycle == Lifecycle::anonymized;
}

// How the record got here (not the field "Contact source").
enum class Origin : std::uint8_t { hand, sample, import, restore };

// The name as it is shown. An organization's whole name stands in `first`.
std::string display_name(std::string_view first, std::string_view last);

// What stands in the avatar: one word gives its first two characters, more words the first character of the first and
// of the last, upper case, by user-perceived characters. Empty for an empty name: the interface then passes its own "no
// name".
std::string initials(std::string_view name);

}  // namespace domain
