#include "domain/duplicates/similar_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "domain/duplicates/legal_forms.h"
#include "domain/text/characters.h"
#include "domain/text/edit_distance.h"
#include "domain/text/fold.h"
#include "domain/text/terms.h"

namespace domain {

namespace {

constexpr int kSame = 100;
constexpr int kJoined = 95;       // Anna-Maria and Annamaria
constexpr int kOneWord = 60;      // a given name alone says little
constexpr int kInitial = 20;      // taken off, as all below
constexpr int kMistake = 15;      // for each
constexpr int kFurtherWord = 10;  // a middle name, a second family name
constexpr int kOtherForm = 30;    // GmbH here and AG there
// Letters in front that one word with a typing mistake must share with another: by them they are found.
constexpr std::size_t kLoneWordStart = 3;

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view first_letters(std::string_view word, std::size_t count) {
  std::size_t offset = 0;
  while (count-- > 0 && offset < word.size()) base::next_code_point(word, offset);
  return word.substr(0, offset);
}

std::string_view last_letter(std::string_view word) {
  std::size_t offset = word.size();
  while (offset > 0 && (static_cast<unsigned char>(word[offset - 1]) & 0xc0) == 0x80) --offset;
  return word.substr(offset == 0 ? 0 : offset - 1);
}

bool is_initial(std::string_view word) { return letters_of(word) == 1; }

constexpr std::size_t kShort = 6;  // letters: below, two names may differ by one letter alone (Marco and Mario)

// Typing mistakes that are forgiven in a word; measured on the corpora of similarity_corpora_test.cpp.
std::size_t tolerance(std::size_t letters) { return letters < 4 ? 0 : letters < 8 ? 1 : 2; }

bool is_other_name(std::string_view left, std::string_view right, std::size_t letters) {
  return letters < kShort && letters == letters_of(right) &&
         !std::is_permutation(left.begin(), left.end(), right.begin(), right.end());
}

// None when the words are not alike. Given names of women and men differ in the last letter (Francesco and Francesca).
std::optional<std::size_t> mistakes_between(std::string_view left, std::string_view right) {
  const std::size_t letters = letters_of(left);
  const std::size_t most = tolerance(std::min(letters, letters_of(right)));
  if (most == 0 || first_letters(left, 1) != first_letters(right, 1) || last_letter(left) != last_letter(right)) {
    return std::nullopt;
  }
  const std::size_t mistakes = text::edit_distance(left, right, most);
  if (mistakes > most || is_other_name(left, right, letters)) return std::nullopt;
  return mistakes;
}

std::string joined(const NameKey& name) {
  std::string all;
  for (const std::string& word : name.words) all += word;
  return all;
}

int lone_words(const NameKey& left, const NameKey& right) {
  if (left.words.size() != 1 || right.words.size() != 1 || left.kind == ContactKind::person) return 0;
  const std::string& a = left.words.front();
  const std::string& b = right.words.front();
  if (first_letters(a, kLoneWordStart) != first_letters(b, kLoneWordStart)) return 0;
  const auto mistakes = mistakes_between(a, b);
  return mistakes ? kSame - kMistake * static_cast<int>(*mistakes) : 0;
}

// Words of two names, found in each other one by one.
class Matching {
 public:
  Matching(const NameKey& shorter, const NameKey& longer) : shorter_(shorter), longer_(longer) {}

  int score() {
    match([](std::string_view a, std::string_view b) { return a == b && !is_initial(a); }, 0);
    if (matched_ == 0) return 0;
    match([](std::string_view a, std::string_view b) { return a == b; }, 0);
    const bool person = shorter_.kind == ContactKind::person;
    if (person) match(initial_of, kInitial);
    if (matched_ + 1 < shorter_.words.size()) return 0;
    if (matched_ < shorter_.words.size() && !match_mistaken()) return 0;
    const std::size_t further = longer_.words.size() - shorter_.words.size();
    return std::max(1, kSame - lost_ - kFurtherWord * static_cast<int>(further));
  }

