// The rows of the contact list and of the trash.
#pragma once
#include "ui/pages/list/contact_list.h"

namespace ui {

void contact_table_ui(ContactListPanel& panel, const Frame& frame, const PanelContext& desk, float height);
// Which rows these are, how many to a page, and the way to the other pages.
void pager_ui(const ContactListPanel& panel, const Frame& frame, const PanelContext& desk);
inline constexpr float kPagerHeight = 60;

// What stands in place of rows when there are none.
void no_contacts_ui(const ContactListPanel& panel, const Frame& frame, const PanelContext& desk);

}  // namespace ui
