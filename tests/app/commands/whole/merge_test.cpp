// Merging: what remains of both, and who leads where.
#include "app/queries/duplicates/merge_preview.h"
#include "app/queries/list/contact_list.h"
#include "tests/app/support/card_index.h"
#include "tests/app/support/two_contacts.h"

using domain::ContactId;
using domain::Lifecycle;
using tests::CardIndex;
using tests::define;
using tests::history_of;
using tests::Two;
namespace fields = domain::fields;
namespace p = domain::properties;

TEST_CASE("of two contacts one remains, with the values of both, each way of reaching them once") {
  Two two;
  two.merge({fields::status});
  const app::ContactView view = two.index.view(two.anna);
  CHECK(view.head.name == "Anna Nowak");
  CHECK(view.head.status == domain::ContactStatus::client);
  CHECK(view.head.supplier);
  CHECK(two.index.value(two.anna, fields::city) == "Gdańsk");
  CHECK(two.index.value(two.anna, fields::country) == "PL");
  CHECK(two.index.value(two.anna, fields::note) == "met in May\n\ntall");
  REQUIRE(view.emails.size() == 2);
  CHECK(view.emails[0].content.value == "a@x.pl");
  CHECK(view.emails[0].primary);
  CHECK(view.emails[0].content.flags == domain::method_flags::consent);
  CHECK(view.emails[0].content.type == domain::MethodType::work);
  CHECK(view.emails[1].content.value == "ania@y.pl");
  CHECK(view.phones.size() == 1);
  CHECK(view.messengers.size() == 1);
  CHECK(view.addresses.size() == 1);
}

TEST_CASE("the merged one is in no list, not found and not counted") {
  Two two;
  auto list = app::ContactList::open(*two.index.workspace);
  REQUIRE(list);
  REQUIRE(list->apply(two.merge()));
  CHECK(list->size() == 1);
  CHECK(list->totals().all == 1);
  CHECK(list->totals().trashed == 0);
  CHECK_FALSE(two.found("ania", two.ania));
  CHECK(two.found("ania", two.anna));  // by the address that is hers now
  CHECK(app::contact_view(*two.index.workspace, two.ania).error().code == base::ErrorCode::not_found);
  CHECK(two.index.refused(app::SetName{two.ania, "A", "B"}).code == base::ErrorCode::not_found);
}

TEST_CASE("a chosen value is the other's: names, the picture, and the status with its date") {
  Two two;
  two.index.run(app::ConvertStatus{two.anna, domain::ContactStatus::client});
  two.index.run(app::ConvertStatus{two.anna, domain::ContactStatus::lead});
  two.index.run(app::ConvertStatus{two.ania, domain::ContactStatus::lead});
  two.index.run(app::ConvertStatus{two.ania, domain::ContactStatus::client});
  const base::Millis converted = two.index.view(two.ania).converted;
  const domain::Avatar one{std::string(64, 'a'), 5}, other{std::string(64, 'b'), 6};
  two.index.run(app::SetAvatar{two.anna, one});
  two.index.run(app::SetAvatar{two.ania, other});
  two.merge({fields::city, fields::first_name, fields::status, fields::avatar});
  const app::ContactView view = two.index.view(two.anna);
  CHECK(two.index.value(two.anna, fields::city) == "Sopot");
  CHECK(view.head.name == "Ania Nowak");
  CHECK(view.converted == converted);
  CHECK(view.head.avatar == other.sha256);
}

TEST_CASE("who has had the newsletter switched off does not get it again by merging, unless that is chosen") {
  Two two;
  two.index.run(app::SetNewsletter{two.anna, false});
  REQUIRE(two.index.view(two.ania).contactability.newsletter);
  const auto merged = two.merge();
  CHECK_FALSE(two.index.view(two.anna).contactability.newsletter);
  two.index.run(app::Undo{merged.transaction});
  two.merge({fields::newsletter});
  CHECK(two.index.view(two.anna).contactability.newsletter);
}

TEST_CASE("the date of a conversion stays with the status that is not taken") {
  Two two;
  two.index.run(app::ConvertStatus{two.ania, domain::ContactStatus::lead});
  two.index.run(app::ConvertStatus{two.ania, domain::ContactStatus::client});
  two.merge();
  CHECK(two.index.view(two.anna).head.status == domain::ContactStatus::lead);
  CHECK(two.index.view(two.anna).converted == 0);
}

