// What mail templates can ask of a contact, and what that contact answers in the interface's language.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "domain/fields/definitions.h"
#include "domain/template/render.h"
#include "i18n/catalogue.h"

namespace ui {

// "contact.first_name" and so on: standard fields by key, own ones by a slug of their name; name, company, owner; of
// the client portal start, end, courses and groups; today.
std::vector<domain::templates::KnownName> template_names(const domain::Definitions& definitions);

using TemplateValues = std::map<std::string, domain::templates::Value, std::less<>>;
TemplateValues template_values(const i18n::Catalogue& texts, const domain::Definitions& definitions,
                               const app::ContactView& view, base::Millis now);

struct MailTemplate {
  std::string subject, body;
  bool operator==(const MailTemplate&) const = default;
};
// As stored; the reserved one has a text from the start.
MailTemplate mail_template(const i18n::Catalogue& texts, const domain::Definitions& definitions,
                           domain::DefinitionId id);
MailTemplate original_template(const i18n::Catalogue& texts, domain::DefinitionId id);
std::string_view mail_template_name(const i18n::Catalogue& texts, const domain::Definitions& definitions,
                                    domain::DefinitionId id);

// A text written out for a contact, with the names that had no value.
struct WrittenMail {
  std::string text;
  std::vector<std::string> missing;
};
WrittenMail write_mail(const i18n::Catalogue& texts, std::string_view source,
                       const std::vector<domain::templates::KnownName>& names, const TemplateValues& values);

}  // namespace ui
