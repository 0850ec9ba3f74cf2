#include "domain/contact/discount.h"

#include <algorithm>
#include <array>

#include "domain/fields/validation.h"
#include "domain/values/number.h"

namespace domain {

namespace {

constexpr int kPercentDecimals = 2;
constexpr std::int64_t kWhole = 10'000;  // 100 percent
constexpr std::array<std::string_view, 3> kWords{"both", "goods", "services"};

// Takes the last word off the text.
std::string_view take_word(std::string_view& text) {
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return {};
  const std::string_view word = text.substr(space + 1);
  text = trimmed(text.substr(0, space));
  return word;
}

}  // namespace

std::optional<Discount> parse_discount(std::string_view typed) {
  std::string_view text = trimmed(typed);
  const auto* const word = std::find(kWords.begin(), kWords.end(), take_word(text));
  const std::string_view unit = take_word(text);
  const bool percent = unit == "%";
  if (word == kWords.end() || (!percent && !is_currency(unit))) return std::nullopt;
  const auto units = parse_decimal(text, percent ? kPercentDecimals : currency_decimals(unit));
  if (!units || *units < 0 || (percent && *units > kWhole)) return std::nullopt;
  return Discount{*units, percent ? std::string{} : std::string{unit},
                  static_cast<Discount::On>(word - kWords.begin())};
}

std::string discount_number(const Discount& discount) {
  if (discount.currency.empty()) return decimal_text(discount.units, kPercentDecimals);
  const int decimals = currency_decimals(discount.currency);
  return decimal_text(discount.units, decimals, decimals);
}

std::string discount_text(const Discount& discount) {
  std::string text = discount_number(discount) + ' ';
  text += discount.currency.empty() ? std::string_view{"%"} : std::string_view{discount.currency};
  text += ' ';
  return text += word_of(discount.on);
}

std::int64_t discounted(const Discount& discount, std::int64_t price, std::string_view currency, Sold what) {
  const bool other = discount.on != Discount::On::both && (discount.on == Discount::On::goods) != (what == Sold::goods);
  if (other || price <= 0) return price;
  if (!discount.currency.empty()) {
    return discount.currency == currency ? price - std::min(price, discount.units) : price;
  }
  const std::int64_t kept = kWhole - discount.units;
  return price / kWhole * kept + (price % kWhole * kept + kWhole / 2) / kWhole;
}

std::string_view word_of(Discount::On on) { return kWords[static_cast<std::size_t>(on)]; }

}  // namespace domain
