#include "ui/pages/settings/sections/entry_list.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "i18n/named_key.h"
#include "ui/desk/pages.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using domain::DefinitionKind;
using i18n::Key;

struct ListKeys {
  Key title{}, text{}, one{}, fresh{}, add{};
};

// Of each section that is a list; one without its words does not compile.
constexpr auto kKeys = [] {
  std::array<ListKeys, domain::kDefinitionKinds> keys{};
  for (const SectionSpec& spec : kSections) {
    if (spec.list == DefinitionKind::none) continue;
    const auto kind = static_cast<std::size_t>(spec.list);
    const std::string_view word = domain::kDefinitionKindWords[kind];
    const auto key = [&](std::string_view what) { return i18n::key_named("list.", word, what); };
    keys[kind] = {key(".title"), key(".text"), key(".one"), key(".name"), key(".add")};
  }
  return keys;
}();

ListKeys keys_of(DefinitionKind kind) { return kKeys[static_cast<std::size_t>(kind)]; }

std::vector<std::string> effects_of(const Frame& frame, const domain::Entry& entry, const app::EntryUse& use) {
  const auto values = static_cast<std::int64_t>(use.values);
  const auto follower = static_cast<std::int64_t>(use.follower);
  const bool member = entry.kind == DefinitionKind::member;
  std::vector<std::string> effects;
  if (values > 0) {
    effects.push_back(member ? i18n::say::people_entry_owned(frame.texts, values, entry.name)
                             : i18n::say::people_entry_used(frame.texts, values));
  }
  if (follower > 0) effects.push_back(i18n::say::people_entry_followed(frame.texts, follower, entry.name));
  return effects;
}

}  // namespace

base::Result<bool> refresh_entry_list(EntryList& list, const app::Workspace& workspace, bool stale) {
  if (stale || !list.removing) list.use.reset();
  if (!list.removing || list.use) return false;
  BASE_TRY_ASSIGN(list.use, entry_use(workspace, list.removing));
  return true;
}

void entry_list_ui(EntryList& list, const Frame& frame, const PanelContext& desk,
                   const domain::Definitions& definitions) {
  const auto& texts = frame.texts;
  const ListKeys keys = keys_of(list.kind);
  const widgets::Card card(frame, "entries");
  widgets::heading(frame, "title", texts[keys.title], 2);
  widgets::paragraph(frame, "text", texts[keys.text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
  DefinitionListUse use;
  use.removing = &list.removing;
  definition_list_ui(list.list, frame, desk, definitions, list.kind,
                     {texts[keys.title], texts[keys.one], texts[keys.fresh], texts[keys.add], texts[Key::list_none]},
                     use);
}

void entry_list_dialog_ui(EntryList& list, const Frame& frame, const PanelContext& desk,
                          const domain::Definitions& definitions) {
  const domain::Entry* entry = list.removing ? definitions.find_entry(list.removing) : nullptr;
  if (entry == nullptr || desk.read_only) list.removing = {};
  if (!list.removing || !list.use) return;
  const std::vector<std::string> effects = effects_of(frame, *entry, *list.use);
  if (!effects.empty()) return removal_dialog_ui(list.removing, frame, desk, *entry, effects);
  remove_definition(frame, desk, *entry);
  list.removing = {};
}

}  // namespace ui
