#include <array>
#include <utility>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/section.h"

namespace ui {
namespace {

using i18n::Key;
namespace do_not_disturb = domain::do_not_disturb;

constexpr std::array<std::pair<std::uint32_t, Key>, 5> kChannels{{{do_not_disturb::all, Key::disturb_all},
                                                                  {do_not_disturb::email, Key::disturb_email},
                                                                  {do_not_disturb::messages, Key::disturb_messages},
                                                                  {do_not_disturb::calls, Key::disturb_calls},
                                                                  {do_not_disturb::inbound, Key::disturb_inbound}}};

template <typename Command>
void change(const Frame& frame, const PanelContext& desk, Key setting, Command command) {
  desk.commands.push(std::move(command),
                     {i18n::say::disturb_changed(frame.texts, frame.texts[setting]), Undoable::yes});
}

// All at once, or one by one.
void channels_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Container group(frame, "channels", semantics::Role::group, frame.texts[Key::disturb_title]);
  const std::uint32_t now = page.view->contactability.do_not_disturb;
  for (const auto& [bits, key] : kChannels) {
    const widgets::Scope scope(bits);
    bool on = (now & bits) == bits;
    if (widgets::toggle(frame, "quiet", frame.texts[key], on, {.enabled = !locked(page, desk)})) {
      change(frame, desk, Key::disturb_title, app::SetDoNotDisturb{page.view->head.id, on ? now | bits : now & ~bits});
    }
  }
}

template <typename Command>
void switch_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, Key key, bool on,
               std::string_view help) {
  const widgets::Scope scope(static_cast<std::uint64_t>(key));
  if (widgets::toggle(frame, "switch", frame.texts[key], on, {.enabled = !locked(page, desk), .description = help})) {
    change(frame, desk, key, Command{page.view->head.id, on});
  }
}

}  // namespace

void do_not_disturb_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  if (!widgets::section(frame, "quiet", texts[Key::disturb_title], page.draft.do_not_disturb_open)) return;
  const widgets::Scope scope("quiet");
  const domain::Contactability& now = page.view->contactability;
  widgets::gap(theme::kSpace2);
  channels_ui(page, frame, desk);
  widgets::gap(theme::kSpace3);
  switch_ui<app::SetDoNotCall>(page, frame, desk, Key::disturb_do_not_call, now.do_not_call,
                               texts[Key::disturb_do_not_call_help]);
  switch_ui<app::SetBlockAutomaticEmail>(page, frame, desk, Key::disturb_block_automatic_email,
                                         now.block_automatic_email, {});
  switch_ui<app::SetNewsletter>(page, frame, desk, Key::disturb_newsletter, now.newsletter,
                                texts[Key::disturb_newsletter_help]);
  widgets::gap(theme::kSpace3);
}

}  // namespace ui
