// What is asked for a new contact: what it cannot be without, and its campaign where there are any.
#pragma once
#include <vector>

#include "app/queries/contact/contact_view.h"

namespace app {

class Workspace;

struct RequiredFields {
  bool first = false, last = false, email = false, phone = false;
  std::vector<FieldView> others;  // in the order of the form, without values; `required` says which must have one
};

RequiredFields required_fields(const Workspace& workspace, domain::ContactKind kind);

}  // namespace app
