// May this contact be reached that way? Do not disturb, channels and consent in one place, with the reason of a no as a
// value that the interface explains.
#pragma once
#include <cstdint>
#include <string_view>

#include "domain/contact/contact_method.h"

namespace domain {

// Which channels are not to disturb the contact.
namespace do_not_disturb {
inline constexpr std::uint32_t email = 1, messages = 2, calls = 4, inbound = 8;
inline constexpr std::uint32_t all = email | messages | calls | inbound;
}  // namespace do_not_disturb

struct Contactability {
  std::uint32_t do_not_disturb = 0;
  bool do_not_call = false;            // informs whoever is about to call, and forbids nothing
  bool block_automatic_email = false;  // no e-mail that nobody wrote by hand
  bool newsletter = false;

  bool operator==(const Contactability&) const = default;
};

// Stored numbers: never change one.
enum class Channel : std::uint8_t {
  call,
  sms,
  whatsapp,
  viber,
  messenger,
  email,            // written by hand
  map,              // shows where the contact is, and reaches nobody
  automatic_email,  // by a rule, such as a ticket's notice
  automatic_sms,
  newsletter,
  inbound_call,
  inbound_sms,
};
inline constexpr std::uint8_t kChannels = 12;

enum class Obstacle : std::uint8_t {
  none,
  no_disturbance,  // no channel may be used
  no_email,        // do not disturb by e-mail, and so on
  no_messages,
  no_calls,     // nor voicemail
  no_inbound,   // calls and SMS from the contact
  channel_off,  // it is not ticked for this phone
  no_consent,   // the contact has not agreed to e-mail at this address
  no_automatic_email,
  no_newsletter,
  wrong_address,    // an address of another kind
  no_country_code,  // the channel wants an international number
  no_link,          // nothing opens this messenger, or this is no name in it
};

// What the contact as a whole forbids.
Obstacle obstacle_of(const Contactability& contact, Channel channel);
// The same at one of its addresses.
Obstacle obstacle_at(const Contactability& contact, Channel channel, const MethodContent& address);

// A stable word for logs and error details, such as "no_consent".
std::string_view name_of(Obstacle obstacle);

}  // namespace domain
