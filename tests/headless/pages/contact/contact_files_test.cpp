#include "platform/headless/sha256.h"
#include "tests/headless/support/program.h"
#include "ui/pages/contact/contact_page.h"

using tests::Program;
using Role = Program::Role;

namespace {

domain::ContactId open_owner(Program& program) {
  const domain::ContactId id = program.index.person("Anna", "Kowalska");
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  return id;
}

void choose(Program& program, std::int64_t handle, const std::string& name, const std::string& bytes,
            std::uint64_t size = 0) {
  program.blobs.chosen[handle] = {bytes, "text/plain", size};
  program.screen.choose_file("Add file", handle, name);
  program.screen.settle();
}

}  // namespace

TEST_CASE("a chosen file is stored with progress, listed, handed out and removed with a way back") {
  Program program;
  const auto id = open_owner(program);
  program.blobs.slow = true;
  choose(program, 1, "Contract.txt", "hello");
  CHECK(program.screen.get(Role::progressbar, "Storing Contract.txt…").value == "50");
  CHECK((program.screen.get(Role::file, "Add file").state & ui::semantics::kDisabled) != 0);
  CHECK(program.page.unsaved);
  CHECK(program.shell().busy());
  CHECK(program.problems() == "");
  CHECK(program.index.view(id).files.empty());
  program.blobs.finish();
  program.screen.settle();
  CHECK_FALSE(program.page.unsaved);
  CHECK(program.says("5 B"));
  CHECK(program.says("File “Contract.txt” added"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Download Contract.txt");
  REQUIRE(program.blobs.offered.size() == 1);
  CHECK(program.blobs.offered[0].bytes == "hello");
  CHECK(program.blobs.offered[0].name == "Contract.txt");
  CHECK(program.blobs.offered[0].type == "text/plain");
  program.screen.click(Role::button, "Remove Contract.txt");
  CHECK(program.index.view(id).files.empty());
  CHECK(program.says("File “Contract.txt” removed"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(id).files.size() == 1);
}

TEST_CASE("a file too many or too large is refused with the reason") {
  Program program;
  const auto id = open_owner(program);
  choose(program, 1, "film.mov", "", 40'000'001);
  CHECK(program.says("This file is larger than 40 MB. It was not added."));
  CHECK(program.problems() == "");
  for (int i = 2; i < 7; ++i) choose(program, i, std::to_string(i), std::to_string(i));
  CHECK_FALSE(program.says("This file is larger than 40 MB. It was not added."));
  choose(program, 7, "sixth", "sixth");
  CHECK(program.says("A contact can have 5 files. Remove one first."));
  CHECK(program.index.view(id).files.size() == 5);
}

TEST_CASE("a store that refuses is told, and nothing is attached") {
  Program program;
  const auto id = open_owner(program);
  program.blobs.fault = base::Error{base::ErrorCode::storage_full, {}};
  choose(program, 1, "a", "a");
  CHECK(program.index.view(id).files.empty());
  CHECK(program.says("The browser’s storage for this page is full. Free space on this device, then try again."));
}

TEST_CASE("missing and damaged files say so and are not handed out") {
  Program program;
  const auto id = program.index.person("Anna");
  const std::string gone = platform::headless::sha256("gone"), altered = platform::headless::sha256("altered");
  program.index.run(app::AttachFile{id, {{}, "gone", "", 4, gone}});
  program.index.run(app::AttachFile{id, {{}, "altered", "", 7, altered}});
  program.blobs.stored[altered] = "ALTERED";
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  CHECK(program.says("This file is missing: only its name was kept here."));
  CHECK(program.says("This file is damaged and cannot be read."));
  for (const char* name : {"Download gone", "Download altered"}) {
    CHECK((program.screen.get(Role::button, name).state & ui::semantics::kDisabled) != 0);
  }
  CHECK(program.problems() == "");
}

TEST_CASE("a tab that only reads shows files and changes none") {
  Program program;
  const auto id = program.index.person("Anna");
  program.index.run(app::AttachFile{id, {{}, "a", "", 1, platform::headless::sha256("a")}});
  program.blobs.stored[platform::headless::sha256("a")] = "a";
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  CHECK(program.screen.count(Role::button, "Download a") == 1);
  CHECK(program.screen.count(Role::button, "Remove a") == 0);
  CHECK(program.screen.count(Role::file, "Add file") == 0);
}
