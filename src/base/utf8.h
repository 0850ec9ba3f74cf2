// UTF-8 (RFC 3629): decoding that never fails, strict validation, encoding.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace base {

inline constexpr char32_t kReplacementCharacter = 0xfffd;

// The code point at `offset`, which moves past it. Precondition: offset < text.size(). A byte that begins no valid
// sequence is answered with kReplacementCharacter and passed alone.
char32_t next_code_point(std::string_view text, std::size_t& offset);

// No surrogates, nothing overlong, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view text);

// Precondition: a code point that is no surrogate.
void append_utf8(std::string& out, char32_t code_point);

// At most `bytes` of `text`, cut between code points.
std::string_view clipped_utf8(std::string_view text, std::size_t bytes);

}  // namespace base
