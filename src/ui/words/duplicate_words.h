// Why two contacts may be the same, for a person.
#pragma once
#include <span>
#include <string>

#include "app/queries/duplicates/duplicate_reasons.h"
#include "i18n/catalogue.h"

namespace ui {

// "Same email anna@example.org · Similar name"
std::string reason_words(const i18n::Catalogue& texts, std::span<const app::DuplicateReason> reasons);

}  // namespace ui
