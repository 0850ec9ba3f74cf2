// Two contacts beside each other and the one that they would become, before it is done.
#pragma once
#include <string>
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "app/queries/contact/tags.h"
#include "base/result.h"
#include "domain/duplicates/merge.h"

namespace app {

// A field that either has a value of.
struct MergeField {
  domain::MergedCell cell;
  std::string name;      // of an own field
  std::string currency;  // the same
  // What a person calls that which stands there: contacts, choices, entries of lists. Empty where the value speaks for
  // itself.
  std::string my_name, its_name, joined_name;
  bool conflict = false;  // one of both is to be chosen
};

struct MergePreview {
  ContactLink survivor, other;
  std::vector<MergeField> fields;  // names and status first, then in the order of the card
  domain::MergedMethods methods;   // that the survivor would have, each kind by rank
  std::vector<TagView> tags;
  std::vector<domain::Attachment> files;
};

// Errors: as of MergeContacts.
base::Result<MergePreview> merge_preview(const Workspace& workspace, domain::ContactId survivor,
                                         domain::ContactId other);

}  // namespace app
