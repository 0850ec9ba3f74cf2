// Strong ids of the entities: small integers inside one database; zero means "none".
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace domain {

template <typename Tag, typename Number>
struct Id {
  Number value = 0;

  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

using ContactId = Id<struct ContactTag, std::uint32_t>;  // below kContactLimit; never used again
// What is defined for the whole card index (domain/fields/definition.h); fields and folders among it. From kFirstOwn on
// drawn at random, so that two devices never mean different things by one.
using DefinitionId = Id<struct DefinitionTag, std::uint32_t>;
using FieldId = DefinitionId;                                   // see domain/fields/field.h
using FolderId = DefinitionId;                                  // the card's folders
using PartId = Id<struct PartTag, std::int64_t>;                // of what a contact has: random, unique within it
using MethodId = PartId;                                        // a phone or e-mail
using AttachmentId = PartId;                                    // a file
using TransactionId = Id<struct TransactionTag, std::int64_t>;  // grows with every commit
using RecordId = Id<struct RecordTag, std::uint32_t>;    // of what happens around contacts: from kContactLimit on
using ProfileId = Id<struct ProfileTag, std::uint32_t>;  // who
using DeviceId = Id<struct DeviceTag, std::uint32_t>;    // where

// Values are keyed field << 24 | contact.
inline constexpr int kContactBits = 24;
inline constexpr std::uint32_t kContactLimit = 1U << kContactBits;

// What a cell is of: one number space of contacts and records; none: the card index itself, for its definitions.
struct SubjectId {
  std::uint32_t value = 0;

  constexpr SubjectId() = default;
  constexpr explicit SubjectId(std::uint32_t number) : value(number) {}
  constexpr SubjectId(ContactId contact) : value(contact.value) {}
  constexpr SubjectId(RecordId record) : value(record.value) {}
  explicit operator bool() const { return value != 0; }
  auto operator<=>(const SubjectId&) const = default;

  bool is_record() const { return value >= kContactLimit; }
  // None when it is something else.
  ContactId contact() const { return is_record() ? ContactId{} : ContactId{value}; }
  RecordId record() const { return is_record() ? RecordId{value} : RecordId{}; }
};

}  // namespace domain

template <typename Tag, typename Number>
struct std::hash<domain::Id<Tag, Number>> {
  std::size_t operator()(domain::Id<Tag, Number> id) const { return std::hash<Number>{}(id.value); }
};
