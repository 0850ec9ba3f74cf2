// Stands in for the operating system where SQLite has none (SQLITE_OS_OTHER, wasm): no files, but a clock.
#pragma once

namespace store::vfs {

// The name of the VFS that SQLite starts with there; any Vfs of ours takes its place as the default.
inline constexpr char kNoSystem[] = "none";

}  // namespace store::vfs
