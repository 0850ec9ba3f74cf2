#include "app/queries/contact/required_fields.h"

#include <utility>

#include "app/queries/list/summary.h"
#include "app/workspace/workspace.h"

namespace app {

namespace fields = domain::fields;

RequiredFields required_fields(const Workspace& workspace, domain::ContactKind kind) {
  RequiredFields required;
  for (const domain::FieldDefinition* field : workspace.definitions().form(kind)) {
    if (field->id == fields::campaign && !field->place(kind).required) {
      FieldView campaign = field_view(workspace.definitions(), *field, kind);
      if (!campaign.choices.empty()) required.others.push_back(std::move(campaign));
      continue;
    }
    if (!field->place(kind).required) continue;
    if (field->id == fields::first_name) {
      required.first = true;
    } else if (field->id == fields::last_name) {
      required.last = kind == domain::ContactKind::person;
    } else if (field->id == fields::email) {
      required.email = true;
    } else if (field->id == fields::phone) {
      required.phone = true;
    } else {
      required.others.push_back(field_view(workspace.definitions(), *field, kind));
    }
  }
  return required;
}

}  // namespace app
