// Writes a template out with the values of one contact. Values are text as it stands: braces in them mean nothing.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/template/template.h"

namespace domain::templates {

// A day of the calendar, which exists.
struct Date {
  int year = 1970, month = 1, day = 1;  // month and day from 1
  bool operator==(const Date&) const = default;
};

struct Money {
  std::int64_t minor_units = 0;  // cents, or whatever the currency has (ISO 4217)
  std::string currency;          // its three letters
};

// None, and a text of spaces alone, is what a fallback is for.
using Value = std::variant<std::monostate, std::string, std::int64_t, Date, Money>;

// How a language and a place write what is no text; Format is one that suits the type.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual std::string date(Date date, Format format) const = 0;
  virtual std::string number(std::int64_t value) const = 0;
  virtual std::string money(const Money& money, Format format) const = 0;
};

// Asked for names that parse() was told of; others it answers with none.
using Resolver = std::function<Value(std::string_view name)>;

inline constexpr std::size_t kLongestRendered = 1'000'000;  // bytes

struct Rendered {
  std::string text;
  std::vector<std::size_t> missing;  // parts that have neither a value nor a fallback: nothing stands there
  bool cut = false;                  // more than kLongestRendered
};

// Broken parts come out as they stand, for a preview: do not send a template with mistakes.
Rendered render(const Template& parsed, const Resolver& resolve, const Writer& writer);

}  // namespace domain::templates
