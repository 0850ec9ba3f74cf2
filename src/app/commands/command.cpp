#include "app/commands/command.h"

#include "app/commands/run.h"

namespace app::commands {

namespace {

using domain::Verb;

// What the transaction says of the command that made it.
template <typename Command>
constexpr Verb kVerb = Verb::edit;
template <>
constexpr Verb kVerb<AddDefinition> = Verb::define;
template <>
constexpr Verb kVerb<SetProperty> = Verb::define;
template <>
constexpr Verb kVerb<RemoveDefinition> = Verb::define;
template <>
constexpr Verb kVerb<PlaceDefinition> = Verb::define;
template <>
constexpr Verb kVerb<ChangeFieldType> = Verb::define;
template <>
constexpr Verb kVerb<MergeTags> = Verb::define;
template <>
constexpr Verb kVerb<CreateContact> = Verb::create;
template <>
constexpr Verb kVerb<CopyContact> = Verb::copy;
template <>
constexpr Verb kVerb<MergeContacts> = Verb::merge;
template <>
constexpr Verb kVerb<AnonymizeContact> = Verb::anonymize;
template <>
constexpr Verb kVerb<TrashContacts> = Verb::trash;
template <>
constexpr Verb kVerb<RestoreContacts> = Verb::restore;
template <>
constexpr Verb kVerb<ArchiveContacts> = Verb::archive;
template <>
constexpr Verb kVerb<LoadSampleData> = Verb::sample;
template <>
constexpr Verb kVerb<RemoveSampleData> = Verb::sample;
template <>
constexpr Verb kVerb<GenerateContacts> = Verb::sample;
template <>
constexpr Verb kVerb<GenerateRecords> = Verb::sample;
template <>
constexpr Verb kVerb<Undo> = Verb::undo;
template <>
constexpr Verb kVerb<AddRecord> = Verb::add_record;
template <>
constexpr Verb kVerb<SetRecord> = Verb::edit_record;
template <>
constexpr Verb kVerb<SetRecordState> = Verb::edit_record;
template <>
constexpr Verb kVerb<TrashRecord> = Verb::trash_record;
template <>
constexpr Verb kVerb<UnlinkRecord> = Verb::unlink_record;
template <>
constexpr Verb kVerb<RecordOutreach> = Verb::outreach;

}  // namespace

template <typename Verb>
base::Result<void> run_verb(Edit& edit, const void* verb) {
  edit.set_verb(kVerb<Verb>);
  return run(edit, *static_cast<const Verb*>(verb));
}

template base::Result<void> run_verb<AddDefinition>(Edit&, const void*);
template base::Result<void> run_verb<AddMethod>(Edit&, const void*);
template base::Result<void> run_verb<AddRecord>(Edit&, const void*);
template base::Result<void> run_verb<AddTag>(Edit&, const void*);
template base::Result<void> run_verb<AddToList>(Edit&, const void*);
template base::Result<void> run_verb<AnonymizeContact>(Edit&, const void*);
template base::Result<void> run_verb<ArchiveContacts>(Edit&, const void*);
template base::Result<void> run_verb<AttachFile>(Edit&, const void*);
template base::Result<void> run_verb<ChangeFieldType>(Edit&, const void*);
template base::Result<void> run_verb<ConvertStatus>(Edit&, const void*);
template base::Result<void> run_verb<CopyContact>(Edit&, const void*);
template base::Result<void> run_verb<CreateContact>(Edit&, const void*);
template base::Result<void> run_verb<DismissDuplicate>(Edit&, const void*);
template base::Result<void> run_verb<EditMethod>(Edit&, const void*);
template base::Result<void> run_verb<GenerateContacts>(Edit&, const void*);
template base::Result<void> run_verb<GenerateRecords>(Edit&, const void*);
template base::Result<void> run_verb<LoadSampleData>(Edit&, const void*);
template base::Result<void> run_verb<MakePrimary>(Edit&, const void*);
template base::Result<void> run_verb<MergeContacts>(Edit&, const void*);
template base::Result<void> run_verb<MergeTags>(Edit&, const void*);
template base::Result<void> run_verb<PlaceDefinition>(Edit&, const void*);
template base::Result<void> run_verb<RecordOutreach>(Edit&, const void*);
template base::Result<void> run_verb<RemoveAttachment>(Edit&, const void*);
template base::Result<void> run_verb<RemoveAvatar>(Edit&, const void*);
template base::Result<void> run_verb<RemoveDefinition>(Edit&, const void*);
template base::Result<void> run_verb<RemoveFromList>(Edit&, const void*);
template base::Result<void> run_verb<RemoveMethod>(Edit&, const void*);
template base::Result<void> run_verb<RemoveSampleData>(Edit&, const void*);
template base::Result<void> run_verb<RemoveTag>(Edit&, const void*);
template base::Result<void> run_verb<RestoreContacts>(Edit&, const void*);
template base::Result<void> run_verb<SetAvatar>(Edit&, const void*);
template base::Result<void> run_verb<SetBlockAutomaticEmail>(Edit&, const void*);
template base::Result<void> run_verb<SetCompany>(Edit&, const void*);
template base::Result<void> run_verb<SetCompanyRole>(Edit&, const void*);
template base::Result<void> run_verb<SetDoNotCall>(Edit&, const void*);
template base::Result<void> run_verb<SetDoNotDisturb>(Edit&, const void*);
template base::Result<void> run_verb<SetField>(Edit&, const void*);
template base::Result<void> run_verb<SetFollower>(Edit&, const void*);
template base::Result<void> run_verb<SetKind>(Edit&, const void*);
template base::Result<void> run_verb<SetName>(Edit&, const void*);
template base::Result<void> run_verb<SetNewsletter>(Edit&, const void*);
template base::Result<void> run_verb<SetPortalAccess>(Edit&, const void*);
template base::Result<void> run_verb<SetProperty>(Edit&, const void*);
template base::Result<void> run_verb<SetRecord>(Edit&, const void*);
template base::Result<void> run_verb<SetRecordState>(Edit&, const void*);
template base::Result<void> run_verb<SetSupplier>(Edit&, const void*);
template base::Result<void> run_verb<SetSystemTag>(Edit&, const void*);
template base::Result<void> run_verb<TrashContacts>(Edit&, const void*);
template base::Result<void> run_verb<TrashRecord>(Edit&, const void*);
template base::Result<void> run_verb<Undo>(Edit&, const void*);
template base::Result<void> run_verb<UnlinkRecord>(Edit&, const void*);

}  // namespace app::commands
