#include "domain/duplicates/similar_names.h"

#include <algorithm>

#include <doctest/doctest.h>

using domain::ContactKind;
using domain::name_key;

namespace {

int likeness(ContactKind kind, std::string_view left, std::string_view right) {
  const auto a = name_key(kind, left);
  const auto b = name_key(kind, right);
  const int score = name_likeness(a, b);
  CHECK(score == name_likeness(b, a));
  if (score > 0) {  // whoever is alike must be found
    const auto one = name_blocks(a);
    const auto other = name_blocks(b);
    CHECK(std::any_of(one.begin(), one.end(), [&](const std::string& block) {
      return std::find(other.begin(), other.end(), block) != other.end();
    }));
  }
  return score;
}
int people(std::string_view left, std::string_view right) { return likeness(ContactKind::person, left, right); }
int firms(std::string_view left, std::string_view right) { return likeness(ContactKind::organization, left, right); }

}  // namespace

TEST_CASE("the same words are the same name, whatever their order, accents, case and apostrophes") {
  CHECK(people("Anna Nowak", "NOWAK, Anna") == 100);
  CHECK(people("Łucja Żółć", "lucja zolc") == 100);
  CHECK(people("Conan O'Brien", "Conan OBrien") == 100);
  CHECK(people("Алёна Иванова", "Иванова Алена") == 100);
  CHECK(people("Anna-Maria Kos", "Annamaria Kos") == 95);
  CHECK(people("Luca De Santis", "Luca Desantis") == 95);
  CHECK(people("山田太郎", "山田太郎") > 0);
  CHECK(people("Anna", "Anna") == 60);
}

TEST_CASE("initials, further names and single typing mistakes are forgiven at a price") {
  CHECK(people("A. Nowak", "Anna Nowak") == 80);
  CHECK(people("Anna Maria Nowak", "Anna Nowak") == 90);
  CHECK(people("J. R. Tolkien", "John Ronald Tolkien") == 60);
  CHECK(people("Jürgen Müller", "Juergen Müller") == 85);
  CHECK(people("Anna Kowalewska", "Anna Kowalweska") == 85);
  CHECK(people("Aleksandra Nowak", "Aleksnadra Nowak") == 85);
  CHECK(people("Владимир Иванов", "Владимр Иванов") == 85);
}

TEST_CASE("other people are not alike") {
  for (const auto& pair : {std::pair{"Marco Rossi", "Mario Rossi"},
                           {"Francesco Bianchi", "Francesca Bianchi"},
                           {"Anna Nowak", "Anne Nowak"},
                           {"Jan Kowalski", "Anna Kowalska"},
                           {"Anna Nowak", "Anna"},
                           {"Anna", "Hanna"},
                           {"A. N.", "Anna Nowak"},
                           {"A. N.", "A. N. Other"},
                           {"Bob Smith", "Robert Smith"},
                           {"Anna Nowak", "Anna Kos"},
                           {"Kowalewska Aleksandra", "Kowalweska Aleksnadra"},
                           {"Иван Иванов", "Инна Иванова"},
                           {"", ""},
                           {"Nowak Nowak", "Nowak Kos"}}) {
    CAPTURE(pair.first);
    CHECK(people(pair.first, pair.second) == 0);
  }
}

TEST_CASE("organizations are compared without their legal form") {
  CHECK(firms("Nowak Transport Sp. z o.o.", "Transport Nowak") == 100);
  CHECK(firms("ООО Ромашка", "\"Ромашка\"") == 100);
  CHECK(firms("Acme GmbH", "ACME AG") == 70);
  CHECK(firms("Kowalex", "Kovalex") == 0);  // the beginning is what it would be found by
  CHECK(firms("Kowalex", "Kowaelx S.A.") == 85);
  CHECK(firms("Schneider & Sons", "Schneider and Sons, Inc.") == 100);
  CHECK(firms("Schneider Group", "Schneider") == 0);
  CHECK(firms("B. & C. Foods", "B&C Foods Ltd") == 100);
  CHECK(firms("A. Foods", "Alfa Foods") == 0);
  CHECK(name_likeness(name_key(ContactKind::person, "Anna Nowak"), name_key(ContactKind::organization, "Anna Nowak")) ==
        0);
}

TEST_CASE("any bytes have a name key, and a name is like itself") {
  for (const char* name : {"\xff\xfe", "''''", "  ", "a b c d e f g h i j", "👩‍👩‍👧 Nowak"}) {
    const auto key = name_key(ContactKind::person, name);
    CHECK(key.words.size() <= domain::kMostNameWords);
    CHECK((key.words.empty() || name_likeness(key, key) > 0));
  }
}
