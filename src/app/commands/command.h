// Everything that a person can do to the data, as values; transact() runs them.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/commands/definitions/definition_commands.h"
#include "base/result.h"
#include "domain/contact/attachment.h"
#include "domain/contact/avatar.h"
#include "domain/contact/contact.h"
#include "domain/contact/contact_method.h"
#include "domain/contact/contactability.h"
#include "domain/contact/portal.h"
#include "domain/fields/definition.h"
#include "domain/fields/field.h"
#include "domain/records/record_kind.h"
#include "domain/values/ids.h"

namespace app {

struct FieldText {
  domain::FieldId field;
  std::string value;
};

// Errors of all commands: invalid_argument (detail: "<field key>: <refusal>", see domain/fields/validation.h),
// not_found (detail names what), conflict, read_only, database, storage_full. A failed command changes nothing.

// With an e-mail the contact receives the newsletter; sending it needs the consent under the e-mail, too.
struct CreateContact {
  domain::ContactKind kind = domain::ContactKind::person;
  domain::ContactStatus status = domain::ContactStatus::lead;
  bool supplier = false;
  std::string first;  // an organization's whole name
  std::string last;
  std::vector<FieldText> fields;               // those with a value; not names, e-mails or phones
  std::vector<domain::MethodContent> methods;  // the first of each kind becomes primary
  domain::ContactId company;
};

struct SetName {
  domain::ContactId contact;
  std::string first;
  std::string last;
};

struct SetKind {
  domain::ContactId contact;
  domain::ContactKind kind;
};

// An empty value removes the field's value from this contact. Takes first_name, last_name and organization_name, too.
struct SetField {
  domain::ContactId contact;
  domain::FieldId field;
  std::string value;  // as domain/fields/field_value.h takes it
};

// Dates the conversion.
struct ConvertStatus {
  domain::ContactId contact;
  domain::ContactStatus status;
};

struct SetSupplier {
  domain::ContactId contact;
  bool supplier = false;
};

// Errors: also invalid_argument ("<kind>: already_there") for a phone or an e-mail address that the contact has,
// however it is written; so do CreateContact and EditMethod.
struct AddMethod {
  domain::ContactId contact;
  domain::MethodContent content;
};

struct EditMethod {
  domain::ContactId contact;
  domain::MethodId method;
  domain::MethodContent content;  // the kind cannot change
};

struct RemoveMethod {
  domain::ContactId contact;
  domain::MethodId method;
};

struct MakePrimary {
  domain::ContactId contact;
  domain::MethodId method;
};

// The file's bytes are stored already. Its id is ignored.
struct AttachFile {
  domain::ContactId contact;
  domain::Attachment file;
};

struct RemoveAttachment {
  domain::ContactId contact;
  domain::AttachmentId attachment;
};

// The picture's bytes are stored already.
struct SetAvatar {
  domain::ContactId contact;
  domain::Avatar avatar;
};

struct RemoveAvatar {
  domain::ContactId contact;
};

// None takes the link away. The company must be an organization, and not the contact itself.
struct SetCompany {
  domain::ContactId contact;
  domain::ContactId company;
};

// Bits of domain::quiet.
struct SetDoNotDisturb {
  domain::ContactId contact;
  std::uint32_t do_not_disturb = 0;
};

struct SetDoNotCall {
  domain::ContactId contact;
  bool on = false;
};

struct SetBlockAutomaticEmail {
  domain::ContactId contact;
  bool on = false;
};

struct SetNewsletter {
  domain::ContactId contact;
  bool on = false;
};

// The device's own program was opened for this address, or for what an own field holds: a record of it.
// Errors: not_found ("contact_method", "field").
struct RecordOutreach {
  domain::ContactId contact;
  domain::MethodId method;  // none: see field
  domain::Channel channel = domain::Channel::call;
  domain::FieldId field = {};
};

// By its id; or by its name, and then the tag is made when there is none that is called so. System tags are refused.
// Errors: invalid_argument ("tag: …", "definition: …").
struct AddTag {
  domain::ContactId contact;
  domain::DefinitionId tag;
  std::string name;
};
// For records of elsewhere that bear the old flag.
inline AddTag conflict_tag(domain::ContactId contact) { return {contact, {}, std::string{domain::kConflictTag}}; }

struct RemoveTag {
  domain::ContactId contact;
  domain::DefinitionId tag;
};

// The same of a tag, a course or a community group: `list` is the field of its marks (domain/fields/field.h). Errors:
// invalid_argument ("<list>: …", "definition: …").
struct AddToList {
  domain::ContactId contact;
  domain::FieldId list;
  domain::DefinitionId entry;
  std::string name = {};
};

struct RemoveFromList {
  domain::ContactId contact;
  domain::FieldId list;
  domain::DefinitionId entry;
};

// Errors: invalid_argument ("portal_start: …", "portal_end: …").
struct SetPortalAccess {
  domain::ContactId contact;
  domain::PortalAccess access;
};

// For rules alone.
struct SetSystemTag {
  domain::ContactId contact;
  domain::DefinitionId tag;
  bool there = true;
};

// Who bears `tag` bears `into` from now on; `tag` is removed.
struct MergeTags {
  domain::DefinitionId tag, into;
};

struct TrashContacts {
  std::vector<domain::ContactId> contacts;
};

struct RestoreContacts {
  std::vector<domain::ContactId> contacts;
};

// Out of the way, but found by search; RestoreContacts brings them back.
struct ArchiveContacts {
  std::vector<domain::ContactId> contacts;
};

// A new contact under this name with the same kind, values, phones, e-mails and marks, and the same files if asked;
// without its history.
struct CopyContact {
  domain::ContactId contact;
  std::string first;
  std::string last;
  bool files = false;
};

// The other becomes part of the survivor. Of a cell of which both have a value the survivor's stays, unless its field
// is named in `from_other` (names, status, company and avatar are fields here, too); what only one has, stays, but for
// the newsletter and a consent that the other one withdrew (domain/duplicates/merge.h says it of each value). Notes and
// chosen values are joined, phones, e-mails, messengers, addresses, marks and files united, even when these are more
// than may be attached. Whatever led to the other leads to the survivor. The other is removed; its address and its
// history are the survivor's from then on. If either is active, the survivor is. Errors: not_found; invalid_argument
// ("merge: itself", "merge: kind", "merge: trashed").
struct MergeContacts {
  domain::ContactId survivor;
  domain::ContactId other;
  std::vector<domain::FieldId> from_other;
};

// They are not the same, however they look (app/queries/duplicates/dismissed_duplicates.h). Errors: not_found;
// invalid_argument ("merge: itself", "dismissed_duplicates: too_long" after some thousands).
struct DismissDuplicate {
  domain::ContactId one;
  domain::ContactId other;
};

// Takes everything for good that says who it was (store/erase/erase_contact.h), and the links to it. The contact stays
// as one of nobody, for the counts. What changed it before cannot be undone any more: Undo answers invalid_argument
// ("undo: anonymized"), as it does for this. Until the database is written anew (Workspace::erasing()), its free pages
// may hold remains.
struct AnonymizeContact {
  domain::ContactId contact;
};

// Errors: invalid_argument ("follower: owner_follows"); SetField makes an owner of a follower, who then follows no
// more.
struct SetFollower {
  domain::ContactId contact;
  domain::DefinitionId member;
  bool follows = false;
};

// What a person is at the organization; an empty text: nothing that is known. Goes when the company changes.
struct SetCompanyRole {
  domain::ContactId contact;
  std::string role;
};

enum class NewerEdits : std::uint8_t { refuse, overwrite };

// Something that happens around a contact. `fields`: those of its kind with a value. Errors: invalid_argument
// ("<key>: <refusal>", "field" when it is not of this kind, "kind").
struct AddRecord {
  domain::RecordKind kind = domain::RecordKind::note;
  domain::ContactId contact;
  std::vector<FieldText> fields;
};

// The given fields alone; an empty value takes the field's. Errors: as for AddRecord.
struct SetRecord {
  domain::RecordId record;
  std::vector<FieldText> fields;
};

// Errors: invalid_argument ("state").
struct SetRecordState {
  domain::RecordId record;
  std::int64_t state = 0;  // index among its kind's
};

struct TrashRecord {
  domain::RecordId record;
};

// It stays, as nobody's: not the same as deleting it. Errors: conflict when it is nobody's already.
struct UnlinkRecord {
  domain::RecordId record;
};

// Takes back one transaction, as a new transaction: what that undoes is taken back in turn. conflict when a later one
// changed the same cells and `newer` is refuse (preview_undo() tells which), or when the contact would have too many
// files; not_found ("file") or invalid_argument ("undo: …") for what can never be undone, see app/write/undoable.h.
struct Undo {
  domain::TransactionId transaction;
  NewerEdits newer = NewerEdits::refuse;
};

struct LoadSampleData {};

// Takes away every contact that LoadSampleData brought, edited or not, unless another one became part of it.
struct RemoveSampleData {};

// Made-up contacts for tests and measurements: the same for the same seed, number for number; a batch is one command.
struct GenerateContacts {
  std::uint64_t seed = 1;
  std::uint32_t first = 0;  // index of the first one of this batch in the whole series
  std::uint32_t count = 0;
};

// The same of records: `each` for every contact from `first` on.
struct GenerateRecords {
  std::uint64_t seed = 1;
  std::uint32_t first = 1;  // a contact's number
  std::uint32_t count = 0;  // contacts
  std::uint32_t each = 0;
};

class Edit;

namespace commands {
// Runs the verb inside its transaction; made for each of the above in app/commands/command.cpp.
template <typename Verb>
base::Result<void> run_verb(Edit& edit, const void* verb);
template <typename Verb>
inline char verb_tag = 0;  // whose address tells the verbs apart
}  // namespace commands

// Any of the above. Whoever makes one need not know the others, as a variant would want: a new verb compiles little
// anew.
class Command {
 public:
  template <typename Verb, typename = std::enable_if_t<!std::is_same_v<std::decay_t<Verb>, Command>>>
  Command(Verb&& verb)  // what is asked for is a command as it is
      : verb_(std::make_shared<const std::decay_t<Verb>>(std::forward<Verb>(verb))),
        run_(&commands::run_verb<std::decay_t<Verb>>),
        tag_(&commands::verb_tag<std::decay_t<Verb>>) {}

  base::Result<void> run(Edit& edit) const { return run_(edit, verb_.get()); }
  template <typename Verb>
  bool is() const {
    return tag_ == &commands::verb_tag<Verb>;
  }

 private:
  std::shared_ptr<const void> verb_;
  base::Result<void> (*run_)(Edit&, const void*);
  const char* tag_;
};

}  // namespace app
