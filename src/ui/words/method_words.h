// The catalogue's words for the ways to reach somebody: kinds, channels, obstacles, consent.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "domain/contact/contact_method.h"
#include "domain/contact/contactability.h"
#include "i18n/catalogue.h"
#include "ui/semantics/tree.h"
#include "ui/theme/icons.h"

namespace ui {

// One of the kind, all of it, and the button that adds one.
struct MethodKindWords {
  std::string_view one, all, add;
};
MethodKindWords method_kind_words(const i18n::Catalogue& texts, domain::MethodKind kind);
// What a field of it takes.
semantics::InputKind input_of(domain::MethodKind kind);
// "Work", or the person's own type; empty for none.
std::string_view method_type_label(const i18n::Catalogue& texts, const domain::MethodContent& content);

// Why it cannot stand beside the others, in place of `except` (none: as a new one); empty: it can.
std::string method_mistake(const i18n::Catalogue& texts, std::span<const domain::ContactMethod> others,
                           const domain::MethodContent& content, domain::MethodId except = {});
std::string_view channel_word(const i18n::Catalogue& texts, domain::Channel channel);
theme::Icon channel_icon(domain::Channel channel);
// Why not; empty for Obstacle::none.
std::string_view obstacle_text(const i18n::Catalogue& texts, domain::Obstacle obstacle);
// What the link to the device's program does, for example "Call +39 06 1234".
std::string outreach_words(const i18n::Catalogue& texts, domain::Channel channel, std::string_view shown);

// "Email, Messages" for bits of domain::quiet.
std::string do_not_disturb_words(const i18n::Catalogue& texts, std::uint32_t bits);
// "WhatsApp, SMS" for bits of domain::method_flags.
std::string flag_words(const i18n::Catalogue& texts, std::uint32_t flags);

}  // namespace ui
