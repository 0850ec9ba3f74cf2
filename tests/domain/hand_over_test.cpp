#include "domain/hand_over.h"

#include <doctest/doctest.h>

using domain::Channel;
using domain::Contactability;
using domain::Obstacle;
using domain::ReachContent;
using domain::ReachKind;
using domain::ReachType;
namespace flags = domain::reach_flags;

namespace {

ReachContent phone(const std::string& value) { return {ReachKind::phone, ReachType::none, flags::channels, {}, value}; }
ReachContent email(const std::string& value) { return {ReachKind::email, ReachType::none, flags::consent, {}, value}; }
ReachContent messenger(ReachType type, const std::string& value) { return {ReachKind::messenger, type, 0, {}, value}; }
ReachContent address(const std::string& value) { return {ReachKind::address, ReachType::none, 0, {}, value}; }

std::string link(Channel channel, const ReachContent& to, std::string_view e164 = {}) {
  const domain::HandOver way = hand_over({}, channel, to, e164);
  CHECK(way.link.empty() == (way.obstacle != Obstacle::none));
  return way.link;
}

}  // namespace

TEST_CASE("a phone is handed over by its whole number when it is known, and else by the digits that were entered") {
  const ReachContent typed = phone("(0543) 12-345 x7");
  CHECK(link(Channel::call, typed, "+39054312345") == "tel:+39054312345");
  CHECK(link(Channel::sms, typed, "+39054312345") == "sms:+39054312345");
  CHECK(link(Channel::whatsapp, typed, "+39054312345") == "https://wa.me/39054312345");
  CHECK(link(Channel::viber, typed, "+39054312345") == "viber://chat?number=%2B39054312345");
  CHECK(link(Channel::call, typed) == "tel:054312345");
  CHECK(link(Channel::sms, typed) == "sms:054312345");
  CHECK(link(Channel::whatsapp, phone("0039 0543 12345")) == "https://wa.me/39054312345");
}

TEST_CASE("what wants an international number refuses one without a country code") {
  CHECK(hand_over({}, Channel::whatsapp, phone("0543 12345"), {}).obstacle == Obstacle::no_country_code);
  CHECK(hand_over({}, Channel::viber, phone("0543 12345"), {}).obstacle == Obstacle::no_country_code);
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
  CHECK(link(Channel::messenger, messenger(ReachType::telegram, "@anna_k")) == "https://t.me/anna_k");
  CHECK(link(Channel::messenger, messenger(ReachType::telegram, "+39 333 12")) == "https://t.me/+3933312");
  CHECK(link(Channel::messenger, messenger(ReachType::facebook, "anna.k")) == "https://m.me/anna.k");
  CHECK(link(Channel::messenger, messenger(ReachType::instagram, "anna")) == "https://ig.me/m/anna");
  CHECK(link(Channel::messenger, messenger(ReachType::signal, "+39 333 12")) == "https://signal.me/#p/+3933312");
  for (const ReachContent& none :
       {messenger(ReachType::signal, "anna"), messenger(ReachType::other, "anna"),
        messenger(ReachType::telegram, "anna/../evil"), messenger(ReachType::facebook, "anna?x=y"),
        messenger(ReachType::instagram, ".."), messenger(ReachType::telegram, "@")}) {
    CHECK(hand_over({}, Channel::messenger, none, {}).obstacle == Obstacle::no_link);
  }
}

TEST_CASE("what is forbidden has no link") {
  const Contactability quiet{.quiet = domain::quiet::all};
  CHECK(hand_over(quiet, Channel::call, phone("123"), "+39123").obstacle == Obstacle::no_disturbance);
  CHECK(hand_over(quiet, Channel::call, phone("123"), "+39123").link.empty());
  CHECK(hand_over({}, Channel::newsletter, email("a@b.example"), {}).obstacle == Obstacle::no_newsletter);
}

TEST_CASE("what can be done with each kind of address") {
  CHECK(domain::hand_overs_of(ReachKind::phone).front() == Channel::call);
  CHECK(domain::hand_overs_of(ReachKind::phone).size() == 4);
  for (const ReachKind kind : {ReachKind::phone, ReachKind::email, ReachKind::messenger, ReachKind::address}) {
    for (const Channel channel : domain::hand_overs_of(kind)) {
      const ReachContent content{kind, ReachType::none, flags::channels | flags::consent, {}, "x"};
      CHECK(obstacle_at({}, channel, content) == Obstacle::none);
    }
  }
}
