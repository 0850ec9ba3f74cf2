#include "app/commands/run.h"
#include "domain/duplicates/merge.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Result;

Result<void> check_once(Edit& edit, domain::ContactId contact, const domain::MethodContent& content,
                        domain::MethodId method) {
  BASE_TRY_ASSIGN(const auto methods, store::methods_of(edit.database(), contact));
  const bool there = domain::repeated(methods, content, method) != nullptr;
  return accept(domain::name_of(content.kind), there ? domain::Refusal::already_there : domain::Refusal::none);
}

Result<void> run(Edit& edit, const AddMethod& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY(accept(domain::name_of(command.content.kind), domain::check_method(command.content)));
  domain::ContactMethod method{domain::MethodId{edit.ids().next_number()}, command.content, 0};
  method.content.value = domain::trimmed(command.content.value);
  BASE_TRY(check_once(edit, command.contact, method.content));
  BASE_TRY(keep_phone_type(edit, method.content));
  BASE_TRY_ASSIGN(method.rank, store::last_rank(edit.database(), command.contact, command.content.kind));
  BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
  BASE_TRY(store::insert_method(edit.transaction(), command.contact, method, stamp));
  return edit.record({command.contact, domain::fields::method_value, method.id}, domain::Value{}, method.content.value);
}

}  // namespace app::commands
