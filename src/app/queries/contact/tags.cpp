#include "app/queries/contact/tags.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/workspace/state.h"
#include "domain/text/fold.h"
#include "store/mark/mark_store.h"

namespace app {

using base::Result;
using domain::ContactId;
using domain::DefinitionId;

namespace {

TagView view_of(const domain::Entry& entry) { return {entry.id, std::string{entry.key}, entry.name, entry.color}; }

void sort_tags(std::vector<TagView>& tags) {
  std::vector<std::pair<std::string, TagView>> keyed;
  keyed.reserve(tags.size());
  for (TagView& tag : tags) {
    std::string key = tag.key.empty() ? domain::text::folded(tag.name) : std::string{};
    keyed.emplace_back(std::move(key), std::move(tag));
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    const auto rank = [](const auto& one) { return std::tie(one.second.key, one.first, one.second.id); };
    return rank(a) < rank(b);
  });
  std::transform(keyed.begin(), keyed.end(), tags.begin(), [](auto& one) { return std::move(one.second); });
}

}  // namespace

std::vector<TagView> all_tags(const Workspace& workspace, domain::FieldId list) {
  std::vector<TagView> tags;
  for (const domain::Entry* entry : workspace.state().definitions.entries(domain::kind_of_mark(list))) {
    tags.push_back(view_of(*entry));
  }
  sort_tags(tags);
  return tags;
}

Result<std::vector<std::vector<TagView>>> tags_of(const Workspace& workspace, std::span<const ContactId> contacts,
                                                  domain::FieldId list) {
  const Workspace::State& state = workspace.state();
  std::vector<std::vector<TagView>> all(contacts.size());
  BASE_TRY(store::each_mark(*state.database, contacts, list, [&](std::size_t index, DefinitionId tag) {
    const domain::Entry* entry = state.definitions.find_entry(tag);
    if (entry != nullptr && entry->kind == domain::kind_of_mark(list)) all[index].push_back(view_of(*entry));
  }));
  for (std::vector<TagView>& tags : all) sort_tags(tags);
  return all;
}

Result<TagCounts> tag_counts(const Workspace& workspace, const Bitmap& among, domain::FieldId list) {
  TagCounts counts;
  BASE_TRY(store::each_marked(*workspace.state().database, list,
                              [&](DefinitionId tag, ContactId contact) { counts[tag] += among.has(contact) ? 1 : 0; }));
  return counts;
}

Result<Bitmap> tag_assignees(const Workspace& workspace, DefinitionId tag) {
  Bitmap assignees;
  BASE_TRY(store::each_marked(*workspace.state().database, domain::fields::tag, tag,
                              [&](ContactId contact) { assignees.add(contact); }));
  return assignees;
}

}  // namespace app
