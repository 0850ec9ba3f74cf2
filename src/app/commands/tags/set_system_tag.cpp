#include "app/commands/run.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const SetSystemTag& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept("tag", domain::is_system_tag(command.tag) ? domain::Refusal::none : domain::Refusal::choice));
  return edit.set(store::mark_cell(command.contact, domain::fields::tag, command.tag),
                  command.there ? domain::Value{std::int64_t{1}} : domain::Value{});
}

}  // namespace app::commands