TEST_CASE("tags of both are kept, and choices of a list joined") {
  Two two;
  const auto vip = define(two.index, domain::DefinitionKind::tag, "VIP");
  const auto old = define(two.index, domain::DefinitionKind::tag, "Old");
  two.index.run(app::AddTag{two.anna, vip, {}});
  two.index.run(app::AddTag{two.ania, vip, {}});
  two.index.run(app::AddTag{two.ania, old, {}});
  const auto hobbies = define(two.index, domain::DefinitionKind::field, "Hobbies",
                              {{p::type, static_cast<std::int64_t>(domain::FieldType::choices)},
                               {p::parent, std::int64_t{domain::folders::general.value}}});
  std::vector<std::string> values;
  for (const char* name : {"Chess", "Golf"}) {
    const auto choice =
        define(two.index, domain::DefinitionKind::choice, name, {{p::parent, std::int64_t{hobbies.value}}});
    values.push_back(std::to_string(choice.value));
  }
  two.index.run(app::SetField{two.anna, hobbies, values[0]});
  two.index.run(app::SetField{two.ania, hobbies, values[0] + " " + values[1]});
  two.merge();
  CHECK(two.index.view(two.anna).head.tags.size() == 2);
  CHECK(two.index.value(two.anna, hobbies).find(values[1]) != std::string::npos);
}

TEST_CASE("the address of the merged one leads to the survivor, and so do links of every kind") {
  CardIndex index;
  const ContactId acme = index.organization("Acme");
  const ContactId acme2 = index.organization("Acme Ltd");
  const ContactId anna = index.person("Anna");
  const auto partner = define(index, domain::DefinitionKind::field, "Partner",
                              {{p::type, static_cast<std::int64_t>(domain::FieldType::contact)},
                               {p::parent, std::int64_t{domain::folders::general.value}}});
  index.run(app::SetCompany{anna, acme2});
  const base::Uuid old = index.view(acme2).head.uuid;
  index.run(app::SetField{anna, partner, old.text()});
  index.run(app::SetField{acme, partner, old.text()});
  index.run(app::MergeContacts{acme, acme2, {}});
  CHECK(index.view(anna).company.id == acme);
  CHECK(index.value(anna, partner) == index.view(acme).head.uuid.text());
  CHECK(index.value(acme, partner).empty());  // not to itself
  CHECK(*app::find_contact_by_uuid(*index.workspace, old) == acme);
  // The old name stands in the history of who led there.
  bool said = false;
  for (const app::AuditEntry& entry : history_of(index, anna)) {
    if (entry.field == fields::company && entry.to_name == "Acme") said = entry.from_name == "Acme Ltd";
  }
  CHECK(said);
  // And on, when that one is merged again.
  const ContactId third = index.organization("ACME");
  index.run(app::MergeContacts{third, acme, {}});
  CHECK(*app::find_contact_by_uuid(*index.workspace, old) == third);
  CHECK(index.view(anna).company.id == third);
}

TEST_CASE("of two that lead to each other, the link to somebody else stays") {
  CardIndex index;
  const ContactId one = index.person("One"), two = index.person("Two"), boss = index.person("Boss");
  const auto chief = define(index, domain::DefinitionKind::field, "Chief",
                            {{p::type, static_cast<std::int64_t>(domain::FieldType::contact)},
                             {p::parent, std::int64_t{domain::folders::general.value}}});
  index.run(app::SetField{one, chief, index.view(two).head.uuid.text()});
  index.run(app::SetField{two, chief, index.view(boss).head.uuid.text()});
  index.run(app::MergeContacts{one, two, {}});
  CHECK(index.value(one, chief) == index.view(boss).head.uuid.text());
}

TEST_CASE("a link of one that is removed leads to the survivor when undo brings it back") {
  CardIndex index;
  const ContactId acme = index.organization("Acme"), acme2 = index.organization("Acme Ltd");
  const auto made = index.run(app::CreateContact{.first = "Anna", .company = acme2});
  const auto removed = index.run(app::Undo{made.transaction});
  index.run(app::MergeContacts{acme, acme2, {}});
  index.run(app::Undo{removed.transaction});
  CHECK(index.view(made.created.front()).company.id == acme);
}

TEST_CASE("of files none is lost, even where they are more than may be attached") {
  Two two;
  two.attach(two.anna, 3, 'a');
  two.attach(two.ania, 4, 'c');
  const auto merged = two.merge();
  CHECK(two.index.view(two.anna).files.size() == 6);  // the same file stands once
  CHECK(two.index.refused(app::AttachFile{two.anna, {{}, "z.txt", "text/plain", 5, std::string(64, 'e')}}).detail ==
        "file: too_many_files");
  const auto removed = two.index.run(app::RemoveAttachment{two.anna, two.index.view(two.anna).files[0].id});
  two.index.run(app::Undo{removed.transaction});
  CHECK(two.index.view(two.anna).files.size() == 6);
  two.index.run(app::Undo{merged.transaction});
  CHECK(two.index.view(two.anna).files.size() == 3);
}

