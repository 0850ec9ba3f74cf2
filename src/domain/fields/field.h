// The fields that exist from the start, their folders, and the numbers under which everything in the card index is
// kept.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "domain/values/ids.h"

namespace domain {

// Stored numbers (of own fields): never change one. What stands behind each type: domain/fields/field_value.h.
enum class FieldType : std::uint8_t {
  text,
  long_text,
  date,
  choice,
  url,
  time_zone,  // of standard fields alone
  name,       // the same
  email,
  phone,
  number,
  money,
  yes_no,
  choices,
  address,
  contact,   // a link to another contact
  entry,     // a link to an entry of a list of the card index; of standard fields alone
  discount,  // of standard fields alone
};
inline constexpr std::size_t kFieldTypes = static_cast<std::size_t>(FieldType::discount) + 1;

struct Folder {
  FolderId id;
  std::string_view key;  // names the catalogue's entry
};

struct Field {
  FieldId id;
  std::string_view key;  // names the catalogue's entry, and the value in backups
  FieldType type = FieldType::text;
  FolderId folder;
};

namespace folders {
inline constexpr FolderId contact{1001}, general{1002}, additional{1003};
}

// Stored numbers: never change one. 1-63 are fields that a person sees, 64-127 what else the audit can name, from 128
// on the properties of definitions (domain/fields/definition.h), from 256 on the fields of records (domain/records);
// own fields begin at kFirstOwn. domain/fields/cells.h says of each what it is.
namespace fields {
inline constexpr FieldId first_name{1}, last_name{2}, email{3}, phone{4}, date_of_birth{5}, contact_source{6},
    contact_type{7}, business_name{8}, street_address{9}, city{10}, country{11}, state{12}, postal_code{13},
    website{14}, time_zone{15}, note{16},
    organization_name{17},  // another label for first_name while the contact is an organization; never stored
    owner{18}, reports_to{19}, campaign{20}, discount{21};

inline constexpr FieldId kind{64}, status{65}, converted{66}, supplier{67}, lifecycle{68}, company{69};
// avatar: text as domain/contact/avatar.h has it.
inline constexpr FieldId avatar{70}, do_not_disturb{71}, do_not_call{72}, block_automatic_email{73}, newsletter{74},
    portal_user{75}, portal_start{76}, portal_end{77}, company_role{79};
// From do_not_disturb to newsletter see domain/contact/contactability.h: bits of domain::quiet, then yes and no.
// Cells of a phone, e-mail, messenger or address; the change names the row. Without a value the row is removed.
inline constexpr FieldId method_value{80}, method_type{81}, method_flags{82}, method_rank{83}, method_label{84};
inline constexpr bool is_of_method(FieldId field) { return field >= method_value && field <= method_label; }
// Of a file; the change names the row. Without a value the file is removed.
inline constexpr FieldId attachment_name{90};
// Marks: the part is the definition that the contact bears; the value 1 or none.
inline constexpr FieldId follower{78}, tag{91}, course{93}, group{94};
// Of a contact that was merged: the UUID of the one that it became part of. Of one that looks like others: the UUIDs,
// separated by spaces, of those that are said not to be the same; each of two names the other.
inline constexpr FieldId merged_into{95}, dismissed_duplicates{96};
// In the change table alone, and only of backups and stores of before there were records: what left the card index,
// from a domain::Channel to the address. A record of kind outreach now.
inline constexpr FieldId old_outreach{92};
// Of a record: whose it is (a contact's number), and the index of its kind's state. Its lifecycle is a cell like a
// contact's; one that is not made yet, or not any more, is removed.
inline constexpr FieldId record_contact{97}, record_state{98};
// In the change table alone, of a contact: the record that is its part was linked to it (1), or is not any more.
inline constexpr FieldId linked_record{99};
}  // namespace fields

// From here on numbers are drawn at random, the same on every device. Below stand those that every card index has.
inline constexpr std::uint32_t kFirstOwn = 1024;
inline bool is_own(FieldId id) { return id.value >= kFirstOwn; }

std::span<const Folder> standard_folders();
const Folder* find_standard_folder(FolderId id);
// In the order of the card. Names, e-mails and phones are among them; their values stand elsewhere than in the field
// table. A text for each stands in the catalogues.
inline constexpr std::array<Field, 20> kStandardFields{{
    {fields::first_name, "first_name", FieldType::name, folders::contact},
    {fields::last_name, "last_name", FieldType::name, folders::contact},
    {fields::email, "email", FieldType::email, folders::contact},
    {fields::phone, "phone", FieldType::phone, folders::contact},
    {fields::date_of_birth, "date_of_birth", FieldType::date, folders::contact},
    {fields::contact_source, "contact_source", FieldType::choice, folders::contact},
    {fields::contact_type, "contact_type", FieldType::choice, folders::contact},
    {fields::business_name, "business_name", FieldType::text, folders::general},
    {fields::street_address, "street_address", FieldType::text, folders::general},
    {fields::city, "city", FieldType::text, folders::general},
    {fields::country, "country", FieldType::text, folders::general},
    {fields::state, "state", FieldType::text, folders::general},
    {fields::postal_code, "postal_code", FieldType::text, folders::general},
    {fields::website, "website", FieldType::url, folders::general},
    {fields::time_zone, "time_zone", FieldType::time_zone, folders::general},
    {fields::note, "note", FieldType::long_text, folders::additional},
    {fields::owner, "owner", FieldType::entry, folders::contact},
    {fields::reports_to, "reports_to", FieldType::contact, folders::contact},
    {fields::campaign, "campaign", FieldType::entry, folders::contact},
    {fields::discount, "discount", FieldType::discount, folders::general},
}};

std::span<const Field> standard_fields();
// Null when `id` is no standard field (organization_name is known, too).
const Field* find_standard_field(FieldId id);
const Field* find_standard_field(std::string_view key);

// Keys of the choices that exist from the start, in order; empty for other types.
std::span<const std::string_view> standard_choices(FieldId id);

// A list beside the field's value in the card index: the values of e-mails and phones are rows of their own.
inline bool is_method_list(FieldId id) { return id == fields::email || id == fields::phone; }
// Kept as a column of the contact.
inline bool is_name(FieldId id) {
  return id == fields::first_name || id == fields::last_name || id == fields::organization_name;
}
// Whether the values of this field are marks: rows with a part, there or not.
inline bool is_mark(FieldId id) {
  return id == fields::tag || id == fields::follower || id == fields::course || id == fields::group;
}

}  // namespace domain
