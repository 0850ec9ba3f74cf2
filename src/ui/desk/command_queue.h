// What panels ask for while they draw; the shell runs it after the frame.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/commands/command.h"
#include "app/workspace/changes.h"
#include "base/result.h"

namespace ui {

// Names a command that was pushed; zero names none.
using CommandId = std::uint64_t;

enum class Undoable : std::uint8_t { no, yes };

// What to tell the person when a command has succeeded.
struct Announcement {
  std::string text;  // empty: nothing
  Undoable undo = Undoable::no;
  std::string subject = {};  // the part of the text that is cut when it is too long: a name
};

// A command's errors go to whoever waits for its ticket, to show them where they arose; what nobody waits for becomes a
// notice.
enum class Errors : std::uint8_t { announced, awaited };

class CommandQueue {
 public:
  struct Pending {
    CommandId command_id = 0;
    app::Command command;
    Announcement announcement;
    Errors errors = Errors::announced;
  };

  CommandId push(app::Command command, Announcement announcement = {}, Errors errors = Errors::announced);
  bool empty() const { return pending_.empty(); }

  // What became of an awaited command: nothing before it ran. Can be taken once.
  std::optional<base::Result<app::Changes>> take_outcome(CommandId command_id);

  // For the shell: runs everything in order; commands pushed meanwhile run, too.
  using Run = std::function<base::Result<app::Changes>(const Pending&)>;
  void drain(const Run& run);

 private:
  CommandId last_ = 0;
  std::vector<Pending> pending_;
  std::unordered_map<CommandId, base::Result<app::Changes>> outcomes_;
};

}  // namespace ui
