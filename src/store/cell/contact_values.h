// The values of one contact, whatever their fields.
#pragma once
#include <vector>

#include "base/result.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

namespace store {

class Database;

struct ContactValue {
  domain::FieldId field;
  domain::Value value;
};

// By field, of removed fields, too. Looks once at each field that any contact has a value of.
base::Result<std::vector<ContactValue>> values_of_contact(const Database& database, domain::ContactId contact);

}  // namespace store
