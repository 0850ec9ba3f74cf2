#include "ui/shell/salvage.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using ui::JobStatus;
using ui::Replacement;

namespace {

Program& damage(Program& program, std::int64_t changes_to_lose = 0) {
  program.storage.bytes_database = 5'000'000;
  program.shell().salvage(
      {.places = "segment 0: hash; generation 7 part 0: gap", .more_places = 3, .changes_to_lose = changes_to_lose});
  program.screen.settle();
  return program;
}

}  // namespace

TEST_CASE("a damaged card index says what is damaged, and saves what can be read first") {
  Program program;
  damage(program);
  CHECK(program.page.title == "This card index is damaged – Kartoteka");
  CHECK(program.says(
      "Damaged places, for whoever helps you: segment 0: hash; generation 7 part 0: gap. 3 more places are damaged."));
  CHECK(program.screen.count(Role::button, "Go back to before the damage") == 0);
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save backup");
  REQUIRE(program.jobs.current);
  CHECK(program.jobs.current->kind == JobStatus::Kind::salvage);
  program.screen.settle();
  CHECK(program.says("Reading what can be read…"));
  CHECK(program.screen.has_state(Role::button, "Delete and start anew", ui::semantics::kDisabled));
  program.jobs.current->state = JobStatus::State::done;
  program.jobs.current->contacts = 12;
  program.jobs.current->left_out = 2;
  program.screen.settle();
  CHECK(
      program.says("Saved: 12 contacts could be read. At least 2 stored entries could not be read and were left "
                   "out."));
  program.screen.click(Role::button, "Save database file");
  CHECK(program.jobs.current->kind == JobStatus::Kind::database_file);
  CHECK(program.problems() == "");
}

TEST_CASE("where nothing can be read, the page says what is gone and what is kept, and offers to go on") {
  Program program;
  damage(program);
  program.storage.bytes_database = 0;
  program.screen.settle();
  CHECK(
      program.says("Contacts, their notes and their history are gone from this browser; nothing of them can be read. "
                   "Their files are still kept: when you restore a backup, its contacts have theirs again. Files "
                   "that no contact has are deleted then."));
  CHECK(program.screen.count(Role::button, "Save backup") == 0);
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Delete and start anew");
  CHECK(program.says("Deletes what is stored here, and begins with an empty card index."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Replace it");
  CHECK(program.jobs.replaced_by == Replacement::empty);
}

TEST_CASE("starting anew, going back and restoring each ask first and say what is lost") {
  Program program;
  damage(program, 4);
  CHECK(program.says("Everything before the last 4 changes is undamaged. Going back loses these changes."));
  program.screen.click(Role::button, "Delete and start anew");
  CHECK(program.screen.count(Role::dialog, "Replace the card index?") == 1);
  CHECK(
      program.says("All contacts in this browser, their notes and their history will be deleted: the 5.0 MB that are "
                   "still there. This cannot be undone."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK_FALSE(program.jobs.current);
  program.screen.click(Role::button, "Delete and start anew");
  program.screen.click(Role::button, "Replace it");
  CHECK(program.jobs.replaced_by == Replacement::empty);
  program.jobs.current.reset();
  program.screen.settle();

  program.screen.click(Role::button, "Go back to before the damage");
  CHECK(
      program.says("The last 4 changes will be deleted, even those that could still be read. This cannot be undone."));
  program.screen.click(Role::button, "Replace it");
  CHECK(program.jobs.replaced_by == Replacement::last_whole_state);
  program.jobs.current.reset();
  program.screen.settle();

  program.screen.choose_file("Restore from a file", 9, "old.json");
  CHECK_FALSE(program.jobs.restored.has_value());
  program.screen.click(Role::button, "Replace it");
  CHECK(program.jobs.restored == 9);
}

TEST_CASE("a tab that does not write offers to save, not to replace") {
  Program program;
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  damage(program, 1);
  for (const std::string_view name : {"Delete and start anew", "Go back to before the damage"})
    CHECK(program.screen.has_state(Role::button, name, ui::semantics::kDisabled));
  CHECK_FALSE(program.screen.has_state(Role::button, "Save database file", ui::semantics::kDisabled));
  CHECK(program.problems() == "");
}

TEST_CASE("a database that proves corrupt while one works with it leads to the same page") {
  Program program;
  program.index.person("Anna");
  program.storage.bytes_database = 4096;
  program.open();
  program.shell().fail({base::ErrorCode::corrupt, "database disk image is malformed"});
  program.screen.settle();
  CHECK(program.says("Damaged places, for whoever helps you: database disk image is malformed."));
  program.open();
  CHECK(program.screen.count(Role::link, "Anna") == 1);
}
