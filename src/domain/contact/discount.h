// A contact's personal discount: a share of a price, or an amount off it, on goods, services or both.
//
// Stored as its canonical text: "12.5 % goods", "5.00 EUR services", "10 % both".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

struct Discount {
  enum class On : std::uint8_t { both, goods, services };

  std::int64_t units = 0;  // hundredths of a percent, 0 to 10 000; or the smallest units of the currency
  std::string currency;    // ISO 4217; empty: a percentage
  On on = On::both;

  bool operator==(const Discount&) const = default;
};

// Takes the canonical text, and what parse_decimal() takes in place of its number. Nothing for anything else.
std::optional<Discount> parse_discount(std::string_view text);
std::string discount_text(const Discount& discount);
// The number alone: "12.5", "5.00".
std::string discount_number(const Discount& discount);

enum class Sold : std::uint8_t { goods, service };
// What is left of a price in the smallest units of its currency, rounded half up; never below nothing. A discount on
// something else, or an amount in another currency, leaves the price as it is.
std::int64_t discounted(const Discount& discount, std::int64_t price, std::string_view currency, Sold what);

// The words of the canonical text: "both", "goods", "services".
std::string_view word_of(Discount::On on);

}  // namespace domain
