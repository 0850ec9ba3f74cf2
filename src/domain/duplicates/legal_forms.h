// The legal forms in the names of organizations: srl, sp. z o.o., Ltda, ООО, GmbH & Co. KG, Inc…
#pragma once
#include <string>
#include <vector>

namespace domain {

// Takes the legal form out of the folded words of a name, and the words that join others (and, e, und, и); letters that
// stand alone are joined first (S.p.A. is spa). What remains is never empty, if something was there. Answers the form,
// its words separated by spaces; empty without one.
std::string take_legal_form(std::vector<std::string>& words);

}  // namespace domain
