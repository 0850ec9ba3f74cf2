// The short message at the edge of the page that leaves by itself, perhaps with Undo or Redo. A new one replaces the
// last.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "domain/values/ids.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"

namespace ui::shell {

// What its button does: takes `transaction` back, which brings something back when it was an undo. None: no button.
struct WayBack {
  domain::TransactionId transaction;
  Direction direction = Direction::undo;
};

class Toasts {
 public:
  // `subject`: the part of the text that is cut when it is too long.
  void show(std::string text, WayBack way = {}, std::string subject = {});
  // `clearance`: what stays uncovered at the canvas's lower edge, CSS pixels.
  void draw(const Frame& frame, const PanelContext& desk, float clearance);
  // In place of draw() while a dialog makes everything else unreachable: the message has its whole time afterwards.
  void hold();
  bool empty() const { return !current_.has_value(); }

 private:
  struct Toast {
    std::string text, subject;
    WayBack way;
    std::uint64_t key = 0;
    double since = -1;  // monotonic seconds; negative: not drawn yet
  };
  std::optional<Toast> current_;
  std::uint64_t last_key_ = 0;
};

}  // namespace ui::shell
