// How a contact is recognized wherever its name stands: avatar, and the truck of a supplier.
#pragma once
#include <string_view>

#include "base/uuid.h"
#include "ui/frame.h"

namespace ui::panels {

void contact_avatar(const Frame& frame, std::string_view name, const base::Uuid& contact, float diameter);
void supplier_mark(const Frame& frame);

}  // namespace ui::panels
