#include "app/commands/run.h"
#include "store/reach/reach_store.h"

namespace app::commands {

using base::Result;

Result<void> run(Edit& edit, const AddReach& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept(domain::name_of(command.content.kind), domain::check_reach(command.content)));
  domain::Reach reach{domain::ReachId{edit.ids().next_number()}, command.content, 0};
  reach.content.value = domain::trimmed(command.content.value);
  BASE_TRY(keep_phone_type(edit, reach.content));
  BASE_TRY_ASSIGN(reach.rank, store::last_rank(edit.database(), command.contact, command.content.kind));
  BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
  BASE_TRY(store::insert_reach(edit.transaction(), command.contact, reach, stamp));
  return edit.record({command.contact, domain::fields::reach_value, reach.id}, domain::Value{}, reach.content.value);
}

}  // namespace app::commands
