#include "app/index/first_letters.h"

#include <algorithm>

#include "app/index/terms.h"
#include "domain/text/fold.h"
#include "store/contact/contact_store.h"
#include "store/search/search_index.h"

namespace app {

using base::Result;
using domain::ContactId;

namespace {

constexpr std::uint32_t kLettersSlice = 1 << 15;  // contacts
constexpr std::size_t kMostChanged = 64;          // contacts placed singly; beyond, reading all anew is cheaper

// First letters as the terms have them: digits, the Latin letters, the Cyrillic and the Greek ones. Accents are folded.
constexpr struct { char32_t first, last; } kAlphabets[] = {{'a', 'z'}, {'0', '9'}, {U'а', U'я'}, {U'α', U'ω'}};

bool begins_a_word(std::string_view terms, std::string_view letter) {
  for (std::size_t at = terms.find(letter); at != std::string_view::npos; at = terms.find(letter, at + 1)) {
    if (at == 0 || terms[at - 1] == ' ') return true;
  }
  return false;
}

}  // namespace

FirstLetters::FirstLetters() {
  for (const auto& [first, last] : kAlphabets) {
    for (char32_t c = first; c <= last; ++c) {
      Letter letter;
      domain::text::append_folded(letter.term, c);
      const bool known =
          std::any_of(letters_.begin(), letters_.end(), [&](const Letter& other) { return other.term == letter.term; });
      if (!known) letters_.push_back(std::move(letter));
    }
  }
}

void FirstLetters::forget() {
  for (Letter& letter : letters_) letter.found = {};
  read_ = 0;
  next_ = 0;
}

const FirstLetters::Found* FirstLetters::find(std::string_view term) const {
  for (std::size_t i = 0; i < read_; ++i) {
    if (letters_[i].term == term) return &letters_[i].found;
  }
  return nullptr;
}

Result<bool> FirstLetters::read(const store::Database& database) {
  if (read_ == letters_.size()) return false;
  Letter& letter = letters_[read_];
  const store::ContactRange range{next_, next_ + kLettersSlice};
  BASE_TRY(store::find_prefix(database, store::Index::names, letter.term, range,
                              [&](ContactId id) { letter.found.name.add(id); }));
  BASE_TRY(store::find_prefix(database, store::Index::rest, letter.term, range,
                              [&](ContactId id) { letter.found.rest.add(id); }));
  BASE_TRY_ASSIGN(const ContactId newest, store::newest_contact(database));
  next_ = range.end;
  if (newest.value < next_) {
    next_ = 0;
    ++read_;
  }
  return true;
}

Result<void> FirstLetters::place(const store::Database& database, const domain::Definitions& definitions,
                                 ContactId id) {
  BASE_TRY_ASSIGN(const IndexTerms terms, index_terms(database, definitions, id));
  for (Letter& letter : letters_) {
    letter.found.name.set(id, begins_a_word(terms.name, letter.term));
    letter.found.rest.set(id, begins_a_word(terms.rest, letter.term));
  }
  return {};
}

void FirstLetters::apply(const store::Database& database, const domain::Definitions& definitions,
                         const Changes& changes) {
  if (read_ == 0 && next_ == 0) return;  // nothing is read that could be out of date
  const bool many = changes.everything || changes.created.size() + changes.changed.size() > kMostChanged;
  if (many || !place_all(database, definitions, changes)) forget();
}

Result<void> FirstLetters::place_all(const store::Database& database, const domain::Definitions& definitions,
                                     const Changes& changes) {
  for (const std::vector<ContactId>* ids : {&changes.changed, &changes.created}) {
    for (const ContactId id : *ids) BASE_TRY(place(database, definitions, id));
  }
  return {};
}

}  // namespace app
