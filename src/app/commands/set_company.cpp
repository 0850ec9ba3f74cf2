#include "app/commands/run.h"

namespace app::commands {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactKind;

Result<void> check_company(Edit& edit, ContactKind kind, domain::ContactId company) {
  if (!company) return {};
  if (kind != ContactKind::person) return Error{ErrorCode::invalid_argument, "company: of an organization"};
  const Result<store::ContactRecord> record = edit.find(company);
  if (!record) return Error{record.error().code, "company"};
  if (record->kind != ContactKind::organization) {
    return Error{ErrorCode::invalid_argument, "company: no organization"};
  }
  return {};
}

Result<void> run(Edit& edit, const SetCompany& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  BASE_TRY(check_company(edit, record.kind, command.company));
  return edit.set({command.contact, domain::fields::company, {}},
                  command.company ? domain::Value{std::int64_t{command.company.value}} : domain::Value{});
}

}  // namespace app::commands
