// What stands in place of the pages until the card index is open, or when it cannot be.
#pragma once
#include <cstdint>
#include <optional>

#include "base/error.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/shell/salvage.h"

namespace ui::shell {

struct Opening {
  std::uint64_t done = 0, total = 0;  // bytes; total 0: not known yet
  std::optional<base::Error> problem;
  std::optional<SalvagePage> salvage;
};

void opening_ui(Opening& opening, const Frame& frame, const PanelContext& desk);

}  // namespace ui::shell
