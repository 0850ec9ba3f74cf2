#include "domain/contact/contact.h"

#include <vector>

#include "domain/text/characters.h"
#include "domain/text/fold.h"

namespace domain {

std::string display_name(std::string_view first, std::string_view last) {
  std::string name{first};
  if (!first.empty() && !last.empty()) name += ' ';
  name += last;
  return name;
}

std::string initials(std::string_view name) {
  const std::vector<std::string_view> words = text::words_of(name);
  if (words.empty()) return {};
  if (words.size() == 1) return text::upper_case(text::first_characters(words.front(), 2));
  return text::upper_case(text::first_characters(words.front(), 1)) +
         text::upper_case(text::first_characters(words.back(), 1));
}

}  // namespace domain
