#include "platform/web/page.h"

#include <utility>

#include "platform/web/canvas.h"
#include "platform/web/imports.h"
#include "platform/web/text.h"

namespace platform::web {

void Page::set_location(std::string_view fragment, ui::shell::History how) {
  kt_page_set_location(fragment.data(), fragment.size(), how == ui::shell::History::replace ? 1 : 0);
}

void Page::set_title(std::string_view title) { kt_page_set_title(title.data(), title.size()); }

void Page::set_color_scheme(ui::shell::ColorScheme scheme) {
  scheme_ = scheme;
  kt_page_set_color_scheme(static_cast<int>(scheme));
  Canvas::instance().want(ui::FrameReason::theme, 3);
}

void Page::set_unsaved(bool unsaved) {
  if (std::exchange(unsaved_, unsaved) != unsaved) kt_page_set_unsaved(unsaved ? 1 : 0);
}

void Page::request_frame(ui::FrameReason reason) { Canvas::instance().want(reason, 3); }

std::string Page::preference(std::string_view key) {
  return kt_page_preference(key.data(), key.size()) != 0 ? take_staged() : std::string();
}

void Page::set_preference(std::string_view key, std::string_view value) {
  kt_page_set_preference(key.data(), key.size(), value.data(), value.size());
}

void Page::copy_text(std::string_view text) { kt_page_copy(text.data(), text.size()); }

void Page::reload() { kt_page_reload(); }

}  // namespace platform::web
