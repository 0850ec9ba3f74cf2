#include "app/commands/run.h"
#include "store/reach/reach_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fields = domain::fields;

Result<void> run(Edit& edit, const EditReach& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::Reach reach, store::find_reach(edit.database(), command.contact, command.reach));
  if (reach.content.value.empty()) return Error{ErrorCode::not_found, "reach"};
  domain::ReachContent content = command.content;
  content.kind = reach.content.kind;
  BASE_TRY(accept(domain::name_of(content.kind), domain::check_reach(content)));
  BASE_TRY(keep_phone_type(edit, content));
  const auto set = [&](domain::FieldId field, const domain::Value& value) {
    return edit.set({command.contact, field, command.reach}, value);
  };
  BASE_TRY(set(fields::reach_value, std::string{domain::trimmed(content.value)}));
  BASE_TRY(set(fields::reach_type, static_cast<std::int64_t>(content.type)));
  BASE_TRY(set(fields::reach_flags, std::int64_t{content.flags}));
  return set(fields::reach_label, domain::value_of_text(std::string{domain::trimmed(content.label)}));
}

}  // namespace app::commands
