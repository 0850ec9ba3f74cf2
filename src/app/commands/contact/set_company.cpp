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
  // What somebody is at one organization says nothing of another.
  if (record.company != command.company) {
    BASE_TRY(edit.set({command.contact, domain::fields::company_role, {}}, domain::Value{}));
  }
  return edit.set({command.contact, domain::fields::company, {}},
                  command.company ? domain::Value{std::int64_t{command.company.value}} : domain::Value{});
}

Result<void> run(Edit& edit, const SetCompanyRole& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  const std::string_view role = domain::trimmed(command.role);
  BASE_TRY(accept("company_role", domain::check_text(role, false)));
  const bool homeless = !record.company && !role.empty();
  BASE_TRY(accept("company_role", homeless ? domain::Refusal::no_company : domain::Refusal::none));
  return edit.set({command.contact, domain::fields::company_role, {}}, domain::value_of_text(std::string{role}));
}

}  // namespace app::commands
