// What identifies contacts, in ranges: for questions that must look at all of them, slice by slice.
#pragma once
#include <functional>
#include <string_view>

#include "base/result.h"
#include "domain/contact/contact.h"
#include "domain/contact/contact_method.h"
#include "domain/values/ids.h"
#include "store/search/search_index.h"

namespace store {

class Database;

// Of active contacts, by id.
base::Result<void> each_name(const Database& database, ContactRange range,
                             const std::function<void(domain::ContactId, domain::ContactKind, std::string_view first,
                                                      std::string_view last)>& visit);
// Values of active and other contacts, by contact.
base::Result<void> each_method(
    const Database& database, ContactRange range,
    const std::function<void(domain::ContactId, domain::MethodKind, std::string_view value)>& visit);

}  // namespace store
