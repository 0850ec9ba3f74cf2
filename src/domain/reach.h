// A way to reach a contact: a phone or an e-mail address, its type, channels and consent.
#pragma once
#include <cstdint>
#include <string>

#include "domain/ids.h"

namespace domain {

enum class ReachKind : std::uint8_t { phone, email };
// custom: the person's own type, named by Reach::label.
enum class ReachType : std::uint8_t { none, mobile, work, home, other, custom };

namespace reach_flags {
inline constexpr std::uint32_t whatsapp = 1, viber = 2, sms = 4;  // channels of a phone
inline constexpr std::uint32_t consent = 8;                       // an e-mail address: agrees to receive e-mail
}  // namespace reach_flags

// What a person enters.
struct ReachContent {
  ReachKind kind = ReachKind::phone;
  ReachType type = ReachType::none;
  std::uint32_t flags = 0;
  std::string label;  // of type custom
  std::string value;

  bool operator==(const ReachContent&) const = default;
};

// Primary is the one of its kind with the lowest rank: the first added, until another is put before it; when the
// primary goes, the next is primary without any further change.
struct Reach {
  ReachId id;
  ReachContent content;
  std::int64_t rank = 0;
  bool primary = false;
};

}  // namespace domain
