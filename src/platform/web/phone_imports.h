// What the page knows of phone numbers and countries: imports that web/bridge/phones.js forwards to web/phones. All but
// the first stage their answer.
#pragma once
#include <cstddef>

extern "C" {
// 0 until the library has arrived; then kt_phones_loaded() is called, once.
int kt_phones_ready();
// Lines: bits (1 parsed, 2 possible, 4 valid), host::PhoneType, region, E.164, international, national.
void kt_phones_read(const char* raw, std::size_t raw_size, const char* region, std::size_t region_size);
void kt_phones_region_of(const char* country, std::size_t size);
void kt_phones_region_name(const char* region, std::size_t size);
void kt_phones_own_region();
}
