#include "ui/parts/mail_way.h"

#include "domain/contact/outreach.h"
#include "i18n/keys.h"
#include "ui/words/method_words.h"

namespace ui {

using i18n::Key;

MailWay mail_way(const i18n::Catalogue& texts, const app::ContactView& view, bool read_only, std::string_view subject,
                 std::string_view body) {
  if (view.emails.empty()) return {nullptr, {}, texts[Key::mail_no_address]};
  MailWay way{&view.emails.front(), {}, {}};
  const domain::Outreach over = outreach(view.contactability, domain::Channel::email, way.address->content, {});
  way.refusal = obstacle_text(texts, over.obstacle);
  if (way.refusal.empty() && read_only) way.refusal = texts[Key::outreach_read_only];
  if (way.refusal.empty()) way.link = domain::mail_link(over.link, subject, body);
  return way;
}

}  // namespace ui
