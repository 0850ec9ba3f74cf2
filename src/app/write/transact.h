// The one way to write: a command in, what it changed out, with audit and change log written in the same transaction.
#pragma once
#include "app/commands/command.h"
#include "app/workspace/changes.h"
#include "base/result.h"

namespace app {

class Workspace;

// Runs `command` in one transaction, commits, and tells the workspace's listeners. On an error nothing has changed.
base::Result<Changes> transact(Workspace& workspace, const Command& command);

}  // namespace app
