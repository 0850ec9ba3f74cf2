#include "domain/contact/outreach.h"

#include <algorithm>
#include <array>

#include "base/percent.h"
#include "domain/text/characters.h"

namespace domain {

namespace {

// As it was typed: its digits, with the + in front. An extension is not dialled.
std::string typed_digits(std::string_view phone) {
  std::string digits;
  for (const char c : phone.substr(0, phone.find_first_of("xe"))) {
    if (text::is_digit(c) || (c == '+' && digits.empty())) digits += c;
  }
  return digits;
}

// With + and country code; empty when it has none.
std::string whole_number(std::string_view typed, std::string_view e164) {
  if (!e164.empty()) return std::string{e164};
  std::string digits = typed_digits(typed);
  if (digits.starts_with("00")) digits.replace(0, 2, "+");
  return digits.starts_with('+') ? digits : std::string{};
}

// A name in a messenger, as it is with or without an @ in front; empty when it is none.
std::string_view account(std::string_view value) {
  value.remove_prefix(value.starts_with('@') ? 1 : 0);
  const bool plain = std::all_of(value.begin(), value.end(), [](char c) { return base::is_unreserved(c) && c != '~'; });
  return plain && !value.starts_with('.') ? value : std::string_view{};
}

std::string messenger_link(const MethodContent& address) {
  const std::string number = whole_number(address.value, {});
  const std::string name{account(address.value)};
  switch (address.type) {
    case MethodType::telegram:
      if (!number.empty()) return "https://t.me/" + number;
      return name.empty() ? std::string{} : "https://t.me/" + name;
    case MethodType::signal:
      return number.empty() ? std::string{} : "https://signal.me/#p/" + number;
    case MethodType::facebook:
      return name.empty() ? std::string{} : "https://m.me/" + name;
    case MethodType::instagram:
      return name.empty() ? std::string{} : "https://ig.me/m/" + name;
    default:
      return {};
  }
}

std::string link_of(Channel channel, const MethodContent& address, std::string_view e164) {
  const std::string whole = whole_number(address.value, e164);
  const std::string dialled = whole.empty() ? typed_digits(address.value) : whole;
  switch (channel) {
    case Channel::call:
      return "tel:" + dialled;
    case Channel::sms:
      return "sms:" + dialled;
    case Channel::whatsapp:
      return whole.empty() ? whole : "https://wa.me/" + whole.substr(1);
    case Channel::viber:
      return whole.empty() ? whole : "viber://chat?number=" + base::percent_encoded(whole);
    case Channel::messenger:
      return messenger_link(address);
    case Channel::email:
      return "mailto:" + base::percent_encoded(address.value, "@");
    case Channel::map:
      return "https://www.openstreetmap.org/search?query=" + base::percent_encoded(one_line(address.value));
    default:
      return {};  // nothing of the person's own program
  }
}

}  // namespace

std::string mail_link(std::string_view link, std::string_view subject, std::string_view body) {
  std::string lines;
  for (const char c : body) {
    if (c == '\r') continue;
    if (c == '\n') lines += '\r';
    lines += c;
  }
  return std::string{link} + "?subject=" + base::percent_encoded(one_line(subject)) +
         "&body=" + base::percent_encoded(lines);
}

std::span<const Channel> outreach_channels_of(MethodKind kind) {
  static constexpr std::array kPhone{Channel::call, Channel::whatsapp, Channel::viber, Channel::sms};
  static constexpr std::array kEmail{Channel::email};
  static constexpr std::array kMessenger{Channel::messenger};
  static constexpr std::array kAddress{Channel::map};
  switch (kind) {
    case MethodKind::phone:
      return kPhone;
    case MethodKind::email:
      return kEmail;
    case MethodKind::messenger:
      return kMessenger;
    case MethodKind::address:
      break;
  }
  return kAddress;
}

Outreach outreach(const Contactability& contact, Channel channel, const MethodContent& address, std::string_view e164) {
  Outreach result{channel, obstacle_at(contact, channel, address), {}};
  if (result.obstacle != Obstacle::none) return result;
  result.link = link_of(channel, address, e164);
  if (!result.link.empty()) return result;
  const bool phone = address.kind == MethodKind::phone;
  result.obstacle = phone ? Obstacle::no_country_code : Obstacle::no_link;
  return result;
}

}  // namespace domain
