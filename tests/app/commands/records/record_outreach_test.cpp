// What left the card index for a program of the device, as a record.
#include <string>
#include <vector>

#include "domain/contact/contactability.h"
#include "domain/fields/validation.h"
#include "tests/app/support/records.h"
#include "tests/app/support/two_contacts.h"

using domain::Channel;
using domain::ContactId;
using domain::RecordId;
using tests::CardIndex;
namespace fields = domain::fields;
namespace p = domain::properties;

namespace {

constexpr std::string_view kNumber = "+48 601 602 603";

struct Called : CardIndex {
  ContactId anna =
      run(app::CreateContact{.first = "Anna",
                             .methods = {{.kind = domain::MethodKind::phone, .value = std::string(kNumber)},
                                         {.kind = domain::MethodKind::address, .value = "Długa 1\n\n 80-001 Gdańsk "}}})
          .created.front();
  domain::MethodId phone() const { return view(anna).phones.at(0).id; }
  std::string address(RecordId record) const { return tests::text_of(*this, record, fields::outreach_address); }
};

domain::DefinitionId own_text(CardIndex& index, domain::FieldType type) {
  return tests::define(
      index, domain::DefinitionKind::field, "Own",
      {{p::type, static_cast<std::int64_t>(type)}, {p::parent, std::int64_t{domain::folders::general.value}}});
}

}  // namespace

TEST_CASE("each channel makes a record with its word and the address, at that moment") {
  Called index;
  for (std::size_t channel = 0; channel < domain::kOutreachChannels.size(); ++channel) {
    const app::Changes made = index.run(app::RecordOutreach{index.anna, index.phone(), static_cast<Channel>(channel)});
    CHECK(made.changed == std::vector<ContactId>{index.anna});
    const RecordId id = tests::newest_record(index);
    const store::Record record = tests::record_of(index, id);
    CHECK(record.kind == domain::RecordKind::outreach);
    CHECK(record.contact == index.anna);
    CHECK(record.at == index.clock.time);
    CHECK(record.lifecycle == domain::Lifecycle::active);
    CHECK(tests::text_of(index, id, fields::outreach_channel) == domain::kOutreachChannels[channel]);
    CHECK(index.address(id) == kNumber);
  }
  CHECK(tests::records_of(index, index.anna).size() == domain::kOutreachChannels.size());
}

TEST_CASE("an address of several lines is kept as one") {
  Called index;
  index.run(app::RecordOutreach{index.anna, index.view(index.anna).addresses.at(0).id, Channel::map});
  CHECK(index.address(tests::newest_record(index)) == "Długa 1, 80-001 Gdańsk");
}

TEST_CASE("an own field's address is kept as far as a line goes") {
  Called index;
  const auto field = own_text(index, domain::FieldType::long_text);
  index.run(app::SetField{index.anna, field, "ł" + std::string(3000, 'x')});
  index.run(app::RecordOutreach{index.anna, {}, Channel::messenger, field});
  CHECK(index.address(tests::newest_record(index)) == "ł" + std::string(domain::kMaxText - 2, 'x'));
  index.run(app::SetField{index.anna, field, std::string(domain::kMaxText - 1, 'x') + "łł"});
  index.run(app::RecordOutreach{index.anna, {}, Channel::messenger, field});
  CHECK(index.address(tests::newest_record(index)) == std::string(domain::kMaxText - 1, 'x'));  // no half a letter
}

TEST_CASE("an address that holds a tab can be handed over as well") {
  Called index;
  const auto field = own_text(index, domain::FieldType::address);
  index.run(app::SetField{index.anna, field, "Via Roma 1\tForli"});
  CHECK(tests::refusal_of(index, app::RecordOutreach{index.anna, {}, Channel::map, field}).empty());
}

TEST_CASE("only what is there was handed over, and by a program that the device has") {
  Called index;
  const domain::MethodId phone = index.phone();
  const auto empty = own_text(index, domain::FieldType::url);
  const auto refused = [&](const app::RecordOutreach& command, base::ErrorCode code) {
    const base::Error error = index.refused(command);
    CHECK(error.code == code);
    return error.detail;
  };
  using enum base::ErrorCode;
  CHECK(refused({index.anna, phone, Channel::newsletter}, invalid_argument) == "channel");
  CHECK(refused({index.anna, phone, Channel::automatic_email}, invalid_argument) == "channel");
  CHECK(refused({index.anna, {}, Channel::call, empty}, not_found) == "field");
  CHECK(refused({index.anna, {}, Channel::call, fields::note}, not_found) == "field");
  CHECK(refused({index.anna, {4711}, Channel::call}, not_found) == "contact_method");
  CHECK(refused({ContactId{99}, phone, Channel::call}, not_found) == "contact");
  index.run(app::RemoveMethod{index.anna, phone});
  CHECK(refused({index.anna, phone, Channel::call}, not_found) == "contact_method");
  CHECK(tests::records_of(index, index.anna).empty());
}
