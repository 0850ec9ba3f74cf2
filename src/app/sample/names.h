// Names, towns and habits of five languages, for made-up contacts.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace app::sample {

struct Town {
  std::string_view city;
  std::string_view state;
  std::string_view postal_code;
  std::string_view phone;  // country and area code, followed by four digits; the numbers are reserved or do not exist
};

// How a woman's family name differs from a man's: -ski becomes -ska, -ov becomes -ova.
enum class Ending : std::uint8_t { same, polish, russian };

struct Locale {
  std::string_view country;
  std::string_view time_zone;
  std::span<const std::string_view> women;
  std::span<const std::string_view> men;
  std::span<const std::string_view> families;  // as a man bears them
  Ending ending = Ending::same;
  std::span<const std::string_view> streets;
  std::span<const std::string_view> companies;  // % stands for a family name
  std::span<const Town> towns;
};

std::span<const Locale> locales();

}  // namespace app::sample
