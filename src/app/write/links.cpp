#include "app/write/links.h"

namespace app {

namespace fields = domain::fields;

std::vector<domain::FieldId> linking_fields(const domain::Definitions& definitions) {
  std::vector<domain::FieldId> linking{fields::company};
  for (const domain::FieldDefinition& field : definitions.fields()) {
    if (field.type == domain::FieldType::contact) linking.push_back(field.id);
  }
  return linking;
}

domain::Value link_to(const store::ContactRecord& contact, domain::FieldId field) {
  if (field == fields::company) return std::int64_t{contact.id.value};
  return contact.uuid.text();
}

}  // namespace app
