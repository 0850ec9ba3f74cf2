#include "domain/records/kinds.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <string>

namespace domain {

namespace {

template <typename Wanted>
const RecordKindSpec* find_kind(Wanted wanted) {
  const auto* found = std::find_if(kRecordKinds.begin(), kRecordKinds.end(), wanted);
  return found == kRecordKinds.end() ? nullptr : found;
}

template <typename Wanted>
const RecordField* find_field(Wanted wanted) {
  for (const RecordKindSpec& kind : kRecordKinds) {
    for (const RecordField& field : kind.fields) {
      if (wanted(field)) return &field;
    }
  }
  return nullptr;
}

// Of a stored date; nothing when it is none.
std::optional<base::Millis> day_of(const std::string& date) {
  int year = 0;
  unsigned month = 0, day = 0;
  if (std::sscanf(date.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return std::nullopt;
  const std::chrono::year_month_day on{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!on.ok()) return std::nullopt;
  const auto since = std::chrono::sys_days{on}.time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace

const RecordKindSpec* find_record_kind(RecordKind kind) {
  return find_kind([&](const RecordKindSpec& spec) { return spec.kind == kind; });
}

const RecordKindSpec* find_record_kind(std::string_view key) {
  return find_kind([&](const RecordKindSpec& spec) { return spec.key == key; });
}

const RecordField* find_record_field(FieldId field) {
  return find_field([&](const RecordField& known) { return known.field.id == field; });
}

const RecordField* find_record_field(std::string_view key) {
  return find_field([&](const RecordField& known) { return known.field.key == key; });
}

RecordKind kind_of_record_field(FieldId field) {
  for (const RecordKindSpec& kind : kRecordKinds) {
    for (const RecordField& known : kind.fields) {
      if (known.field.id == field) return kind.kind;
    }
  }
  return RecordKind::none;
}

const FieldDefinition* record_field_definition(FieldId field) {
  static const auto kAll = [] {
    std::map<FieldId, FieldDefinition> all;
    for (const RecordKindSpec& kind : kRecordKinds) {
      for (const RecordField& known : kind.fields) {
        FieldDefinition& made = all[known.field.id];
        made.id = known.field.id;
        made.key = known.field.key;
        made.type = known.field.type;
        for (FormPlace& place : made.form) place.required = known.is(record_field::required);
        for (const std::string_view choice : known.choices)
          made.choices.push_back({std::string{choice}, choice, {}, {}});
      }
    }
    return all;
  }();
  const auto found = kAll.find(field);
  return found == kAll.end() ? nullptr : &found->second;
}

bool is_record_time(FieldId field) {
  const RecordField* known = find_record_field(field);
  return known != nullptr && known->is(record_field::when);
}

base::Millis record_time(std::span<const RecordValue> values, base::Millis made) {
  for (const RecordValue& value : values) {
    if (!is_record_time(value.field)) continue;
    if (const auto day = day_of(text_of(value.value))) return *day;
  }
  return made;
}

}  // namespace domain