TEST_CASE("only contacts of one kind are merged, none with itself, from the trash or that is nobody any more") {
  CardIndex index;
  const ContactId anna = index.person("Anna"), ania = index.person("Ania");
  const ContactId acme = index.organization("Acme");
  CHECK(index.refused(app::MergeContacts{anna, acme, {}}).detail == "merge: kind");
  CHECK(index.refused(app::MergeContacts{anna, anna, {}}).detail == "merge: itself");
  index.run(app::TrashContacts{{ania}});
  CHECK(index.refused(app::MergeContacts{anna, ania, {}}).detail == "merge: trashed");
  CHECK(index.refused(app::MergeContacts{ania, anna, {}}).detail == "merge: trashed");
  index.run(app::AnonymizeContact{ania});
  CHECK(index.refused(app::MergeContacts{anna, ania, {}}).code == base::ErrorCode::not_found);
  CHECK(index.refused(app::MergeContacts{ania, anna, {}}).code == base::ErrorCode::not_found);
}

TEST_CASE("an own contact that became part of one of the sample data stays when that is taken away") {
  CardIndex index;
  index.run(app::LoadSampleData{});
  auto list = app::ContactList::open(*index.workspace);
  REQUIRE(list);
  REQUIRE(list->set_filter({.kind = domain::ContactKind::person}));
  const ContactId sample = list->at(0), anna = index.person("Anna", "Nowak");
  index.run(app::MergeContacts{sample, anna, {}});
  index.run(app::RemoveSampleData{});
  CHECK(app::contact_view(*index.workspace, sample));
  CHECK_FALSE(app::contact_view(*index.workspace, list->at(1)));
}

TEST_CASE("two archived contacts stay archived as one") {
  Two two;
  two.index.run(app::ArchiveContacts{{two.anna, two.ania}});
  two.merge();
  CHECK(two.index.view(two.anna).head.lifecycle == Lifecycle::archived);
}

TEST_CASE("a preview says what would remain, and what is to be chosen") {
  Two two;
  two.attach(two.ania, 1, 'a');
  const auto preview = app::merge_preview(*two.index.workspace, two.anna, two.ania);
  REQUIRE(preview);
  std::string conflicts;
  for (const app::MergeField& field : preview->fields) {
    if (field.conflict) conflicts += std::to_string(field.cell.field.value) + " ";
  }
  CHECK(conflicts == "1 65 10 ");  // first name, status, city
  CHECK(preview->methods.all.size() == 5);
  CHECK(preview->files.size() == 1);
  const ContactId acme = two.index.organization("Acme");
  CHECK(app::merge_preview(*two.index.workspace, two.anna, acme).error().detail == "merge: kind");
}

TEST_CASE("consent to e-mail is kept from either, but not where it was withdrawn, and undone with the merge") {
  Two two;
  const auto agrees = [&] {
    return (two.index.view(two.anna).emails.front().content.flags & domain::method_flags::consent) != 0;
  };
  const auto set = [&](domain::ContactId contact, std::uint32_t flags) {
    domain::ContactMethod email = two.index.view(contact).emails.front();
    email.content.flags = flags;
    two.index.run(app::EditMethod{contact, email.id, email.content});
  };
  CHECK_FALSE(agrees());
  SUBCASE("one never had it") {
    const auto preview = app::merge_preview(*two.index.workspace, two.anna, two.ania);
    REQUIRE(preview);
    CHECK(preview->methods.disputed.size() == 1);
    const auto merged = two.merge();
    CHECK(agrees());
    two.index.run(app::Undo{merged.transaction});
    CHECK_FALSE(agrees());
  }
  SUBCASE("one withdrew it") {
    set(two.anna, domain::method_flags::consent);
    set(two.anna, 0);
    two.merge();
    CHECK_FALSE(agrees());
  }
  SUBCASE("one withdrew it, and gave it again") {
    set(two.ania, 0);
    set(two.ania, domain::method_flags::consent);
    two.merge();
    CHECK(agrees());
  }
  SUBCASE("a part of one withdrew it") {
    set(two.ania, 0);
    const auto zoe = two.index
                         .run(app::CreateContact{.first = "Zoe",
                                                 .methods = {{.kind = domain::MethodKind::email,
                                                              .flags = domain::method_flags::consent,
                                                              .value = "a@x.pl"}}})
                         .created.front();
    two.merge();
    two.index.run(app::MergeContacts{two.anna, zoe, {}});
    CHECK_FALSE(agrees());
  }
}
