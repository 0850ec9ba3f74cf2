#include "domain/fields/validation.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "domain/fields/validation_rules.h"
#include "domain/text/characters.h"

namespace domain {

namespace {

constexpr std::array<std::string_view, 30> kNames{
    "none",           "too_long",          "invalid_characters", "required",
    "email_at",       "email_local",       "email_domain",       "phone_characters",
    "phone_digits",   "date_format",       "date_unreal",        "date_future",
    "url_format",     "postal_code",       "time_zone",          "choice",
    "too_many_files", "file_too_large",    "number_format",      "name_taken",
    "fixed",          "not_empty",         "no_picture",         "owner_follows",
    "only_person",    "reports_to_itself", "reports_in_circle",  "discount_format",
    "no_company",     "already_there"};

}  // namespace

Refusal check_text(std::string_view value, bool several_lines) {
  if (value.size() > (several_lines ? kMaxLongText : kMaxText)) return Refusal::too_long;
  if (!base::is_valid_utf8(value)) return Refusal::invalid_characters;
  const bool clean = std::none_of(value.begin(), value.end(), [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (several_lines && (c == '\n' || c == '\t' || c == '\r')) return false;
    return byte < 0x20 || byte == 0x7f;
  });
  return clean ? Refusal::none : Refusal::invalid_characters;
}

Refusal check_name(std::string_view value) { return check_text(trimmed(value), false); }

Refusal check_method(const MethodContent& content) {
  const std::string_view value = trimmed(content.value);
  if (value.empty()) return Refusal::required;
  for (const std::string_view text : {value, std::string_view{content.label}}) {
    const bool lines = content.kind == MethodKind::address && text.data() == value.data();
    if (text.size() > kMaxText) return Refusal::too_long;
    if (const Refusal refusal = check_text(text, lines); refusal != Refusal::none) return refusal;
  }
  if (content.kind == MethodKind::email) return rules::check_email(value);
  return content.kind == MethodKind::phone ? rules::check_phone(value) : Refusal::none;
}

std::string_view name_of(Refusal refusal) { return kNames[static_cast<std::size_t>(refusal)]; }

std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t here = offset;
    if (text::is_space(base::next_code_point(text, offset))) continue;
    begin = std::min(begin, here);
    end = offset;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

}  // namespace domain
