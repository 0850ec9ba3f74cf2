#include "domain/text/terms.h"

#include <doctest/doctest.h>

using domain::text::question_terms;

namespace {

std::string terms_of(const char* text) {
  std::string out;
  domain::text::append_terms(out, text);
  return out;
}

std::string phone_terms(const char* phone) {
  std::string out;
  domain::text::append_phone_terms(out, phone);
  return out;
}

bool contains(const std::string& terms, const char* term) {
  return (' ' + terms).find(' ' + std::string{term} + ' ') != std::string::npos;
}

}  // namespace

TEST_CASE("texts are cut into folded words") {
  CHECK(terms_of("Müller & Söhne GmbH, 2. Stock") == "muller sohne gmbh 2 stock ");
  CHECK(terms_of("anna.nowak+list@poczta.example") == "anna nowak list poczta example ");
  CHECK(terms_of("O'Brien D’Angelo") == "o brien obrien d angelo dangelo ");
  CHECK(terms_of(" \t!?* ").empty());
}

TEST_CASE("a phone number is found by the endings that people type") {
  const std::string terms = phone_terms("+39 333 123-45-67");
  for (const char* ending : {"393331234567", "3331234567", "1234567", "4567"}) CHECK(contains(terms, ending));
  CHECK(contains(phone_terms("0048 600100200"), "600100200"));
  CHECK(contains(phone_terms("030 901820"), "30901820"));
  CHECK(phone_terms("call me").empty());
}

TEST_CASE("a number asked for in one form is looked for in the others") {
  using domain::text::further_phone_terms;
  CHECK(further_phone_terms("+39 0543 123 456") == std::vector<std::string>{"90543123456", "0543123456", "543123456"});
  CHECK(further_phone_terms("0048 600 100 200") == further_phone_terms("+48 600 100 200"));
  CHECK(further_phone_terms("020 7946 0018") == std::vector<std::string>{"2079460018"});
  CHECK(further_phone_terms("600 100 200").empty());
  CHECK(further_phone_terms("+39 0543").empty());
  CHECK(further_phone_terms("Anna 600100200").empty());
}

TEST_CASE("a question of digits is one number, any other its words") {
  CHECK(question_terms("+39 (333) 123") == std::vector<std::string>{"39333123"});
  CHECK(question_terms("0039 333") == std::vector<std::string>{"39333"});
  CHECK(question_terms("12") == std::vector<std::string>{"12"});
  CHECK(question_terms("  Łódź  O'Br") == std::vector<std::string>{"lodz", "o", "br"});
  CHECK(question_terms("\"') OR names MATCH *") == std::vector<std::string>{"or", "names", "match"});
  CHECK(question_terms(" *\"' ").empty());
  CHECK(question_terms(std::string(10'000, 'a')).front().size() == domain::text::kMaxTermBytes);
  std::string many;
  for (int i = 0; i < 100; ++i) many += "word ";
  CHECK(question_terms(many).size() == domain::text::kMaxQuestionTerms);
}
