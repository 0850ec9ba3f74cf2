// The rows of the contact list and of the trash.
#pragma once
#include "ui/panels/contact_list.h"

namespace ui::panels {

void contact_table_ui(ContactListPanel& panel, const Frame& frame, const shell::Desk& desk, float height);
// Which rows these are, how many to a page, and the way to the other pages.
void pager_ui(const ContactListPanel& panel, const Frame& frame, const shell::Desk& desk);
inline constexpr float kPagerHeight = 60;

// What stands in place of rows when there are none.
void no_contacts_ui(const ContactListPanel& panel, const Frame& frame, const shell::Desk& desk);

}  // namespace ui::panels
