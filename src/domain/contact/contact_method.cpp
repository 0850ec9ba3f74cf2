#include "domain/contact/contact_method.h"

#include <algorithm>
#include <array>

#include "domain/fields/validation.h"

namespace domain {

namespace {

using enum MethodType;
constexpr std::array kPhoneTypes{none, mobile, work, home, other};
constexpr std::array kPlaceTypes{none, work, home, other};
constexpr std::array kMessengers{none, telegram, signal, facebook, instagram, other};

}  // namespace

std::span<const MethodType> types_of(MethodKind kind) {
  if (kind == MethodKind::phone) return kPhoneTypes;
  if (kind == MethodKind::messenger) return kMessengers;
  return kPlaceTypes;
}

std::string one_line(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) {
      if (!out.empty()) out += ", ";
      out += line;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string_view name_of(MethodKind kind) {
  constexpr std::array<std::string_view, 4> kNames{"phone", "email", "messenger", "address"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace domain
