// What a first letter finds: for each letter that the program's languages type, the contacts with a word that begins
// with it. One letter finds a great part of all contacts, which the full-text index takes long to tell; so the letters
// are read in idle moments and kept up to date from commits. Two bits a contact and letter.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/index/bitmap.h"
#include "app/workspace/changes.h"
#include "base/result.h"
#include "domain/fields/definitions.h"

namespace store {
class Database;
}

namespace app {

class FirstLetters {
 public:
  struct Found {
    Bitmap name, rest;  // as the two full-text tables have them
  };

  FirstLetters();

  // Of a term of one letter or digit; null when that is not read yet, or never will be. Valid until the next call.
  const Found* find(std::string_view term) const;
  // Reads the next slice of a letter (some milliseconds); false when all letters are read.
  base::Result<bool> read(const store::Database& database);
  // After a commit.
  void apply(const store::Database& database, const domain::Definitions& definitions, const Changes& changes);

 private:
  struct Letter {
    std::string term;
    Found found;
  };

  void forget();
  base::Result<void> place_all(const store::Database& database, const domain::Definitions& definitions,
                               const Changes& changes);
  base::Result<void> place(const store::Database& database, const domain::Definitions& definitions,
                           domain::ContactId id);

  std::vector<Letter> letters_;
  std::size_t read_ = 0;    // letters read whole
  std::uint32_t next_ = 0;  // the first contact of letters_[read_] that is not read yet
};

}  // namespace app
