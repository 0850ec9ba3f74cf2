// How a field is used: what people are told before they remove it or change its type.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/fields/field.h"

namespace app {

class Workspace;

// Contacts, those in the trash among them, that have a value of it.
base::Result<std::size_t> field_use(const Workspace& workspace, domain::FieldId field);

struct ConversionPreview {
  std::size_t values = 0;
  std::size_t failing = 0;  // of these; not 0: the type cannot be changed
  struct Failure {
    ContactLink contact;
    std::string value;
  };
  std::vector<Failure> failures;     // the first kMostFailures
  std::vector<std::string> choices;  // that are made for the values
};
inline constexpr std::size_t kMostFailures = 20;

// Errors: not_found ("field").
base::Result<ConversionPreview> conversion_preview(const Workspace& workspace, domain::FieldId field,
                                                   domain::FieldType type, base::Millis now);

// How many contacts, those in the trash among them, bear an entry of a list.
struct EntryUse {
  std::size_t values = 0;    // as their owner, campaign, …
  std::size_t follower = 0;  // of a member
};
base::Result<EntryUse> entry_use(const Workspace& workspace, domain::DefinitionId entry);

}  // namespace app
