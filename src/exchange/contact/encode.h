// Parts of a contact's document.
#pragma once
#include "app/queries/contact/contact_view.h"
#include "app/queries/journal/audit.h"
#include "domain/fields/definitions.h"
#include "exchange/json/writer.h"

namespace exchange::contact {

// Adds what the contact is and how it is called: id, kind, name, status, …
void add_identity(json::Ordered& document, const app::ContactView& view);
// Adds whom it belongs to: company, people, owner, followers, reports.
void add_links(json::Ordered& document, const app::ContactView& view, const domain::Definitions& definitions);
// Adds the access to the portal, with courses and groups.
void add_portal(json::Ordered& document, const app::ContactView& view);
// Adds phones, emails, messengers and addresses, primary first, and what was agreed with the contact.
void add_methods(json::Ordered& document, const app::ContactView& view);
// Adds the fields that have a value, in the card's order, tags and files.
void add_card(json::Ordered& document, const app::ContactView& view);
json::Ordered encode(const app::AuditEntry& entry);

}  // namespace exchange::contact
