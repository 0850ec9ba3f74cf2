#include "domain/fields/definitions.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace domain {

namespace {

constexpr std::int64_t kLargestPosition = std::int64_t{1} << 53;

FieldDefinition standard(const Field& field, std::int64_t position) {
  FieldDefinition made;
  made.id = field.id;
  made.key = field.key;
  made.type = field.type;
  made.folder = field.folder;
  for (FormPlace& place : made.form) place.position = position;
  for (const std::string_view choice : standard_choices(field.id)) {
    made.choices.push_back({std::string{choice}, choice, {}, {}});
  }
  return made;
}

constexpr std::array<std::pair<DefinitionId, std::string_view>, 5> kSystemTags{{
    {system_tags::selection_client, "selection_client"},
    {system_tags::proof_client, "proof_client"},
    {system_tags::shop_buyer, "shop_buyer"},
    {system_tags::form, "form"},
    {system_tags::channel_subscriber, "channel_subscriber"},
}};

// The first `standard` rows exist from the start, in an order of their own; the others follow by id.
template <typename Rows, typename IdType>
auto* find_row(Rows& rows, std::size_t standard, IdType id) {
  const auto own = rows.begin() + static_cast<std::ptrdiff_t>(std::min(standard, rows.size()));
  auto found = std::find_if(rows.begin(), own, [&](const auto& row) { return row.id == id; });
  if (found == own) {
    found = std::lower_bound(own, rows.end(), id, [](const auto& row, IdType wanted) { return row.id < wanted; });
  }
  return found == rows.end() || found->id != id ? nullptr : &*found;
}

template <typename Enum>
std::optional<Enum> enum_of(const Value& value, std::size_t count) {
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number == nullptr || *number < 0 || *number >= static_cast<std::int64_t>(count)) return std::nullopt;
  return static_cast<Enum>(*number);
}

DefinitionId id_of(const Value& value) {
  const std::int64_t number = number_of(value);
  return {number > 0 && number <= UINT32_MAX ? static_cast<std::uint32_t>(number) : 0};
}

}  // namespace

Definitions::Definitions() : Definitions(from({})) {}

Definitions Definitions::from(std::span<const DefinitionCell> cells) {
  Definitions all{nullptr};
  for (const DefinitionCell& cell : cells) {
    if (is_property(cell.property) && !is_empty(cell.value)) all.cells_[cell.id][cell.property] = cell.value;
  }
  std::int64_t position = 0;
  for (const Folder& folder : standard_folders()) {
    all.folders_.push_back({folder.id, folder.key, {}, position += kPositionStep});
  }
  position = 0;
  for (const Field& field : standard_fields()) {
    all.fields_.push_back(standard(field, position += kPositionStep));
    all.add_field(field.id);
  }
  all.organization_name_ = standard(*find_standard_field(fields::organization_name), kPositionStep);
  for (const auto& [id, key] : kSystemTags) {
    all.entries_.push_back({.id = id, .kind = DefinitionKind::tag, .key = key, .name = {}, .subject = {}, .body = {}});
  }
  all.add_entry(members::first, DefinitionKind::member);
  for (const auto& [id, properties] : all.cells_) {
    const DefinitionKind kind = all.kind_of(id);
    if (kind == DefinitionKind::folder) all.add_folder(id);
    if (kind == DefinitionKind::field && is_own(id)) all.add_field(id);
    if (kind > DefinitionKind::choice && is_own(id)) all.add_entry(id, kind);
  }
  for (const auto& [id, properties] : all.cells_) {
    if (all.kind_of(id) == DefinitionKind::choice) all.add_choice(id);
  }
  all.sort();
  return all;
}

void Definitions::add_folder(DefinitionId id) {
  FolderDefinition* folder = find_row(folders_, standard_folders().size(), id);
  if (folder == nullptr) folder = &folders_.emplace_back(FolderDefinition{id, {}, {}, 0});
  folder->name = text_of(property(id, properties::name));
  if (const Value position = property(id, properties::position); !is_empty(position)) {
    folder->position = number_of(position);
  }
}

void Definitions::add_field(DefinitionId id) {
  FieldDefinition* field = find_row(fields_, standard_fields().size(), id);
  if (field == nullptr) {
    const auto type = enum_of<FieldType>(property(id, properties::type), kFieldTypes);
    if (!type) return;
    field = &fields_.emplace_back();
    field->id = id;
    field->type = *type;
    field->name = text_of(property(id, properties::name));
    field->currency = text_of(property(id, properties::currency));
    field->folder = folders::additional;
  }
  if (const DefinitionId parent = id_of(property(id, properties::parent)); kind_of(parent) == DefinitionKind::folder) {
    field->folder = parent;
  }
  constexpr std::array kPositions{properties::position, properties::organization_position};
  constexpr std::array kHidden{properties::hidden, properties::organization_hidden};
  constexpr std::array kRequired{properties::required, properties::organization_required};
  for (std::size_t kind = 0; kind < field->form.size(); ++kind) {
    FormPlace& place = field->form[kind];
    if (const Value position = property(id, kPositions[kind]); !is_empty(position))
      place.position = number_of(position);
    place.hidden = number_of(property(id, kHidden[kind])) != 0;
    place.required = number_of(property(id, kRequired[kind])) != 0;
  }
}

