#include "exchange/backup/format.h"

#include "exchange/json/fields.h"

namespace exchange::backup {
namespace {

struct Word {
  domain::FieldId field;
  std::string_view word;
};

namespace f = domain::fields;
namespace p = domain::properties;
constexpr std::array<Word, 44> further_words{{{f::kind, "kind"},
                                              {f::status, "status"},
                                              {f::converted, "converted"},
                                              {f::supplier, "supplier"},
                                              {f::lifecycle, "lifecycle"},
                                              {f::company, "company"},
                                              {f::avatar, "avatar"},
                                              {f::do_not_disturb, "do_not_disturb"},
                                              {f::do_not_call, "do_not_call"},
                                              {f::block_automatic_email, "block_automatic_email"},
                                              {f::newsletter, "newsletter"},
                                              {f::portal_user, "portal_user"},
                                              {f::portal_start, "portal_start"},
                                              {f::portal_end, "portal_end"},
                                              {f::follower, "follower"},
                                              {f::company_role, "company_role"},
                                              {f::method_value, "reach_value"},
                                              {f::method_type, "reach_type"},
                                              {f::method_flags, "reach_flags"},
                                              {f::method_rank, "reach_rank"},
                                              {f::method_label, "reach_label"},
                                              {f::attachment_name, "attachment_name"},
                                              {f::tag, "tag"},
                                              {f::outreach, "handed_over"},
                                              {f::course, "course"},
                                              {f::group, "group"},
                                              {f::merged_into, "merged_into"},
                                              {f::dismissed_duplicates, "told_apart"},
                                              {p::kind, "definition_kind"},
                                              {p::name, "definition_name"},
                                              {p::position, "position"},
                                              {p::organization_position, "organization_position"},
                                              {p::parent, "parent"},
                                              {p::type, "type"},
                                              {p::hidden, "hidden"},
                                              {p::organization_hidden, "organization_hidden"},
                                              {p::required, "required"},
                                              {p::organization_required, "organization_required"},
                                              {p::color, "color"},
                                              {p::currency, "currency"},
                                              {p::subject, "subject"},
                                              {p::body, "body"},
                                              {p::setting, "setting"},
                                              {p::profile, "profile"}}};

}  // namespace

std::string field_word(domain::FieldId field) {
  if (domain::is_own(field)) return std::to_string(field.value);
  for (const Word& known : further_words) {
    if (known.field == field) return std::string{known.word};
  }
  const domain::Field* standard = domain::find_standard_field(field);
  return std::string{standard != nullptr ? standard->key : std::string_view{}};
}

std::optional<domain::FieldId> field_of_word(std::string_view word) {
  for (const Word& known : further_words) {
    if (known.word == word) return known.field;
  }
  if (const domain::Field* standard = domain::find_standard_field(word)) return standard->id;
  const auto number = json::parse_number(word);
  if (!number || *number > UINT32_MAX) return std::nullopt;
  const domain::FieldId own{static_cast<std::uint32_t>(*number)};
  return domain::is_own(own) ? std::optional{own} : std::nullopt;
}

}  // namespace exchange::backup
