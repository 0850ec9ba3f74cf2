// Attaching, removing, undoing; checking Blobs and sweeping those that nothing refers to.
#include "app/files/files.h"

#include <map>

#include "app/queries/journal/audit.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/sha256.h"
#include "tests/app/support/card_index.h"

using app::Files;
using platform::headless::MemoryBlobs;
using platform::headless::sha256;
using tests::CardIndex;

namespace {

struct Desk {
  CardIndex index;
  MemoryBlobs blobs;
  int changes = 0;
  Files files{blobs, blobs, [this] { ++changes; }};
  domain::ContactId anna = index.person("Anna");

  // As the shell does it.
  base::Result<app::Changes> attach(const std::string& name, const std::string& bytes) {
    blobs.chosen[1] = {bytes, "text/plain", 0};
    base::Result<app::Changes> outcome = base::Error{};
    files.store(index.view(anna).head.uuid, 1, name, [&](base::Result<domain::Attachment> stored) {
      index.clock.time += 1000;
      outcome = stored ? app::transact(*index.workspace, app::AttachFile{anna, *stored})
                       : base::Result<app::Changes>{stored.error()};
    });
    return outcome;
  }
  std::vector<domain::Attachment> attached() { return index.view(anna).files; }
  void sweep() { REQUIRE(files.sweep(*index.workspace, index.clock.time)); }
};

constexpr base::Millis kDay = 86'400'000;

}  // namespace

TEST_CASE("SHA-256 answers as FIPS 180-4's examples do") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a file is attached, told in the history, removed, and brought back by undo") {
  Desk desk;
  REQUIRE(desk.attach(" Contract.txt ", "hello"));
  REQUIRE(desk.attached().size() == 1);
  const domain::Attachment file = desk.attached()[0];
  CHECK(file.name == "Contract.txt");
  CHECK(file.type == "text/plain");
  CHECK(file.size == 5);
  CHECK(file.sha256 == sha256("hello"));
  CHECK_FALSE(desk.files.storing());
  CHECK(desk.files.state(file) == Files::State::whole);

  const auto removed = desk.index.run(app::RemoveAttachment{desk.anna, file.id});
  CHECK(desk.attached().empty());
  CHECK(desk.index.refused(app::RemoveAttachment{desk.anna, file.id}).code == base::ErrorCode::not_found);
  const auto audit = app::audit_of(*desk.index.workspace, desk.anna, 0, 10);
  REQUIRE(audit);
  REQUIRE(audit->entries.size() == 3);
  CHECK(audit->entries[0].field == domain::fields::attachment_name);
  CHECK(domain::text_of(audit->entries[0].from) == "Contract.txt");
  CHECK(domain::text_of(audit->entries[1].to) == "Contract.txt");

  desk.index.run(app::Undo{removed.transaction});
  REQUIRE(desk.attached().size() == 1);
  CHECK(desk.attached()[0].sha256 == file.sha256);
}

TEST_CASE("the sixth file is refused, also when undoing would bring it back") {
  Desk desk;
  for (int i = 0; i < 5; ++i) REQUIRE(desk.attach(std::to_string(i), std::to_string(i)));
  const auto sixth = desk.attach("5", "5");
  REQUIRE_FALSE(sixth);
  CHECK(sixth.error().detail == "file: too_many_files");
  CHECK(*desk.files.check(1, 5) == domain::Refusal::too_many_files);
  const auto removed = desk.index.run(app::RemoveAttachment{desk.anna, desk.attached()[0].id});
  REQUIRE(desk.attach("5", "5"));
  CHECK(desk.index.refused(app::Undo{removed.transaction}).code == base::ErrorCode::conflict);
  CHECK(desk.attached().size() == 5);
}

TEST_CASE("a file that is too large is refused before it is read, and whatever a command says of it is checked") {
  Desk desk;
  desk.blobs.chosen[2] = {"", "", 40'000'001};
  CHECK(*desk.files.check(2, 0) == domain::Refusal::file_too_large);
  CHECK(desk.files.check(3, 0).error().code == base::ErrorCode::not_found);
  domain::Attachment file{{}, "a", "", 1, sha256("a")};
  file.size = 40'000'001;
  CHECK(desk.index.refused(app::AttachFile{desk.anna, file}).detail == "file: file_too_large");
  file.size = 1;
  file.name = "  ";
  CHECK(desk.index.refused(app::AttachFile{desk.anna, file}).detail == "file: required");
  file.name = "a\nb";
  CHECK(desk.index.refused(app::AttachFile{desk.anna, file}).detail == "file: invalid_characters");
  file.name = std::string(1001, 'a');
  CHECK(desk.index.refused(app::AttachFile{desk.anna, file}).detail == "file: too_long");
  file.name = "a";
  file.sha256 = "../../etc";
  CHECK(desk.index.refused(app::AttachFile{desk.anna, file}).detail == "file: invalid_characters");
}

