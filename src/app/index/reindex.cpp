#include "app/index/reindex.h"

#include <string>
#include <vector>

#include "app/index/terms.h"
#include "app/workspace/state.h"
#include "app/workspace/write_access.h"
#include "store/contact/contact_store.h"
#include "store/definition/definition_store.h"
#include "store/people/people_store.h"
#include "store/search/search_index.h"

namespace app {

using base::Result;
using domain::ContactId;
using domain::FieldId;

namespace {

constexpr std::size_t kReindexSlice = 200;   // contacts
constexpr const char* kPending = "reindex";  // the fields, each followed by the contact from which on: "1070 0 "

struct Pending {
  FieldId field;
  ContactId next;
};

std::vector<Pending> parse(const std::string& text) {
  std::vector<Pending> all;
  std::uint32_t numbers[2] = {};
  int at = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      numbers[at] = numbers[at] * 10 + static_cast<std::uint32_t>(c - '0');
      continue;
    }
    if (at == 1) all.push_back({{numbers[0]}, {numbers[1]}});
    at = 1 - at;
    numbers[at] = 0;
  }
  return all;
}

domain::Value format(const std::vector<Pending>& all) {
  std::string text;
  for (const Pending& pending : all) {
    text += std::to_string(pending.field.value) + ' ' + std::to_string(pending.next.value) + ' ';
  }
  return domain::value_of_text(std::move(text));
}

Result<std::vector<Pending>> read_pending(const store::Database& database) {
  BASE_TRY_ASSIGN(const domain::Value stored, store::read_meta(database, kPending));
  return parse(domain::text_of(stored));
}

Result<void> index_anew(store::Transaction& transaction, const domain::Definitions& definitions, ContactId contact) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(transaction.database(), contact));
  if (domain::is_gone(record.lifecycle)) return {};
  BASE_TRY_ASSIGN(const std::string terms, rest_terms(transaction.database(), definitions, contact));
  return store::put_terms(transaction, store::Index::rest, contact, terms);
}

}  // namespace

Result<void> want_reindex(store::Transaction& transaction, FieldId field) {
  BASE_TRY_ASSIGN(std::vector<Pending> all, read_pending(transaction.database()));
  std::erase_if(all, [&](const Pending& pending) { return pending.field == field; });
  all.push_back({field, {}});
  return store::write_meta(transaction, kPending, format(all));
}

Result<bool> reindex_slice(Workspace& workspace) {
  Workspace::State& state = workspace.state();
  if (state.read_only) return false;
  BASE_TRY_ASSIGN(std::vector<Pending> all, read_pending(*state.database));
  if (all.empty()) return false;
  Pending& pending = all.front();
  BASE_TRY_ASSIGN(const std::vector<ContactId> contacts,
                  store::contacts_with(*state.database, pending.field, pending.next, kReindexSlice));
  WriteAccess access{*state.database};
  BASE_TRY(access.begin());
  for (const ContactId contact : contacts) BASE_TRY(index_anew(access.transaction(), state.definitions, contact));
  if (contacts.size() < kReindexSlice) {
    all.erase(all.begin());
  } else {
    pending.next = {contacts.back().value + 1};
  }
  BASE_TRY(store::write_meta(access.transaction(), kPending, format(all)));
  BASE_TRY(access.commit());
  Changes changes;
  changes.changed = contacts;
  state.first_letters.apply(*state.database, state.definitions, changes);
  changes.definitions = true;
  for (const Workspace::Listener& listener : state.listeners) listener(changes);
  return true;
}

}  // namespace app
