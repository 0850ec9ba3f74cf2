// The catalogue's words for kinds of records, their states and what a record is called. A kind without its words does
// not compile.
#pragma once
#include <string>
#include <string_view>

#include "app/queries/journal/audit.h"
#include "domain/records/record_kind.h"
#include "i18n/catalogue.h"
#include "ui/theme/icons.h"

namespace ui {

struct RecordKindWords {
  std::string_view one, many, add, edit;
};
// Empty for a kind that is not known.
RecordKindWords record_kind_words(const i18n::Catalogue& texts, domain::RecordKind kind);
// The label of a record's field, and of what can be chosen in one; empty for others.
std::string_view record_field_word(const i18n::Catalogue& texts, domain::FieldId field);
std::string_view record_choice_word(const i18n::Catalogue& texts, std::string_view choice);
// What a state is called, and what puts a record there; empty when the kind has no such state.
std::string_view record_state_word(const i18n::Catalogue& texts, domain::RecordKind kind, std::int64_t state);
std::string_view record_state_action(const i18n::Catalogue& texts, domain::RecordKind kind, std::int64_t state);

theme::Icon record_icon(domain::RecordKind kind);
theme::Icon record_icon(const app::RecordView& record);

// What stands in the field, for a person; empty: nothing.
std::string record_value_words(const i18n::Catalogue& texts, const app::RecordView& record, domain::FieldId field);
// One line of its title; "Erased" when nothing is left of it.
std::string record_title(const i18n::Catalogue& texts, const app::RecordView& record);
// "Note “Prefers calls”".
std::string record_called(const i18n::Catalogue& texts, const app::RecordView& record);

}  // namespace ui
