// Phone numbers as the page's library reads them (web/phones).
#pragma once
#include "host/phone_numbers.h"

namespace platform::web {

class PhoneNumbers final : public host::PhoneNumbers {
 public:
  bool ready() const override;
  host::PhoneNumber read(std::string_view raw, std::string_view region) override;
  std::string region_of(std::string_view country) override;
  std::string region_name(std::string_view region) override;
  std::string own_region() override;
};

}  // namespace platform::web
