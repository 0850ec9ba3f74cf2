#include "app/workspace/signing.h"

#include "app/workspace/state.h"
#include "store/people/people_store.h"

namespace app {

namespace properties = domain::properties;

base::Result<void> sign_as(Workspace& workspace, domain::DefinitionId member) {
  Workspace::State& state = workspace.state();
  BASE_TRY_ASSIGN(const auto profiles, store::profiles(*state.database));
  const bool there = state.definitions.kind_of(member) == domain::DefinitionKind::member;
  const std::string uuid = there ? domain::text_of(state.definitions.property(member, properties::profile)) : "";
  for (const store::ProfileRecord& profile : profiles) {
    if (&profile == &profiles.front() || profile.uuid.text() == uuid) {
      state.profile = {profile.id, profile.uuid, profile.name};
    }
  }
  return {};
}

domain::DefinitionId signer(const Workspace& workspace) {
  const domain::Definitions& all = workspace.definitions();
  const domain::DefinitionId found = all.assignee(properties::profile, workspace.profile().uuid.text());
  return all.kind_of(found) == domain::DefinitionKind::member ? found : domain::members::first;
}

std::string author_name(const domain::Definitions& definitions, const base::Uuid& profile, bool first,
                        const std::string& known) {
  const domain::DefinitionId member =
      first ? domain::members::first : definitions.assignee(properties::profile, profile.text());
  const std::string_view name = definitions.last_name(member);
  return name.empty() ? known : std::string{name};
}

}  // namespace app