 private:
  static bool initial_of(std::string_view a, std::string_view b) {
    return is_initial(a) != is_initial(b) && first_letters(a, 1) == first_letters(b, 1);
  }

  template <typename Alike>
  void match(Alike alike, int cost) {
    for (std::size_t i = 0; i < shorter_.words.size(); ++i) {
      for (std::size_t j = 0; j < longer_.words.size() && !found_[i]; ++j) {
        if (!used_[j] && alike(shorter_.words[i], longer_.words[j])) take(i, j, cost);
      }
    }
  }

  bool match_mistaken() {
    for (std::size_t i = 0; i < shorter_.words.size(); ++i) {
      for (std::size_t j = 0; j < longer_.words.size() && !found_[i]; ++j) {
        if (used_[j]) continue;
        const auto mistakes = mistakes_between(shorter_.words[i], longer_.words[j]);
        if (mistakes) take(i, j, kMistake * static_cast<int>(*mistakes));
      }
    }
    return matched_ == shorter_.words.size();
  }

  void take(std::size_t i, std::size_t j, int cost) {
    found_[i] = true;
    used_[j] = true;
    lost_ += cost;
    ++matched_;
  }

  const NameKey& shorter_;
  const NameKey& longer_;
  std::array<bool, kMostNameWords> found_{}, used_{};
  std::size_t matched_ = 0;
  int lost_ = 0;
};

int likeness_of_words(const NameKey& left, const NameKey& right) {
  if (left.words == right.words) {
    const bool lone_given_name = left.kind == ContactKind::person && left.words.size() == 1;
    return lone_given_name ? kOneWord : kSame;
  }
  if (left.words.size() == 1 || right.words.size() == 1) {
    return joined(left) == joined(right) ? kJoined : lone_words(left, right);
  }
  const bool in_order = left.words.size() <= right.words.size();
  const int score = Matching(in_order ? left : right, in_order ? right : left).score();
  return score < kJoined && joined(left) == joined(right) ? kJoined : score;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02bc; }

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.emplace_back(base::clipped_utf8(word, text::kMaxTermBytes));
    word.clear();
  };
  for (std::size_t offset = 0; offset < name.size();) {
    const char32_t c = base::next_code_point(name, offset);
    if (text::is_word_character(c)) {
      text::append_folded(word, c);
    } else if (!is_apostrophe(c) && !text::extends_character(c)) {
      end_word();
    }
  }
  end_word();
  return words;
}

}  // namespace

NameKey name_key(ContactKind kind, std::string_view display_name) {
  NameKey key{kind, words_of(display_name), {}};
  if (kind == ContactKind::organization) key.form = take_legal_form(key.words);
  if (key.words.size() > kMostNameWords) key.words.resize(kMostNameWords);
  return key;
}

int name_likeness(const NameKey& left, const NameKey& right) {
  if (left.kind != right.kind || left.words.empty() || right.words.empty()) return 0;
  const int score = likeness_of_words(left, right);
  const bool other_form = !left.form.empty() && !right.form.empty() && left.form != right.form;
  return score > 0 && other_form ? std::max(1, score - kOtherForm) : score;
}

std::vector<std::string> name_blocks(const NameKey& name) {
  std::vector<std::string> blocks;
  if (name.words.empty()) return blocks;
  blocks.push_back(joined(name));
  if (name.words.size() == 1 && name.kind == ContactKind::organization) {
    blocks.push_back(std::string{first_letters(name.words.front(), kLoneWordStart)} + " *");
  }
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (is_initial(name.words[i])) continue;
    for (std::size_t j = 0; j < name.words.size(); ++j) {
      if (i != j) blocks.push_back(name.words[i] + ' ' + std::string{first_letters(name.words[j], 1)});
    }
  }
  std::sort(blocks.begin(), blocks.end());
  blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
  return blocks;
}

}  // namespace domain
