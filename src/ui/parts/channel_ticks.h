// The boxes under a phone or an e-mail: the channels of the one, the consent of the other.
#pragma once
#include <cstdint>

#include "domain/contact/contact_method.h"
#include "domain/contact/contactability.h"
#include "ui/frame.h"

namespace ui {

// The tick that a channel needs; 0: none.
std::uint32_t tick_of(domain::Channel channel);
// The channels of a phone, or the consent of an e-mail. True when one was changed.
bool ticks_ui(const Frame& frame, domain::MethodContent& content);

}  // namespace ui
