// A list of what is defined for the whole card index, by name: added, renamed, put in order and removed in place.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "domain/fields/definitions.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/property.h"
#include "ui/widgets/reorder.h"

namespace ui {

// What is being typed into it.
struct DefinitionList {
  widgets::PropertyEditor editor;
  domain::DefinitionId refused;  // whose new name was refused, and why
  std::string_view mistake;
  std::string adding;
  std::string_view adding_mistake;
  widgets::ReorderState order;
};

struct DefinitionListWords {
  std::string_view name;       // of the list: "Own phone types"
  std::string_view one;        // what each is: "Phone type"
  std::string_view fresh;      // one that is being typed: "New phone type"
  std::string_view add;        // "Add type"
  std::string_view none = {};  // shown while there is none; empty: nothing
};

// For lists whose entries contacts bear.
struct DefinitionListUse {
  std::function<std::string(domain::DefinitionId)> said;  // beside the name, "3 contacts"
  domain::DefinitionId* removing = nullptr;  // becomes what is to be removed, in place of removing it: ask first
};

void definition_list_ui(DefinitionList& list, const Frame& frame, const PanelContext& desk,
                        const domain::Definitions& definitions, domain::DefinitionKind kind,
                        const DefinitionListWords& words, const DefinitionListUse& use = {});

void remove_definition(const Frame& frame, const PanelContext& desk, const domain::Entry& entry);
// "Remove “Ewa”?", with what that does to contacts. Once that is answered, `removing` is none.
void removal_dialog_ui(domain::DefinitionId& removing, const Frame& frame, const PanelContext& desk,
                       const domain::Entry& entry, std::span<const std::string> effects);

}  // namespace ui
