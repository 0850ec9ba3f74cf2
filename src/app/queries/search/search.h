// Full-text search: every word of the question must begin a word of the contact, in any of its texts
// or in the name of a tag or choice that it has.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "app/index/bitmap.h"
#include "app/queries/contact/contact_view.h"
#include "base/result.h"

namespace app {

class Workspace;

struct SearchResult {
  bool blank = true;  // nothing to look for was typed: the sets are empty and mean nothing
  Bitmap all;
  Bitmap in_name;  // those whose name alone has every word
};

base::Result<SearchResult> search(const Workspace& workspace, std::string_view text);

// Organizations whose name matches, by name; the first ones for an empty text. For the company picker.
base::Result<std::vector<ContactLink>> company_choices(const Workspace& workspace, std::string_view text,
                                                       std::size_t limit);

// The same among all contacts.
base::Result<std::vector<ContactLink>> contact_choices(const Workspace& workspace, std::string_view text,
                                                       std::size_t limit);

// The same among people.
base::Result<std::vector<ContactLink>> person_choices(const Workspace& workspace, std::string_view text,
                                                      std::size_t limit);

// Whom `contact` can be merged with, archived ones among them, by any of their texts. Errors: not_found.
base::Result<std::vector<ContactLink>> merge_choices(const Workspace& workspace, domain::ContactId contact,
                                                     std::string_view text, std::size_t limit);

// How many contacts of the sample data there are.
base::Result<std::size_t> sample_count(const Workspace& workspace);

}  // namespace app
