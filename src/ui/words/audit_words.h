// One entry of the history as a sentence.
#pragma once
#include <string>

#include "app/queries/journal/audit.h"
#include "i18n/catalogue.h"

namespace ui {

std::string audit_sentence(const i18n::Catalogue& texts, const app::AuditEntry& entry);
// What stands in a cell, for a person; `name` is that of the contact or choice behind it. Of the entry its field, type
// and currency are read.
std::string cell_words(const i18n::Catalogue& texts, const app::AuditEntry& entry, const domain::Value& value,
                       const std::string& name);
std::string audit_who(const i18n::Catalogue& texts, const app::AuditEntry& entry);

// Tells the filter what its text means in the interface's language.
void name_fields(const i18n::Catalogue& texts, app::AuditFilter& filter);

}  // namespace ui
