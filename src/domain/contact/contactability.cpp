#include "domain/contact/contactability.h"

#include <array>

namespace domain {

namespace {

// What is quiet when this channel is; 0: nothing can forbid it.
std::uint32_t do_not_disturb_of(Channel channel) {
  switch (channel) {
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return do_not_disturb::email;
    case Channel::sms:
    case Channel::automatic_sms:
    case Channel::whatsapp:
    case Channel::viber:
    case Channel::messenger:
      return do_not_disturb::messages;
    case Channel::call:
      return do_not_disturb::calls;
    case Channel::inbound_call:
    case Channel::inbound_sms:
      return do_not_disturb::inbound;
    case Channel::map:
      break;
  }
  return 0;
}

Obstacle word_of(std::uint32_t bit) {
  switch (bit) {
    case do_not_disturb::email:
      return Obstacle::no_email;
    case do_not_disturb::messages:
      return Obstacle::no_messages;
    case do_not_disturb::calls:
      return Obstacle::no_calls;
    default:
      return Obstacle::no_inbound;
  }
}

MethodKind kind_of(Channel channel) {
  switch (channel) {
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return MethodKind::email;
    case Channel::messenger:
      return MethodKind::messenger;
    case Channel::map:
      return MethodKind::address;
    default:
      return MethodKind::phone;
  }
}

// What has to be ticked under the address; 0: nothing.
std::uint32_t tick_of(Channel channel) {
  switch (channel) {
    case Channel::sms:
    case Channel::automatic_sms:
      return method_flags::sms;
    case Channel::whatsapp:
      return method_flags::whatsapp;
    case Channel::viber:
      return method_flags::viber;
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return method_flags::consent;
    default:
      return 0;
  }
}

}  // namespace

Obstacle obstacle_of(const Contactability& contact, Channel channel) {
  if (const std::uint32_t bit = do_not_disturb_of(channel); (contact.do_not_disturb & bit) != 0) {
    return (contact.do_not_disturb & do_not_disturb::all) == do_not_disturb::all ? Obstacle::no_disturbance
                                                                                 : word_of(bit);
  }
  if (channel == Channel::automatic_email && contact.block_automatic_email) return Obstacle::no_automatic_email;
  if (channel == Channel::newsletter && !contact.newsletter) return Obstacle::no_newsletter;
  return Obstacle::none;
}

Obstacle obstacle_at(const Contactability& contact, Channel channel, const MethodContent& address) {
  if (address.kind != kind_of(channel)) return Obstacle::wrong_address;
  if (const Obstacle whole = obstacle_of(contact, channel); whole != Obstacle::none) return whole;
  const std::uint32_t tick = tick_of(channel);
  if (tick == 0 || (address.flags & tick) != 0) return Obstacle::none;
  return tick == method_flags::consent ? Obstacle::no_consent : Obstacle::channel_off;
}

std::string_view name_of(Obstacle obstacle) {
  constexpr std::array<std::string_view, 13> kNames{
      "none",          "no_disturbance",  "no_email",   "no_messages",        "no_calls",
      "no_inbound",    "channel_off",     "no_consent", "no_automatic_email", "no_newsletter",
      "wrong_address", "no_country_code", "no_link"};
  return kNames[static_cast<std::size_t>(obstacle)];
}

}  // namespace domain
