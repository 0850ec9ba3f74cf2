// Percent-encoding (RFC 3986, section 2.1).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace base {

// What the RFC lets stand everywhere (section 2.3): letters and digits of ASCII, '-', '.', '_' and '~'.
bool is_unreserved(char c);
// `text` with everything escaped but what the RFC calls unreserved and the characters of `kept`.
std::string percent_encoded(std::string_view text, std::string_view kept = {});
// The bytes behind the escapes; nothing when one is broken.
std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace base
