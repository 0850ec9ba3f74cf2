// Who of the team signs what is done, and how those that signed are called today.
#pragma once
#include <string>

#include "app/workspace/workspace.h"
#include "base/result.h"
#include "domain/fields/definitions.h"

namespace app {

// From now on transactions are signed by this member's profile; by the first one when there is no such member.
base::Result<void> sign_as(Workspace& workspace, domain::DefinitionId member);
// Who signs; members::first when nobody else does.
domain::DefinitionId signer(const Workspace& workspace);

// The present name of the member with this profile, or the last one of a removed member; `first`: it is the first
// profile, whose empty name means "Me". `known`: what the profile was made with.
std::string author_name(const domain::Definitions& definitions, const base::Uuid& profile, bool first,
                        const std::string& known);

}  // namespace app
