// What the page does with pictures: imports that web/bridge/images.js forwards to web/images/images.ts. Texts are UTF-8
// with a length and are read before the call returns.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {
// Answers with kt_images_on_made(request, …).
void kt_images_make_square(std::uint32_t request, double file, int side);
// Decodes the Blob with this key, scaled down to `longest` pixels; answers with kt_images_on_loaded(request, …).
void kt_images_load(std::uint32_t request, const char* key, std::size_t size, int longest, int premultiplied);
// What was loaded becomes the content of the bound texture; or is not needed any more. Each ends it.
void kt_images_upload(std::uint32_t request);
void kt_images_drop(std::uint32_t request);
}
