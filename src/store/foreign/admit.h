// Judges a database file of unknown origin before anything in it is believed or run.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "store/vfs/image.h"

namespace store {

class Database;

// What every SQLite file begins with (https://sqlite.org/fileformat2.html 1.3).
inline constexpr std::string_view kDatabaseMagic{"SQLite format 3\0", 16};

// The header's own claims against the file, before SQLite sees it. Errors: malformed (detail: the byte and what is
// wrong there).
base::Result<void> check_header(const vfs::Image& file);

// SQLite's own judgement of the pages of all tables and their indexes; the search index, which can be made anew, is
// left out. `everything`: also whether tables and indexes agree, and what is unique is (integrity_check, which takes
// longer than quick_check): a foreign file's rules are asked of either. Errors: corrupt (detail: SQLite's words).
enum class PageCheck : std::uint8_t { pages, everything };
base::Result<void> check_pages(const Database& database, PageCheck what = PageCheck::pages);

// Lets a file pass whose tables, indexes and nothing else are exactly those that a Kartoteka of its version makes (so
// that no trigger, view or table of another's making ever runs), whose pages hang together (check_pages), and whose
// rows keep the rules; then brings its schema up to date, in place. `database` is thrown away on an error. Errors:
// malformed (SQLite cannot read it; detail says where), schema (detail: place and rule), newer_version.
base::Result<void> admit(Database& database);

}  // namespace store
