#include "domain/duplicates/legal_forms.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/utf8.h"

namespace domain {

namespace {

// Folded; of each language of the interface and of its neighbours. Only at the ends of a name do they mean a form.
constexpr std::string_view kForms[] = {
    "gmbh", "mbh",  "ag",  "kg",      "kgaa", "ohg",  "gbr",   "ug",     "ev",           "eg",          "inc",
    "corp", "co",   "ltd", "limited", "llc",  "llp",  "plc",   "lp",     "incorporated", "corporation", "company",
    "srl",  "srls", "spa", "sas",     "snc",  "sapa", "scarl", "sa",     "sarl",         "sasu",        "eurl",
    "sl",   "slu",  "sau", "bv",      "nv",   "ab",   "aps",   "oy",     "oyj",          "as",          "asa",
    "sp",   "zoo",  "spj", "spk",     "spp",  "j",    "k",     "spolka", "ltda",         "eireli",      "me",
    "mei",  "epp",  "kft", "zrt",     "sro",  "doo",  "ooo",   "ooд",    "eood",         "pty",         "pte",
    "ооо",  "оао",  "зао", "пао",     "ао",   "ип",   "чп",    "фоп",    "тов",          "тоо",         "тсж",
    "фгуп", "муп",  "гуп", "нко",     "ано",  "ao",   "еоод"};

constexpr std::string_view kJoiningWords[] = {"and", "e", "und", "et", "y", "i", "и", "the"};

bool is_among(std::span<const std::string_view> known, std::string_view word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

bool is_one_letter(std::string_view word) {
  std::size_t offset = 0;
  base::next_code_point(word, offset);
  return offset == word.size();
}

void join_lone_letters(std::vector<std::string>& words) {
  std::vector<std::string> joined;
  bool open = false;
  for (std::string& word : words) {
    const bool lone = is_one_letter(word);
    if (lone && open) {
      joined.back() += word;
    } else {
      joined.push_back(std::move(word));
    }
    open = lone;
  }
  words = std::move(joined);
}

void remove_joining_words(std::vector<std::string>& words) {
  const auto joins = [](const std::string& word) { return is_among(kJoiningWords, word); };
  if (!std::all_of(words.begin(), words.end(), joins)) std::erase_if(words, joins);
}

void add_word(std::string& form, std::string_view word) {
  if (!form.empty()) form += ' ';
  form += word;
}

}  // namespace

std::string take_legal_form(std::vector<std::string>& words) {
  join_lone_letters(words);
  remove_joining_words(words);
  std::size_t begin = 0;
  std::size_t end = words.size();
  while (begin + 1 < end && is_among(kForms, words[end - 1])) --end;
  while (begin + 1 < end && is_among(kForms, words[begin])) ++begin;
  std::string form;
  for (std::size_t i = 0; i < begin; ++i) add_word(form, words[i]);
  for (std::size_t i = end; i < words.size(); ++i) add_word(form, words[i]);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(end), words.end());
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
  return form;
}

}  // namespace domain
