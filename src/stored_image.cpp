#include "stored_image.h"

#include <utility>

std::uint64_t StoredImage::keep() {
  kept_ = engine_.snapshot();
  return kept_.size();
}

void StoredImage::replace(std::function<void(base::Result<void>)> done) {
  hooks_.lock(true);
  engine_.replace_all(fresh_.snapshot(), [this, done = std::move(done)](base::Result<void> replaced) {
    if (replaced) replaced = hooks_.reopen();
    hooks_.lock(false);
    done(std::move(replaced));
  });
}
