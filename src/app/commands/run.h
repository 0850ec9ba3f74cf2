// What each command does inside its transaction; one file for each verb.
#pragma once
#include <cstdint>
#include <string>

#include "app/commands/command.h"
#include "app/write/edit.h"
#include "base/result.h"

namespace app::commands {

base::Result<void> run(Edit& edit, const CreateContact& command);
base::Result<void> run(Edit& edit, const SetName& command);
base::Result<void> run(Edit& edit, const SetKind& command);
base::Result<void> run(Edit& edit, const SetField& command);
base::Result<void> run(Edit& edit, const ConvertStatus& command);
base::Result<void> run(Edit& edit, const SetSupplier& command);
base::Result<void> run(Edit& edit, const AddMethod& command);
base::Result<void> run(Edit& edit, const EditMethod& command);
base::Result<void> run(Edit& edit, const RemoveMethod& command);
base::Result<void> run(Edit& edit, const MakePrimary& command);
base::Result<void> run(Edit& edit, const AttachFile& command);
base::Result<void> run(Edit& edit, const RemoveAttachment& command);
base::Result<void> run(Edit& edit, const SetAvatar& command);
base::Result<void> run(Edit& edit, const RemoveAvatar& command);
base::Result<void> run(Edit& edit, const SetCompany& command);
base::Result<void> run(Edit& edit, const SetDoNotDisturb& command);
base::Result<void> run(Edit& edit, const SetDoNotCall& command);
base::Result<void> run(Edit& edit, const SetBlockAutomaticEmail& command);
base::Result<void> run(Edit& edit, const SetNewsletter& command);
base::Result<void> run(Edit& edit, const RecordOutreach& command);
base::Result<void> run(Edit& edit, const AddRecord& command);
base::Result<void> run(Edit& edit, const SetRecord& command);
base::Result<void> run(Edit& edit, const SetRecordState& command);
base::Result<void> run(Edit& edit, const TrashRecord& command);
base::Result<void> run(Edit& edit, const UnlinkRecord& command);
base::Result<void> run(Edit& edit, const TrashContacts& command);
base::Result<void> run(Edit& edit, const RestoreContacts& command);
base::Result<void> run(Edit& edit, const Undo& command);
base::Result<void> run(Edit& edit, const LoadSampleData& command);
base::Result<void> run(Edit& edit, const RemoveSampleData& command);
base::Result<void> run(Edit& edit, const GenerateContacts& command);
base::Result<void> run(Edit& edit, const GenerateRecords& command);
base::Result<void> run(Edit& edit, const AddDefinition& command);
base::Result<void> run(Edit& edit, const SetProperty& command);
base::Result<void> run(Edit& edit, const RemoveDefinition& command);
base::Result<void> run(Edit& edit, const PlaceDefinition& command);
base::Result<void> run(Edit& edit, const ChangeFieldType& command);
base::Result<void> run(Edit& edit, const ArchiveContacts& command);
base::Result<void> run(Edit& edit, const AnonymizeContact& command);
base::Result<void> run(Edit& edit, const CopyContact& command);
base::Result<void> run(Edit& edit, const MergeContacts& command);
base::Result<void> run(Edit& edit, const DismissDuplicate& command);
base::Result<void> run(Edit& edit, const AddTag& command);
base::Result<void> run(Edit& edit, const RemoveTag& command);
base::Result<void> run(Edit& edit, const AddToList& command);
base::Result<void> run(Edit& edit, const RemoveFromList& command);
base::Result<void> run(Edit& edit, const SetPortalAccess& command);
base::Result<void> run(Edit& edit, const SetSystemTag& command);
base::Result<void> run(Edit& edit, const MergeTags& command);
base::Result<void> run(Edit& edit, const SetFollower& command);
base::Result<void> run(Edit& edit, const SetCompanyRole& command);

// A yes is 1, a no is no value.
inline domain::Value value_of_flag(bool on) { return on ? domain::Value{std::int64_t{1}} : domain::Value{}; }

// An own type that a phone bears is offered for others from then on.
base::Result<void> keep_phone_type(Edit& edit, const domain::MethodContent& content);
// May `content` stand on the contact beside the others, in place of `method` (none: as a new one)? Errors:
// invalid_argument ("<kind>: already_there").
base::Result<void> check_once(Edit& edit, domain::ContactId contact, const domain::MethodContent& content,
                              domain::MethodId method = {});
// The phones that bear it follow.
base::Result<void> rename_phone_type(Edit& edit, std::string_view from, const std::string& to);

// How an error's detail names a field: by its key, an own one by its name.
std::string_view error_key(const domain::FieldDefinition& field);

// What a field of this kind of record is to hold. Errors: as for AddRecord.
base::Result<domain::RecordValue> record_value(const Edit& edit, const domain::RecordKindSpec& kind,
                                               const FieldText& typed, base::Millis now);

// Shared by the commands that make contacts.
base::Result<domain::ContactId> create(Edit& edit, const CreateContact& command, domain::Origin origin);
// Errors: invalid_argument ("company: …") unless `company` is an organization that can stand there.
base::Result<void> check_company(Edit& edit, domain::ContactKind kind, domain::ContactId company);

// What AddDefinition does, with the new definition's number.
base::Result<domain::DefinitionId> make(Edit& edit, const AddDefinition& command);
// Errors: not_found; invalid_argument ("tag: fixed") of system tags.
base::Result<void> check_own_tag(const Edit& edit, domain::DefinitionId tag);
// A choice of an own or standard field; names are checked by the caller.
base::Result<domain::DefinitionId> define_choice(Edit& edit, domain::FieldId field, const std::string& name,
                                                 std::int64_t position);
// May this field of a contact (none: of one that is being made) become `value`? For links and entries of lists.
base::Result<void> check_link(Edit& edit, const store::ContactRecord& contact, const domain::FieldDefinition& field,
                              const domain::Value& value);
// The contact's owner, followers and superiors as they stand in this transaction. Errors: conflict.
base::Result<void> check_whose(Edit& edit, domain::ContactId contact);
// The same after two contacts became one: the owner follows no more, and who would report to himself, through others
// or not, reports to nobody.
base::Result<void> settle_whose(Edit& edit, domain::ContactId contact);
// The contact's access to the portal as it stands in this transaction. Errors: conflict.
base::Result<void> check_access(Edit& edit, domain::ContactId contact);
// The contact's access to the portal.
base::Result<domain::PortalAccess> read_access(Edit& edit, domain::ContactId contact);
// Takes a member or campaign from every contact and record that bears it.
base::Result<void> clear_uses(Edit& edit, domain::DefinitionId definition);

}  // namespace app::commands
