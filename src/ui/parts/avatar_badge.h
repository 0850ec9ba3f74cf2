// How a contact is recognized wherever its name stands: avatar, and the truck of a supplier.
#pragma once
#include <string_view>

#include "base/uuid.h"
#include "domain/contact/contact.h"
#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace ui {

// What an avatar shows of a contact.
struct Face {
  std::string_view name;  // empty: "no name"
  base::Uuid contact;
  std::string_view picture;  // key of the Blob; empty: none
};

void contact_avatar(const Frame& frame, const Face& face, float diameter);
// The same as a button that opens the file chooser, called `name`; a file can be dropped on it, too. True when there is
// one. `dropping` says whether a file hovers over it.
bool contact_avatar_button(const Frame& frame, std::string_view key, const Face& face, float diameter,
                           std::string_view name, widgets::ChosenFile& file, bool& dropping);
void supplier_mark(const Frame& frame);
// The truck behind a supplier's name, in its line; nothing behind another's. supplier_room(): the pixels that takes.
void supplier_after(const Frame& frame, bool supplier);
float supplier_room(bool supplier);
// What stands for a contact where there is no room for its face.
theme::Icon contact_icon(domain::ContactKind kind, bool supplier);

}  // namespace ui
