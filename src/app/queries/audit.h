// The history of one contact's changes, newest first: who changed what, when, from what to what.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/field.h"
#include "domain/ids.h"
#include "domain/reach.h"
#include "domain/value.h"

namespace app {

class Workspace;

enum class AuditKind : std::uint8_t { created, changed };

struct AuditEntry {
  AuditKind kind = AuditKind::changed;
  domain::TransactionId transaction;
  base::Millis when = 0;
  std::string who;    // a profile's name; empty: the first profile ("Me")
  bool undo = false;  // the change took back an earlier one
  // Of a change:
  domain::FieldId field;  // one of domain::fields; reach_* belong to a phone or e-mail, attachment_name to a file
  domain::ReachId reach;  // for reach_*: which
  domain::ReachKind reach_kind = domain::ReachKind::phone;
  std::string reach_text;  // for reach_*: its value now, or the last one it had
  domain::Value from;      // numbers for kind, status, supplier, lifecycle, reach_flags, reach_type (as the enums)
  domain::Value to;
  std::string from_name;  // for company: the names behind the numbers in from and to
  std::string to_name;
};

struct AuditPage {
  std::size_t total = 0;
  std::vector<AuditEntry> entries;
};

base::Result<AuditPage> audit_of(const Workspace& workspace, domain::ContactId contact, std::size_t offset,
                                 std::size_t limit);

}  // namespace app
