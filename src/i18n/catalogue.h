// A language's texts: looked up by typed key, or filled in through the typed functions of i18n/keys.h (generated).
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "i18n/formats.h"
#include "i18n/language.h"

namespace i18n {

enum class Key : std::uint16_t;  // in i18n/keys.h

struct Argument {
  std::string_view name;
  std::string_view value;
};

class Catalogue {
 public:
  // `formats` must outlive the catalogue. Precondition: has(language).
  Catalogue(Language language, const Formats& formats);
  static bool has(Language language);

  Language language() const { return language_; }
  const Formats& formats() const { return *formats_; }

  // The text of a message without placeholders.
  std::string_view operator[](Key key) const { return slot(static_cast<std::size_t>(key)); }

  // For the generated functions: the message at `first`, its placeholders replaced once (values are not read again).
  std::string fill(std::size_t first, std::initializer_list<Argument> arguments) const;
  // The same for a plural message, whose forms lie at `first` and after; {count} is the formatted number.
  std::string fill_plural(std::size_t first, std::int64_t count, std::initializer_list<Argument> arguments) const;

 private:
  std::string_view slot(std::size_t index) const;
  std::string fill_text(std::string_view text, std::initializer_list<Argument> arguments, std::string_view count) const;

  Language language_;
  const Formats* formats_;
  const std::string_view* slots_;
};

// "just now", "5 minutes ago", "yesterday", then the date. A time in the future is written as its date and time.
std::string relative_time(const Catalogue& texts, base::Millis then, base::Millis now);
// "812 B", "3.4 MB": powers of 1000, as operating systems and browsers show storage.
std::string byte_size(const Catalogue& texts, std::uint64_t bytes);

}  // namespace i18n
