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

std::span<const Field> standard_fields() { return kStandardFields; }

const Field* find_standard_field(FieldId id) {
  if (id == fields::organization_name) return &kOrganizationName;
  const auto* found =
      std::find_if(kStandardFields.begin(), kStandardFields.end(), [&](const Field& field) { return field.id == id; });
  return found == kStandardFields.end() ? nullptr : found;
}

const Field* find_standard_field(std::string_view key) {
  if (key == kOrganizationName.key) return &kOrganizationName;
  const auto* found = std::find_if(kStandardFields.begin(), kStandardFields.end(),
                                   [&](const Field& field) { return field.key == key; });
  return found == kStandardFields.end() ? nullptr : found;
}

std::span<const std::string_view> standard_choices(FieldId id) {
  if (id == fields::contact_source) return kSources;
  if (id == fields::contact_type) return kTypes;
  return {};
}

}  // namespace domain
