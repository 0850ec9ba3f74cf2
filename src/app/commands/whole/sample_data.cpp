#include "app/commands/run.h"
#include "app/sample/generate.h"
#include "store/contact/contact_links.h"

namespace app::commands {

using base::Result;
using domain::ContactId;
using domain::ContactKind;
namespace fields = domain::fields;

namespace {

constexpr std::uint32_t kSampleSize = 40;
constexpr std::uint64_t kSampleSeed = 2026;
constexpr std::uint32_t kPeopleForEachCompany = 5;

// Every second or third person works for the organization that was made last.
Result<void> create_series(Edit& edit, std::uint64_t seed, std::uint32_t first, std::uint32_t count,
                           domain::Origin origin) {
  ContactId company;
  for (std::uint32_t index = first; index < first + count; ++index) {
    CreateContact contact = sample::generated_contact(seed, index);
    const bool employed = index % kPeopleForEachCompany == 1 || index % kPeopleForEachCompany == 3;
    if (contact.kind == ContactKind::person && employed) contact.company = company;
    BASE_TRY_ASSIGN(const ContactId id, create(edit, contact, origin));
    if (contact.kind == ContactKind::organization) company = id;
  }
  return {};
}

}  // namespace

Result<void> run(Edit& edit, const LoadSampleData&) {
  return create_series(edit, kSampleSeed, 0, kSampleSize, domain::Origin::sample);
}

Result<void> run(Edit& edit, const GenerateContacts& command) {
  return create_series(edit, command.seed, command.first, command.count, domain::Origin::hand);
}

Result<void> run(Edit& edit, const GenerateRecords& command) {
  for (std::uint32_t contact = command.first; contact < command.first + command.count; ++contact) {
    for (std::uint32_t i = 0; i < command.each; ++i) {
      AddRecord record = sample::generated_record(command.seed, contact * command.each + i);
      record.contact = {contact};
      BASE_TRY(run(edit, record));
    }
  }
  return {};
}

namespace {

// What became part of it is no sample, and would be gone with it.
Result<bool> has_own_part(Edit& edit, ContactId sample) {
  BASE_TRY_ASSIGN(const std::vector<ContactId> parts, store::merged_into(edit.database(), sample));
  for (const ContactId part : parts) {
    BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(edit.database(), part));
    if (record.origin != domain::Origin::sample) return true;
  }
  return false;
}

}  // namespace

// Links from other contacts to a sample organization go with it.
Result<void> run(Edit& edit, const RemoveSampleData&) {
  BASE_TRY_ASSIGN(const std::vector<ContactId> samples,
                  store::contacts_of_origin(edit.database(), domain::Origin::sample));
  for (const ContactId sample : samples) {
    BASE_TRY_ASSIGN(const bool kept, has_own_part(edit, sample));
    if (kept) continue;
    BASE_TRY_ASSIGN(const std::vector<ContactId> people,
                    store::people_of(edit.database(), sample, domain::kContactLimit));
    for (const ContactId person : people) {
      BASE_TRY_ASSIGN(const store::ContactRecord record, store::find_contact(edit.database(), person));
      if (record.origin == domain::Origin::sample) continue;
      BASE_TRY(edit.set({person, fields::company, {}}, domain::Value{}));
    }
    BASE_TRY(edit.set({sample, fields::lifecycle, {}}, static_cast<std::int64_t>(domain::Lifecycle::removed)));
  }
  return {};
}

}  // namespace app::commands
