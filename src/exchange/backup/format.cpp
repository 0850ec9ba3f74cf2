#include "exchange/backup/format.h"

namespace exchange::backup {
namespace {

struct Word {
  domain::FieldId field;
  std::string_view word;
};

namespace f = domain::fields;
constexpr std::array<Word, 12> further_words{{{f::kind, "kind"},
                                              {f::status, "status"},
                                              {f::converted, "converted"},
                                              {f::supplier, "supplier"},
                                              {f::lifecycle, "lifecycle"},
                                              {f::company, "company"},
                                              {f::reach_value, "reach_value"},
                                              {f::reach_type, "reach_type"},
                                              {f::reach_flags, "reach_flags"},
                                              {f::reach_rank, "reach_rank"},
                                              {f::reach_label, "reach_label"},
                                              {f::attachment_name, "attachment_name"}}};

}  // namespace

std::string_view field_word(domain::FieldId field) {
  for (const Word& known : further_words) {
    if (known.field == field) return known.word;
  }
  const domain::Field* standard = domain::find_standard_field(field);
  return standard != nullptr ? standard->key : std::string_view{};
}

std::optional<domain::FieldId> field_of_word(std::string_view word) {
  for (const Word& known : further_words) {
    if (known.word == word) return known.field;
  }
  const domain::Field* standard = domain::find_standard_field(word);
  if (standard == nullptr) return std::nullopt;
  return standard->id;
}

}  // namespace exchange::backup
