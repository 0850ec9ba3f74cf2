// What the page's IndexedDB does for C++: imports that web/bridge/store.js forwards to web/storage/host.ts. Bytes are
// copied before the call returns; generations are exact up to 2^53.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {
// Answers with kt_store_on_meta, _on_segment, _on_log_part, _on_progress, and at last _on_loaded.
void kt_store_load(double after);
// `parts` and `sizes`: addresses and lengths of `count` parts. Answers with kt_store_on_done(request, …).
void kt_store_append(std::uint32_t request, double generation, const std::uint32_t* parts, const std::uint32_t* sizes,
                     std::uint32_t count, int strict, int replaces_tail);
// `replaces`: the number of host::Replaces. Asks for the pieces with kt_store_next_piece and answers with
// kt_store_on_done(request, …).
void kt_store_write_base(std::uint32_t request, double generation, double folded, const std::uint8_t* meta,
                         std::size_t meta_size, const std::uint32_t* segments, std::uint32_t count,
                         std::uint32_t segment_count, std::uint32_t replaces);
// Asks the browser not to evict what is stored. Answers with kt_store_on_use.
void kt_store_persist();
}
