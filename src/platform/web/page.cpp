#include "platform/web/page.h"

#include <cstdio>
#include <utility>

#include "platform/web/canvas.h"
#include "platform/web/imports.h"
#include "platform/web/text.h"

namespace platform::web {
namespace {

std::string css_line(const char* name, ui::theme::Color color) {
  char line[64];
  std::snprintf(line, sizeof line, "%s #%02x%02x%02x%02x\n", name, color.r, color.g, color.b, color.a);
  return line;
}

}  // namespace

void Page::set_location(std::string_view fragment, ui::History how) {
  kt_page_set_location(fragment.data(), fragment.size(), how == ui::History::replace ? 1 : 0);
}

void Page::set_title(std::string_view title) { kt_page_set_title(title.data(), title.size()); }

void Page::opened() { kt_page_opened(); }

void Page::set_color_scheme(ui::ColorScheme scheme) {
  scheme_ = scheme;
  kt_page_set_color_scheme(static_cast<int>(scheme));
  Canvas::instance().want(ui::FrameReason::theme, 3);
}

void Page::set_theme(const ui::theme::Theme& theme) {
  const ui::theme::Palette& colors = theme.colors;
  std::string lines;
  lines += css_line("canvas", colors.canvas);
  lines += css_line("raised", colors.raised);
  lines += css_line("text", colors.text);
  lines += css_line("placeholder", colors.placeholder);
  lines += css_line("selection", ui::theme::with_opacity(colors.accent, 0.3F));
  kt_page_set_colors(lines.data(), lines.size());
}

void Page::set_language(i18n::Language language) {
  const std::string_view tag = i18n::language_tag(language);
  kt_page_set_language(tag.data(), tag.size(), 0);
}

void Page::set_unsaved(bool unsaved) {
  if (std::exchange(unsaved_, unsaved) != unsaved) kt_page_set_unsaved(unsaved ? 1 : 0);
}

void Page::request_frame(ui::FrameReason reason) { Canvas::instance().want(reason, 3); }

std::string Page::preference(std::string_view key) {
  auto known = preferences_.find(key);
  if (known == preferences_.end()) {
    const bool set = kt_page_preference(key.data(), key.size()) != 0;
    known = preferences_.emplace(key, set ? take_staged() : std::string()).first;
  }
  return known->second;
}

void Page::set_preference(std::string_view key, std::string_view value) {
  preferences_.insert_or_assign(std::string(key), std::string(value));
  kt_page_set_preference(key.data(), key.size(), value.data(), value.size());
}

void Page::copy_text(std::string_view text) { kt_page_copy(text.data(), text.size()); }

void Page::reload() { kt_page_reload(); }

}  // namespace platform::web
