// The catalogue's words for the ways to reach somebody: kinds, channels, obstacles, consent.
#pragma once
#include <string>
#include <string_view>

#include "domain/contactability.h"
#include "domain/reach.h"
#include "i18n/catalogue.h"
#include "ui/theme/icons.h"

namespace ui::panels {

// One of the kind, all of it, and the button that adds one.
struct ReachKindWords {
  std::string_view one, all, add;
};
ReachKindWords reach_kind_words(const i18n::Catalogue& texts, domain::ReachKind kind);
// "Work", or the person's own type; empty for none.
std::string_view reach_type_label(const i18n::Catalogue& texts, const domain::ReachContent& content);

std::string_view channel_word(const i18n::Catalogue& texts, domain::Channel channel);
theme::Icon channel_icon(domain::Channel channel);
// Why not; empty for Obstacle::none.
std::string_view obstacle_text(const i18n::Catalogue& texts, domain::Obstacle obstacle);
// What the link to the device's program does, for example "Call +39 06 1234".
std::string hand_over_words(const i18n::Catalogue& texts, domain::Channel channel, std::string_view shown);
// What the history says of it.
std::string handed_over_words(const i18n::Catalogue& texts, domain::Channel channel, std::string_view address);

// "Email, Messages" for bits of domain::quiet.
std::string quiet_words(const i18n::Catalogue& texts, std::uint32_t bits);
// "WhatsApp, SMS" for bits of domain::reach_flags.
std::string flag_words(const i18n::Catalogue& texts, std::uint32_t flags);

}  // namespace ui::panels
