// What can go wrong, as values: a code that the interface translates and a detail that names the place.
#pragma once
#include <cstdint>
#include <string>

namespace base {

enum class ErrorCode : std::uint8_t {
  internal,          // an assumption of ours failed; detail says which
  invalid_argument,  // a value refused by a rule of the domain; detail is the field
  not_found,         // the thing named by detail does not exist (any more)
  conflict,          // what was to be changed has changed meanwhile
  cancelled,         // the person stopped a job
  read_only,         // this tab is not the writer
  corrupt,           // stored bytes do not check; detail names segment or record
  newer_version,     // written by a newer program; detail is its version
  storage_full,      // the browser's quota is exhausted
  storage_failed,    // the host's storage refused for another reason; detail is the host's message
  database,          // SQLite's message
  malformed,         // foreign bytes do not parse; detail names line/offset and what was expected
  schema,            // foreign data parses but breaks the format; detail is a JSON pointer and the rule
  storage_denied,    // the browser lets this page store nothing
  storage_gone,      // all that was stored has been deleted
};

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string detail;
};

}  // namespace base