void Definitions::add_choice(DefinitionId id) {
  FieldDefinition* field = find_row(fields_, standard_fields().size(), id_of(property(id, properties::parent)));
  if (field == nullptr) return;
  field->choices.push_back({std::to_string(id.value), {}, text_of(property(id, properties::name)), id});
}

void Definitions::add_entry(DefinitionId id, DefinitionKind kind) {
  const std::int64_t color = number_of(property(id, properties::color));
  entries_.push_back({.id = id,
                      .kind = kind,
                      .key = id == members::first ? "me" : "",
                      .name = text_of(property(id, properties::name)),
                      .position = number_of(property(id, properties::position)),
                      .color = color < 0 || color > UINT32_MAX ? 0 : static_cast<std::uint32_t>(color),
                      .subject = text_of(property(id, properties::subject)),
                      .body = text_of(property(id, properties::body))});
}

void Definitions::sort() {
  std::sort(folders_.begin(), folders_.end(), [](const FolderDefinition& a, const FolderDefinition& b) {
    return std::tie(a.position, a.id) < std::tie(b.position, b.id);
  });
  for (FieldDefinition& field : fields_) {
    std::stable_sort(field.choices.begin(), field.choices.end(), [&](const Choice& a, const Choice& b) {
      const auto rank = [&](const Choice& choice) {
        return std::tuple{static_cast<bool>(choice.id), number_of(property(choice.id, properties::position)),
                          choice.id};
      };
      return rank(a) < rank(b);
    });
  }
}

std::vector<const FieldDefinition*> Definitions::form(ContactKind kind) const {
  std::vector<const FieldDefinition*> ordered;
  ordered.reserve(fields_.size());
  for (const FieldDefinition& field : fields_) ordered.push_back(&field);
  std::sort(ordered.begin(), ordered.end(), [&](const FieldDefinition* a, const FieldDefinition* b) {
    return std::tie(a->place(kind).position, a->id) < std::tie(b->place(kind).position, b->id);
  });
  return ordered;
}

const FieldDefinition* Definitions::find_field(FieldId id) const {
  return id == fields::organization_name ? &organization_name_ : find_row(fields_, standard_fields().size(), id);
}

const FolderDefinition* Definitions::find_folder(FolderId id) const {
  const auto found =
      std::find_if(folders_.begin(), folders_.end(), [&](const auto& folder) { return folder.id == id; });
  return found == folders_.end() ? nullptr : &*found;
}

std::vector<const Entry*> Definitions::entries(DefinitionKind kind) const {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries_) {
    if (entry.kind == kind) found.push_back(&entry);
  }
  std::sort(found.begin(), found.end(), [](const Entry* a, const Entry* b) {
    return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
  });
  return found;
}

const Entry* Definitions::find_entry(DefinitionId id) const { return find_row(entries_, kSystemTags.size() + 1, id); }

std::string_view Definitions::last_name(DefinitionId id) const {
  const auto found = cells_.find(id);
  if (found == cells_.end()) return {};
  const auto name = found->second.find(properties::name);
  const auto* text = name == found->second.end() ? nullptr : std::get_if<std::string>(&name->second);
  return text == nullptr ? std::string_view{} : std::string_view{*text};
}

Value Definitions::setting(DefinitionId id) const { return property(id, properties::setting); }

DefinitionKind Definitions::kind_of(DefinitionId id) const {
  if (find_standard_folder(id) != nullptr) return DefinitionKind::folder;
  if (find_standard_field(id) != nullptr) return DefinitionKind::field;
  if (is_system_tag(id)) return DefinitionKind::tag;
  if (id == members::first) return DefinitionKind::member;
  if (!is_own(id)) return DefinitionKind::none;
  return enum_of<DefinitionKind>(property(id, properties::kind), kDefinitionKinds).value_or(DefinitionKind::none);
}

Value Definitions::property(DefinitionId id, FieldId property) const {
  const auto found = cells_.find(id);
  if (found == cells_.end()) return {};
  const auto value = found->second.find(property);
  return value == found->second.end() ? Value{} : value->second;
}

DefinitionId Definitions::assignee(FieldId property, const Value& value) const {
  for (const auto& [id, properties] : cells_) {
    const auto found = properties.find(property);
    if (found != properties.end() && found->second == value) return id;
  }
  return {};
}

std::optional<std::int64_t> position_between(std::optional<std::int64_t> before, std::optional<std::int64_t> after) {
  if (!before && !after) return kPositionStep;
  const std::int64_t low = before ? *before : *after - 2 * kPositionStep;
  const std::int64_t high = after ? *after : *before + 2 * kPositionStep;
  if (low < -kLargestPosition || high > kLargestPosition || high - low < 2) return std::nullopt;
  return low + (high - low) / 2;
}

}  // namespace domain
