#include "ui/pages/settings/settings.h"

#include "platform/headless/sha256.h"
#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using ui::JobStatus;

TEST_CASE("the theme is chosen in the settings and in the top bar") {
  Program program;
  program.open();
  program.go("#/settings");
  CHECK(program.page.title == "Settings – Kartoteka");
  CHECK(program.problems() == "");
  program.screen.click(Role::radio, "Dark");
  CHECK(program.page.scheme == ui::ColorScheme::dark);
  CHECK(program.page.preferences["theme"] == "dark");
  program.screen.click(Role::button, "Theme: Dark. Switch to System");
  CHECK(program.page.scheme == ui::ColorScheme::automatic);
}

TEST_CASE("storage is shown as it is") {
  Program program;
  program.storage.bytes_used = 3'400'000;
  program.storage.bytes_quota = 2'000'000'000;
  program.storage.persist_asked = true;
  program.open();
  program.go("#/settings/data");
  CHECK(program.says("3.4 MB used of 2.0 GB available"));
  CHECK(program.says(
      "Not protected: when the device runs out of space, the browser may clear this data. Write backups regularly, or "
      "install the page as an app."));
  CHECK(program.problems() == "");
}

TEST_CASE("how many contacts there are is said, anonymized ones too, of whom nothing else is left") {
  Program program;
  const auto anna = program.index.person("Anna", "Kowalska");
  const auto bert = program.index.person("Bert", "");
  program.index.person("Cyd", "");
  program.index.run(app::AnonymizeContact{anna});
  program.index.run(app::TrashContacts{{bert}});
  program.open();
  program.go("#/settings/data");
  CHECK(program.says("1 contact · 1 in the trash · 1 anonymized"));
}

TEST_CASE("a backup is written with files or without, and says which it lacks") {
  Program program;
  program.open();
  program.go("#/settings/data");
  program.screen.click(Role::button, "Write backup");
  CHECK(program.jobs.with_files);
  program.jobs.current->state = JobStatus::State::done;
  program.jobs.current->files_left_out = 2;
  program.screen.frame();
  CHECK(program.says("Backup written with 10 contacts. 2 files were missing or damaged and are not in it."));
  CHECK(program.problems() == "");
  program.screen.click(Role::checkbox, "Include files");
  program.screen.click(Role::button, "Write backup");
  CHECK_FALSE(program.jobs.with_files);
}

TEST_CASE("the database file can be saved, and says when it is") {
  Program program;
  program.open();
  program.go("#/settings/data");
  program.screen.click(Role::button, "Save database file");
  CHECK(program.says("Saving the database file…"));
  CHECK(program.screen.has_state(Role::button, "Write backup", ui::semantics::kDisabled));
  program.jobs.current->state = ui::JobStatus::State::done;
  program.screen.settle();
  CHECK(program.says("The database file is saved."));
  CHECK(program.problems() == "");
}

namespace {

// A file of five bytes, which the browser has or, when it came with a database file alone, has not.
void attach(Program& program, bool stored) {
  const std::string key = platform::headless::sha256("hello");
  program.index.run(app::AttachFile{program.index.person("Anna"), {{}, "a.txt", "text/plain", 5, key}});
  if (stored) program.blobs.stored[key] = "hello";
}

constexpr const char* kLacking =
    "1 picture or file of contacts (5 B) is not in this browser. Only a backup with files can bring it back.";

}  // namespace

TEST_CASE("before the database file is saved, the page says which pictures and files it goes without") {
  Program program;
  program.open();
  program.go("#/settings/data");
  CHECK_FALSE(program.says("1 picture or file (5 B) will not be in it. A backup with files has it."));
  attach(program, true);
  program.open();
  CHECK(program.says("1 picture or file (5 B) will not be in it. A backup with files has it."));
  CHECK(program.problems() == "");
}

