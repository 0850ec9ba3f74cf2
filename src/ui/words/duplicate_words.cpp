#include "ui/words/duplicate_words.h"

#include "i18n/keys.h"

namespace ui {
namespace {

std::string words_of(const i18n::Catalogue& texts, const app::DuplicateReason& reason) {
  switch (reason.reason) {
    case domain::LikenessReason::same_email:
      return i18n::say::merge_same_email(texts, reason.text);
    case domain::LikenessReason::same_phone:
      return i18n::say::merge_same_phone(texts, reason.text);
    case domain::LikenessReason::similar_name:
      break;
  }
  return std::string(texts[i18n::Key::merge_similar_name]);
}

}  // namespace

std::string reason_words(const i18n::Catalogue& texts, std::span<const app::DuplicateReason> reasons) {
  std::string words;
  for (const app::DuplicateReason& reason : reasons) {
    if (!words.empty()) words += " · ";
    words += words_of(texts, reason);
  }
  return words;
}

}  // namespace ui
