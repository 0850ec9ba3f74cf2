#include "platform/web/phone_numbers.h"

#include <algorithm>

#include "platform/web/canvas.h"
#include "platform/web/phone_imports.h"
#include "platform/web/text.h"

namespace platform::web {
namespace {

std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

// One or two digits, as the page writes them.
unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

}  // namespace

bool PhoneNumbers::ready() const { return kt_phones_ready() != 0; }

host::PhoneNumber PhoneNumbers::read(std::string_view raw, std::string_view region) {
  kt_phones_read(raw.data(), raw.size(), region.data(), region.size());
  const std::string staged = take_staged();
  std::string_view rest = staged;
  const unsigned bits = number(take_line(rest));
  host::PhoneNumber read;
  read.parsed = (bits & 1U) != 0;
  read.possible = (bits & 2U) != 0;
  read.valid = (bits & 4U) != 0;
  read.type = static_cast<host::PhoneType>(number(take_line(rest)));
  read.region = take_line(rest);
  read.e164 = take_line(rest);
  read.international = take_line(rest);
  read.national = rest;
  return read;
}

std::string PhoneNumbers::region_of(std::string_view country) {
  kt_phones_region_of(country.data(), country.size());
  return take_staged();
}

std::string PhoneNumbers::region_name(std::string_view region) {
  kt_phones_region_name(region.data(), region.size());
  return take_staged();
}

std::string PhoneNumbers::own_region() {
  kt_phones_own_region();
  return take_staged();
}

}  // namespace platform::web

extern "C" {

// From now on kt_phones_ready() is not 0: what shows a phone is to be drawn again.
void kt_phones_loaded() { platform::web::Canvas::instance().want(ui::FrameReason::database); }
}
