#include "app/queries/search/search.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/queries/list/summary.h"
#include "app/workspace/state.h"
#include "base/utf8.h"
#include "domain/fields/validation.h"
#include "domain/text/terms.h"
#include "store/contact/contact_links.h"
#include "store/record/record_store.h"
#include "store/search/search_index.h"

namespace app {

using base::Result;
using domain::ContactId;

namespace {

// Above this many matches it is cheaper to walk the organizations by name until the list is full.
constexpr std::size_t kFewMatches = 500;

Result<Bitmap> members(const store::Database& database, store::Index index, const std::string& term) {
  Bitmap found;
  BASE_TRY(store::find_prefix(database, index, term, {}, [&](ContactId id) { found.add(id); }));
  return found;
}

// Records are many, and their words have no index of beginnings.
constexpr std::size_t kShortestInRecords = 3;  // letters

bool has_letters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) base::next_code_point(text, at);
  return count == 0;
}

// Of all tables.
Result<FirstLetters::Found> matches(const Workspace::State& state, const std::string& term) {
  if (const FirstLetters::Found* known = state.first_letters.find(term)) return *known;
  BASE_TRY_ASSIGN(Bitmap name, members(*state.database, store::Index::names, term));
  BASE_TRY_ASSIGN(Bitmap rest, members(*state.database, store::Index::rest, term));
  if (has_letters(term, kShortestInRecords)) {
    BASE_TRY(store::find_in_records(*state.database, term, [&](ContactId id) { rest.add(id); }));
  }
  return FirstLetters::Found{std::move(name), std::move(rest)};
}

Result<Bitmap> in_names(const store::Database& database, const std::vector<std::string>& terms) {
  Bitmap all;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    BASE_TRY_ASSIGN(Bitmap found, members(database, store::Index::names, terms[i]));
    if (i == 0) {
      all = std::move(found);
    } else {
      all.intersect(found);
    }
  }
  return all;
}

}  // namespace

Result<SearchResult> search(const Workspace& workspace, std::string_view text) {
  const std::vector<std::string> terms = domain::text::question_terms(text);
  SearchResult result;
  for (const std::string& term : terms) {
    BASE_TRY_ASSIGN(FirstLetters::Found found, matches(workspace.state(), term));
    found.rest.unite(found.name);
    BASE_TRY(workspace.state().labels.unite(*workspace.state().database, term, found.rest));
    if (result.blank) {
      result = {false, std::move(found.rest), std::move(found.name)};
    } else {
      result.all.intersect(found.rest);
      result.in_name.intersect(found.name);
    }
  }
  for (const std::string& term : domain::text::further_phone_terms(text)) {
    BASE_TRY_ASSIGN(Bitmap found, members(*workspace.state().database, store::Index::rest, term));
    result.all.unite(found);
  }
  // Something was typed, but nothing that a word could begin with: no contact has it.
  const bool typed = !domain::trimmed(text).empty();
  if (terms.empty() && typed) result.blank = false;
  return result;
}

namespace {

// Those found, by name; without a question (`all`) anybody but `except`.
Result<std::vector<ContactLink>> listed(const store::Database& database, bool all, Bitmap found, std::size_t limit,
                                        const store::Among& among, ContactId except = {}) {
  std::vector<ContactId> candidates;
  const auto wanted = [&](ContactId id) { return id != except && (all || found.has(id)); };
  if (!all && found.count() <= kFewMatches) {
    found.set(except, false);
    BASE_TRY_ASSIGN(candidates, store::sorted_by_name(database, among, found.members()));
  } else {
    BASE_TRY_ASSIGN(candidates, store::first_by_name(database, among, wanted, limit));
  }
  if (candidates.size() > limit) candidates.resize(limit);
  std::vector<ContactLink> choices;
  for (const ContactId id : candidates) {
    BASE_TRY_ASSIGN(ContactLink link, contact_link(database, id));
    choices.push_back(std::move(link));
  }
  return choices;
}

Result<std::vector<ContactLink>> choices(const Workspace& workspace, std::string_view text, std::size_t limit,
                                         const store::Among& among) {
  const store::Database& database = *workspace.state().database;
  const std::vector<std::string> terms = domain::text::question_terms(text);
  BASE_TRY_ASSIGN(Bitmap found, in_names(database, terms));
  return listed(database, terms.empty(), std::move(found), limit, among);
}

}  // namespace

Result<std::vector<ContactLink>> company_choices(const Workspace& workspace, std::string_view text, std::size_t limit) {
  return choices(workspace, text, limit, {domain::ContactKind::organization});
}

Result<std::vector<ContactLink>> contact_choices(const Workspace& workspace, std::string_view text, std::size_t limit) {
  return choices(workspace, text, limit, {});
}

Result<std::vector<ContactLink>> person_choices(const Workspace& workspace, std::string_view text, std::size_t limit) {
  return choices(workspace, text, limit, {domain::ContactKind::person});
}

Result<std::vector<ContactLink>> merge_choices(const Workspace& workspace, ContactId contact, std::string_view text,
                                               std::size_t limit) {
  const store::Database& database = *workspace.state().database;
  BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(database, contact));
  BASE_TRY_ASSIGN(SearchResult found, search(workspace, text));
  return listed(database, found.blank, std::move(found.all), limit, {record.kind, true}, contact);
}

Result<std::size_t> sample_count(const Workspace& workspace) {
  BASE_TRY_ASSIGN(const std::vector<ContactId> samples,
                  store::contacts_of_origin(*workspace.state().database, domain::Origin::sample));
  return samples.size();
}

}  // namespace app
