// The tags of contacts, and of the card index as a whole; and likewise its courses and community groups, which are
// borne as tags are. `list` is the field of the marks.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/index/bitmap.h"
#include "base/result.h"
#include "domain/fields/definitions.h"
#include "domain/values/ids.h"

namespace app {

class Workspace;

struct TagView {
  domain::DefinitionId id;
  std::string key;          // of a system tag: names the catalogue's entry
  std::string name;         // of an own one
  std::uint32_t color = 0;  // of tags
  bool operator==(const TagView&) const = default;
};

// Every tag: own ones by name, then system tags.
std::vector<TagView> all_tags(const Workspace& workspace, domain::FieldId list = domain::fields::tag);
// Those of each contact, in the same order; removed tags are not among them. One reading for a screenful.
base::Result<std::vector<std::vector<TagView>>> tags_of(const Workspace& workspace,
                                                        std::span<const domain::ContactId> contacts,
                                                        domain::FieldId list = domain::fields::tag);
// How many contacts bear each tag that somebody bears; only those `among` count.
using TagCounts = std::map<domain::DefinitionId, std::size_t>;
base::Result<TagCounts> tag_counts(const Workspace& workspace, const Bitmap& among,
                                   domain::FieldId list = domain::fields::tag);
// Who bears it.
base::Result<Bitmap> tag_assignees(const Workspace& workspace, domain::DefinitionId tag);

}  // namespace app
