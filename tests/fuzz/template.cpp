// A template as it is typed, pasted or restored: its parts cover it, what is printed means the same, and it is written
// out within the limit.
#include <string>

#include "base/check.h"
#include "domain/template/render.h"

namespace {

using namespace domain::templates;

struct Words : Writer {
  std::string date(Date, Format format) const override { return format == Format::short_date ? "1.2." : "1 May"; }
  std::string number(std::int64_t value) const override { return std::to_string(value); }
  std::string money(const Money& money, Format) const override { return money.currency; }
};

Value resolve(std::string_view name) {
  if (name == "today") return Date{2026, 1, 1};
  if (name == "deal.amount") return Money{100, "EUR"};
  if (name == "contact.city") return {};
  return std::string{"{{today}}"};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<KnownName> known{{"contact.name", ValueType::text},
                                            {"contact.city", ValueType::text},
                                            {"deal.amount", ValueType::money},
                                            {"today", ValueType::date}};
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const Template parsed = parse(source, known);
  std::size_t end = 0;
  for (const Part& part : parsed.parts) {
    BASE_CHECK(part.offset == end && part.length > 0);
    end += part.length;
  }
  BASE_CHECK(end == source.size() && parsed.mistakes.size() <= kMostMistakes);
  for (const Mistake& mistake : parsed.mistakes) {
    BASE_CHECK(mistake.length > 0 && mistake.offset + mistake.length <= size);
    BASE_CHECK(place_of(source, mistake.offset).line >= 1);
  }
  const std::string printed = print(parsed);
  const Template again = parse(printed, known);
  BASE_CHECK(print(again) == printed && again.parts.size() == parsed.parts.size());
  BASE_CHECK(again.mistakes.size() == parsed.mistakes.size());
  const Rendered first = render(parsed, resolve, Words{});
  const Rendered second = render(again, resolve, Words{});
  BASE_CHECK(first.text == second.text && first.text.size() <= kLongestRendered);
  BASE_CHECK(source.find_first_of("{}") != source.npos || first.text == source);
  return 0;
}
