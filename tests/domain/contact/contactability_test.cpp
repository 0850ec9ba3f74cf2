#include "domain/contact/contactability.h"

#include <vector>

#include <doctest/doctest.h>

using domain::Channel;
using domain::Contactability;
using domain::MethodContent;
using domain::MethodKind;
using domain::MethodType;
using domain::Obstacle;
namespace do_not_disturb = domain::do_not_disturb;
namespace flags = domain::method_flags;

namespace {

const MethodContent kPhone{MethodKind::phone, MethodType::none, flags::channels, {}, "+39 06 1234"};
const MethodContent kEmail{MethodKind::email, MethodType::none, flags::consent, {}, "anna@example.com"};
const MethodContent kTelegram{MethodKind::messenger, MethodType::telegram, 0, {}, "@anna"};
const MethodContent kAddress{MethodKind::address, MethodType::home, 0, {}, "Via Roma 1\nForlì"};

MethodContent with(MethodContent content, std::uint32_t ticks) {
  content.flags = ticks;
  return content;
}

const MethodContent& address_for(Channel channel) {
  switch (channel) {
    case Channel::email:
    case Channel::automatic_email:
    case Channel::newsletter:
      return kEmail;
    case Channel::messenger:
      return kTelegram;
    case Channel::map:
      return kAddress;
    default:
      return kPhone;
  }
}

}  // namespace

TEST_CASE("with everything ticked and agreed to, every channel is open") {
  const Contactability open{.newsletter = true};
  for (std::uint8_t i = 0; i < domain::kChannels; ++i) {
    CAPTURE(i);
    const auto channel = static_cast<Channel>(i);
    CHECK(obstacle_at(open, channel, address_for(channel)) == Obstacle::none);
  }
}

TEST_CASE("do not disturb closes each group of channels by itself, and says which") {
  struct Group {
    std::uint32_t bit;
    Obstacle obstacle;
    std::vector<Channel> channels;
  };
  const std::vector<Group> groups{
      {do_not_disturb::email, Obstacle::no_email, {Channel::email, Channel::automatic_email, Channel::newsletter}},
      {do_not_disturb::messages,
       Obstacle::no_messages,
       {Channel::sms, Channel::automatic_sms, Channel::whatsapp, Channel::viber, Channel::messenger}},
      {do_not_disturb::calls, Obstacle::no_calls, {Channel::call}},
      {do_not_disturb::inbound, Obstacle::no_inbound, {Channel::inbound_call, Channel::inbound_sms}},
  };
  for (const Group& closed : groups) {
    const Contactability contact{.do_not_disturb = closed.bit, .newsletter = true};
    for (const Group& group : groups) {
      for (const Channel channel : group.channels) {
        const Obstacle expected = group.bit == closed.bit ? group.obstacle : Obstacle::none;
        CHECK(obstacle_at(contact, channel, address_for(channel)) == expected);
      }
    }
  }
}

TEST_CASE("do not disturb at all closes every channel; where the contact is can still be looked up") {
  const Contactability contact{.do_not_disturb = do_not_disturb::all, .newsletter = true};
  for (std::uint8_t i = 0; i < domain::kChannels; ++i) {
    CAPTURE(i);
    const auto channel = static_cast<Channel>(i);
    const Obstacle expected = channel == Channel::map ? Obstacle::none : Obstacle::no_disturbance;
    CHECK(obstacle_at(contact, channel, address_for(channel)) == expected);
  }
}

TEST_CASE("a channel that is not ticked for a phone cannot be used for sending; calling needs no tick") {
  const Contactability open;
  CHECK(obstacle_at(open, Channel::whatsapp, with(kPhone, flags::viber | flags::sms)) == Obstacle::channel_off);
  CHECK(obstacle_at(open, Channel::viber, with(kPhone, flags::whatsapp | flags::sms)) == Obstacle::channel_off);
  CHECK(obstacle_at(open, Channel::sms, with(kPhone, flags::whatsapp | flags::viber)) == Obstacle::channel_off);
  CHECK(obstacle_at(open, Channel::automatic_sms, with(kPhone, flags::whatsapp)) == Obstacle::channel_off);
  CHECK(obstacle_at(open, Channel::sms, with(kPhone, flags::sms)) == Obstacle::none);
  CHECK(obstacle_at(open, Channel::call, with(kPhone, 0)) == Obstacle::none);
}

TEST_CASE("e-mail needs the agreement under the address") {
  const Contactability open{.newsletter = true};
  for (const Channel channel : {Channel::email, Channel::automatic_email, Channel::newsletter}) {
    CHECK(obstacle_at(open, channel, with(kEmail, 0)) == Obstacle::no_consent);
    CHECK(obstacle_at(open, channel, kEmail) == Obstacle::none);
  }
}

TEST_CASE("do not call informs, and closes nothing") {
  const Contactability contact{.do_not_call = true};
  for (const Channel channel : {Channel::call, Channel::sms, Channel::email, Channel::inbound_call}) {
    CHECK(obstacle_at(contact, channel, address_for(channel)) == Obstacle::none);
  }
}

TEST_CASE("blocking automatic e-mails leaves those that somebody writes, and SMS") {
  const Contactability contact{.block_automatic_email = true};
  CHECK(obstacle_at(contact, Channel::automatic_email, kEmail) == Obstacle::no_automatic_email);
  CHECK(obstacle_at(contact, Channel::email, kEmail) == Obstacle::none);
  CHECK(obstacle_at(contact, Channel::automatic_sms, kPhone) == Obstacle::none);
}

TEST_CASE("the newsletter goes to who receives it and agrees to e-mail") {
  CHECK(obstacle_at({}, Channel::newsletter, kEmail) == Obstacle::no_newsletter);
  CHECK(obstacle_at({.newsletter = true}, Channel::newsletter, with(kEmail, 0)) == Obstacle::no_consent);
  CHECK(obstacle_at({.do_not_disturb = do_not_disturb::email, .newsletter = true}, Channel::newsletter, kEmail) ==
        Obstacle::no_email);
}

TEST_CASE("each channel takes one kind of address") {
  const Contactability open{.newsletter = true};
  CHECK(obstacle_at(open, Channel::call, kEmail) == Obstacle::wrong_address);
  CHECK(obstacle_at(open, Channel::email, kPhone) == Obstacle::wrong_address);
  CHECK(obstacle_at(open, Channel::messenger, kPhone) == Obstacle::wrong_address);
  CHECK(obstacle_at(open, Channel::map, kTelegram) == Obstacle::wrong_address);
  CHECK(domain::name_of(Obstacle::wrong_address) == "wrong_address");
}
