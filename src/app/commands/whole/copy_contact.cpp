#include "app/commands/run.h"
#include "app/index/terms.h"
#include "domain/fields/cells.h"
#include "store/attachment/attachment_store.h"
#include "store/cell/contact_values.h"
#include "store/contact_method/contact_method_store.h"
#include "store/mark/mark_store.h"
#include "store/search/search_index.h"

namespace app::commands {

using base::Result;
using domain::ContactId;

namespace {

Result<ContactId> copy_row(Edit& edit, store::ContactRecord record, const CopyContact& command) {
  record.uuid = edit.ids().next();
  BASE_TRY_ASSIGN(record.stamp, edit.stamp());
  record.changed = record.stamp;
  record.lifecycle = domain::Lifecycle::active;
  record.origin = domain::Origin::hand;
  record.first = domain::trimmed(command.first);
  record.last = domain::trimmed(command.last);
  return store::insert_contact(edit.transaction(), record,
                               edit.sort_key(domain::display_name(record.first, record.last)));
}

// What happened to the one that is copied, and what was given to that one alone.
bool is_its_own(domain::FieldId field) {
  const domain::Cell* cell = domain::find_cell(field);
  return cell != nullptr && cell->is(domain::cell_trait::its_own);
}

Result<void> copy_values(Edit& edit, ContactId from, ContactId to) {
  BASE_TRY_ASSIGN(const auto values, store::values_of_contact(edit.database(), from));
  for (const store::ContactValue& value : values) {
    if (is_its_own(value.field)) continue;
    BASE_TRY(store::insert_value(edit.transaction(), value.field, to, value.value));
  }
  BASE_TRY_ASSIGN(const auto marks, store::marks_of(edit.database(), from));
  for (const store::Mark& mark : marks) {
    if (is_its_own(mark.field)) continue;
    BASE_TRY(store::set_mark(edit.transaction(), {to, mark.field, {std::int64_t{mark.part.value}}}, true));
  }
  return {};
}

Result<void> copy_parts(Edit& edit, const CopyContact& command, ContactId to) {
  BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
  BASE_TRY_ASSIGN(const auto methods, store::methods_of(edit.database(), command.contact));
  for (domain::ContactMethod method : methods) {
    method.id = {edit.ids().next_number()};
    BASE_TRY(store::insert_method(edit.transaction(), to, method, stamp));
  }
  if (!command.files) return {};
  BASE_TRY_ASSIGN(const auto files, store::attachments_of(edit.database(), command.contact));
  for (domain::Attachment file : files) {
    file.id = {edit.ids().next_number()};
    BASE_TRY(store::insert_attachment(edit.transaction(), to, file, stamp));
  }
  return {};
}

}  // namespace

Result<void> run(Edit& edit, const CopyContact& command) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, edit.find(command.contact));
  BASE_TRY(accept("first_name", domain::check_name(command.first)));
  BASE_TRY(accept("last_name", domain::check_name(command.last)));
  BASE_TRY_ASSIGN(const ContactId copy, copy_row(edit, record, command));
  BASE_TRY(copy_values(edit, command.contact, copy));
  BASE_TRY(copy_parts(edit, command, copy));
  BASE_TRY_ASSIGN(const IndexTerms terms, index_terms(edit.database(), edit.definitions(), copy));
  BASE_TRY(store::add_terms(edit.transaction(), store::Index::names, copy, terms.name));
  BASE_TRY(store::add_terms(edit.transaction(), store::Index::rest, copy, terms.rest));
  edit.add_created(copy);
  return {};
}

}  // namespace app::commands
