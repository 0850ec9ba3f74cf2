// The link that hands a contact over to the device's own program (telephone, mail, messenger, map), or why there is
// none.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "domain/contact/contactability.h"

namespace domain {

struct Outreach {
  Channel channel = Channel::call;
  Obstacle obstacle = Obstacle::none;
  std::string link;  // escaped whatever the address holds; empty when there is an obstacle
};

// What can be done with an address of this kind, the main way first.
std::span<const Channel> outreach_channels_of(MethodKind kind);

// `e164` is a phone's number in that form; empty when it is not known: then its digits are taken as they stand.
Outreach outreach(const Contactability& contact, Channel channel, const MethodContent& address, std::string_view e164);

// The link of a hand-over by e-mail, with a text to begin with (RFC 6068).
std::string mail_link(std::string_view link, std::string_view subject, std::string_view body);

}  // namespace domain
