// The fields that exist from the start, their folders, and the numbers under which everything about a contact is kept.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "domain/ids.h"

namespace domain {

enum class FieldType : std::uint8_t { text, long_text, date, choice, url, time_zone, name, email, phone };

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
inline constexpr FolderId contact{1}, general{2}, additional{3};
}

// Stored numbers: never change one. 1-63 are fields that a person sees, 64-127 what else the audit can name; custom
// fields begin at kFirstCustomField.
namespace fields {
inline constexpr FieldId first_name{1}, last_name{2}, email{3}, phone{4}, date_of_birth{5}, contact_source{6},
    contact_type{7}, business_name{8}, street_address{9}, city{10}, country{11}, state{12}, postal_code{13},
    website{14}, time_zone{15}, note{16},
    organization_name{17};  // another label for first_name while the contact is an organization; never stored

inline constexpr FieldId kind{64}, status{65}, converted{66}, supplier{67}, lifecycle{68}, company{69};
// Cells of a phone or e-mail; the change names the row. Without a value the row is removed.
inline constexpr FieldId reach_value{80}, reach_type{81}, reach_flags{82}, reach_rank{83}, reach_label{84};
// Of a file; the change names the row. Without a value the file is removed.
inline constexpr FieldId attachment_name{90};
}  // namespace fields

inline constexpr std::uint32_t kFirstCustomField = 1024;

std::span<const Folder> standard_folders();
// In the order of the card. Names, e-mails and phones are among them; their values stand elsewhere than in the field
// table.
std::span<const Field> standard_fields();
// Null when `id` is no standard field (organization_name is known, too).
const Field* find_standard_field(FieldId id);
const Field* find_standard_field(std::string_view key);

// Keys of the choices that exist from the start, in order; empty for other types.
std::span<const std::string_view> standard_choices(FieldId id);

}  // namespace domain
