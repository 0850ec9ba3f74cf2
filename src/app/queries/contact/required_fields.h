// What a new contact cannot be without.
#pragma once
#include <vector>

#include "app/queries/contact/contact_view.h"

namespace app {

class Workspace;

struct RequiredFields {
  bool first = false, last = false, email = false, phone = false;
  std::vector<FieldView> others;  // in the order of the form, without values
};

RequiredFields required_fields(const Workspace& workspace, domain::ContactKind kind);

}  // namespace app
