// What stands in place of the pages when the stored data is damaged: what can be read is saved first, then the person
// chooses how to go on. Nothing that is stored is changed before.
#pragma once
#include <cstdint>
#include <optional>

#include "ui/desk/requests.h"
#include "ui/frame.h"

namespace ui::shell {

struct SalvagePage {
  enum class Choice : std::uint8_t { go_back, restore, start_anew };
  struct Asking {  // "Really?"
    Choice choice = Choice::restore;
    StartRestore file;  // of restore
  };
  Salvage found;
  std::optional<Asking> asking;
};

void salvage_ui(SalvagePage& page, const Frame& frame, const PanelContext& desk);

}  // namespace ui::shell
