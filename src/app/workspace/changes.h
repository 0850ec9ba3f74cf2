// What one commit changed, for whoever shows or caches something of it.
#pragma once
#include <cstdint>
#include <vector>

#include "domain/values/ids.h"

namespace app {

struct Changes {
  domain::TransactionId transaction;          // what undo takes; none when nothing had to be written
  std::vector<domain::ContactId> created;     // in the order of creation
  std::vector<domain::ContactId> changed;     // sorted, each once; created ones are not among them
  std::vector<domain::DefinitionId> defined;  // definitions that were made
  bool definitions = false;                   // some definition is another now
  bool erased = false;                        // a contact was anonymized: the database is to be written anew
  bool everything = false;                    // too much to list: read again whatever you hold

  bool empty() const { return created.empty() && changed.empty() && !definitions && !everything; }
  // True when what is shown of `contact` may be out of date.
  bool touches(domain::ContactId contact) const;
};

}  // namespace app