TEST_CASE("a failing store attaches nothing and says why") {
  Desk desk;
  desk.blobs.fault = base::Error{base::ErrorCode::storage_full, "quota"};
  const auto outcome = desk.attach("a", "a");
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == base::ErrorCode::storage_full);
  CHECK_FALSE(desk.files.storing());
  CHECK(desk.attached().empty());
}

TEST_CASE("one file is stored at a time, and progress is told") {
  Desk desk;
  desk.blobs.slow = true;
  CHECK_FALSE(desk.attach("a", "a"));
  REQUIRE(desk.files.storing());
  CHECK(desk.files.storing()->fraction == 0.5);
  const auto second = desk.attach("b", "b");
  CHECK(second.error().code == base::ErrorCode::conflict);
}

TEST_CASE("missing and damaged Blobs are told apart, and looked at again when asked") {
  Desk desk;
  REQUIRE(desk.attach("a", "aaa"));
  REQUIRE(desk.attach("b", "bbb"));
  const auto files = desk.attached();
  desk.blobs.stored.erase(files[0].sha256);
  desk.blobs.stored[files[1].sha256] = "bbc";
  Files fresh{desk.blobs, desk.blobs, [] {}};
  CHECK(fresh.state(files[0]) == Files::State::missing);
  CHECK(fresh.state(files[1]) == Files::State::damaged);
  REQUIRE(desk.attach("b", "bbb"));
  CHECK(fresh.state(files[1]) == Files::State::damaged);
  fresh.look_again();
  CHECK(fresh.state(files[1]) == Files::State::whole);
  fresh.offer(files[1]);
  REQUIRE(desk.blobs.offered.size() == 1);
  CHECK(desk.blobs.offered[0].name == "b");
  CHECK(desk.blobs.offered[0].bytes == "bbb");
  desk.blobs.stored.clear();
  fresh.offer(files[1]);
  CHECK(fresh.state(files[1]) == Files::State::missing);
}

TEST_CASE(
    "the sweep removes what nothing refers to, and what was removed a month ago, after which no undo brings it back") {
  Desk desk;
  REQUIRE(desk.attach("kept", "kept"));
  REQUIRE(desk.attach("removed", "removed"));
  REQUIRE(desk.attach("twin of kept", "kept"));
  desk.blobs.stored[sha256("orphan")] = "orphan";
  const auto files = desk.attached();
  const auto removed = desk.index.run(app::RemoveAttachment{desk.anna, files[1].id});
  desk.index.run(app::RemoveAttachment{desk.anna, files[2].id});
  desk.sweep();
  CHECK(desk.blobs.stored.size() == 2);
  CHECK_FALSE(desk.blobs.stored.contains(sha256("orphan")));

  desk.index.clock.time += 29 * kDay;
  desk.sweep();
  CHECK(desk.blobs.stored.size() == 2);
  desk.index.clock.time += 2 * kDay;
  desk.sweep();
  CHECK(desk.blobs.stored.size() == 1);
  CHECK(desk.blobs.stored.contains(files[0].sha256));
  CHECK(desk.index.refused(app::Undo{removed.transaction}).detail == "file");
}

TEST_CASE("the sweep finds out which pictures and files are lacking, each once, and not what was removed") {
  Desk desk;
  for (const char* name : {"kept", "lost", "removed"}) REQUIRE(desk.attach(name, name));
  REQUIRE(desk.attach("twin of lost", "lost"));
  desk.index.run(app::RemoveAttachment{desk.anna, desk.attached()[2].id});
  desk.sweep();
  CHECK(desk.files.lacking().count == 0);
  desk.blobs.stored.erase(sha256("lost"));
  desk.blobs.stored.erase(sha256("removed"));
  desk.sweep();
  CHECK(desk.files.lacking().count == 1);
  CHECK(desk.files.lacking().bytes == 4);
  REQUIRE(desk.attach("lost again", "lost"));
  CHECK(desk.files.lacking().count == 0);
}

TEST_CASE("the sweep waits for a file that is being stored") {
  Desk desk;
  desk.blobs.slow = true;
  CHECK_FALSE(desk.attach("a", "a"));
  const auto swept = desk.files.sweep(*desk.index.workspace, desk.index.clock.time);
  REQUIRE(swept);
  CHECK_FALSE(*swept);
}
