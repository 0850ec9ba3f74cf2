// The browser's page as the shell knows it: address, title, preferences, clipboard.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "i18n/language.h"
#include "ui/desk/host_page.h"
#include "ui/theme/theme.h"

namespace platform::web {

class Page final : public ui::Page {
 public:
  void set_location(std::string_view fragment, ui::History how) override;
  void set_title(std::string_view title) override;
  void set_color_scheme(ui::ColorScheme scheme) override;
  void set_unsaved(bool unsaved) override;
  void request_frame(ui::FrameReason reason) override;
  std::string preference(std::string_view key) override;
  void set_preference(std::string_view key, std::string_view value) override;
  void copy_text(std::string_view text) override;
  void reload() override;

  // What the elements show by themselves: the text of a focused field, carets, selections, lists of choices.
  void set_theme(const ui::theme::Theme& theme);
  void set_language(i18n::Language language);
  // The card index is open, or it is known why not: the next frame shows what the person waits for.
  void opened();
  ui::ColorScheme color_scheme() const { return scheme_; }

 private:
  ui::ColorScheme scheme_ = ui::ColorScheme::automatic;
  bool unsaved_ = false;
  std::map<std::string, std::string, std::less<>> preferences_;  // as read or written
};

}  // namespace platform::web
