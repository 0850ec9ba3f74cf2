#include <array>

#include "domain/contact/outreach.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/parts/channel_ticks.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/words/method_words.h"

namespace ui {
namespace {

using domain::Channel;
using domain::ContactMethod;
using domain::MethodKind;
using i18n::Key;

template <typename Each>
void for_ways(const app::ContactView& view, Each&& each) {
  for (const MethodKind kind : {MethodKind::phone, MethodKind::email, MethodKind::messenger, MethodKind::address}) {
    for (const ContactMethod& method : methods_of(view, kind)) {
      for (const Channel channel : channels_of(method)) each(method, channel);
      if (kind != MethodKind::messenger) break;  // of the others the primary one
    }
  }
}

}  // namespace

std::vector<Channel> channels_of(const ContactMethod& method) {
  std::vector<Channel> channels;
  for (const Channel channel : domain::outreach_channels_of(method.content.kind)) {
    const std::uint32_t bit = tick_of(channel);
    if (bit == 0 || (method.content.flags & bit) != 0) channels.push_back(channel);
  }
  return channels;
}

std::string_view country_of(const app::ContactView& view) {
  for (const app::FolderView& folder : view.folders) {
    for (const app::FieldView& field : folder.fields) {
      if (field.id == domain::fields::country) return field.value;
    }
  }
  return {};
}

std::string shown_value(const ContactPage& page, const PanelContext& desk, const ContactMethod& method) {
  if (method.content.kind != MethodKind::phone) return domain::one_line(method.content.value);
  return desk.phones.shown(method.content.value, country_of(*page.view));
}

domain::Outreach outreach_of(const ContactPage& page, const PanelContext& desk, const ContactMethod& method,
                             Channel channel) {
  const bool phone = method.content.kind == MethodKind::phone;
  const std::string number = phone ? desk.phones.e164(method.content.value, country_of(*page.view)) : std::string{};
  return outreach(page.view->contactability, channel, method.content, number);
}

void record_outreach(const ContactPage& page, const PanelContext& desk, const ContactMethod& method, Channel channel) {
  desk.commands.push(app::RecordOutreach{page.view->head.id, method.id, channel});
}

void outreach_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const ContactMethod& method,
                 Channel channel, float side) {
  const widgets::Scope scope(static_cast<std::uint64_t>(channel));
  const domain::Outreach way = outreach_of(page, desk, method, channel);
  std::string_view refusal = obstacle_text(frame.texts, way.obstacle);
  if (refusal.empty() && desk.read_only) refusal = frame.texts[Key::outreach_read_only];
  const bool own_type = channel == Channel::messenger && method.content.type != domain::MethodType::none;
  const std::string shown = shown_value(page, desk, method);
  const std::string name =
      own_type ? i18n::say::outreach_message(frame.texts, method_type_label(frame.texts, method.content), shown)
               : outreach_words(frame.texts, channel, shown);
  if (widgets::icon_link(frame, "hand_over", channel_icon(channel), name, way.link,
                         {.refusal = refusal, .side = side})) {
    record_outreach(page, desk, method, channel);
  }
}

void ways_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Container group(frame, "ways", semantics::Role::group, frame.texts[Key::outreach_ways]);
  widgets::Row row(theme::kControl, 0);
  for_ways(*page.view, [&](const ContactMethod& method, Channel channel) {
    const widgets::Scope scope(static_cast<std::uint64_t>(method.id.value));
    row.wrap(theme::kControl);
    outreach_ui(page, frame, desk, method, channel);
  });
}

float ways_width(const app::ContactView& view) {
  float width = 0;
  for_ways(view, [&](const ContactMethod&, Channel) { width += theme::kControl; });
  return width;
}

}  // namespace ui
