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

bool tick_ui(const Frame& frame, std::string_view label, std::uint32_t bit, std::uint32_t& flags, bool enabled) {
  const widgets::Scope scope(bit);
  bool on = (flags & bit) != 0;
  if (!widgets::checkbox(frame, "tick", label, on, {.enabled = enabled})) return false;
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

bool ticks_ui(const Frame& frame, domain::MethodContent& content, bool enabled,
              const std::function<void(Channel)>& beside) {
  if (content.kind == MethodKind::email) {
    return tick_ui(frame, frame.texts[Key::method_consent], domain::method_flags::consent, content.flags, enabled);
  }
  if (content.kind != MethodKind::phone) return false;
  const widgets::Container group(frame, "channels", semantics::Role::group,
                                 i18n::say::method_channels(frame.texts, content.value));
  bool changed = false;
  const bool buttons = beside && (content.flags & domain::method_flags::channels) != 0;
  widgets::Row row(buttons ? theme::kControl : theme::kControlSmall, theme::kSpace3);
  for (const auto& [bit, channel] : kTicks) {
    const bool further = beside && (content.flags & bit) != 0;
    const std::string_view label = channel_word(frame.texts, channel);
    row.wrap(tick_width(frame, label) + (further ? theme::kSpace1 + widgets::icon_button_width() : 0));
    changed = tick_ui(frame, label, bit, content.flags, enabled) || changed;
    if (!further) continue;
    row.next(theme::kSpace1);
    beside(channel);
  }
  return changed;
}

}  // namespace ui
