// The browser's page as the shell knows it: address, title, preferences, clipboard.
#pragma once
#include "ui/shell/page.h"

namespace platform::web {

class Page final : public ui::shell::Page {
 public:
  void set_location(std::string_view fragment, ui::shell::History how) override;
  void set_title(std::string_view title) override;
  void set_color_scheme(ui::shell::ColorScheme scheme) override;
  void set_unsaved(bool unsaved) override;
  void request_frame(ui::FrameReason reason) override;
  std::string preference(std::string_view key) override;
  void set_preference(std::string_view key, std::string_view value) override;
  void copy_text(std::string_view text) override;
  void reload() override;

  ui::shell::ColorScheme color_scheme() const { return scheme_; }

 private:
  ui::shell::ColorScheme scheme_ = ui::shell::ColorScheme::automatic;
  bool unsaved_ = false;
};

}  // namespace platform::web
