// What a field of each type can hold: from what a person types to what is stored, and back; order and conversion.
//
// Stored: text, long text, URL, phone, e-mail, address: the text; date: YYYY-MM-DD; number: whole millionths; money:
// whole smallest units of the field's currency; yes/no: 1 or 0; choice: the choice's value; choices: theirs, each ended
// by a space; contact: a UUID as text; entry: a definition's id; discount: see domain/contact/discount.h.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "domain/fields/definitions.h"
#include "domain/fields/validation.h"
#include "domain/values/value.h"

namespace domain {

struct FieldValue {
  Refusal refusal = Refusal::none;
  Value value;  // none for an empty text
};

// `text` is trimmed first. A choice is given by its value, several separated by spaces; yes/no by "1" or "0"; numbers
// with a point. `now` is for rules about the future.
FieldValue field_value(const FieldDefinition& field, std::string_view text, base::Millis now);
// What field_value() makes the same value of again.
std::string editable_text(const FieldDefinition& field, const Value& value);

// A value of another type for the same content: what it holds as `to`'s type would take it. A refusal when it cannot.
FieldValue converted(const FieldDefinition& from, const FieldDefinition& to, const Value& value, base::Millis now);

// The field as it would be with another type: an own money field takes the setting's currency, or the euro.
FieldDefinition of_type(const Definitions& definitions, FieldDefinition field, FieldType type);
// What a field of type choice or choices has to offer besides, so that these values of a field of another type convert.
std::vector<std::string> missing_choices(const FieldDefinition& from, const FieldDefinition& to,
                                         std::span<const Value> values);

// Values of a field of type choices.
std::vector<std::string_view> chosen_values(std::string_view stored);

// Types that a person can give to an own field, in the order of being offered.
std::span<const FieldType> own_field_types();

}  // namespace domain
