#include "domain/duplicates/merge.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "domain/duplicates/similarity.h"
#include "domain/fields/field_value.h"
#include "domain/fields/validation.h"
#include "domain/text/fold.h"

namespace domain {
namespace {

constexpr std::string_view kBetweenNotes = "\n\n";

enum class Joining : std::uint8_t { none, notes, choices, bits };

Joining joining_of(const MergedCell& cell) {
  if (cell.type == FieldType::choices) return Joining::choices;
  const bool bits = cell.type == FieldType::yes_no || cell.field == fields::supplier ||
                    (cell.field >= fields::do_not_disturb && cell.field < fields::newsletter);
  if (bits) return Joining::bits;
  const std::size_t together = text_of(cell.mine).size() + kBetweenNotes.size() + text_of(cell.its).size();
  return cell.field == fields::note && together <= kMaxLongText ? Joining::notes : Joining::none;
}

bool is_permission(const MergedCell& cell) { return cell.field == fields::newsletter; }

bool both_differ(const MergedCell& cell) {
  return !is_empty(cell.mine) && !is_empty(cell.its) && cell.mine != cell.its;
}

// As field_value.h says how they are stored.
Value joined_choices(const std::string& mine, const std::string& its) {
  std::string all = mine;
  const std::vector<std::string_view> there = chosen_values(mine);
  for (const std::string_view value : chosen_values(its)) {
    if (std::find(there.begin(), there.end(), value) == there.end()) all.append(value).append(" ");
  }
  return all;
}

void join(MethodContent& mine, const MethodContent& its) {
  mine.flags |= its.flags;
  if (mine.type != MethodType::none) return;
  mine.type = its.type;
  mine.label = its.label;
}

}  // namespace

bool is_same_way(const MethodContent& one, const MethodContent& other) {
  if (one.kind != other.kind) return false;
  if (one.value == other.value) return one.kind != MethodKind::messenger || one.type == other.type;
  if (one.kind == MethodKind::email) return text::upper_case(one.value) == text::upper_case(other.value);
  if (one.kind != MethodKind::phone) return false;
  const PhoneKey number = phone_key(one.value), its = phone_key(other.value);
  return !number.digits.empty() && number.digits == its.digits && number.international == its.international;
}

bool is_conflict(const MergedCell& cell) {
  if (is_permission(cell)) return cell.mine != cell.its;
  return both_differ(cell) && joining_of(cell) == Joining::none;
}

Value merged_value(const MergedCell& cell, Chosen chosen) {
  if (is_permission(cell)) return chosen == Chosen::its ? cell.its : cell.mine;
  if (is_empty(cell.its)) return cell.mine;
  if (is_empty(cell.mine)) return cell.its;
  if (!both_differ(cell)) return cell.mine;
  switch (joining_of(cell)) {
    case Joining::notes:
      return text_of(cell.mine) + std::string(kBetweenNotes) + text_of(cell.its);
    case Joining::choices:
      return joined_choices(text_of(cell.mine), text_of(cell.its));
    case Joining::bits:
      return number_of(cell.mine) | number_of(cell.its);
    case Joining::none:
      break;
  }
  return chosen == Chosen::its ? cell.its : cell.mine;
}

const ContactMethod* repeated(std::span<const ContactMethod> methods, const MethodContent& content, MethodId except) {
  if (content.kind != MethodKind::phone && content.kind != MethodKind::email) return nullptr;
  const auto same = std::find_if(methods.begin(), methods.end(), [&](const ContactMethod& one) {
    return one.id != except && is_same_way(one.content, content);
  });
  return same == methods.end() ? nullptr : &*same;
}

MergedMethods merged_methods(std::span<const ContactMethod> mine, std::span<const ContactMethod> its,
                             std::span<const MethodId> withdrawn) {
  MergedMethods merged{{mine.begin(), mine.end()}, {}};
  for (const ContactMethod& method : its) {
    const auto same = std::find_if(merged.all.begin(), merged.all.end(),
                                   [&](const ContactMethod& one) { return is_same_way(one.content, method.content); });
    if (same == merged.all.end()) {
      merged.all.push_back(method);
      continue;
    }
    const bool disputed = ((same->content.flags ^ method.content.flags) & method_flags::consent) != 0;
    const MethodId without = (method.content.flags & method_flags::consent) != 0 ? same->id : method.id;
    join(same->content, method.content);
    if (!disputed) continue;
    merged.disputed.push_back(same->id);
    const bool refused = std::find(withdrawn.begin(), withdrawn.end(), without) != withdrawn.end();
    if (refused) same->content.flags &= ~method_flags::consent;
  }
  return merged;
}

std::vector<Attachment> merged_files(std::span<const Attachment> mine, std::span<const Attachment> its) {
  std::vector<Attachment> all(mine.begin(), mine.end());
  for (const Attachment& file : its) {
    const bool there = std::any_of(mine.begin(), mine.end(), [&](const Attachment& one) {
      return one.sha256 == file.sha256 && one.name == file.name;
    });
    if (!there) all.push_back(file);
  }
  return all;
}

}  // namespace domain
