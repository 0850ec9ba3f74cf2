// Bytes as text (RFC 4648, section 4): the standard alphabet, padded, without line breaks.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace exchange {

std::string base64(std::string_view bytes);
// Nothing when `text` is not exactly what base64() writes.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace exchange
