#include <vector>

#include "app/commands/run.h"
#include "store/mark/mark_store.h"

namespace app::commands {

using base::Result;
using domain::ContactId;

// The merged tag's marks stay, out of sight, as RemoveDefinition leaves them: undo shows them again.
Result<void> run(Edit& edit, const MergeTags& command) {
  BASE_TRY(check_own_tag(edit, command.tag));
  BASE_TRY(check_own_tag(edit, command.into));
  BASE_TRY(accept("tag", command.tag == command.into ? domain::Refusal::choice : domain::Refusal::none));
  std::vector<ContactId> assignees;
  BASE_TRY(store::each_marked(edit.database(), domain::fields::tag, command.tag,
                              [&](ContactId contact) { assignees.push_back(contact); }));
  for (const ContactId contact : assignees) {
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(edit.database(), contact));
    if (record.lifecycle == domain::Lifecycle::removed) continue;
    BASE_TRY(edit.set(store::mark_cell(contact, domain::fields::tag, command.into), std::int64_t{1}));
  }
  return edit.define(command.tag, domain::properties::kind, domain::Value{});
}

}  // namespace app::commands
