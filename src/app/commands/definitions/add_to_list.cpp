#include "app/commands/run.h"
#include "domain/fields/definition_rules.h"
#include "domain/fields/validation.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::DefinitionId;
using domain::DefinitionKind;
namespace fields = domain::fields;

namespace {

// As errors name the list; empty for fields that are none to which a person adds.
std::string_view name_of(domain::FieldId list) {
  if (list == fields::tag) return "tag";
  if (list == fields::course) return "course";
  return list == fields::group ? "group" : "";
}

Result<std::string_view> find_list(domain::FieldId list) {
  const std::string_view name = name_of(list);
  if (name.empty()) return Error{ErrorCode::invalid_argument, "list"};
  return name;
}

}  // namespace

Result<void> run(Edit& edit, const AddToList& command) {
  BASE_TRY_ASSIGN(const std::string_view list, find_list(command.list));
  BASE_TRY(edit.find(command.contact));
  const DefinitionKind kind = domain::kind_of_mark(command.list);
  const std::string name{domain::trimmed(command.name)};
  DefinitionId entry = command.entry;
  if (!entry) entry = domain::find_named(edit.definitions(), kind, name);
  if (!entry) {
    BASE_TRY_ASSIGN(entry, make(edit, {kind, {{domain::properties::name, domain::value_of_text(name)}}}));
  } else if (edit.definitions().kind_of(entry) != kind) {
    return Error{ErrorCode::not_found, std::string{list}};
  }
  BASE_TRY(accept(list, domain::is_system_tag(entry) ? domain::Refusal::fixed : domain::Refusal::none));
  return edit.set(store::mark_cell(command.contact, command.list, entry), std::int64_t{1});
}

// A mark of what is removed itself may go, too.
Result<void> run(Edit& edit, const RemoveFromList& command) {
  BASE_TRY_ASSIGN(const std::string_view list, find_list(command.list));
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept(list, domain::is_system_tag(command.entry) ? domain::Refusal::fixed : domain::Refusal::none));
  return edit.set(store::mark_cell(command.contact, command.list, command.entry), domain::Value{});
}

}  // namespace app::commands
