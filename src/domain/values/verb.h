// What made a transaction: kept with it, so that history and undo need not guess it from the cells that changed.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace domain {

// Stored numbers: never change one. none: of before there were any.
enum class Verb : std::uint8_t {
  none,
  edit,  // also the undo of anything else than what was done last
  create,
  copy,
  merge,
  anonymize,
  trash,
  restore,
  archive,
  define,  // something of the whole card index
  sample,  // data to try the program with came or went
  undo,    // or redo
  add_record,
  edit_record,
  trash_record,
  unlink_record,
  outreach,  // a program of the device was opened
};

// The words of backups, by number: never change one.
inline constexpr std::array<std::string_view, 17> kVerbs{
    "none",   "edit",   "create", "copy",       "merge",       "anonymize",    "trash",         "restore", "archive",
    "define", "sample", "undo",   "add_record", "edit_record", "trash_record", "unlink_record", "outreach"};

}  // namespace domain
