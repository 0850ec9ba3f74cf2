#include "ui/words/reorder_words.h"

#include "i18n/keys.h"

namespace ui {
namespace {

namespace say = i18n::say;

std::string handle(const Frame& frame, std::string_view row) { return say::reorder_handle(frame.texts, row); }

std::string to(const Frame& frame, std::string_view group) { return say::reorder_to(frame.texts, group); }

std::string moved(const Frame& frame, std::string_view row, int position, int total, std::string_view group) {
  const i18n::Formats& formats = frame.texts.formats();
  const std::string place = formats.integer(position), all = formats.integer(total);
  return group.empty() ? say::reorder_moved(frame.texts, row, place, all)
                       : say::reorder_moved_to(frame.texts, row, place, all, group);
}

}  // namespace

widgets::ReorderWords reorder_words(const Frame& frame) {
  using i18n::Key;
  const i18n::Catalogue& texts = frame.texts;
  return {texts[Key::reorder_help], texts[Key::reorder_up], texts[Key::reorder_down], handle, to, moved};
}

}  // namespace ui
