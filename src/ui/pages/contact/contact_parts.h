// The parts of the contact page.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contact/outreach.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"

namespace ui {

// Who this is, the way to the neighbours, and what can be done with the contact as a whole.
void contact_head_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// Where the contact stands, unless it is where one expects it.
void state_notice_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk);
// Card, history and details: beside each other as far as there is room, the others as tabs of one pane. From the cursor
// to the page's end.
void panes_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// Buttons that fold card and details away; each leaves the row behind it.
float pane_switches_width(const ContactPage& page);
// Somebody who is gone has none.
bool has_card(const ContactPage& page);
void pane_switches_ui(const ContactPage& page, widgets::Row& row, const Frame& frame, const PanelContext& desk);
// Where it comes from, since when it is here, and its last activity: one line.
std::string contact_facts(const ContactPage& page, const Frame& frame);
void copy_id(const ContactPage& page, const Frame& frame, const PanelContext& desk);
void convert(const ContactPage& page, const Frame& frame, const PanelContext& desk);
void restore(const ContactPage& page, const Frame& frame, const PanelContext& desk);
// The menu of what can be done with the contact as a whole.
void actions_menu_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// Who may be the same, and what to do about it. refresh_duplicate() looks once after each commit; true when the line
// is to be drawn anew.
base::Result<bool> refresh_duplicate(ContactPage& page, const app::Workspace& workspace);
void duplicate_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk);
// The folders of fields.
void contact_card_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// One field of any type but a list of phones or e-mails.
void contact_field_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field);
void contact_field_link_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
                           std::string_view label);
// Stores a value as the domain takes it; false when the field must not be empty, which is then said beside it.
bool send_field(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field,
                std::string value);
// Phones, e-mails, messengers or addresses.
void methods_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, domain::MethodKind kind);
// What adds another one: an icon when `faint` says whether it waits to be pointed at, a button with words otherwise.
void add_button_ui(ContactPage& page, const Frame& frame, domain::MethodKind kind, std::optional<bool> faint = {});
// One is being added: the field for it.
bool adds_method(const ContactPage& page, domain::MethodKind kind);
void add_method_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, domain::MethodKind kind);
// Messengers and addresses.
void further_methods_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// What is not to disturb the contact.
void do_not_disturb_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);

// Every way to reach the contact at a glance: the primary phone, e-mail and address, and all messengers; in one row as
// wide as is known before, if there is room.
void ways_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk);
float ways_width(const app::ContactView& view);
// By which ways the contact may be reached there: those that need no tick, and the ticked ones.
std::vector<domain::Channel> channels_of(const domain::ContactMethod& method);
// The link to the device's own program, or why there is none.
void outreach_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk,
                 const domain::ContactMethod& method, domain::Channel channel, float side = theme::kControl);
domain::Outreach outreach_of(const ContactPage& page, const PanelContext& desk, const domain::ContactMethod& method,
                             domain::Channel channel);
void record_outreach(const ContactPage& page, const PanelContext& desk, const domain::ContactMethod& method,
                     domain::Channel channel);
// A phone as it is written in its country, everything else as it is.
std::string shown_value(const ContactPage& page, const PanelContext& desk, const domain::ContactMethod& method);
// Where the contact's numbers are written down, as its country field says.
std::string_view country_of(const app::ContactView& view);

// The files kept with the contact.
void files_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// Attaches a file that was chosen or dropped, after `coming` others of the same drop; or says why not.
void take_file(ContactPage& page, const PanelContext& desk, widgets::ChosenFile file, std::size_t coming = 0);
// Files that are dropped on the page, or pasted into it. The innermost open node is the page's.
void drops_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// What a drop would do, over everything else.
void drop_overlay_ui(const ContactPage& page, const Frame& frame);
// What the contact bears of a list: chips, and a field that adds to them.
struct MarkList {
  domain::FieldId list;
  const std::vector<app::TagView>& borne;
  TagPicker& picker;
  i18n::Key title, add;
  theme::Icon icon;
};
void mark_list_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const MarkList& marks);
// "Active until 31 March 2026"; empty for no user.
std::string portal_words(const i18n::Catalogue& texts, const domain::PortalAccess& access, domain::PortalState state);
// Access to the client portal, courses and community groups.
void portal_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// What it is tagged with.
void tags_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// The team's members who follow the contact.
void followers_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& owner);
// Whom a person reports to.
void superior_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field);
// Who report to the contact.
void reports_ui(const ContactPage& page, const Frame& frame);
// The contact's personal discount.
void discount_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field);
// What a person is at the organization.
void role_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, domain::ContactId person,
             std::string_view name, const std::string& role);
// A person's company.
void company_link_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);
// Avatar, link and marks, in a row of the caller's.
void linked_contact_ui(const Frame& frame, const app::ContactLink& link, float width);
// The same as a card's row, with what changes and removes the link.
enum class LinkEvent : std::uint8_t { none, change, remove };
struct LinkRow {
  i18n::Key gone;                   // in place of a contact that is not there any more
  std::string_view change, remove;  // names of the buttons
};
LinkEvent linked_row_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk,
                        const app::ContactLink& link, const LinkRow& words);
// An organization's people.
void people_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);

// Nothing can be edited: another tab writes, or the contact is in the trash or nobody any more.
inline bool locked(const ContactPage& page, const PanelContext& desk) {
  const domain::Lifecycle lifecycle = page.view->head.lifecycle;
  return desk.read_only || lifecycle == domain::Lifecycle::trashed || domain::is_gone(lifecycle);
}

// Sends an edit of the property `key`; it flashes once it is saved.
void send_edit(CardDraft& draft, const PanelContext& desk, std::string key, app::Command command);
// Call in the property's scope before it is drawn: flashes it when its edit has been saved. A refusal becomes a notice
// of the shell's.
void settle_edit(CardDraft& draft, const Frame& frame, const PanelContext& desk, std::string_view key);

}  // namespace ui
