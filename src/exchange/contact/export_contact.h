// One contact as a JSON document to read or to hand over: what the card says of it, with names in place of numbers, and
// its history. web/schema/contact-1.schema.json describes it.
#pragma once
#include <string>

#include "app/workspace/workspace.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/values/ids.h"

namespace exchange::contact {

inline constexpr const char* kFormat = "kartoteka-contact";
inline constexpr int kVersion = 1;

struct ContactHead {
  std::string program;  // the program's version
  base::Millis exported_at = 0;
};

// The whole document, in UTF-8. Of files it says what they are; their bytes are in a backup.
// Errors: not_found, also for removed contacts; corrupt, database.
base::Result<std::string> export_contact(const app::Workspace& workspace, domain::ContactId contact,
                                         const ContactHead& head);

}  // namespace exchange::contact
