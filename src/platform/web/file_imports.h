// What the page does with files: imports that web/bridge/files.js forwards to web/storage/files.ts. Texts are UTF-8
// with a length and are read before the call returns.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {
// The size in bytes of the chosen file with this handle, its media type staged; -1 when there is no such file.
double kt_files_describe(double file);
// These answer with kt_files_on_done(request, …); the first with kt_files_on_progress before, and its key staged.
void kt_files_put(std::uint32_t request, double file);
void kt_files_check(std::uint32_t request, const char* key, std::size_t size);
void kt_files_offer(std::uint32_t request, const char* key, std::size_t key_size, const char* name,
                    std::size_t name_size, const char* type, std::size_t type_size);
void kt_files_show_pdf(std::uint32_t request, const char* key, std::size_t key_size, const char* name,
                       std::size_t name_size);
// `keys`: one after the other, 64 characters each.
void kt_files_keep_only(std::uint32_t request, const char* keys, std::size_t size);
}
