// Rows of the table reach: phones and e-mails of a contact.
#pragma once
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/contact/contact_method.h"
#include "domain/values/ids.h"

namespace store {

class Database;
class Transaction;

base::Result<void> insert_method(Transaction& transaction, domain::ContactId contact,
                                 const domain::ContactMethod& method, domain::TransactionId stamp);

// Those with a value, of both kinds, each kind by rank with its primary marked.
base::Result<std::vector<domain::ContactMethod>> methods_of(const Database& database, domain::ContactId contact);

// Also a removed one, which has an empty value. Errors: not_found ("contact_method").
base::Result<domain::ContactMethod> find_method(const Database& database, domain::ContactId contact,
                                                domain::MethodId id);

// Phones of any contact, removed ones not among them, that bear this own type.
struct MethodPlace {
  domain::ContactId contact;
  domain::MethodId method;
};
base::Result<std::vector<MethodPlace>> phones_of_own_type(const Database& database, std::string_view label);

// The contact's e-mail addresses from which consent was taken away at any time, other than by undo.
base::Result<std::vector<domain::MethodContent>> consent_taken_from(const Database& database,
                                                                    domain::ContactId contact);

// A rank after (before) all of that kind, removed ones included.
base::Result<std::int64_t> last_rank(const Database& database, domain::ContactId contact, domain::MethodKind kind);
base::Result<std::int64_t> first_rank(const Database& database, domain::ContactId contact, domain::MethodKind kind);

}  // namespace store
