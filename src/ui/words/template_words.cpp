#include "ui/words/template_words.h"

#include "i18n/keys.h"

namespace ui {

namespace say = i18n::say;
using domain::templates::Fault;
using domain::templates::Mistake;
using i18n::Key;

namespace {

constexpr std::string_view kName = "{{contact.first_name}}";

std::string with_suggestion(const i18n::Catalogue& texts, std::string text, std::string_view suggestion) {
  if (suggestion.empty()) return text;
  return std::move(text) + ' ' + say::template_did_you_mean(texts, suggestion);
}

}  // namespace

std::vector<std::string> template_help(const i18n::Catalogue& texts) {
  const std::string fallback = "{{contact.first_name|" + std::string{texts[Key::template_help_word]} + "}}";
  return {say::template_help_value(texts, kName), say::template_help_fallback(texts, fallback),
          say::template_help_format(texts, "{{today:short}}", "{{today:long}}"),
          say::template_help_braces(texts, "{{{{", "{{", "}}}}", "}}")};
}

std::string template_mistake(const i18n::Catalogue& texts, std::string_view source, const Mistake& mistake) {
  const std::string_view found = source.substr(mistake.offset, mistake.length);
  switch (mistake.fault) {
    case Fault::unclosed:
      return say::template_unclosed(texts, "{{", "}}", "{{{{");
    case Fault::unopened:
      return say::template_unopened(texts, "}}", "{{", "}}}}");
    case Fault::no_name:
      return say::template_no_name(texts, kName);
    case Fault::bad_name:
      return say::template_bad_name(texts, found);
    case Fault::unknown_name:
      return with_suggestion(texts, say::template_unknown_name(texts, found), mistake.suggestion);
    case Fault::unknown_format:
      if (mistake.suggestion.empty()) return std::string{texts[Key::template_no_format]};
      return with_suggestion(texts, say::template_unknown_format(texts, found), mistake.suggestion);
    case Fault::bad_character:
      break;
  }
  return std::string{texts[Key::template_bad_character]};
}

std::vector<std::string> template_mistakes(const i18n::Catalogue& texts, std::string_view label,
                                           std::string_view source,
                                           const std::vector<domain::templates::KnownName>& names) {
  const auto parsed = domain::templates::parse(source, names);
  const i18n::Formats& formats = texts.formats();
  std::vector<std::string> lines;
  for (const Mistake& mistake : parsed.mistakes) {
    if (lines.size() == kMistakesShown) break;
    const auto place = domain::templates::place_of(source, mistake.offset);
    lines.push_back(say::mail_mistake(texts, label, formats.integer(static_cast<std::int64_t>(place.line)),
                                      formats.integer(static_cast<std::int64_t>(place.column)),
                                      template_mistake(texts, source, mistake)));
  }
  return lines;
}

}  // namespace ui
