#include "app/commands/run.h"
#include "domain/duplicates/merge.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fields = domain::fields;

Result<void> run(Edit& edit, const EditMethod& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const domain::ContactMethod method,
                  store::find_method(edit.database(), command.contact, command.method));
  if (method.content.value.empty()) return Error{ErrorCode::not_found, "contact_method"};
  domain::MethodContent content = command.content;
  content.kind = method.content.kind;
  BASE_TRY(accept(domain::name_of(content.kind), domain::check_method(content)));
  content.value = domain::trimmed(content.value);
  // What stands there twice already, by merging or undoing, can still be edited.
  if (!domain::is_same_way(content, method.content)) {
    BASE_TRY(check_once(edit, command.contact, content, command.method));
  }
  BASE_TRY(keep_phone_type(edit, content));
  const auto set = [&](domain::FieldId field, const domain::Value& value) {
    return edit.set({command.contact, field, command.method}, value);
  };
  BASE_TRY(set(fields::method_value, content.value));
  BASE_TRY(set(fields::method_type, static_cast<std::int64_t>(content.type)));
  BASE_TRY(set(fields::method_flags, std::int64_t{content.flags}));
  return set(fields::method_label, domain::value_of_text(std::string{domain::trimmed(content.label)}));
}

}  // namespace app::commands
