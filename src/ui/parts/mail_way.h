// How a written e-mail gets to the person's own e-mail program, or why it does not.
#pragma once
#include <string>
#include <string_view>

#include "app/queries/contact/contact_view.h"
#include "i18n/catalogue.h"

namespace ui {

struct MailWay {
  const domain::ContactMethod* address = nullptr;  // the contact's primary one, in the view; null: there is none
  std::string link;                                // empty when it is refused
  std::string_view refusal;                        // empty: none
};
MailWay mail_way(const i18n::Catalogue& texts, const app::ContactView& view, bool read_only, std::string_view subject,
                 std::string_view body);

}  // namespace ui
