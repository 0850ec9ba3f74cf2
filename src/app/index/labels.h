// What a word can mean beside the texts of contacts: the names of tags, courses, groups and choices, and who bears
// them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/index/bitmap.h"
#include "base/result.h"
#include "domain/fields/definitions.h"

namespace store {
class Database;
}

namespace app {

// What something that exists from the start is called in the person's language.
struct StandardWord {
  domain::FieldId field;  // whose choice it is; domain::fields::tag for system tags
  std::string key;
  std::string text;
};

class Labels {
 public:
  // After every change of the definitions.
  void build(const domain::Definitions& definitions, std::span<const StandardWord> words);
  // After every commit: who bears what is read anew when it is asked for.
  void forget() { assignees_.clear(); }
  // Adds those who bear something of which a word begins with the term; of a single letter, is it.
  base::Result<void> unite(const store::Database& database, std::string_view term, Bitmap& found);

 private:
  struct Target {
    domain::FieldId field;
    domain::DefinitionId tag;  // of marks
    std::string choice;        // of others: the value as it is stored
    bool several = false;      // the field holds more than one
  };
  void add(Target target, std::string_view text);
  base::Result<Bitmap> read(const store::Database& database, const Target& target) const;

  std::vector<Target> targets_;
  std::vector<std::pair<std::string, std::uint32_t>> terms_;  // sorted; with the index of the target
  std::map<std::uint32_t, Bitmap> assignees_;                 // by target
};

}  // namespace app
