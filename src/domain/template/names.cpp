#include "domain/template/names.h"

#include <algorithm>

#include "base/utf8.h"
#include "domain/text/edit_distance.h"
#include "domain/text/fold.h"

namespace domain::templates {

namespace {

constexpr std::string_view kDateFormats[] = {"long", "short"};
constexpr std::string_view kNumberFormats[] = {"number"};
constexpr std::string_view kMoneyFormats[] = {"money", "number"};

struct Word {
  Format format;
  std::string_view word;
};
constexpr Word kWords[] = {{Format::short_date, "short"},
                           {Format::long_date, "long"},
                           {Format::as_number, "number"},
                           {Format::as_money, "money"}};

// One letter in three may be wrong, two at most.
std::size_t tolerance(std::string_view word) { return std::min<std::size_t>(2, word.size() / 3); }

}  // namespace

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > kLongestName) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (!text::is_word_character(c) && c != '_' && c != '-' && c != '.') return false;
  }
  return true;
}

const KnownName* find_name(std::span<const KnownName> known, std::string_view name) {
  const auto exact = std::find_if(known.begin(), known.end(), [&](const KnownName& one) { return one.name == name; });
  if (exact != known.end()) return &*exact;
  const std::string wanted = text::folded(name);
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const KnownName& one) { return text::folded(one.name) == wanted; });
  return found == known.end() ? nullptr : &*found;
}

std::string nearest_name(std::span<const KnownName> known, std::string_view name) {
  const std::string wanted = text::folded(name);
  const KnownName* nearest = nullptr;
  std::size_t most = tolerance(wanted);
  for (const KnownName& one : known) {
    const std::string other = text::folded(one.name);
    const bool ending =
        other.size() > wanted.size() && other.ends_with(wanted) && other[other.size() - wanted.size() - 1] == '.';
    if (ending) return one.name;
    const std::size_t distance = text::edit_distance(wanted, other, most);
    if (distance > most || (nearest != nullptr && distance == most)) continue;
    nearest = &one;
    most = distance;
  }
  return nearest == nullptr ? std::string{} : nearest->name;
}

std::span<const std::string_view> formats_of(ValueType type) {
  switch (type) {
    case ValueType::date:
      return kDateFormats;
    case ValueType::number:
      return kNumberFormats;
    case ValueType::money:
      return kMoneyFormats;
    case ValueType::text:
      break;
  }
  return {};
}

std::optional<Format> find_format(ValueType type, std::string_view word) {
  const std::string wanted = text::folded(word);
  for (const std::string_view known : formats_of(type)) {
    if (known != wanted) continue;
    for (const Word& one : kWords) {
      if (one.word == known) return one.format;
    }
  }
  return std::nullopt;
}

std::string nearest_format(ValueType type, std::string_view word) {
  const std::span<const std::string_view> formats = formats_of(type);
  const std::string wanted = text::folded(word);
  for (const std::string_view known : formats) {
    if (text::edit_distance(wanted, known, 2) <= 2) return std::string{known};
  }
  return formats.empty() ? std::string{} : std::string{formats.front()};
}

std::string_view word_of(Format format) {
  for (const Word& one : kWords) {
    if (one.format == format) return one.word;
  }
  return {};
}

}  // namespace domain::templates
