#include "domain/text/terms.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/text/characters.h"
#include "domain/text/fold.h"

namespace domain::text {

namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02bc; }

void append_term(std::string& out, std::string_view term) {
  if (term.empty()) return;
  out += base::clipped_utf8(term, kMaxTermBytes);
  out += ' ';
}

// Calls `word` with each folded run of word characters, and `joined` with the whole of those that apostrophes join.
template <typename Word, typename Joined>
void split(std::string_view text, Word word, Joined joined) {
  std::string current;
  std::string whole;
  int parts = 0;
  const auto end_word = [&] {
    if (current.empty()) return;
    word(current);
    whole += current;
    ++parts;
    current.clear();
  };
  const auto end_whole = [&] {
    end_word();
    if (parts > 1) joined(whole);
    whole.clear();
    parts = 0;
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (is_word_character(c)) {
      append_folded(current, c);
    } else if (is_apostrophe(c)) {
      end_word();
    } else if (!extends_character(c)) {
      end_whole();
    }
  }
  end_whole();
}

bool is_phone_question(std::string_view question) {
  const bool plain = std::all_of(question.begin(), question.end(), [](char c) {
    return is_digit(c) || std::string_view{"+-()./ "}.find(c) != std::string_view::npos;
  });
  return plain && std::count_if(question.begin(), question.end(), is_digit) >= 3;
}

}  // namespace

void append_terms(std::string& out, std::string_view text) {
  const auto append = [&](std::string_view term) { append_term(out, term); };
  split(text, append, append);
}

void append_phone_terms(std::string& out, std::string_view phone) {
  std::string digits;
  std::vector<std::size_t> starts{0};
  bool between = false;
  for (const char c : phone) {
    if (!is_digit(c)) {
      between = true;
      continue;
    }
    if (between && !digits.empty()) starts.push_back(digits.size());
    between = false;
    digits += c;
  }
  if (digits.empty()) return;
  const bool plus = phone.find('+') != std::string_view::npos;
  const std::size_t code = !plus && digits.starts_with("00") ? 2 : 0;
  if (plus || code != 0) {
    for (std::size_t skip = 0; skip <= 3; ++skip) starts.push_back(code + skip);
  } else if (digits.front() == '0') {
    starts.push_back(1);
  }
  for (const std::size_t last : {std::size_t{7}, std::size_t{4}}) {
    if (digits.size() > last) starts.push_back(digits.size() - last);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  for (const std::size_t start : starts) {
    if (start == 0 || start + 3 <= digits.size()) append_term(out, std::string_view{digits}.substr(start));
  }
}

std::vector<std::string> further_phone_terms(std::string_view question) {
  constexpr std::size_t kFewestDigits = 7;
  if (!is_phone_question(question)) return {};
  std::string digits;
  std::copy_if(question.begin(), question.end(), std::back_inserter(digits), is_digit);
  const bool zeros = digits.starts_with("00");
  if (zeros) digits.erase(0, 2);
  const bool international = zeros || question.find('+') != std::string_view::npos;
  const std::size_t most = international ? 3 : digits.starts_with('0') ? 1 : 0;
  std::vector<std::string> terms;
  for (std::size_t skip = 1; skip <= most && digits.size() >= skip + kFewestDigits; ++skip) {
    terms.emplace_back(base::clipped_utf8(std::string_view{digits}.substr(skip), kMaxTermBytes));
  }
  return terms;
}

std::vector<std::string> question_terms(std::string_view question) {
  std::vector<std::string> terms;
  if (is_phone_question(question)) {
    std::string digits;
    std::copy_if(question.begin(), question.end(), std::back_inserter(digits), is_digit);
    if (digits.size() > 4 && digits.starts_with("00")) digits.erase(0, 2);
    terms.emplace_back(base::clipped_utf8(digits, kMaxTermBytes));
    return terms;
  }
  const auto add = [&](std::string_view term) {
    std::string clipped{base::clipped_utf8(term, kMaxTermBytes)};
    if (!clipped.empty() && terms.size() < kMaxQuestionTerms) terms.push_back(std::move(clipped));
  };
  split(question, add, [](std::string_view) {});
  return terms;
}

}  // namespace domain::text
