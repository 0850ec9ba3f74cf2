// What page and worker alike ask of the browser: imports that web/bridge/system.js forwards to the host object.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {
// Fills `bytes` from the browser's cryptographic generator; at most 65536 bytes a call.
void kt_system_random(std::uint8_t* bytes, std::size_t size);
// Intl's order of letters, see host/collation.h.
void kt_system_collation_ranks(const char32_t* letters, std::uint16_t* ranks, std::size_t count);
}
