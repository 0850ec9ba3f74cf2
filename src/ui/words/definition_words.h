// The words for definitions: what fields, folders and choices are called, and what was changed about one.
#pragma once
#include <string>
#include <string_view>

#include "app/queries/journal/audit.h"
#include "domain/fields/definitions.h"
#include "i18n/catalogue.h"

namespace ui {

std::string_view field_name(const i18n::Catalogue& texts, const domain::FieldDefinition& field);
// On the form of one kind: an organization has one name in place of two.
std::string_view field_name(const i18n::Catalogue& texts, const domain::FieldDefinition& field,
                            domain::ContactKind kind);
std::string_view folder_name(const i18n::Catalogue& texts, const domain::FolderDefinition& folder);
std::string_view choice_name(const i18n::Catalogue& texts, const domain::Choice& choice);
std::string_view type_word(const i18n::Catalogue& texts, domain::FieldType type);
// What such a field is for; empty for types that a person cannot give.
std::string_view type_hint(const i18n::Catalogue& texts, domain::FieldType type);
// "Field “Hobby” added"
std::string added_words(const i18n::Catalogue& texts, domain::DefinitionKind kind, std::string_view name);
// "Course “Go” removed": from whoever bore it.
std::string removed_words(const i18n::Catalogue& texts, domain::DefinitionKind kind, std::string_view name);
std::string deleted_words(const i18n::Catalogue& texts, domain::DefinitionKind kind, std::string_view name);
std::string renamed_words(const i18n::Catalogue& texts, domain::DefinitionKind kind, std::string_view from,
                          std::string_view to);
// "Shoe size: required"; of the properties that say how a field stands on a form.
std::string place_words(const i18n::Catalogue& texts, std::string_view name, domain::FieldId property, bool on);
std::string type_change_words(const i18n::Catalogue& texts, std::string_view name, domain::FieldType from,
                              domain::FieldType to);

// What was changed about a definition.
std::string definition_sentence(const i18n::Catalogue& texts, const app::AuditEntry& entry);

}  // namespace ui
