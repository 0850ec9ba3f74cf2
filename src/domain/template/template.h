// Texts with custom values: "Hello {{contact.first_name|there}}". Read once into parts with their places, and written
// out for one contact by render.h.
//
//   {{name}}                    the value of that name, written in the way of its type
//   {{name:format}}             written in another way: dates short or long, money as money or as a number
//   {{name|fallback}}           fallback when there is no value; it may be empty: {{name|}}
//   {{name:format|fallback}}    both
//   {{{{ and }}}}               the braces {{ and }} themselves; single ones are ordinary text
//
// Spaces are free around each piece and dropped. A value stands in one line. Names know no case. The fallback goes from
// the first | to the first }}, and is text as it stands.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace domain::templates {

enum class ValueType : std::uint8_t { text, date, number, money };

// natural: no format is written. as_number: money without its currency.
enum class Format : std::uint8_t { natural, short_date, long_date, as_number, as_money };

// What a template may ask for. Letters and digits of any script, "_", "-" and ".".
struct KnownName {
  std::string name;
  ValueType type = ValueType::text;
};

// broken: what a mistake concerns, as it stands in the source.
enum class PartKind : std::uint8_t { text, value, broken };

struct Part {
  PartKind kind = PartKind::text;
  std::string text;  // of a value its name as it is known; of a text what is to be written, without doubled braces
  Format format = Format::natural;
  std::optional<std::string> fallback;
  std::size_t offset = 0;  // in the source, in bytes
  std::size_t length = 0;
};

enum class Fault : std::uint8_t {
  unclosed,        // {{ without }} in the same line, or with another {{ before it
  unopened,        // }} without {{
  no_name,         // nothing stands where the name should
  bad_name,        // characters that no name has, or more than kLongestName bytes
  unknown_name,    // suggestion: the nearest that is known
  unknown_format,  // not one of formats_of(type); suggestion: the nearest of these
  bad_character,   // a control character, or bytes that are no UTF-8
};

struct Mistake {
  Fault fault = Fault::unclosed;
  std::size_t offset = 0;  // in the source, in bytes: of what is wrong alone
  std::size_t length = 0;
  std::string suggestion;  // empty: nothing is near
};

inline constexpr std::size_t kLongestName = 64;
// Further ones make broken parts, but are not described.
inline constexpr std::size_t kMostMistakes = 100;

struct Template {
  std::vector<Part> parts;  // in order; together they cover the source
  std::vector<Mistake> mistakes;
};

Template parse(std::string_view source, std::span<const KnownName> known);

// The source of a template in its shortest form; parsing that gives the same parts.
std::string print(const Template& parsed);

// What may be written after the colon for that type, the natural one first; none for texts.
std::span<const std::string_view> formats_of(ValueType type);

// Both count from 1; a column is one code point.
struct Place {
  std::size_t line = 1, column = 1;
};
Place place_of(std::string_view source, std::size_t offset);

}  // namespace domain::templates
