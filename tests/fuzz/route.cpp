// The address of a page: what is understood is written as an address that means the same.
#include "ui/desk/route.h"

#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ui;
  const Route route = parse_route({reinterpret_cast<const char*>(data), size});
  const std::string address = format_route(route);
  BASE_CHECK(address.starts_with("#/"));
  BASE_CHECK(route.page == PageKind::not_found || parse_route(address) == route);
  return 0;
}
