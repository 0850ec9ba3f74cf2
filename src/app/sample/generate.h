// Made-up contacts and records, the same for the same seed and index on every machine.
#pragma once
#include <cstdint>

#include "app/commands/command.h"

namespace app::sample {

// About one in five is an organization; fields are filled as often as in a real card index, 1.3 phones and 1.1 e-mails
// each. The company is left to the caller.
CreateContact generated_contact(std::uint64_t seed, std::uint32_t index);

// Half of them notes, then tasks, calls and comments; of some words each. Whose it is, is left to the caller.
AddRecord generated_record(std::uint64_t seed, std::uint32_t index);

}  // namespace app::sample
