#include <algorithm>
#include <utility>

#include "app/commands/run.h"
#include "app/commands/whole/redirect_links.h"
#include "app/queries/duplicates/merging.h"
#include "app/write/links.h"
#include "store/attachment/attachment_store.h"
#include "store/contact_method/contact_method_store.h"
#include "store/mark/mark_store.h"
#include "store/record/record_store.h"

namespace app::commands {

using base::Result;
using domain::Chosen;
namespace fields = domain::fields;

namespace {

struct Two {
  store::ContactRecord survivor, other;
};

Result<Two> find_two(Edit& edit, const MergeContacts& command) {
  BASE_TRY_ASSIGN(store::ContactRecord survivor, edit.find(command.survivor));
  BASE_TRY_ASSIGN(store::ContactRecord other, edit.find(command.other));
  BASE_TRY(check_mergeable(survivor, other));
  return Two{std::move(survivor), std::move(other)};
}

Chosen chosen(const MergeContacts& command, domain::FieldId field) {
  const auto& wanted = command.from_other;
  return std::find(wanted.begin(), wanted.end(), field) == wanted.end() ? Chosen::mine : Chosen::its;
}

// A status is kept with the date of its conversion.
Result<void> merge_conversion(Edit& edit, const MergeContacts& command, const Two& two) {
  const store::CellKey cell{two.survivor.id, fields::converted, {}};
  BASE_TRY_ASSIGN(const domain::Value mine, store::read_cell(edit.database(), cell));
  BASE_TRY_ASSIGN(const domain::Value its, store::read_cell(edit.database(), {two.other.id, fields::converted, {}}));
  const bool same = two.survivor.status == two.other.status;
  const bool taken = same ? domain::is_empty(mine) : chosen(command, fields::status) == Chosen::its;
  return taken ? edit.set(cell, its) : Result<void>{};
}

// What somebody is at one organization says nothing of another.
Result<void> merge_role(Edit& edit, const MergeContacts& command, const Two& two) {
  if (!have_two_companies(two.survivor, two.other) || chosen(command, fields::company) == Chosen::mine) return {};
  BASE_TRY_ASSIGN(const domain::Value its, store::read_cell(edit.database(), {two.other.id, fields::company_role, {}}));
  return edit.set({two.survivor.id, fields::company_role, {}}, its);
}

// The survivor's access, unless only the other one is a user.
Result<void> merge_access(Edit& edit, const Two& two) {
  BASE_TRY_ASSIGN(const domain::PortalAccess mine, read_access(edit, two.survivor.id));
  BASE_TRY_ASSIGN(const domain::PortalAccess its, read_access(edit, two.other.id));
  return its.user && !mine.user ? run(edit, SetPortalAccess{two.survivor.id, its}) : Result<void>{};
}

Result<void> merge_cells(Edit& edit, const MergeContacts& command, const Two& two) {
  BASE_TRY(merge_conversion(edit, command, two));
  BASE_TRY(merge_role(edit, command, two));
  BASE_TRY(merge_access(edit, two));
  BASE_TRY_ASSIGN(const auto cells, merged_cells(edit.database(), edit.definitions(), two.survivor, two.other));
  for (const domain::MergedCell& cell : cells) {
    BASE_TRY(edit.set({two.survivor.id, cell.field, {}}, domain::merged_value(cell, chosen(command, cell.field))));
  }
  return {};
}

Result<void> add_method(Edit& edit, domain::ContactId contact, domain::ContactMethod method) {
  method.id = {edit.ids().next_number()};
  BASE_TRY_ASSIGN(method.rank, store::last_rank(edit.database(), contact, method.content.kind));
  BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
  BASE_TRY(store::insert_method(edit.transaction(), contact, method, stamp));
  return edit.record({contact, fields::method_value, method.id}, domain::Value{}, method.content.value);
}

Result<void> merge_methods(Edit& edit, const Two& two) {
  BASE_TRY_ASSIGN(const auto mine, store::methods_of(edit.database(), two.survivor.id));
  BASE_TRY_ASSIGN(const domain::MergedMethods merged, merged_methods(edit.database(), two.survivor.id, two.other.id));
  for (std::size_t i = 0; i < merged.all.size(); ++i) {
    const domain::ContactMethod& method = merged.all[i];
    if (i >= mine.size()) {
      BASE_TRY(add_method(edit, two.survivor.id, method));
      continue;
    }
    const auto set = [&](domain::FieldId field, const domain::Value& value) {
      return edit.set({two.survivor.id, field, method.id}, value);
    };
    BASE_TRY(set(fields::method_type, static_cast<std::int64_t>(method.content.type)));
    BASE_TRY(set(fields::method_flags, std::int64_t{method.content.flags}));
    BASE_TRY(set(fields::method_label, domain::value_of_text(method.content.label)));
  }
  return {};
}

Result<void> merge_files(Edit& edit, const Two& two) {
  BASE_TRY_ASSIGN(const auto mine, store::attachments_of(edit.database(), two.survivor.id));
  BASE_TRY_ASSIGN(const auto its, store::attachments_of(edit.database(), two.other.id));
  std::vector<domain::Attachment> all = domain::merged_files(mine, its);
  for (std::size_t i = mine.size(); i < all.size(); ++i) {
    domain::Attachment& file = all[i];
    file.id = {edit.ids().next_number()};
    BASE_TRY_ASSIGN(const domain::TransactionId stamp, edit.stamp());
    BASE_TRY(store::insert_attachment(edit.transaction(), two.survivor.id, file, stamp));
    BASE_TRY(edit.record({two.survivor.id, fields::attachment_name, file.id}, domain::Value{}, file.name));
  }
  return {};
}

Result<void> merge_marks(Edit& edit, const Two& two) {
  BASE_TRY_ASSIGN(const auto marks, store::marks_of(edit.database(), two.other.id));
  for (const store::Mark& mark : marks) {
    BASE_TRY(edit.set(store::mark_cell(two.survivor.id, mark.field, mark.part), std::int64_t{1}));
  }
  return {};
}

// What happened with the other happened with the survivor, from then on.
Result<void> merge_records(Edit& edit, const Two& two) {
  std::vector<domain::RecordId> records;
  BASE_TRY(store::visit_records(edit.database(), two.other.id,
                                [&](const store::Record& record) { records.push_back(record.id); }));
  for (const domain::RecordId record : records) {
    BASE_TRY(edit.set({record, fields::record_contact, {}}, std::int64_t{two.survivor.id.value}));
  }
  return {};
}

// Whoever led to the other leads to the survivor, contacts that are removed too, since undo may bring them back. The
// two themselves have no links to each other any more.
Result<void> redirect_links(Edit& edit, const Two& two) {
  BASE_TRY_ASSIGN(const std::vector<store::CellKey> links, links_to(edit, two.other));
  for (const store::CellKey& link : links) {
    if (link.subject == two.other.id || link.subject == two.survivor.id) continue;
    BASE_TRY(edit.set(link, link_to(two.survivor, link.field)));
  }
  return {};
}

Result<void> merge_lifecycle(Edit& edit, const Two& two) {
  const bool active =
      two.survivor.lifecycle == domain::Lifecycle::active || two.other.lifecycle == domain::Lifecycle::active;
  const auto set = [&](domain::ContactId contact, domain::Lifecycle lifecycle) {
    return edit.set({contact, fields::lifecycle, {}}, static_cast<std::int64_t>(lifecycle));
  };
  if (active) BASE_TRY(set(two.survivor.id, domain::Lifecycle::active));
  BASE_TRY(edit.set({two.other.id, fields::merged_into, {}}, two.survivor.uuid.text()));
  return set(two.other.id, domain::Lifecycle::removed);
}

}  // namespace

Result<void> run(Edit& edit, const MergeContacts& command) {
  BASE_TRY_ASSIGN(const Two two, find_two(edit, command));
  BASE_TRY(merge_cells(edit, command, two));
  BASE_TRY(merge_methods(edit, two));
  BASE_TRY(merge_files(edit, two));
  BASE_TRY(merge_marks(edit, two));
  BASE_TRY(merge_records(edit, two));
  BASE_TRY(redirect_links(edit, two));
  BASE_TRY(settle_whose(edit, two.survivor.id));
  return merge_lifecycle(edit, two);
}

}  // namespace app::commands
