#include "ui/shell/notices.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using Writer = ui::StorageStatus::Writer;
using Handover = ui::StorageStatus::Handover;
using Saving = ui::StorageStatus::Saving;

namespace {

void show(Program& program, Writer writer, Handover handover = Handover::none) {
  program.storage.writer = writer;
  program.storage.handover = handover;
  program.screen.frame();
  CHECK(program.problems() == "");
}

}  // namespace

TEST_CASE("a reader says who edits, asks for it, and tells what became of that") {
  Program program;
  program.open();
  show(program, Writer::other_tab);
  CHECK(program.says("Kartoteka is being edited in another tab. This one shows every change as soon as it is saved."));
  CHECK(program.says("Read only"));
  program.screen.click(Role::button, "Edit here");
  CHECK(program.actions.asked == 1);
  show(program, Writer::other_tab, Handover::asked);
  CHECK(program.says("Asking the other tab to save and to let this one edit…"));
  CHECK_FALSE(program.says("Edit here"));
  show(program, Writer::other_tab, Handover::refused);
  program.screen.click(Role::button, "Edit here");
  CHECK(program.actions.asked == 2);
  show(program, Writer::other_tab, Handover::no_answer);
  CHECK(program.actions.taken_over == 0);
  program.screen.click(Role::button, "Take over");
  CHECK(program.actions.taken_over == 1);
  show(program, Writer::this_tab);
  CHECK_FALSE(program.says("Read only"));
}

TEST_CASE("a tab that was taken over keeps what is typed in sight, and offers a backup and reloading") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.storage.saving = Saving::failed;
  program.storage.error = base::Error{base::ErrorCode::conflict, "another tab writes"};
  show(program, Writer::taken_over);
  CHECK(program.screen.value(Role::textbox, "First name") == "Anna");
  program.screen.click(Role::button, "Cancel");
  program.screen.click(Role::button, "Discard");
  CHECK(program.says(
      "The last changes in this tab could not be saved, because another tab has saved others since. They are in this "
      "tab alone: write a backup if you want to keep them."));
  program.screen.click(Role::button, "Write backup");
  CHECK(program.jobs.current.has_value());
  program.screen.click(Role::button, "Reload");
  CHECK(program.page.reloads == 1);
}

TEST_CASE("deleted under the page: a backup and storing everything again are offered") {
  Program program;
  program.open();
  program.storage.saving = Saving::failed;
  program.storage.error = base::Error{base::ErrorCode::storage_gone, ""};
  show(program, Writer::this_tab);
  CHECK(program.says(
      "Everything that this page had stored was deleted, by the browser or by somebody who cleared its data. All of it "
      "is still here, but in this tab alone: write a backup, or store it again."));
  program.screen.click(Role::button, "Store everything again");
  CHECK(program.actions.stored_again == 1);
  program.screen.click(Role::button, "Write backup");
  CHECK(program.jobs.current.has_value());
  program.storage.error = base::Error{base::ErrorCode::newer_version, ""};
  show(program, Writer::this_tab);
  CHECK(program.screen.find(Role::button, "Store everything again") == nullptr);
  CHECK(program.screen.find(Role::button, "Write backup") != nullptr);
}

TEST_CASE("the shell is busy while something is typed or a restore runs, and then only") {
  Program program;
  program.open();
  CHECK_FALSE(program.shell().busy());
  program.screen.click(Role::button, "New person");
  CHECK(program.shell().busy());
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.click(Role::button, "Save");
  CHECK_FALSE(program.shell().busy());
  program.screen.click(Role::button, "Edit City");
  CHECK(program.shell().busy());
  program.screen.press(Program::Key::escape);
  CHECK_FALSE(program.shell().busy());
  program.jobs.start_backup(true);
  CHECK_FALSE(program.shell().busy());
  program.jobs.start_restore(1);
  CHECK(program.shell().busy());
  program.jobs.cancel();
  CHECK_FALSE(program.shell().busy());
}

TEST_CASE("what another tab has stored is shown where the person is") {
  Program program;
  program.open();
  program.screen.click(Role::button, "New person");
  program.screen.fill(Role::textbox, "First name", "Anna");
  program.screen.click(Role::button, "Save");
  const std::string address = program.address();
  const auto contact = program.shell().contact().view->head.id;
  REQUIRE(app::transact(*program.index.workspace, app::SetName{contact, "Hanna", ""}));
  program.shell().follow(*program.index.workspace);
  program.screen.settle();
  CHECK(program.address() == address);
  CHECK(program.says("Hanna"));
}

TEST_CASE("the browser is asked to keep the data by a person who has saved something and knows why, once") {
  Program program;
  program.storage.persist_asked = false;
  program.open();
  CHECK(program.screen.count(Role::button, "Protect my data") == 0);
  program.screen.click(Role::button, "Load sample data");
  CHECK(
      program.says("What you save is in this browser alone, which may clear it when the device runs out of space. You "
                   "can ask it to protect your data; it may want you to agree."));
  CHECK(program.problems() == "");
  CHECK(program.actions.kept == 0);
  program.screen.click(Role::button, "Protect my data");
  CHECK(program.actions.kept == 1);
  CHECK(program.page.preferences["keep-asked"] == "on");
  CHECK(program.screen.count(Role::button, "Protect my data") == 0);

  program.storage.persist_asked = true;
  program.go("#/settings/data");
  CHECK(program.screen.count(Role::button, "Protect my data") == 0);
  CHECK(
      program.says("Not protected: when the device runs out of space, the browser may clear this data. Write backups "
                   "regularly, or install the page as an app."));
  program.storage.persistent = true;
  program.screen.settle();
  CHECK(program.says("Protected: the browser has promised not to clear this data by itself."));
}

TEST_CASE("the settings ask the browser to keep the data, too") {
  Program program;
  program.storage.persist_asked = false;
  program.open();
  program.go("#/settings/data");
  program.screen.click(Role::button, "Protect my data");
  CHECK(program.actions.kept == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("who wants no protection now is not asked again, and still finds it in the settings") {
  Program program;
  program.storage.persist_asked = false;
  program.open();
  program.screen.click(Role::button, "Load sample data");
  program.screen.click(Role::button, "Not now");
  CHECK(program.screen.count(Role::button, "Protect my data") == 0);
  CHECK(program.actions.kept == 0);
  CHECK(program.page.preferences["keep-asked"] == "on");
  program.go("#/settings/data");
  CHECK(program.screen.count(Role::button, "Protect my data") == 1);
  CHECK(program.problems() == "");
}
