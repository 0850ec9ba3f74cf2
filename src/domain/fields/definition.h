// What is defined for the whole card index: folders, fields and their choices, tags and other lists, settings.
//
// Each property of a definition is a cell of the card index itself (a CellKey without a contact, the definition as its
// part), so that audit, undo and sync cover definitions as they cover contacts.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/fields/field.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

namespace domain {

// Stored numbers: never change one.
enum class DefinitionKind : std::uint8_t {
  none,  // of what every card index has, and of what was removed
  folder,
  field,
  choice,  // of a field of type choice or choices, its parent
  tag,
  campaign,
  method_type,  // an own type of phones
  mail_template,
  course,
  group,
  member,  // of the team
};
inline constexpr std::size_t kDefinitionKinds = static_cast<std::size_t>(DefinitionKind::member) + 1;
// What backups call them, and the catalogues of texts ("definition.<word>"): never change one.
inline constexpr std::array<std::string_view, kDefinitionKinds> kDefinitionKindWords{
    "none", "folder", "field", "choice", "tag", "campaign", "reach_type", "mail_template", "course", "group", "member"};

// Stored numbers: never change one.
namespace properties {
inline constexpr FieldId kind{128};  // a DefinitionKind; without one an own definition is removed
inline constexpr FieldId name{129};
inline constexpr FieldId position{130};                          // among its like, ascending; of a field: for people
inline constexpr FieldId organization_position{131};             // of a field: on the form of organizations
inline constexpr FieldId parent{132};                            // a field's folder, a choice's field
inline constexpr FieldId type{133};                              // of a field: a FieldType
inline constexpr FieldId hidden{134}, organization_hidden{135};  // 1: not on that kind's form
inline constexpr FieldId required{136}, organization_required{137};  // 1
inline constexpr FieldId color{138};                                 // index into the interface's tag colours
inline constexpr FieldId currency{139};                              // ISO 4217, of a field of type money
inline constexpr FieldId subject{140}, body{141};                    // of a mail template
inline constexpr FieldId setting{142};                               // the value of a setting
inline constexpr FieldId profile{143};                               // of a member: the profile's UUID as text
inline constexpr FieldId end{144};
}  // namespace properties

inline bool is_property(FieldId id) { return id >= properties::kind && id < properties::end; }

// What the marks of a field are of, see domain::is_mark(); none for other fields.
inline DefinitionKind kind_of_mark(FieldId mark) {
  if (mark == fields::tag) return DefinitionKind::tag;
  if (mark == fields::course) return DefinitionKind::course;
  if (mark == fields::group) return DefinitionKind::group;
  return mark == fields::follower ? DefinitionKind::member : DefinitionKind::none;
}

namespace settings {
inline constexpr DefinitionId all_channels{512};     // 1: new contacts' phones have all channels
inline constexpr DefinitionId default_country{513};  // ISO 3166 alpha-2
inline constexpr DefinitionId currency{514};         // ISO 4217, for new money fields
}  // namespace settings

namespace mail_templates {
inline constexpr DefinitionId registration{700};  // "Registration and access data"
}  // namespace mail_templates

// One property as it is stored.
struct DefinitionCell {
  DefinitionId id;
  FieldId property;
  Value value;
};

// Tags that rules give and take, never a person. Stored numbers: never change one.
namespace system_tags {
inline constexpr DefinitionId selection_client{600}, proof_client{601}, shop_buyer{602}, form{603},
    channel_subscriber{604};
}
inline bool is_system_tag(DefinitionId id) {
  return id >= system_tags::selection_client && id <= system_tags::channel_subscriber;
}
// What records of elsewhere that bear the old "Conflict" flag get in its place.
inline constexpr std::string_view kConflictTag = "Conflict";
// Indices of the interface's tag colours lie below.
inline constexpr std::uint32_t kTagColors = 10;
// Of the team: whom every card index has from the start. Signs with the first profile.
namespace members {
inline constexpr DefinitionId first{900};
}

// Whose entries the values of a field of type entry are; none for other fields.
DefinitionKind entry_kind(FieldId field);

}  // namespace domain
