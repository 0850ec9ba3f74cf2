#include "ui/parts/channel_ticks.h"

#include <array>
#include <utility>

#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/words/method_words.h"

namespace ui {

using domain::Channel;
using domain::MethodKind;
using i18n::Key;

namespace {

constexpr std::array<std::pair<std::uint32_t, Channel>, 3> kTicks{{{domain::method_flags::whatsapp, Channel::whatsapp},
                                                                   {domain::method_flags::viber, Channel::viber},
                                                                   {domain::method_flags::sms, Channel::sms}}};

bool tick_ui(const Frame& frame, std::string_view label, std::uint32_t bit, std::uint32_t& flags) {
  const widgets::Scope scope(bit);
  bool on = (flags & bit) != 0;
  if (!widgets::checkbox(frame, "tick", label, on)) return false;
  flags = on ? flags | bit : flags & ~bit;
  return true;
}

float tick_width(const Frame& frame, std::string_view label) {
  constexpr float kBox = 18;
  return kBox + theme::kSpace2 + widgets::text_width(frame, label, {theme::kTextSmall});
}

}  // namespace

std::uint32_t tick_of(Channel channel) {
  for (const auto& [bit, ticked] : kTicks) {
    if (ticked == channel) return bit;
  }
  return 0;
}

bool ticks_ui(const Frame& frame, domain::MethodContent& content) {
  if (content.kind == MethodKind::email) {
    return tick_ui(frame, frame.texts[Key::method_consent], domain::method_flags::consent, content.flags);
  }
  if (content.kind != MethodKind::phone) return false;
  const widgets::Container group(frame, "channels", semantics::Role::group,
                                 i18n::say::method_channels(frame.texts, content.value));
  bool changed = false;
  widgets::Row row(theme::kControlSmall, theme::kSpace3);
  for (const auto& [bit, channel] : kTicks) {
    const std::string_view label = channel_word(frame.texts, channel);
    row.wrap(tick_width(frame, label));
    changed = tick_ui(frame, label, bit, content.flags) || changed;
  }
  return changed;
}

}  // namespace ui
