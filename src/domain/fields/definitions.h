// Every definition of a card index in memory, in its order, with what exists from the start.
#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contact/contact.h"
#include "domain/fields/definition.h"
#include "domain/fields/validation.h"

namespace domain {

// Names: what exists from the start has a key that the catalogues know, and a name only when it was given one.

struct FolderDefinition {
  FolderId id;
  std::string_view key;
  std::string name;
  std::int64_t position = 0;
};

struct Choice {
  std::string value;     // as it is stored: the key, or an own choice's id in decimal
  std::string_view key;  // empty for own ones
  std::string name;
  DefinitionId id;  // none for those with a key
};

// How a field stands on the form of one kind of contact.
struct FormPlace {
  std::int64_t position = 0;
  bool hidden = false;  // shown only where it has a value
  bool required = false;
};

struct FieldDefinition {
  FieldId id;
  std::string_view key;
  std::string name;
  FieldType type = FieldType::text;
  FolderId folder;
  std::string currency;           // of type money
  std::array<FormPlace, 2> form;  // by ContactKind
  std::vector<Choice> choices;

  const FormPlace& place(ContactKind kind) const { return form[static_cast<std::size_t>(kind)]; }
};

// Whether a field of this kind's form may be without a value: the one place that says so.
inline Refusal check_required(const FieldDefinition& field, ContactKind kind, bool empty) {
  return empty && field.place(kind).required ? Refusal::required : Refusal::none;
}

// A tag, or an entry of another list.
struct Entry {
  DefinitionId id;
  DefinitionKind kind = DefinitionKind::none;
  std::string_view key;  // of system tags and the like; empty for own ones
  std::string name;
  std::int64_t position = 0;
  std::uint32_t color = 0;
  std::string subject, body;  // of mail templates
};

class Definitions {
 public:
  // From the stored cells in any order; what makes no sense is left out.
  static Definitions from(std::span<const DefinitionCell> cells);
  Definitions();  // what exists from the start

  // Nothing but what exists from the start, as it was then.
  bool untouched() const { return cells_.empty(); }
  std::span<const FolderDefinition> folders() const { return folders_; }  // in order
  // In the order of `kind`'s form, all folders together.
  std::vector<const FieldDefinition*> form(ContactKind kind) const;
  std::span<const FieldDefinition> fields() const { return fields_; }
  // Null when there is none, also for removed ones. organization_name is known, too.
  const FieldDefinition* find_field(FieldId id) const;
  const FolderDefinition* find_folder(FolderId id) const;
  // In the order of their positions, then names.
  std::vector<const Entry*> entries(DefinitionKind kind) const;
  const Entry* find_entry(DefinitionId id) const;
  // What a removed one was called, for the audit; empty when never heard of.
  std::string_view last_name(DefinitionId id) const;
  Value setting(DefinitionId id) const;
  // What the definition is now; none for those that are not there.
  DefinitionKind kind_of(DefinitionId id) const;
  // A property as stored; no value when it has its default.
  Value property(DefinitionId id, FieldId property) const;
  // Whose property this is, removed ones among them; none when nobody's.
  DefinitionId assignee(FieldId property, const Value& value) const;

 private:
  explicit Definitions(std::nullptr_t) {}  // empty
  void add_folder(DefinitionId id);
  void add_field(DefinitionId id);
  void add_choice(DefinitionId id);
  void add_entry(DefinitionId id, DefinitionKind kind);
  void sort();

  std::vector<FolderDefinition> folders_;
  std::vector<FieldDefinition> fields_;  // the standard ones, then own ones by id
  std::vector<Entry> entries_;           // the same
  FieldDefinition organization_name_;
  std::map<DefinitionId, std::map<FieldId, Value>> cells_;
};

// Of what exists from the start, and of what is numbered anew.
inline constexpr std::int64_t kPositionStep = 1 << 20;
// A position between two others (none: at that end); nothing when there is none left, and all have to be numbered anew.
std::optional<std::int64_t> position_between(std::optional<std::int64_t> before, std::optional<std::int64_t> after);

}  // namespace domain
