#include "domain/duplicates/similarity.h"

#include <doctest/doctest.h>

using domain::ContactKind;
using domain::email_key;
using domain::Identity;
using domain::Likeness;
using domain::LikenessReason;
using domain::phone_key;

namespace {

int phones(std::string_view left, std::string_view right) {
  const int score = phone_likeness(phone_key(left), phone_key(right));
  CHECK(score == phone_likeness(phone_key(right), phone_key(left)));
  if (score > 0) CHECK(phone_ending(phone_key(left)) == phone_ending(phone_key(right)));
  return score;
}

Identity identity(std::string_view name, std::string_view email, std::string_view phone, std::string birth = {}) {
  return {name_key(ContactKind::person, name), {email_key(email)}, {phone_key(phone)}, std::move(birth)};
}

}  // namespace

TEST_CASE("an e-mail address is the same whatever its case, and at Gmail whatever its dots and tags") {
  CHECK(email_key(" Anna.Nowak@Example.ORG ") == email_key("anna.nowak@example.org"));
  CHECK(email_key("ИВАН@пример.рф") == email_key("иван@Пример.рф"));
  CHECK(email_key("Anna.Nowak+list@gmail.com") == email_key("annanowak@GoogleMail.com"));
  for (const auto& [left, right] : {std::pair{"anna.nowak@example.org", "annanowak@example.org"},
                                    {"anna+list@example.org", "anna@example.org"},
                                    {"josé@example.org", "jose@example.org"},
                                    {"anna@example.org", "anna@example.com"}}) {
    CHECK(email_key(left) != email_key(right));
  }
  CHECK(email_key("anna").empty());
  CHECK(email_key("+@gmail.com").empty());
}

TEST_CASE("a phone number is the same with and without its country, punctuation and extension") {
  CHECK(phones("+48 600 100 200", "0048 (600) 100-200") == 85);
  CHECK(phones("+48 600 100 200", "600-100-200") == 75);
  CHECK(phones("030 / 901820", "+49 30 901820") == 75);
  CHECK(phones("06 1234567", "+39 06 1234567") == 75);
  CHECK(phones("8 (945) 156-85-52", "+7 945 156 85 52") == 75);
  CHECK(phones("1-555-010-1234 x12", "(555) 010-1234 ext. 9") == 85);
  CHECK(phones("600 100 200", "0600100200") == 85);
}

TEST_CASE("other numbers are not the same") {
  CHECK(phones("+48 600 100 200", "+49 600 100 200") == 0);
  CHECK(phones("600 100 200", "601 100 200") == 0);
  CHECK(phones("112", "112") == 0);
  CHECK(phones("100200", "+48 600 100 200") == 0);
  CHECK(phones("0100200", "600 100 200") == 0);
  CHECK(phones("1002000", "22 100 2000") == 0);  // perhaps in another town
  CHECK(phones("", "") == 0);
  CHECK(phones("x", "000000000") == 0);
}

TEST_CASE("a number that a library has read is compared as it was read") {
  const auto national = phone_key("0611 223344", "+49611223344");
  CHECK(national.international);
  CHECK(phone_likeness(national, phone_key("+49 611 223344")) == 85);
  CHECK(phone_likeness(national, phone_key("+39 0611 223344")) == 0);
}

TEST_CASE("each reason is told once, and together they say more") {
  const Identity anna = identity("Anna Nowak", "anna@example.org", "+48 600 100 200");
  CHECK(likenesses(anna, identity("Nowak Anna", "ANNA@example.org", "600100200")) ==
        std::vector<Likeness>{
            {LikenessReason::same_email, 95}, {LikenessReason::same_phone, 75}, {LikenessReason::similar_name, 80}});
  CHECK(likenesses(anna, identity("Jan Kos", "jan@example.org", "600100200")) ==
        std::vector<Likeness>{{LikenessReason::same_phone, 75}});
  CHECK(likenesses(anna, identity("Jan Kos", "", "")).empty());
  CHECK(likenesses(identity("", "", ""), identity("", "", "")).empty());
  const std::vector<Likeness> two{{LikenessReason::same_phone, 75}, {LikenessReason::similar_name, 80}};
  CHECK(domain::total_score(two) == 95);
  CHECK(domain::total_score(std::span{two}.first(1)) == 75);
  CHECK(domain::total_score({}) == 0);
}

TEST_CASE("a name says nothing where dates of birth differ, nor between a person and an organization") {
  const Identity anna = identity("Anna Nowak", "", "", "1984-02-29");
  CHECK(likenesses(anna, identity("Anna Nowak", "", "", "1990-01-01")).empty());
  CHECK(likenesses(anna, identity("Anna Nowak", "", "")).size() == 1);
  Identity firm = identity("Anna Nowak", "anna@example.org", "");
  firm.name.kind = ContactKind::organization;
  CHECK(likenesses(firm, identity("Anna Nowak", "anna@example.org", "")).empty());
}
