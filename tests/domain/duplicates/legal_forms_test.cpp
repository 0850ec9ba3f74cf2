#include "domain/duplicates/legal_forms.h"

#include <doctest/doctest.h>

#include "domain/duplicates/similar_names.h"

using domain::ContactKind;

namespace {

using Words = std::vector<std::string>;

Words words(std::string_view name) { return domain::name_key(ContactKind::organization, name).words; }
std::string form(std::string_view name) { return domain::name_key(ContactKind::organization, name).form; }

}  // namespace

TEST_CASE("the legal form is no part of an organization's name, however it is written") {
  for (const char* name :
       {"Nowak", "Nowak S.A.", "NOWAK SP. Z O.O.", "Nowak Sp. j.", "Nowak spółka z o. o.", "Nowak GmbH & Co. KG",
        "Nowak, Inc.", "Nowak s.r.l.", "Nowak S.p.A.", "Nowak Ltda.", "ООО Nowak", "The Nowak Company, Ltd"}) {
    CAPTURE(name);
    CHECK(words(name) == Words{"nowak"});
  }
  CHECK(form("Nowak Sp. z o.o.") == "sp zoo");
  CHECK(form("Nowak GmbH & Co. KG") == "gmbh co kg");
  CHECK(form("ООО «Ромашка»") == "ооо");
  CHECK(words("ООО «Ромашка»") == Words{"ромашка"});
  CHECK(form("Nowak").empty());
}

TEST_CASE("words that join others do not count, and something always remains") {
  CHECK(words("Schneider & Sons") == words("Schneider and Sons"));
  CHECK(words("Rossi e figli") == Words{"rossi", "figli"});
  CHECK(words("Inc.") == Words{"inc"});
  CHECK(words("SA Ltd") == Words{"sa"});
  CHECK(words("The The") == Words{"the", "the"});
  CHECK(words("Limited Brands") == Words{"brands"});
  CHECK(words("").empty());
}
