#include "domain/values/number.h"

#include <doctest/doctest.h>

using domain::decimal_text;
using domain::parse_decimal;

TEST_CASE("numbers are read as people write them") {
  const auto read = [](const char* text, char mark = '.') { return parse_decimal(text, 2, mark); };
  CHECK(read("12") == 1200);
  CHECK(read(" -7.5 ") == -750);
  CHECK(read("−7,5") == -750);  // the minus sign proper
  CHECK(read("1.234,50") == 123450);
  CHECK(read("1,234.50") == 123450);
  CHECK(read("1 234,5") == 123450);
  CHECK(read("1\u202f234\u00a0567,5", ',') == 123456750);
  CHECK(read("1'234.5") == 123450);
  CHECK(read("1.234.567") == 123456700);
  CHECK(read(".5") == 50);
  CHECK(read("0.10") == 10);
}

TEST_CASE("one mark before three digits is the language's decimal mark, or it groups") {
  CHECK(parse_decimal("1.234", 3, '.') == 1234);
  CHECK(parse_decimal("1.234", 3, ',') == 1234000);
  CHECK(parse_decimal("1,234", 3, ',') == 1234);
  CHECK(parse_decimal("1,234", 3, '.') == 1234000);
  CHECK(parse_decimal("1,23", 3, '.') == 1230);
}

TEST_CASE("what is no number, or does not fit, is refused") {
  for (const char* text :
       {"", "-", ".", "1.2.3", "1,23,4", "12a", "1e5", "0x10", "--1", "1-", "١٢", "1.234,5,6", ",,"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text, 2));
  }
  CHECK_FALSE(parse_decimal("0.001", 2));
  CHECK_FALSE(parse_decimal("99999999999999999999", 2));
  CHECK(parse_decimal("1000000000000000000", 0) == domain::kLargestNumber);
  CHECK_FALSE(parse_decimal("1000000000000000001", 0));
  CHECK_FALSE(parse_decimal(std::string(100'000, '9'), 2));
}

TEST_CASE("a number written is read back as the same") {
  CHECK(decimal_text(0, 6) == "0");
  CHECK(decimal_text(-500'000, 6) == "-0.5");
  CHECK(decimal_text(123450, 2, 2) == "1234.50");
  CHECK(decimal_text(7, 0) == "7");
  CHECK(decimal_text(INT64_MIN, 0) == "-9223372036854775808");
  for (const std::int64_t units : {std::int64_t{1}, std::int64_t{-1}, std::int64_t{999'999}, domain::kLargestNumber}) {
    CHECK(parse_decimal(decimal_text(units, 6), 6) == units);
  }
}

TEST_CASE("currencies have the decimals of ISO 4217") {
  CHECK(domain::currency_decimals("EUR") == 2);
  CHECK(domain::currency_decimals("JPY") == 0);
  CHECK(domain::currency_decimals("KWD") == 3);
  CHECK(domain::is_currency("PLN"));
  CHECK_FALSE(domain::is_currency("zł"));
}
