// The Images of the browser, behind the imports of image_imports.h.
#pragma once
#include <cstdint>
#include <map>

#include "host/images.h"

namespace platform::web {

// One instance: the page's answers go to it.
class Images final : public host::Images {
 public:
  Images();
  ~Images() override;
  Images(const Images&) = delete;
  Images& operator=(const Images&) = delete;

  void make_square(std::int64_t file, int side, Made made) override;

  // The page's answer.
  void made(std::uint32_t request, int outcome, double bytes);

 private:
  std::map<std::uint32_t, Made> waiting_;
  std::uint32_t last_request_ = 0;
};

}  // namespace platform::web
