// The catalogue's words for what the domain names: kinds, fields, folders, choices, refusals.
#pragma once
#include <string>
#include <string_view>

#include "domain/contact/contact.h"
#include "domain/contact/contact_method.h"
#include "domain/contact/discount.h"
#include "domain/fields/definition.h"
#include "domain/fields/field.h"
#include "domain/fields/validation.h"
#include "i18n/catalogue.h"
#include "ui/theme/icons.h"

namespace ui {

std::string_view kind_word(const i18n::Catalogue& texts, domain::ContactKind kind);
std::string_view status_word(const i18n::Catalogue& texts, domain::ContactStatus status);
std::string_view origin_word(const i18n::Catalogue& texts, domain::Origin origin);
theme::Icon origin_icon(domain::Origin origin);
std::string_view folder_word(const i18n::Catalogue& texts, domain::FolderId folder);
// Empty for a field that the interface does not name.
std::string_view field_word(const i18n::Catalogue& texts, domain::FieldId field);
// A choice that is not one of the standard ones is shown as it is stored.
std::string_view choice_word(const i18n::Catalogue& texts, std::string_view choice);
std::string_view method_type_word(const i18n::Catalogue& texts, domain::MethodType type);
// Empty for Refusal::none.
std::string_view refusal_text(const i18n::Catalogue& texts, domain::Refusal refusal);
// "No name" in place of an empty one.
std::string_view name_or_none(const i18n::Catalogue& texts, std::string_view name);
// Of a member without a name: "Me".
std::string_view entry_name(const i18n::Catalogue& texts, domain::DefinitionId entry, std::string_view name);
std::string_view discount_on_word(const i18n::Catalogue& texts, domain::Discount::On on);
// "12.5%" or "5.00 EUR".
std::string discount_number_words(const i18n::Catalogue& texts, const domain::Discount& discount);
// The same with what it is on; `stored` itself when it is no discount.
std::string discount_words(const i18n::Catalogue& texts, std::string_view stored);
// A stored date (YYYY-MM-DD) as the language writes it; as it is when it is no date.
std::string date_words(const i18n::Catalogue& texts, std::string_view stored);

}  // namespace ui
