// A modal dialog: a card with a soft shadow over a dimmed page.
#pragma once
#include <optional>
#include <string_view>

#include "ui/widgets/button.h"
#include "ui/widgets/layer.h"
#include "ui/widgets/layout.h"

namespace ui::widgets {

struct DialogOptions {
  float width = theme::kDialog;
  std::string_view close_name;  // accessible name of the closing button; empty: no such button
};

// Draw it every frame while it is open, at the end of the page's drawing:
//   Dialog dialog(frame, "new_contact", title, {.close_name = …});
//   …fields…
//   dialog.footer(); row of buttons, right-aligned by the caller
//   if (dialog.dismissed()) close();
// Its body scrolls when the canvas is too low. The caller requests focus for the first field when it opens.
class [[nodiscard]] Dialog {
 public:
  Dialog(const Frame& frame, std::string_view key, std::string_view title, const DialogOptions& options = {});
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  // Everything after this stays in place under the scrolling body.
  void footer();
  // Escape, or the closing button.
  bool dismissed() const { return dismissed_; }
  // The first frame of this opening in which everything has its place: the time to give a field the focus.
  bool opened() const { return opened_; }

 private:
  void end_body();
  float body_bottom() const;
  const Frame& frame_;
  NodeId id_ = 0;
  Layer layer_;
  ImVec2 min_;
  float width_ = 0;
  bool dismissed_ = false, opened_ = false, hidden_ = false, in_footer_ = false;
  std::optional<ScrollArea> body_;
};

}  // namespace ui::widgets
