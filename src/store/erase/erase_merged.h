// Takes for good what merging has left of a contact in rows of its own and of others.
#pragma once
#include "base/result.h"
#include "domain/values/ids.h"

namespace store {

class Database;
class Transaction;

// Of one that had become part of `whole`, which is erased: what erase_contact() takes. It stays part of it, so that its
// address and its history lead there.
base::Result<void> erase_merged(Transaction& transaction, domain::ContactId contact, domain::ContactId whole);
// Whether `transaction` made or changed such a one; touches_erased() says it of the whole.
base::Result<bool> touches_erased_part(const Database& database, domain::TransactionId transaction);

// Of one that had become part of others until that was undone: what these transactions wrote of it into their
// histories. To be asked before the contact is erased; none of these transactions can be undone or redone from then on.
base::Result<void> erase_merges_of(Transaction& transaction, domain::ContactId contact);

}  // namespace store
