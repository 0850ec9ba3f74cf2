// Takes for good what merging has left of a contact in rows of its own and of others.
#pragma once
#include "base/result.h"
#include "domain/ids.h"

namespace store {

class Transaction;

// Of one that had become part of an erased one: what erase_contact() takes, and its history with it, which would bring
// it back.
base::Result<void> erase_merged(Transaction& transaction, domain::ContactId contact);

// Of one that had become part of others until that was undone: what these transactions wrote of it into their
// histories. To be asked before the contact is erased; none of these transactions can be undone or redone from then on.
base::Result<void> erase_merges_of(Transaction& transaction, domain::ContactId contact);

}  // namespace store
