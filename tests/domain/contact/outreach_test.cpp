#include "domain/contact/outreach.h"

#include <doctest/doctest.h>

using domain::Channel;
using domain::Contactability;
using domain::MethodContent;
using domain::MethodKind;
using domain::MethodType;
using domain::Obstacle;
namespace flags = domain::method_flags;

namespace {

MethodContent phone(const std::string& value) {
  return {MethodKind::phone, MethodType::none, flags::channels, {}, value};
}
MethodContent email(const std::string& value) {
  return {MethodKind::email, MethodType::none, flags::consent, {}, value};
}
MethodContent messenger(MethodType type, const std::string& value) {
  return {MethodKind::messenger, type, 0, {}, value};
}
MethodContent address(const std::string& value) { return {MethodKind::address, MethodType::none, 0, {}, value}; }

std::string link(Channel channel, const MethodContent& to, std::string_view e164 = {}) {
  const domain::Outreach way = outreach({}, channel, to, e164);
  CHECK(way.link.empty() == (way.obstacle != Obstacle::none));
  return way.link;
}

}  // namespace

TEST_CASE("a phone is handed over by its whole number when it is known, and else by the digits that were entered") {
  const MethodContent typed = phone("(0543) 12-345 x7");
  CHECK(link(Channel::call, typed, "+39054312345") == "tel:+39054312345");
  CHECK(link(Channel::sms, typed, "+39054312345") == "sms:+39054312345");
  CHECK(link(Channel::whatsapp, typed, "+39054312345") == "https://wa.me/39054312345");
  CHECK(link(Channel::viber, typed, "+39054312345") == "viber://chat?number=%2B39054312345");
  CHECK(link(Channel::call, typed) == "tel:054312345");
  CHECK(link(Channel::sms, typed) == "sms:054312345");
  CHECK(link(Channel::whatsapp, phone("0039 0543 12345")) == "https://wa.me/39054312345");
}

TEST_CASE("what wants an international number refuses one without a country code") {
  CHECK(outreach({}, Channel::whatsapp, phone("0543 12345"), {}).obstacle == Obstacle::no_country_code);
  CHECK(outreach({}, Channel::viber, phone("0543 12345"), {}).obstacle == Obstacle::no_country_code);
}

TEST_CASE("an e-mail cannot bring headers or a second address along") {
  CHECK(link(Channel::email, email("anna@example.com")) == "mailto:anna@example.com");
  CHECK(link(Channel::email, email("a&b?cc=x@evil.example,c#d@example.com")) ==
        "mailto:a%26b%3Fcc%3Dx@evil.example%2Cc%23d@example.com");
  CHECK(link(Channel::email, email("łucja+x@example.com\r\nBcc: e")) ==
        "mailto:%C5%82ucja%2Bx@example.com%0D%0ABcc%3A%20e");
}

TEST_CASE("an address is shown on a map in one line") {
  CHECK(link(Channel::map, address("Via Roma 1\r\n\n  47121 Forlì ")) ==
        "https://www.openstreetmap.org/search?query=Via%20Roma%201%2C%2047121%20Forl%C3%AC");
  CHECK(link(Channel::map, address("1&query=x#y")) == "https://www.openstreetmap.org/search?query=1%26query%3Dx%23y");
}

TEST_CASE("a messenger is opened by its own link, or it is said that there is none") {
  CHECK(link(Channel::messenger, messenger(MethodType::telegram, "@anna_k")) == "https://t.me/anna_k");
  CHECK(link(Channel::messenger, messenger(MethodType::telegram, "+39 333 12")) == "https://t.me/+3933312");
  CHECK(link(Channel::messenger, messenger(MethodType::facebook, "anna.k")) == "https://m.me/anna.k");
  CHECK(link(Channel::messenger, messenger(MethodType::instagram, "anna")) == "https://ig.me/m/anna");
  CHECK(link(Channel::messenger, messenger(MethodType::signal, "+39 333 12")) == "https://signal.me/#p/+3933312");
  for (const MethodContent& none :
       {messenger(MethodType::signal, "anna"), messenger(MethodType::other, "anna"),
        messenger(MethodType::telegram, "anna/../evil"), messenger(MethodType::facebook, "anna?x=y"),
        messenger(MethodType::instagram, ".."), messenger(MethodType::telegram, "@")}) {
    CHECK(outreach({}, Channel::messenger, none, {}).obstacle == Obstacle::no_link);
  }
}

TEST_CASE("what is forbidden has no link") {
  const Contactability quiet{.do_not_disturb = domain::do_not_disturb::all};
  CHECK(outreach(quiet, Channel::call, phone("123"), "+39123").obstacle == Obstacle::no_disturbance);
  CHECK(outreach(quiet, Channel::call, phone("123"), "+39123").link.empty());
  CHECK(outreach({}, Channel::newsletter, email("a@b.example"), {}).obstacle == Obstacle::no_newsletter);
}

TEST_CASE("what can be done with each kind of address") {
  CHECK(domain::outreach_channels_of(MethodKind::phone).front() == Channel::call);
  CHECK(domain::outreach_channels_of(MethodKind::phone).size() == 4);
  for (const MethodKind kind : {MethodKind::phone, MethodKind::email, MethodKind::messenger, MethodKind::address}) {
    for (const Channel channel : domain::outreach_channels_of(kind)) {
      const MethodContent content{kind, MethodType::none, flags::channels | flags::consent, {}, "x"};
      CHECK(obstacle_at({}, channel, content) == Obstacle::none);
    }
  }
}
