// A field's value between what a person types, what is stored, and what is shown.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/queries/contact/contact_view.h"
#include "base/clock.h"
#include "domain/contact/discount.h"
#include "domain/values/value.h"
#include "i18n/catalogue.h"
#include "ui/semantics/tree.h"

namespace ui {

std::string_view field_label(const i18n::Catalogue& texts, const app::FieldView& field);
// What was typed, as the domain takes it: a number with a point, a discount as it is stored.
std::string typed_value(const i18n::Catalogue& texts, const app::FieldView& field, std::string_view typed);
// A bare number is in the unit that is there, or a percentage; "5 EUR" and "10 %" say it themselves.
std::optional<domain::Discount> typed_discount(std::string_view typed, const std::optional<domain::Discount>& before);
// What is wrong with a value that typed_value() made; empty: nothing.
std::string_view field_mistake(const i18n::Catalogue& texts, const app::FieldView& field, const std::string& value,
                               base::Millis now);
// In place of the value as it is edited; empty: that one.
std::string shown_value(const i18n::Catalogue& texts, const app::FieldView& field);
// A stored value of a number, an amount or a date as the language writes it; others as they are stored.
std::string stored_words(const i18n::Catalogue& texts, domain::FieldType type, std::string_view currency,
                         const domain::Value& value);
semantics::InputKind input_of(domain::FieldType type);
bool has_lines(domain::FieldType type);

}  // namespace ui