TEST_CASE("a restored file without the bytes of pictures and files says so, and until they are back") {
  Program program;
  attach(program, false);
  program.jobs.current = JobStatus{.kind = JobStatus::Kind::restore, .state = JobStatus::State::done, .contacts = 1};
  program.open();
  program.go("#/settings/data");
  CHECK(program.says("Restored: 1 contact is here now."));
  REQUIRE(program.files.sweep(*program.index.workspace, program.index.clock.time));
  program.screen.settle();
  CHECK(program.says(std::string("Restored: 1 contact is here now. ") + kLacking));
  CHECK(program.says("No pictures or files of contacts yet"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Dismiss");
  CHECK(program.says(kLacking));
}

TEST_CASE("what is counted in the settings is that of the card index that a restore has just brought") {
  tests::CardIndex restored;
  restored.person("Anna");
  Program program;
  program.open();
  program.go("#/settings/data");
  CHECK(program.says("0 contacts"));
  program.shell().open(*restored.workspace);
  program.screen.settle();
  CHECK(program.says("1 contact"));
}

TEST_CASE("a backup shows its progress, can be stopped, and its end can be dismissed") {
  Program program;
  program.open();
  program.go("#/settings/data");
  program.screen.click(Role::button, "Write backup");
  CHECK(program.says("Writing the backup…"));
  CHECK(program.says("10 contacts so far"));
  CHECK(program.screen.count(Role::progressbar, "Writing the backup…") == 1);
  CHECK(program.screen.has_state(Role::button, "Write backup", ui::semantics::kDisabled));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK(program.says("Stopped. No backup was written."));
  program.screen.click(Role::button, "Dismiss");
  CHECK_FALSE(program.says("Stopped. No backup was written."));
  CHECK_FALSE(program.jobs.current.has_value());
}

TEST_CASE("a restore asks first, because it replaces everything") {
  Program program;
  program.index.person("Anna");
  program.open();
  program.go("#/settings/data");
  program.screen.choose_file("Restore from a file", 7, "old.json");
  CHECK(program.screen.count(Role::dialog, "Replace everything?") == 1);
  CHECK(
      program.says("“old.json” replaces everything in this browser: contacts, their history, fields, tags and "
                   "templates. This cannot be "
                   "undone."));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Cancel");
  CHECK_FALSE(program.jobs.restored.has_value());
  program.screen.choose_file("Restore from a file", 8, "old.json");
  program.screen.click(Role::button, "Replace everything");
  CHECK(program.jobs.restored == 8);
  CHECK(program.says("Restoring…"));
}

TEST_CASE("a restore asks, too, when all that it would replace is out of sight") {
  const auto asks = [](Program& program) {
    program.open();
    program.go("#/settings/data");
    program.screen.choose_file("Restore from a file", 7, "old.json");
    return program.screen.count(Role::dialog, "Replace everything?") == 1 && !program.jobs.restored;
  };
  Program archived;
  archived.index.run(app::ArchiveContacts{{archived.index.person("Anna")}});
  CHECK(asks(archived));
  Program tagged;
  tagged.index.run(app::AddDefinition{domain::DefinitionKind::tag, {{domain::properties::name, std::string("VIP")}}});
  CHECK(asks(tagged));
  Program empty;
  CHECK_FALSE(asks(empty));
  CHECK(empty.jobs.restored == 7);
}

TEST_CASE("a refused file says where it is wrong, and that nothing was changed") {
  Program program;
  program.open();
  program.go("#/settings/data");
  program.jobs.current = JobStatus{JobStatus::Kind::restore,
                                   JobStatus::State::failed,
                                   0,
                                   0,
                                   0,
                                   base::Error{base::ErrorCode::schema, "/contacts/3/kind: must be a kind"},
                                   0};
  program.go("#/settings/data");
  CHECK(
      program.says("Nothing was restored; your data is as it was. This file is not a valid backup: /contacts/3/kind: "
                   "must be a kind. Choose another file."));
}

TEST_CASE("an empty card index restores without asking") {
  Program program;
  program.open();
  program.screen.choose_file("Restore a backup", 3, "backup.json");
  CHECK(program.jobs.restored == 3);
  CHECK(program.address() == "#/settings/data");
}

TEST_CASE("sample data is loaded and removed") {
  Program program;
  program.open();
  program.go("#/settings/data");
  program.screen.click(Role::button, "Load sample data");
  CHECK(program.screen.count(Role::button, "Remove 40 sample contacts") == 1);
  program.screen.click(Role::button, "Remove 40 sample contacts");
  CHECK(program.says("Sample contacts removed"));
  CHECK(program.screen.count(Role::button, "Load sample data") == 1);
}

TEST_CASE("about tells the version, the licences and why frames were drawn") {
  Program program;
  program.ledger.want(ui::FrameReason::scroll);
  program.ledger.drawn(0);
  program.open();
  program.go("#/settings/about");
  CHECK(program.says("Version 1.2.3"));
  CHECK(program.screen.count(Role::heading, "Licenses") == 1);
  for (const char* line : {"Dear ImGui – MIT", "SQLite – Public domain", "JSON for Modern C++ – MIT",
                           "xxHash – BSD-2-Clause", "Emscripten – MIT", "Inter – OFL-1.1", "Lucide – ISC",
                           "noble-hashes – MIT", "google-libphonenumber – MIT, Apache-2.0", "Workbox – MIT"}) {
    CAPTURE(line);
    CHECK(program.says(line));  // as README.md
  }
  CHECK(program.says("Scrolling"));
  CHECK_FALSE(program.says("Pointer hover"));
  CHECK(program.problems() == "");
}
