#include "platform/web/images.h"

#include <utility>

#include "base/check.h"
#include "platform/web/image_imports.h"
#include "platform/web/outcome.h"
#include "platform/web/text.h"

namespace platform::web {

namespace {

Images* g_images = nullptr;  // whom the export below calls

}  // namespace

Images::Images() {
  BASE_CHECK(g_images == nullptr);
  g_images = this;
}

Images::~Images() { g_images = nullptr; }

void Images::make_square(std::int64_t file, int side, Made made) {
  waiting_.emplace(++last_request_, std::move(made));
  kt_images_make_square(last_request_, static_cast<double>(file), side);
}

void Images::made(std::uint32_t request, int outcome, double bytes) {
  auto asked = waiting_.extract(request);
  if (!asked) return;
  if (outcome == 0) return asked.mapped()(Square{take_staged(), static_cast<std::uint64_t>(bytes)});
  asked.mapped()(std::move(result_of(outcome).error()));
}

extern "C" {

// `outcome`: a number of web/storage/outcome.ts; staged: its detail, or the key of the square, which has so many bytes.
void kt_images_on_made(std::uint32_t request, int outcome, double bytes) {
  if (g_images != nullptr) g_images->made(request, outcome, bytes);
}
}

}  // namespace platform::web
