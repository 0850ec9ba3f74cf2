// The host's phone numbers as a table of answers, for tests and tools: it knows what it was told and nothing else.
#pragma once
#include <map>
#include <string>
#include <utility>

#include "host/phone_numbers.h"

namespace platform::headless {

class PhoneTable final : public host::PhoneNumbers {
 public:
  // A number of `region` that is answered for this text when it was written down there.
  void add(std::string raw, std::string region, host::PhoneNumber number) {
    numbers_[{std::move(raw), std::move(region)}] = std::move(number);
  }
  void add_country(std::string name, std::string region) { regions_[std::move(name)] = std::move(region); }
  void set_own_region(std::string region) { own_ = std::move(region); }
  void set_ready(bool ready) { ready_ = ready; }

  bool ready() const override { return ready_; }
  host::PhoneNumber read(std::string_view raw, std::string_view region) override {
    const auto found = numbers_.find({std::string{raw}, std::string{region}});
    return found == numbers_.end() ? host::PhoneNumber{} : found->second;
  }
  std::string region_of(std::string_view country) override {
    const auto found = regions_.find(std::string{country});
    return found == regions_.end() ? std::string{} : found->second;
  }
  std::string region_name(std::string_view region) override {
    for (const auto& [name, code] : regions_) {
      if (code == region) return name;
    }
    return std::string{region};
  }
  std::string own_region() override { return own_; }

 private:
  std::map<std::pair<std::string, std::string>, host::PhoneNumber> numbers_;  // by text and region
  std::map<std::string, std::string> regions_;                                // by name
  std::string own_;
  bool ready_ = false;
};

}  // namespace platform::headless
