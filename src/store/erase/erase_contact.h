// Takes for good what the tables hold of a contact, and what the database's file still holds of what was taken.
#pragma once
#include <vector>

#include "base/result.h"
#include "domain/values/ids.h"

namespace store {

class Database;
class Transaction;

// Blanks the contact's row, values, phones, e-mails, files and the texts of its history; which cells were changed when
// and by whom stays, and so do kind, status, the date of its conversion and its marks. Of its records everything
// personal goes, and their terms; the contact's own terms are not looked at. From now on wants_rewrite().
base::Result<void> erase_contact(Transaction& transaction, domain::ContactId contact);

// The types of phones that were named for this contact alone: lists for all, but its words. To be asked before the
// contact is erased.
base::Result<std::vector<domain::DefinitionId>> types_of_its_own(const Database& database, domain::ContactId contact);
// Blanks every text that the table of definitions and its history hold of it.
base::Result<void> erase_definition(Transaction& transaction, domain::DefinitionId id);

// Whether `transaction` made or changed a contact that is erased, so that what it wrote is not known any more.
base::Result<bool> touches_erased(const Database& database, domain::TransactionId transaction);

// Something was erased that free pages, gaps between rows and segments of the full text may still hold.
base::Result<bool> wants_rewrite(const Database& database);

// Merges the full text to its end, then writes every page anew from the rows that are there. Outside of transactions;
// as long as everything is large. Nothing of `database` may be read meanwhile.
base::Result<void> rewrite(Database& database);

}  // namespace store
