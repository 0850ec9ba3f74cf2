#include "ui/desk/error_text.h"

#include "i18n/keys.h"

namespace ui {

using i18n::Key;

std::string error_text(const i18n::Catalogue& texts, const base::Error& error) {
  using Code = base::ErrorCode;
  switch (error.code) {
    case Code::internal:
      return i18n::say::error_internal(texts, error.detail);
    case Code::invalid_argument:
      return i18n::say::error_invalid(texts, error.detail);
    case Code::not_found:
      return std::string(texts[Key::error_not_found]);
    case Code::conflict:
      return std::string(texts[Key::error_conflict]);
    case Code::cancelled:
      return std::string(texts[Key::error_cancelled]);
    case Code::read_only:
      return std::string(texts[Key::error_read_only]);
    case Code::corrupt:
      return i18n::say::error_corrupt(texts, error.detail);
    case Code::newer_version:
      return i18n::say::error_newer(texts, error.detail);
    case Code::storage_full:
      return std::string(texts[Key::error_full]);
    case Code::storage_denied:
      return std::string(texts[Key::error_denied]);
    case Code::storage_gone:
      return std::string(texts[Key::error_gone]);
    case Code::storage_failed:
      return i18n::say::error_storage(texts, error.detail);
    case Code::database:
      return i18n::say::error_database(texts, error.detail);
    case Code::malformed:
      return i18n::say::error_malformed(texts, error.detail);
    case Code::schema:
      return i18n::say::error_schema(texts, error.detail);
  }
  return {};
}

}  // namespace ui
