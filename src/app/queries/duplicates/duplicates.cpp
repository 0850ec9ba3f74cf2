#include "app/queries/duplicates/duplicates.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/workspace/state.h"
#include "base/utf8.h"
#include "domain/fields/field.h"
#include "domain/text/characters.h"
#include "domain/text/terms.h"
#include "store/cell/cell_store.h"
#include "store/contact/contact_store.h"
#include "store/contact_method/contact_method_store.h"
#include "store/search/search_index.h"

namespace app {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::ContactId;
using domain::Identity;

namespace {

// Contacts that are read whole and compared, and those that one question of the index may bring: the surest questions
// come first.
constexpr std::size_t kMostCandidates = 300;
constexpr std::size_t kMostFound = 100;
constexpr std::string_view kGmail = "@GMAIL.COM";

class Candidates {
 public:
  Candidates(const store::Database& database, ContactId self) : database_(database), self_(self) {}

  Result<void> ask(store::Index index, std::span<const std::string> terms, std::string_view prefix = {}) {
    if ((terms.empty() && prefix.empty()) || ids_.size() >= kMostCandidates) return {};
    BASE_TRY_ASSIGN(const std::vector<ContactId> found, store::find_all(database_, index, terms, prefix, kMostFound));
    for (const ContactId id : found) {
      const bool known = id == self_ || std::find(ids_.begin(), ids_.end(), id) != ids_.end();
      if (!known && ids_.size() < kMostCandidates) ids_.push_back(id);
    }
    return {};
  }
  const std::vector<ContactId>& ids() const { return ids_; }

 private:
  const store::Database& database_;
  ContactId self_;
  std::vector<ContactId> ids_;
};

// As it is written; a Gmail address without its tag, and in one word, too, as others may have written it.
Result<void> ask_for_email(Candidates& candidates, std::string_view address) {
  const std::string key = domain::email_key(address);
  if (!key.ends_with(kGmail)) return candidates.ask(store::Index::rest, domain::text::question_terms(address));
  const std::string_view mailbox = address.substr(0, address.find_first_of("+@"));
  BASE_TRY(candidates.ask(store::Index::rest, domain::text::question_terms(mailbox)));
  const std::string_view in_one_word = std::string_view{key}.substr(0, key.size() - kGmail.size());
  return candidates.ask(store::Index::rest, domain::text::question_terms(in_one_word));
}

Result<void> ask_for_phone(Candidates& candidates, const domain::PhoneKey& phone) {
  return candidates.ask(store::Index::rest, {}, domain::phone_ending(phone));
}

Result<void> ask_for_name(Candidates& candidates, const domain::NameKey& name) {
  BASE_TRY(candidates.ask(store::Index::names, name.words));
  if (name.words.size() == 1 && name.kind == domain::ContactKind::organization) {
    return candidates.ask(store::Index::names, {}, domain::text::first_characters(name.words.front(), 3));
  }
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    for (std::size_t j = 0; j < name.words.size(); ++j) {
      if (i == j) continue;
      const std::string_view other = name.words[j];
      std::size_t letter = 0;
      base::next_code_point(other, letter);
      BASE_TRY(candidates.ask(store::Index::names, {&name.words[i], 1}, other.substr(0, letter)));
    }
  }
  return {};
}

Result<Candidates> candidates_for(const store::Database& database, ContactId contact, const Identity& identity) {
  Candidates candidates(database, contact);
  BASE_TRY_ASSIGN(const std::vector<domain::ContactMethod> methods, store::methods_of(database, contact));
  for (const domain::ContactMethod& method : methods) {
    if (method.content.kind == domain::MethodKind::email) BASE_TRY(ask_for_email(candidates, method.content.value));
  }
  for (const domain::PhoneKey& phone : identity.phones) BASE_TRY(ask_for_phone(candidates, phone));
  BASE_TRY(ask_for_name(candidates, identity.name));
  return candidates;
}

}  // namespace

Result<Identity> identity_of(const store::Database& database, ContactId contact) {
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  if (record.lifecycle != domain::Lifecycle::active) return Error{ErrorCode::not_found, "contact"};
  Identity identity;
  identity.name = domain::name_key(record.kind, domain::display_name(record.first, record.last));
  BASE_TRY_ASSIGN(const domain::Value birth, store::read_cell(database, {contact, domain::fields::date_of_birth, {}}));
  identity.birth = domain::text_of(birth);
  BASE_TRY_ASSIGN(const std::vector<domain::ContactMethod> methods, store::methods_of(database, contact));
  for (const domain::ContactMethod& method : methods) {
    if (method.content.kind == domain::MethodKind::email) {
      identity.emails.push_back(domain::email_key(method.content.value));
    } else {
      identity.phones.push_back(domain::phone_key(method.content.value));
    }
  }
  return identity;
}

Result<std::vector<Duplicate>> duplicates_of(const Workspace& workspace, ContactId contact, const Dismissed& dismissed,
                                             std::size_t limit) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const Identity identity, identity_of(database, contact));
  BASE_TRY_ASSIGN(const Candidates candidates, candidates_for(database, contact, identity));
  std::vector<Duplicate> found;
  for (const ContactId id : candidates.ids()) {
    if (dismissed && dismissed(contact, id)) continue;
    const Result<Identity> other = identity_of(database, id);
    if (!other && other.error().code == ErrorCode::not_found) continue;
    if (!other) return other.error();
    Duplicate duplicate{id, likenesses(identity, *other)};
    duplicate.score = domain::total_score(duplicate.reasons);
    if (duplicate.score > 0) found.push_back(std::move(duplicate));
  }
  std::sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
    return std::pair{-a.score, a.contact} < std::pair{-b.score, b.contact};
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace app
