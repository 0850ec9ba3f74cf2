// Cells that lead from one contact to another.
#pragma once
#include <vector>

#include "domain/fields/definitions.h"
#include "domain/values/value.h"
#include "store/contact/contact_store.h"

namespace app {

// Every field whose values are contacts, company among them.
std::vector<domain::FieldId> linking_fields(const domain::Definitions& definitions);
// What such a field holds that leads to `contact`: the company's is a number, those of others are UUID texts.
domain::Value link_to(const store::ContactRecord& contact, domain::FieldId field);

}  // namespace app
