#include "store/salvage/clean_text.h"

#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/utf8.h"
#include "domain/fields/validation.h"
#include "store/database.h"

namespace store {

namespace {

bool is_clean(std::string_view text) {
  return text.size() <= domain::kMaxLongText && base::is_valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

void clean_text(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  sqlite3_value* value = values[0];
  if (sqlite3_value_type(value) != SQLITE_TEXT) return sqlite3_result_value(context, value);
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  const std::string_view text{bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
  if (is_clean(text)) return sqlite3_result_value(context, value);
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = base::next_code_point(text, at);
    if (code_point != 0) base::append_utf8(clean, code_point);
  }
  const std::string_view kept = base::clipped_utf8(clean, domain::kMaxLongText);
  sqlite3_result_text64(context, kept.data(), kept.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

base::Result<void> define_clean_text(const Database& database) {
  const int made = sqlite3_create_function(database.handle(), "clean_text", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                           nullptr, &clean_text, nullptr, nullptr);
  if (made != SQLITE_OK) return error_of(database.handle());
  return {};
}

}  // namespace store
