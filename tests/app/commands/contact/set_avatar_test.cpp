// Pictures of contacts: made, shown in every query, taken back, swept.
#include "app/files/files.h"
#include "app/queries/journal/audit.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/sha256.h"
#include "tests/app/support/card_index.h"

using app::Files;
using platform::headless::sha256;
using tests::CardIndex;

namespace {

constexpr base::Millis kDay = 86'400'000;

struct Desk {
  CardIndex index;
  platform::headless::MemoryBlobs blobs;
  Files files{blobs, blobs, [] {}};
  domain::ContactId anna = index.person("Anna");

  // As the shell does it. Answers with the picture's key.
  std::string set(const std::string& bytes) {
    blobs.chosen[1] = {bytes, "image/png", 0};
    std::string key;
    files.make_avatar(index.view(anna).head.uuid, 1, "me.png", [&](const base::Result<domain::Avatar>& made) {
      REQUIRE(made);
      key = made->sha256;
      index.run(app::SetAvatar{anna, *made});
    });
    return key;
  }
  std::string picture() { return index.view(anna).head.avatar; }
  void sweep() { REQUIRE(files.sweep(*index.workspace, index.clock.time)); }
};

}  // namespace

TEST_CASE("a picture is shown by the card, the list and links, and told in the history") {
  Desk desk;
  const auto acme = desk.index.organization("Acme");
  desk.index.run(app::SetCompany{desk.anna, acme});
  CHECK(desk.picture().empty());
  const std::string key = desk.set("picture:one");
  CHECK(key == sha256("square:one"));
  CHECK(desk.picture() == key);
  const auto rows = app::contact_rows(*desk.index.workspace, std::vector{acme, desk.anna});
  REQUIRE(rows);
  CHECK(rows->at(0).avatar.empty());
  CHECK(rows->at(1).avatar == key);
  CHECK(desk.index.view(acme).people.at(0).contact.avatar == key);
  desk.index.run(app::SetAvatar{acme, {key, 10}});
  CHECK(desk.index.view(desk.anna).company.avatar == key);

  const std::string second = desk.set("picture:two");
  desk.index.run(app::RemoveAvatar{desk.anna});
  CHECK(desk.picture().empty());
  const auto audit = app::audit_of(*desk.index.workspace, desk.anna, 0, 10);
  REQUIRE(audit);
  REQUIRE(audit->entries.size() == 5);
  CHECK(domain::avatar_key(domain::text_of(audit->entries[0].from)) == second);
  CHECK(domain::is_empty(audit->entries[0].to));
  CHECK(domain::avatar_key(domain::text_of(audit->entries[1].from)) == key);
  CHECK(audit->entries[2].field == domain::fields::avatar);
}

TEST_CASE("what a command says of a picture is checked") {
  Desk desk;
  CHECK(desk.index.refused(app::SetAvatar{desk.anna, {"../../etc", 1}}).detail == "avatar: invalid_characters");
  CHECK(desk.index.refused(app::SetAvatar{desk.anna, {std::string(64, 'a'), 0}}).detail == "avatar: required");
  CHECK(desk.index.refused(app::SetAvatar{domain::ContactId{99}, {std::string(64, 'a'), 1}}).code ==
        base::ErrorCode::not_found);
  CHECK(desk.index.refused(app::RemoveAvatar{domain::ContactId{99}}).code == base::ErrorCode::not_found);
}

TEST_CASE("nothing that can be decoded is no picture, and one that is refused is not read") {
  Desk desk;
  desk.blobs.chosen[1] = {"<svg/>", "", 0};
  base::Error told;
  desk.files.make_avatar({}, 1, "a", [&](const base::Result<domain::Avatar>& made) { told = made.error(); });
  CHECK(told.code == base::ErrorCode::malformed);
  CHECK_FALSE(desk.files.storing());
  desk.blobs.chosen[1] = {"", "image/png", 40'000'001};
  CHECK(*desk.files.check_picture(1) == domain::Refusal::file_too_large);
  desk.blobs.chosen[1] = {"<svg/>", "image/svg+xml", 0};
  CHECK(*desk.files.check_picture(1) == domain::Refusal::no_picture);
  CHECK(desk.files.check_picture(2).error().code == base::ErrorCode::not_found);
}

TEST_CASE("undo brings an earlier picture back for a month, as long as its bytes are kept") {
  Desk desk;
  const std::string first = desk.set("picture:one");
  desk.set("picture:two");
  const auto removed = desk.index.run(app::RemoveAvatar{desk.anna});
  desk.sweep();
  CHECK(desk.blobs.stored.size() == 2);
  const auto undone = desk.index.run(app::Undo{removed.transaction});
  CHECK(desk.picture() == sha256("square:two"));
  desk.index.run(app::Undo{undone.transaction});
  CHECK(desk.picture().empty());

  desk.index.clock.time += 29 * kDay;
  desk.sweep();
  CHECK(desk.blobs.stored.size() == 2);
  desk.index.clock.time += 2 * kDay;
  desk.sweep();
  CHECK(desk.blobs.stored.empty());
  CHECK(first != sha256("square:two"));
}

TEST_CASE("a picture that was replaced more than a month ago does not come back") {
  Desk desk;
  desk.set("picture:one");
  const auto removed = desk.index.run(app::RemoveAvatar{desk.anna});
  desk.index.clock.time += 31 * kDay;
  desk.sweep();
  CHECK(desk.blobs.stored.empty());
  const auto refused = desk.index.refused(app::Undo{removed.transaction});
  CHECK(refused.code == base::ErrorCode::not_found);
  CHECK(refused.detail == "file");
}
