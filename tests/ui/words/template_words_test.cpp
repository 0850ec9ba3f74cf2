#include "ui/words/template_words.h"

#include <set>

#include <doctest/doctest.h>

#include "i18n/catalogue.h"

using domain::templates::KnownName;
using domain::templates::ValueType;

namespace {

const i18n::PlainFormats kFormats;
const i18n::Catalogue kTexts(i18n::Language::english, kFormats);
const std::vector<KnownName> kKnown{{"contact.first_name", ValueType::text}, {"today", ValueType::date}};

std::string said(std::string_view source) {
  const auto parsed = domain::templates::parse(source, kKnown);
  REQUIRE(parsed.mistakes.size() == 1);
  return ui::template_mistake(kTexts, source, parsed.mistakes.front());
}

}  // namespace

TEST_CASE("each mistake in a template has words of its own, with the way out") {
  std::set<std::string> all;
  for (const char* source : {"{{today", "today}}", "{{}}", "{{first name}}", "{{x}}", "{{today:tiny}}",
                             "{{contact.first_name:long}}", "\x01"}) {
    CHECK(all.insert(said(source)).second);
  }
  CHECK(said("{{contact.frist_name}}") == "There is no field “contact.frist_name”. Did you mean “contact.first_name”?");
  CHECK(said("{{x}}") == "There is no field “x”.");
  CHECK(said("{{today: tiny}}") == "This field has no format “tiny”. Did you mean “long”?");
  CHECK(said("{{today") == "This {{ has no }} in its line. For the braces themselves, write {{{{.");
}

TEST_CASE("what the help shows as examples can be written") {
  const std::vector<std::string> help = ui::template_help(kTexts);
  CHECK(help.size() == 4);
  for (const std::string& sentence : help) {
    CAPTURE(sentence);
    const bool about_braces = sentence.find("{{{{") != std::string::npos;
    CHECK((about_braces || domain::templates::parse(sentence, kKnown).mistakes.empty()));
  }
  CHECK(help[1].find("{{contact.first_name|there}}") == 0);
}
