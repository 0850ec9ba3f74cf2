// The phones of contacts as the host reads them, each asked for once: the text that was entered stays what is stored.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "host/phone_numbers.h"

namespace app {

class Phones {
 public:
  // The host's numbers outlive the phones.
  explicit Phones(host::PhoneNumbers& numbers) : numbers_(numbers) {}
  Phones(const Phones&) = delete;
  Phones& operator=(const Phones&) = delete;

  // ISO 3166 alpha-2, from the settings; empty: where the host thinks that the person is.
  void set_default_region(std::string_view region);

  // The number in a contact's phone; `country` is what its country field says. Null while the host does not know yet.
  // Valid until the next call.
  const host::PhoneNumber* read(std::string_view raw, std::string_view country);
  // As a card shows it: a number of the default region as it is dialled there, any other international, and as it was
  // entered what is not valid or not read yet.
  std::string shown(std::string_view raw, std::string_view country);
  // For tel: and the like; empty unless the number is valid.
  std::string e164(std::string_view raw, std::string_view country);
  // The country in whose numbering plan there is no such number, by its name; empty when it is a valid number or
  // nothing is known. `invalid` tells the two apart.
  struct Doubt {
    bool invalid = false;
    std::string country;
  };
  Doubt doubt(std::string_view raw, std::string_view country);

 private:
  const std::string& default_region();
  std::string region_for(std::string_view country);

  host::PhoneNumbers& numbers_;
  std::string chosen_region_, own_region_;
  bool own_asked_ = false;
  std::map<std::string, std::string, std::less<>> regions_;                 // by what a country field says
  std::map<std::pair<std::string, std::string>, host::PhoneNumber> known_;  // by region and raw text
};

}  // namespace app
