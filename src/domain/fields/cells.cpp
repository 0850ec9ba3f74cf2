#include "domain/fields/cells.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "domain/fields/definition.h"
#include "domain/records/kinds.h"

namespace domain {

namespace {

namespace f = fields;
namespace p = properties;
using cell_trait::its_own;
using cell_trait::kept;
using enum CellHome;
using enum CellTopic;

constexpr Cell property_of(FieldId id, std::string_view word) { return {id, word, property, definitions}; }

// But for fields of the card whose value is kept as most are.
constexpr std::array kFurther{
    Cell{f::first_name, "first_name", contact},
    Cell{f::last_name, "last_name", contact},
    Cell{f::email, "email", list, methods},
    Cell{f::phone, "phone", list, methods},
    Cell{f::organization_name, "organization_name", contact},
    Cell{f::owner, "owner", value, links},
    Cell{f::reports_to, "reports_to", value, links},
    Cell{f::campaign, "campaign", value, links},
    Cell{f::kind, "kind", contact, lifecycle, kept},
    Cell{f::status, "status", contact, lifecycle, kept},
    Cell{f::converted, "converted", value, lifecycle, kept | its_own},
    Cell{f::supplier, "supplier", contact, lifecycle, kept},
    Cell{f::lifecycle, "lifecycle", contact, lifecycle, kept},
    Cell{f::company, "company", contact, links},
    Cell{f::avatar, "avatar", value, files},
    Cell{f::do_not_disturb, "do_not_disturb", value, methods},
    Cell{f::do_not_call, "do_not_call", value, methods},
    Cell{f::block_automatic_email, "block_automatic_email", value, methods},
    Cell{f::newsletter, "newsletter", value, methods},
    Cell{f::portal_user, "portal_user", value, fields, its_own},
    Cell{f::portal_start, "portal_start", value, fields, its_own},
    Cell{f::portal_end, "portal_end", value, fields, its_own},
    Cell{f::follower, "follower", mark, links, kept},
    Cell{f::company_role, "company_role", value, links},
    Cell{f::method_value, "reach_value", method, methods},
    Cell{f::method_type, "reach_type", method, methods},
    Cell{f::method_flags, "reach_flags", method, methods},
    Cell{f::method_rank, "reach_rank", method, methods},
    Cell{f::method_label, "reach_label", method, methods},
    Cell{f::attachment_name, "attachment_name", file, files},
    Cell{f::tag, "tag", mark, tags, kept},
    Cell{f::course, "course", mark, tags, kept | its_own},
    Cell{f::group, "group", mark, tags, kept | its_own},
    Cell{f::merged_into, "merged_into", value, lifecycle, its_own},
    Cell{f::dismissed_duplicates, "told_apart", value, lifecycle, its_own},
    Cell{f::record_contact, "record_contact", record, records},
    Cell{f::record_state, "record_state", record, records},
    Cell{f::linked_record, "linked_record", log, records, kept},
    property_of(p::kind, "definition_kind"),
    property_of(p::name, "definition_name"),
    property_of(p::position, "position"),
    property_of(p::organization_position, "organization_position"),
    property_of(p::parent, "parent"),
    property_of(p::type, "type"),
    property_of(p::hidden, "hidden"),
    property_of(p::organization_hidden, "organization_hidden"),
    property_of(p::required, "required"),
    property_of(p::organization_required, "organization_required"),
    property_of(p::color, "color"),
    property_of(p::currency, "currency"),
    property_of(p::subject, "subject"),
    property_of(p::body, "body"),
    property_of(p::setting, "setting"),
    property_of(p::profile, "profile"),
};

constexpr bool is_further(FieldId field) {
  return std::any_of(kFurther.begin(), kFurther.end(), [&](const Cell& cell) { return cell.field == field; });
}

constexpr std::size_t kPlain = static_cast<std::size_t>(std::count_if(
    kStandardFields.begin(), kStandardFields.end(), [](const Field& field) { return !is_further(field.id); }));

constexpr auto kCells = [] {
  std::array<Cell, kFurther.size() + kPlain> all{};
  std::size_t count = 0;
  for (const Field& field : kStandardFields) {
    if (!is_further(field.id)) all[count++] = {field.id, field.key};
  }
  for (const Cell& cell : kFurther) all[count++] = cell;
  return all;
}();

}  // namespace

std::span<const Cell> cells() { return kCells; }

const Cell* find_cell(FieldId field) {
  const auto* found = std::find_if(kCells.begin(), kCells.end(), [&](const Cell& cell) { return cell.field == field; });
  return found == kCells.end() ? nullptr : found;
}

const Cell* find_cell(std::string_view word) {
  const auto* found = std::find_if(kCells.begin(), kCells.end(), [&](const Cell& cell) { return cell.word == word; });
  return found == kCells.end() ? nullptr : found;
}

bool is_of_contact(FieldId field) {
  if (is_own(field)) return true;
  const Cell* cell = find_cell(field);
  return cell != nullptr && cell->home != CellHome::record && cell->home != CellHome::property;
}

bool is_of_record(FieldId field) {
  const Cell* cell = find_cell(field);
  if (cell != nullptr) return cell->home == CellHome::record || field == fields::lifecycle;
  return find_record_field(field) != nullptr;
}

DefinitionKind entry_kind(FieldId field) {
  if (field == fields::owner || field == fields::follower) return DefinitionKind::member;
  if (field == fields::campaign) return DefinitionKind::campaign;
  const RecordField* of_record = find_record_field(field);
  return of_record == nullptr ? DefinitionKind::none : of_record->entries;
}

std::string field_word(FieldId field) {
  if (is_own(field)) return std::to_string(field.value);
  if (const Cell* cell = find_cell(field)) return std::string{cell->word};
  const RecordField* of_record = find_record_field(field);
  return std::string{of_record != nullptr ? of_record->field.key : std::string_view{}};
}

FieldId field_of_word(std::string_view word) {
  if (const Cell* cell = find_cell(word)) return cell->field;
  if (const RecordField* of_record = find_record_field(word)) return of_record->field.id;
  FieldId own;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), own.value);
  const bool whole = error == std::errc{} && end == word.data() + word.size() && !word.starts_with('0');
  return whole && is_own(own) ? own : FieldId{};
}

}  // namespace domain
