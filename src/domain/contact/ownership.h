// Rules of whose a contact is: owner and followers, entries of lists, and who reports to whom.
#pragma once
#include <functional>
#include <vector>

#include "domain/contact/contact.h"
#include "domain/fields/definitions.h"
#include "domain/fields/validation.h"

namespace domain {

// Is this value of a field of type entry one of its list's entries (or none)?
Refusal check_entry(const Definitions& definitions, FieldId field, const Value& value);

// May `member` follow a contact of this owner?
Refusal check_follower(const Definitions& definitions, const Value& owner, DefinitionId member);

// Whom somebody reports to; none: nobody.
using SuperiorOf = std::function<ContactId(ContactId)>;
// May a person report to this other contact? When that would close a circle, it is in `chain`: from `superior` up to
// `person`.
Refusal check_superior(ContactId person, ContactId superior, ContactKind superior_kind, const SuperiorOf& superior_of,
                       std::vector<ContactId>* chain = nullptr);

}  // namespace domain
