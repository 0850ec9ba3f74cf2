#include "app/workspace/phones.h"

namespace app {

namespace {

constexpr std::size_t kMostKept = 4096;

}  // namespace

void Phones::set_default_region(std::string_view region) { chosen_region_ = region; }

const std::string& Phones::default_region() {
  if (!chosen_region_.empty()) return chosen_region_;
  if (!own_asked_) own_region_ = numbers_.own_region();
  own_asked_ = true;
  return own_region_;
}

std::string Phones::region_for(std::string_view country) {
  if (country.empty()) return default_region();
  const auto found = regions_.find(country);
  const std::string region = found != regions_.end() ? found->second : numbers_.region_of(country);
  if (found == regions_.end()) {
    if (regions_.size() >= kMostKept) regions_.clear();
    regions_.emplace(country, region);
  }
  return region.empty() ? default_region() : region;
}

const host::PhoneNumber* Phones::read(std::string_view raw, std::string_view country) {
  if (!numbers_.ready()) return nullptr;
  std::pair key{region_for(country), std::string{raw}};
  const auto found = known_.find(key);
  if (found != known_.end()) return &found->second;
  if (known_.size() >= kMostKept) known_.clear();
  host::PhoneNumber number = numbers_.read(raw, key.first);
  return &known_.emplace(std::move(key), std::move(number)).first->second;
}

std::string Phones::shown(std::string_view raw, std::string_view country) {
  const host::PhoneNumber* number = read(raw, country);
  if (number == nullptr || !number->valid) return std::string{raw};
  return number->region == default_region() ? number->national : number->international;
}

std::string Phones::e164(std::string_view raw, std::string_view country) {
  const host::PhoneNumber* number = read(raw, country);
  return number == nullptr || !number->valid ? std::string{} : number->e164;
}

Phones::Doubt Phones::doubt(std::string_view raw, std::string_view country) {
  const host::PhoneNumber* number = read(raw, country);
  if (number == nullptr || number->valid) return {};
  const std::string region = number->parsed ? number->region : region_for(country);
  return {true, region.empty() ? std::string{} : numbers_.region_name(region)};
}

}  // namespace app
