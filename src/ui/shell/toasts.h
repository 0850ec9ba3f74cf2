// The short message at the edge of the page that leaves by itself, perhaps with Undo. A new one replaces the last.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "domain/ids.h"
#include "ui/frame.h"
#include "ui/shell/requests.h"

namespace ui::shell {

class Toasts {
 public:
  void show(std::string text, domain::TransactionId undo = {});
  void draw(const Frame& frame, const Desk& desk);
  bool empty() const { return !current_.has_value(); }

 private:
  struct Toast {
    std::string text;
    domain::TransactionId undo;  // none: nothing to undo
    std::uint64_t key = 0;
    double since = -1;  // monotonic seconds; negative: not drawn yet
  };
  std::optional<Toast> current_;
  std::uint64_t last_key_ = 0;
};

}  // namespace ui::shell
