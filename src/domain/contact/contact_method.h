// A way to reach a contact: a phone, an e-mail address, a name in a messenger or a postal address; its type, channels
// and consent.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "domain/values/ids.h"

namespace domain {

// Stored numbers: never change one.
enum class MethodKind : std::uint8_t { phone, email, messenger, address };
// custom: the person's own type, named by Reach::label. From telegram on: which messenger a name is of.
enum class MethodType : std::uint8_t { none, mobile, work, home, other, custom, telegram, signal, facebook, instagram };

namespace method_flags {
inline constexpr std::uint32_t whatsapp = 1, viber = 2, sms = 4;  // channels of a phone
inline constexpr std::uint32_t channels = whatsapp | viber | sms;
inline constexpr std::uint32_t consent = 8;  // an e-mail address: agrees to receive e-mail
}  // namespace method_flags

// What a person enters.
struct MethodContent {
  MethodKind kind = MethodKind::phone;
  MethodType type = MethodType::none;
  std::uint32_t flags = 0;
  std::string label;  // of type custom
  std::string value;

  bool operator==(const MethodContent&) const = default;
};

// Of either sign; JSON's numbers are exact so far.
inline constexpr std::int64_t kLargestRank = (std::int64_t{1} << 53) - 1;

// Primary is the one of its kind with the lowest rank: the first added, until another is put before it; when the
// primary goes, the next is primary without any further change.
struct ContactMethod {
  MethodId id;
  MethodContent content;
  std::int64_t rank = 0;
  bool primary = false;
};

// The types to choose from, in order, beside the person's own.
std::span<const MethodType> types_of(MethodKind kind);
// The lines of an address as one.
std::string one_line(std::string_view text);
// A stable word for error details, such as "email".
std::string_view name_of(MethodKind kind);

}  // namespace domain
