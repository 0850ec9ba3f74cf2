#include <array>

#include "domain/hand_over.h"
#include "i18n/keys.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/reach_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"

namespace ui::panels {
namespace {

using domain::Channel;
using domain::Reach;
using domain::ReachKind;
using i18n::Key;

constexpr std::array<std::pair<std::uint32_t, Channel>, 3> kTicks{{{domain::reach_flags::whatsapp, Channel::whatsapp},
                                                                   {domain::reach_flags::viber, Channel::viber},
                                                                   {domain::reach_flags::sms, Channel::sms}}};

// The tick that a channel needs; 0: none.
std::uint32_t tick_of(Channel channel) {
  for (const auto& [bit, ticked] : kTicks) {
    if (ticked == channel) return bit;
  }
  return 0;
}

bool offered(const Reach& reach, Channel channel) {
  const std::uint32_t bit = tick_of(channel);
  return bit == 0 || (reach.content.flags & bit) != 0;
}

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

std::string_view country_of(const app::ContactView& view) {
  for (const app::FolderView& folder : view.folders) {
    for (const app::FieldView& field : folder.fields) {
      if (field.id == domain::fields::country) return field.value;
    }
  }
  return {};
}

std::string shown_value(const ContactPage& page, const shell::Desk& desk, const Reach& reach) {
  if (reach.content.kind != ReachKind::phone) return domain::one_line(reach.content.value);
  return desk.phones.shown(reach.content.value, country_of(*page.view));
}

domain::HandOver hand_over_of(const ContactPage& page, const shell::Desk& desk, const Reach& reach, Channel channel) {
  const bool phone = reach.content.kind == ReachKind::phone;
  const std::string number = phone ? desk.phones.e164(reach.content.value, country_of(*page.view)) : std::string{};
  return hand_over(page.view->contactability, channel, reach.content, number);
}

void record_hand_over(const ContactPage& page, const shell::Desk& desk, const Reach& reach, Channel channel) {
  desk.commands.push(app::RecordHandOver{page.view->head.id, reach.id, channel});
}

void hand_over_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk, const Reach& reach,
                  Channel channel) {
  const widgets::Scope scope(static_cast<std::uint64_t>(channel));
  const domain::HandOver way = hand_over_of(page, desk, reach, channel);
  std::string_view refusal = obstacle_text(frame.texts, way.obstacle);
  if (refusal.empty() && desk.read_only) refusal = frame.texts[Key::handover_read_only];
  const bool own_type = channel == Channel::messenger && reach.content.type != domain::ReachType::none;
  const std::string shown = shown_value(page, desk, reach);
  const std::string name =
      own_type ? i18n::say::handover_message(frame.texts, reach_type_label(frame.texts, reach.content), shown)
               : hand_over_words(frame.texts, channel, shown);
  if (widgets::icon_link(frame, "hand_over", channel_icon(channel), name, way.link, {.refusal = refusal})) {
    record_hand_over(page, desk, reach, channel);
  }
}

bool ticks_ui(const Frame& frame, domain::ReachContent& content, bool enabled,
              const std::function<void(Channel)>& beside) {
  if (content.kind == ReachKind::email) {
    return tick_ui(frame, frame.texts[Key::reach_consent], domain::reach_flags::consent, content.flags, enabled);
  }
  if (content.kind != ReachKind::phone) return false;
  const widgets::Container group(frame, "channels", semantics::Role::group,
                                 i18n::say::reach_channels(frame.texts, content.value));
  bool changed = false;
  const bool buttons = beside && (content.flags & domain::reach_flags::channels) != 0;
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

void ways_ui(const ContactPage& page, const Frame& frame, const shell::Desk& desk) {
  const widgets::Container group(frame, "ways", semantics::Role::group, frame.texts[Key::handover_ways]);
  widgets::Row row(theme::kControl, theme::kSpace1);
  for (const ReachKind kind : {ReachKind::phone, ReachKind::email, ReachKind::messenger, ReachKind::address}) {
    for (const Reach& reach : reaches_of(*page.view, kind)) {
      const widgets::Scope scope(static_cast<std::uint64_t>(reach.id.value));
      for (const Channel channel : domain::hand_overs_of(kind)) {
        if (!offered(reach, channel)) continue;
        row.wrap(widgets::icon_button_width());
        hand_over_ui(page, frame, desk, reach, channel);
      }
      if (kind != ReachKind::messenger) break;  // of the others the primary one
    }
  }
}

bool has_ways(const app::ContactView& view) {
  return !view.phones.empty() || !view.emails.empty() || !view.messengers.empty() || !view.addresses.empty();
}

}  // namespace ui::panels
