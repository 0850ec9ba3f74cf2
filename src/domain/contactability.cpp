#include "domain/contactability.h"

#include <array>

namespace domain {

namespace {

// What is quiet when this channel is; 0: nothing can forbid it.
std::uint32_t quiet_of(Channel channel) {
  switch (channel) {
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return quiet::email;
    case Channel::sms:
    case Channel::automatic_sms:
    case Channel::whatsapp:
    case Channel::viber:
    case Channel::messenger:
      return quiet::messages;
    case Channel::call:
      return quiet::calls;
    case Channel::inbound_call:
    case Channel::inbound_sms:
      return quiet::inbound;
    case Channel::map:
      break;
  }
  return 0;
}

Obstacle word_of(std::uint32_t bit) {
  switch (bit) {
    case quiet::email:
      return Obstacle::no_email;
    case quiet::messages:
      return Obstacle::no_messages;
    case quiet::calls:
      return Obstacle::no_calls;
    default:
      return Obstacle::no_inbound;
  }
}

ReachKind kind_of(Channel channel) {
  switch (channel) {
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return ReachKind::email;
    case Channel::messenger:
      return ReachKind::messenger;
    case Channel::map:
      return ReachKind::address;
    default:
      return ReachKind::phone;
  }
}

// What has to be ticked under the address; 0: nothing.
std::uint32_t tick_of(Channel channel) {
  switch (channel) {
    case Channel::sms:
    case Channel::automatic_sms:
      return reach_flags::sms;
    case Channel::whatsapp:
      return reach_flags::whatsapp;
    case Channel::viber:
      return reach_flags::viber;
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return reach_flags::consent;
    default:
      return 0;
  }
}

}  // namespace

Obstacle obstacle_of(const Contactability& contact, Channel channel) {
  if (const std::uint32_t bit = quiet_of(channel); (contact.quiet & bit) != 0) {
    return (contact.quiet & quiet::all) == quiet::all ? Obstacle::no_disturbance : word_of(bit);
  }
  if (channel == Channel::automatic_email && contact.block_automatic_email) return Obstacle::no_automatic_email;
  if (channel == Channel::newsletter && !contact.newsletter) return Obstacle::no_newsletter;
  return Obstacle::none;
}

Obstacle obstacle_at(const Contactability& contact, Channel channel, const ReachContent& address) {
  if (address.kind != kind_of(channel)) return Obstacle::wrong_address;
  if (const Obstacle whole = obstacle_of(contact, channel); whole != Obstacle::none) return whole;
  const std::uint32_t tick = tick_of(channel);
  if (tick == 0 || (address.flags & tick) != 0) return Obstacle::none;
  return tick == reach_flags::consent ? Obstacle::no_consent : Obstacle::channel_off;
}

std::string_view name_of(Obstacle obstacle) {
  constexpr std::array<std::string_view, 13> kNames{
      "none",          "no_disturbance",  "no_email",   "no_messages",        "no_calls",
      "no_inbound",    "channel_off",     "no_consent", "no_automatic_email", "no_newsletter",
      "wrong_address", "no_country_code", "no_link"};
  return kNames[static_cast<std::size_t>(obstacle)];
}

}  // namespace domain
