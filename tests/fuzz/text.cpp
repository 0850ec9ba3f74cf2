// Foreign text on its way into the card index: folding, terms of search, sort keys, the rules for fields.
#include <string>

#include "base/check.h"
#include "domain/fields/field_value.h"
#include "domain/fields/validation.h"
#include "domain/text/characters.h"
#include "domain/text/fold.h"
#include "domain/text/sort_key.h"
#include "domain/text/terms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace domain;
  static const text::SortKeys keys(text::plain_ranks(text::collated_letters()));
  const std::string_view input(reinterpret_cast<const char*>(data), size);

  BASE_CHECK(text::folded(text::folded(input)) == text::folded(input));
  text::upper_case(input);
  BASE_CHECK(keys.key(input).size() <= text::kMaxSortKeyBytes);
  BASE_CHECK(input.starts_with(text::first_characters(input, 3)));
  for (const std::string_view word : text::words_of(input)) BASE_CHECK(!word.empty());

  std::string terms;
  text::append_terms(terms, input);
  text::append_phone_terms(terms, input);
  const auto question = text::question_terms(input);
  BASE_CHECK(question.size() <= text::kMaxQuestionTerms);
  for (const std::string& term : question) {
    BASE_CHECK(!term.empty() && term.size() <= text::kMaxTermBytes && term.find('"') == term.npos);
  }

  check_name(input);
  static const domain::Definitions definitions;
  for (const domain::FieldDefinition& field : definitions.fields()) field_value(field, input, 1'767'225'600'000);
  for (const MethodKind kind : {MethodKind::phone, MethodKind::email}) {
    MethodContent content;
    content.kind = kind;
    content.value = input;
    check_method(content);
  }
  return 0;
}
