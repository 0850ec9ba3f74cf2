#include "ui/words/method_words.h"

#include <array>
#include <utility>

#include "domain/duplicates/merge.h"
#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/words/words.h"

namespace ui {

using domain::Channel;
using i18n::Key;

namespace {

struct ChannelLook {
  Key word;
  theme::Icon icon;
};

// By number, as far as a program of the person's opens them.
constexpr std::array<ChannelLook, 7> kChannels{{
    {Key::channel_call, theme::Icon::phone},
    {Key::channel_sms, theme::Icon::smartphone},
    {Key::channel_whatsapp, theme::Icon::message_circle},
    {Key::channel_viber, theme::Icon::messages_square},
    {Key::channel_messenger, theme::Icon::send},
    {Key::channel_email, theme::Icon::mail},
    {Key::channel_map, theme::Icon::map_pin},
}};

constexpr std::array<std::pair<domain::Obstacle, Key>, 12> kObstacles{{
    {domain::Obstacle::no_disturbance, Key::obstacle_no_disturbance},
    {domain::Obstacle::no_email, Key::obstacle_no_email},
    {domain::Obstacle::no_messages, Key::obstacle_no_messages},
    {domain::Obstacle::no_calls, Key::obstacle_no_calls},
    {domain::Obstacle::no_inbound, Key::obstacle_no_inbound},
    {domain::Obstacle::channel_off, Key::obstacle_channel_off},
    {domain::Obstacle::no_consent, Key::obstacle_no_consent},
    {domain::Obstacle::no_automatic_email, Key::obstacle_no_automatic_email},
    {domain::Obstacle::no_newsletter, Key::obstacle_no_newsletter},
    {domain::Obstacle::wrong_address, Key::obstacle_wrong_address},
    {domain::Obstacle::no_country_code, Key::obstacle_no_country_code},
    {domain::Obstacle::no_link, Key::obstacle_no_link},
}};

template <std::size_t count>
std::string joined(const i18n::Catalogue& texts, const std::array<std::pair<std::uint32_t, Key>, count>& words,
                   std::uint32_t bits) {
  std::string all;
  for (const auto& [bit, key] : words) {
    if ((bits & bit) == 0) continue;
    if (!all.empty()) all += ", ";
    all += texts[key];
  }
  return all;
}

}  // namespace

MethodKindWords method_kind_words(const i18n::Catalogue& texts, domain::MethodKind kind) {
  switch (kind) {
    case domain::MethodKind::email:
      return {texts[Key::field_email], texts[Key::method_emails], texts[Key::method_add_email]};
    case domain::MethodKind::messenger:
      return {texts[Key::method_messenger], texts[Key::method_messengers], texts[Key::method_add_messenger]};
    case domain::MethodKind::address:
      return {texts[Key::method_address], texts[Key::method_addresses], texts[Key::method_add_address]};
    case domain::MethodKind::phone:
      break;
  }
  return {texts[Key::field_phone], texts[Key::method_phones], texts[Key::method_add_phone]};
}

semantics::InputKind input_of(domain::MethodKind kind) {
  if (kind == domain::MethodKind::phone) return semantics::InputKind::tel;
  return kind == domain::MethodKind::email ? semantics::InputKind::email : semantics::InputKind::text;
}

std::string_view method_type_label(const i18n::Catalogue& texts, const domain::MethodContent& content) {
  if (content.type == domain::MethodType::none) return {};
  return content.type == domain::MethodType::custom ? std::string_view(content.label)
                                                    : method_type_word(texts, content.type);
}

std::string method_mistake(const i18n::Catalogue& texts, std::span<const domain::ContactMethod> others,
                           const domain::MethodContent& content, domain::MethodId except) {
  const domain::Refusal refusal = domain::check_method(content);
  if (refusal != domain::Refusal::none) return std::string(refusal_text(texts, refusal));
  const domain::ContactMethod* same = domain::repeated(others, content, except);
  return same == nullptr ? std::string{} : i18n::say::refusal_already_there(texts, same->content.value);
}

std::string_view channel_word(const i18n::Catalogue& texts, Channel channel) {
  const auto index = static_cast<std::size_t>(channel);
  return index < kChannels.size() ? texts[kChannels[index].word] : std::string_view{};
}

theme::Icon channel_icon(Channel channel) {
  const auto index = static_cast<std::size_t>(channel);
  return index < kChannels.size() ? kChannels[index].icon : theme::Icon::none;
}

std::string_view obstacle_text(const i18n::Catalogue& texts, domain::Obstacle obstacle) {
  for (const auto& [known, key] : kObstacles) {
    if (known == obstacle) return texts[key];
  }
  return {};
}

std::string outreach_words(const i18n::Catalogue& texts, Channel channel, std::string_view shown) {
  switch (channel) {
    case Channel::call:
      return i18n::say::outreach_call(texts, shown);
    case Channel::map:
      return i18n::say::outreach_map(texts, shown);
    case Channel::email:
      return i18n::say::outreach_email(texts, shown);
    default:
      return i18n::say::outreach_message(texts, channel_word(texts, channel), shown);
  }
}

std::string do_not_disturb_words(const i18n::Catalogue& texts, std::uint32_t bits) {
  using namespace domain;
  constexpr std::array<std::pair<std::uint32_t, Key>, 4> kWords{{{do_not_disturb::email, Key::disturb_email},
                                                                 {do_not_disturb::messages, Key::disturb_messages},
                                                                 {do_not_disturb::calls, Key::disturb_calls},
                                                                 {do_not_disturb::inbound, Key::disturb_inbound}}};
  return (bits & do_not_disturb::all) == do_not_disturb::all ? std::string(texts[Key::disturb_all])
                                                             : joined(texts, kWords, bits);
}

std::string flag_words(const i18n::Catalogue& texts, std::uint32_t flags) {
  using namespace domain;
  constexpr std::array<std::pair<std::uint32_t, Key>, 4> kWords{{{method_flags::whatsapp, Key::channel_whatsapp},
                                                                 {method_flags::viber, Key::channel_viber},
                                                                 {method_flags::sms, Key::channel_sms},
                                                                 {method_flags::consent, Key::channel_email}}};
  return joined(texts, kWords, flags);
}

}  // namespace ui
