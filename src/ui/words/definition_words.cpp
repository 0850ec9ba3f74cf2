#include "ui/words/definition_words.h"

#include <array>

#include "i18n/named_key.h"
#include "ui/words/words.h"

namespace ui {

using domain::DefinitionKind;
using i18n::Key;
namespace p = domain::properties;
namespace say = i18n::say;

namespace {

// In the order of domain::FieldType.
constexpr std::array<Key, domain::kFieldTypes> kTypes{
    Key::type_text,    Key::type_long_text, Key::type_date,    Key::type_choice, Key::type_url,     Key::type_time_zone,
    Key::type_name,    Key::type_email,     Key::type_phone,   Key::type_number, Key::type_money,   Key::type_yes_no,
    Key::type_choices, Key::type_address,   Key::type_contact, Key::type_entry,  Key::type_discount};

std::string_view kind_of_definition(const i18n::Catalogue& texts, DefinitionKind kind) {
  static constexpr auto kKinds = [] {
    std::array<Key, domain::kDefinitionKinds> keys{};
    for (std::size_t i = 0; i < keys.size(); ++i) {
      keys[i] = i18n::key_named("definition.", domain::kDefinitionKindWords[i]);
    }
    return keys;
  }();
  return texts[kKinds[static_cast<std::size_t>(kind)]];
}

domain::DefinitionId id_of(const domain::Value& value) {
  return {static_cast<std::uint32_t>(domain::number_of(value))};
}

domain::FieldType type_in(const domain::Value& value) {
  const std::int64_t type = domain::number_of(value);
  const bool valid = type >= 0 && type < static_cast<std::int64_t>(domain::kFieldTypes);
  return valid ? static_cast<domain::FieldType>(type) : domain::FieldType::text;
}

// What exists from the start is called so by the catalogue.
std::string usual_name(const i18n::Catalogue& texts, domain::DefinitionId id) {
  if (id == domain::mail_templates::registration) return std::string(texts[Key::mail_registration]);
  const std::string_view folder = folder_word(texts, id);
  return std::string(folder.empty() ? field_word(texts, id) : folder);
}

std::string subject_of(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  return entry.subject.empty() ? usual_name(texts, entry.definition) : entry.subject;
}

std::string name_or(const i18n::Catalogue& texts, const app::AuditEntry& entry, const domain::Value& name) {
  return domain::is_empty(name) ? usual_name(texts, entry.definition) : domain::text_of(name);
}

}  // namespace

std::string_view field_name(const i18n::Catalogue& texts, const domain::FieldDefinition& field) {
  return field.name.empty() ? field_word(texts, field.id) : std::string_view{field.name};
}

std::string_view field_name(const i18n::Catalogue& texts, const domain::FieldDefinition& field,
                            domain::ContactKind kind) {
  const bool one_name = kind == domain::ContactKind::organization && field.id == domain::fields::first_name;
  return one_name ? field_word(texts, domain::fields::organization_name) : field_name(texts, field);
}

std::string_view folder_name(const i18n::Catalogue& texts, const domain::FolderDefinition& folder) {
  return folder.name.empty() ? folder_word(texts, folder.id) : std::string_view{folder.name};
}

std::string_view choice_name(const i18n::Catalogue& texts, const domain::Choice& choice) {
  return choice.name.empty() ? choice_word(texts, choice.value) : std::string_view{choice.name};
}

std::string_view type_word(const i18n::Catalogue& texts, domain::FieldType type) {
  return texts[kTypes[static_cast<std::size_t>(type)]];
}

std::string_view type_hint(const i18n::Catalogue& texts, domain::FieldType type) {
  switch (type) {
    case domain::FieldType::text:
      return texts[Key::type_hint_text];
    case domain::FieldType::long_text:
      return texts[Key::type_hint_long_text];
    case domain::FieldType::date:
      return texts[Key::type_hint_date];
    case domain::FieldType::choice:
      return texts[Key::type_hint_choice];
    case domain::FieldType::url:
      return texts[Key::type_hint_url];
    case domain::FieldType::email:
      return texts[Key::type_hint_email];
    case domain::FieldType::phone:
      return texts[Key::type_hint_phone];
    case domain::FieldType::number:
      return texts[Key::type_hint_number];
    case domain::FieldType::money:
      return texts[Key::type_hint_money];
    case domain::FieldType::yes_no:
      return texts[Key::type_hint_yes_no];
    case domain::FieldType::choices:
      return texts[Key::type_hint_choices];
    case domain::FieldType::address:
      return texts[Key::type_hint_address];
    case domain::FieldType::contact:
      return texts[Key::type_hint_contact];
    case domain::FieldType::time_zone:
    case domain::FieldType::name:
    case domain::FieldType::entry:
    case domain::FieldType::discount:
      break;
  }
  return {};
}

std::string added_words(const i18n::Catalogue& texts, DefinitionKind kind, std::string_view name) {
  return say::definition_added(texts, kind_of_definition(texts, kind), name);
}

std::string removed_words(const i18n::Catalogue& texts, DefinitionKind kind, std::string_view name) {
  return say::definition_removed(texts, kind_of_definition(texts, kind), name);
}

std::string deleted_words(const i18n::Catalogue& texts, DefinitionKind kind, std::string_view name) {
  return say::definition_deleted(texts, kind_of_definition(texts, kind), name);
}

std::string renamed_words(const i18n::Catalogue& texts, DefinitionKind kind, std::string_view from,
                          std::string_view to) {
  return say::definition_renamed(texts, kind_of_definition(texts, kind), from, to);
}

std::string place_words(const i18n::Catalogue& texts, std::string_view name, domain::FieldId property, bool on) {
  const bool hides = property == p::hidden || property == p::organization_hidden;
  const bool organizations = property == p::organization_hidden || property == p::organization_required;
  std::string words = hides ? (on ? say::definition_hidden(texts, name) : say::definition_shown(texts, name))
                            : (on ? say::definition_required(texts, name) : say::definition_optional(texts, name));
  return organizations ? say::definition_organizations(texts, words) : words;
}

std::string type_change_words(const i18n::Catalogue& texts, std::string_view name, domain::FieldType from,
                              domain::FieldType to) {
  return say::definition_type(texts, name, type_word(texts, from), type_word(texts, to));
}

std::string definition_sentence(const i18n::Catalogue& texts, const app::AuditEntry& entry) {
  const std::string name = subject_of(texts, entry);
  const bool on = domain::number_of(entry.to) != 0;
  switch (entry.field.value) {
    case p::kind.value:
      return domain::is_empty(entry.to) ? deleted_words(texts, entry.defined, name)
                                        : added_words(texts, entry.defined, name);
    case p::name.value:
      return renamed_words(texts, entry.defined, name_or(texts, entry, entry.from), name_or(texts, entry, entry.to));
    case p::position.value:
    case p::organization_position.value:
      return say::definition_moved(texts, name);
    case p::parent.value:
      return say::definition_moved_to(
          texts, name, entry.to_name.empty() ? folder_word(texts, id_of(entry.to)) : std::string_view{entry.to_name});
    case p::type.value:
      return type_change_words(texts, name, type_in(entry.from), type_in(entry.to));
    case p::hidden.value:
    case p::organization_hidden.value:
    case p::required.value:
    case p::organization_required.value:
      return place_words(texts, name, entry.field, on);
    case p::color.value:
      return say::definition_colored(texts, name);
    case p::currency.value:
      return say::definition_currency(texts, name, domain::text_of(entry.to));
    case p::setting.value:
      return std::string(texts[Key::definition_setting]);
    default:
      return say::definition_changed(texts, name);
  }
}

}  // namespace ui
