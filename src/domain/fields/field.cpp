#include "domain/fields/field.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array<Folder, 3> kFolders{{
    {folders::contact, "contact"},
    {folders::general, "general"},
    {folders::additional, "additional"},
}};

constexpr std::array<Field, 20> kFields{{
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

constexpr Field kOrganizationName{fields::organization_name, "organization_name", FieldType::name, folders::contact};

constexpr std::array<std::string_view, 7> kSources{"website", "recommendation", "advertisement", "social_network",
                                                   "event",   "phone_call",     "other"};
constexpr std::array<std::string_view, 4> kTypes{"client", "partner", "supplier_contact", "other"};

}  // namespace

std::span<const Folder> standard_folders() { return kFolders; }

const Folder* find_standard_folder(FolderId id) {
  const auto* found =
      std::find_if(kFolders.begin(), kFolders.end(), [&](const Folder& folder) { return folder.id == id; });
  return found == kFolders.end() ? nullptr : found;
}

std::span<const Field> standard_fields() { return kFields; }

const Field* find_standard_field(FieldId id) {
  if (id == fields::organization_name) return &kOrganizationName;
  const auto* found = std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) { return field.id == id; });
  return found == kFields.end() ? nullptr : found;
}

const Field* find_standard_field(std::string_view key) {
  if (key == kOrganizationName.key) return &kOrganizationName;
  const auto* found =
      std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) { return field.key == key; });
  return found == kFields.end() ? nullptr : found;
}

std::span<const std::string_view> standard_choices(FieldId id) {
  if (id == fields::contact_source) return kSources;
  if (id == fields::contact_type) return kTypes;
  return {};
}

}  // namespace domain
