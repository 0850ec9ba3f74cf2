#include "ui/desk/command_queue.h"

#include <utility>

namespace ui {

CommandId CommandQueue::push(app::Command command, Announcement announcement, Errors errors) {
  pending_.push_back({++last_, std::move(command), std::move(announcement), errors});
  return last_;
}

std::optional<base::Result<app::Changes>> CommandQueue::take_outcome(CommandId command_id) {
  auto found = outcomes_.extract(command_id);
  if (found.empty()) return std::nullopt;
  return std::move(found.mapped());
}

void CommandQueue::drain(const Run& run) {
  while (!pending_.empty()) {
    for (const Pending& pending : std::exchange(pending_, {})) {
      auto outcome = run(pending);
      if (pending.errors == Errors::awaited) outcomes_.emplace(pending.command_id, std::move(outcome));
    }
  }
}

}  // namespace ui
