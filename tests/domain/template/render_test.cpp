#include "domain/template/render.h"

#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "tests/support/fakes.h"

namespace domain::templates {

namespace {

const std::vector<KnownName> kKnown{{"name", ValueType::text},       {"empty", ValueType::text},
                                    {"blank", ValueType::text},      {"born", ValueType::date},
                                    {"children", ValueType::number}, {"amount", ValueType::money}};

struct PlainWriter : Writer {
  std::string date(Date date, Format format) const override {
    const std::string year = std::to_string(date.year);
    return std::to_string(date.day) + '.' + std::to_string(date.month) + '.' +
           (format == Format::short_date ? year.substr(2) : year);
  }
  std::string number(std::int64_t value) const override { return '#' + std::to_string(value); }
  std::string money(const Money& money, Format format) const override {
    const std::string amount = std::to_string(money.minor_units / 100);
    return format == Format::as_number ? amount : amount + ' ' + money.currency;
  }
};

Value resolve(std::string_view name) {
  if (name == "name") return std::string{"Zoë {{born}} }} {{"};
  if (name == "blank") return std::string{" \n"};
  if (name == "born") return Date{1984, 2, 29};
  if (name == "children") return std::int64_t{3};
  if (name == "amount") return Money{123400, "PLN"};
  return {};
}

Rendered rendered(std::string_view source) { return render(parse(source, kKnown), resolve, PlainWriter{}); }
std::string text(std::string_view source) { return rendered(source).text; }

}  // namespace

TEST_CASE("values are written in the way of their type, or in the one that is asked for") {
  CHECK(text("{{born}}, {{born:long}}, {{ born : short }}") == "29.2.1984, 29.2.1984, 29.2.84");
  CHECK(text("{{amount}} {{amount:money}} {{amount:number}}") == "1234 PLN 1234 PLN 1234");
  CHECK(text("{{children}} {{children:number}}") == "#3 #3");
}

TEST_CASE("a fallback stands where no value is; without one the place is told") {
  CHECK(text("Hello {{empty|there}}, {{blank|you}}{{empty|}}.") == "Hello there, you.");
  const Rendered found = rendered("a {{empty}} {{name|x}} {{blank}}");
  CHECK(found.missing == std::vector<std::size_t>{1, 5});
  CHECK(rendered("{{empty|}}").missing.empty());
}

TEST_CASE("values and fallbacks are never read as templates") {
  CHECK(text("<{{name}}>") == "<Zoë {{born}} }} {{>");
  CHECK(text("{{empty|{born}}}") == "{born}");
  CHECK(text("{{{{name}}}}") == "{{name}}");
}

TEST_CASE("what is broken comes out as it stands") {
  CHECK(text("{{nmae}} {{name:short}} }} {{born") == "{{nmae}} {{name:short}} }} {{born");
}

TEST_CASE("a text without braces is itself, whatever else it holds") {
  tests::FakeRandom random(9);
  for (int i = 0; i < 2000; ++i) {
    std::string source;
    for (std::uint64_t left = random.next() % 40; left > 0; --left) {
      const auto c = static_cast<char>(random.next() & 0xff);
      if (c != '{' && c != '}') source += c;
    }
    REQUIRE(text(source) == source);
  }
}

TEST_CASE("what is written has a limit") {
  std::string source;
  while (source.size() < 100'000) source += "{{name}}";
  const auto known = parse(source, kKnown);
  const auto longest = [](std::string_view) -> Value {
    std::string value;
    for (int i = 0; i < 50'000; ++i) value += "ż";
    return 'a' + value;
  };
  const Rendered found = render(known, longest, PlainWriter{});
  CHECK(found.cut);
  CHECK(found.text.size() <= kLongestRendered);
  CHECK(found.text.size() > kLongestRendered - 4);
  CHECK(base::is_valid_utf8(found.text));
}

}  // namespace domain::templates
