#include "ui/shell/shell.h"

#include "tests/headless/support/program.h"

using tests::Program;
using Role = Program::Role;
using ui::JobStatus;
using ui::StorageStatus;

TEST_CASE("until the card index is open, the page stands on its theme's own ground") {
  for (const bool dark : {false, true}) {
    Program program({.dark = dark});
    program.screen.settle();
    const ImDrawVert& first = ImGui::GetDrawData()->CmdLists.front()->VtxBuffer.front();
    CHECK(first.col == ui::theme::pack((dark ? ui::theme::kDark : ui::theme::kLight).canvas));
    CHECK(first.pos.x <= 0);
    CHECK(first.pos.y <= 0);
  }
}

TEST_CASE("until the card index is open, the page says how far it is") {
  Program program;
  program.screen.settle();
  CHECK(program.says("Opening your card index"));
  program.shell().set_opening(1'000'000, 4'000'000);
  program.screen.settle();
  CHECK(program.says("1.0 MB of 4.0 MB read"));
  CHECK(program.screen.value(Role::progressbar, "Opening your card index") == "25");
  CHECK(program.problems() == "");
  program.open();
  CHECK_FALSE(program.says("Opening your card index"));
}

TEST_CASE("data of a newer version is refused politely, and the database file offered") {
  Program program;
  program.storage.bytes_database = 4096;
  program.shell().fail({base::ErrorCode::newer_version, "7"});
  program.screen.settle();
  CHECK(program.says("This card index needs a newer Kartoteka"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Save database file");
  REQUIRE(program.jobs.current.has_value());
  CHECK(program.jobs.current->kind == JobStatus::Kind::database_file);
  program.screen.settle();
  CHECK(program.says("Saving the database file…"));
  program.screen.click(Role::button, "Reload");
  CHECK(program.page.reloads == 1);
}

TEST_CASE("a store of a newer form is refused politely, and nothing offered that could not be read") {
  Program program;
  program.shell().fail({base::ErrorCode::newer_version, "more than 1"});
  program.screen.settle();
  CHECK(program.says("This card index needs a newer Kartoteka"));
  CHECK(program.screen.find(Role::button, "Save database file") == nullptr);
  CHECK(program.screen.find(Role::button, "Reload") != nullptr);
  CHECK(program.problems() == "");
}

TEST_CASE("a browser that lets the page store nothing, and an older tab in the way, are told with what to do") {
  Program program;
  program.storage.blocked = true;
  program.screen.frame();
  CHECK(program.says(
      "A tab with an older version of Kartoteka is still open. Close it, and this one goes on by itself; nothing is "
      "lost."));
  program.shell().fail({base::ErrorCode::storage_denied, "SecurityError"});
  program.screen.settle();
  CHECK(program.says("This browser lets Kartoteka store nothing"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Reload");
  CHECK(program.page.reloads == 1);
}

TEST_CASE("the saved state tells the truth") {
  Program program;
  program.open();
  CHECK(program.says("Saved"));
  CHECK_FALSE(program.page.unsaved);
  program.storage.saving = StorageStatus::Saving::saving;
  program.screen.frame();
  CHECK(program.says("Saving…"));
  CHECK(program.page.unsaved);
  program.storage.saving = StorageStatus::Saving::failed;
  program.storage.error = base::Error{base::ErrorCode::storage_full, ""};
  program.screen.frame();
  CHECK(program.says("Not saved"));
  CHECK(program.says(
      "The storage that the browser gives this page is full. Your changes are still here, but closing the tab loses "
      "what is not saved. Write a backup, then free space on this device."));
  CHECK(program.problems() == "");
}

TEST_CASE("a waiting update is offered") {
  Program program;
  program.storage.update_waiting = true;
  program.open();
  CHECK(program.says("A new version is ready. Reload to use it; nothing is lost."));
  program.screen.click(Role::button, "Reload");
  CHECK(program.page.reloads == 1);
}

TEST_CASE("an address that leads nowhere says so") {
  Program program;
  program.open();
  program.go("#/nowhere?<script>");
  CHECK(program.says("There is no such page"));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Go to contacts");
  CHECK(program.address() == "#/contacts");
}

TEST_CASE("the rail leads everywhere, says where one is, and collapses for good") {
  Program program;
  program.open();
  CHECK(program.screen.has_state(Role::link, "Contacts", ui::semantics::kCurrent));
  program.follow("Trash");
  CHECK(program.screen.has_state(Role::link, "Trash", ui::semantics::kCurrent));
  program.follow("Settings");
  CHECK(program.address() == "#/settings/appearance");
  program.screen.click(Role::button, "Collapse menu");
  CHECK(program.page.preferences["rail-collapsed"] == "on");
  CHECK(program.screen.count(Role::link, "Contacts") == 1);
  CHECK(program.problems() == "");
}

TEST_CASE("the shortcut puts the focus into the search") {
  Program program;
  program.open();
  program.shell().focus_search();
  program.screen.settle();
  CHECK(program.screen.focused_name() == "Search");
}

TEST_CASE("a change from elsewhere shows") {
  Program program;
  program.open();
  const app::Changes changes = program.index.run(app::CreateContact{.first = "Anna"});
  program.shell().changed(changes);
  program.screen.settle();
  CHECK(program.names() == std::vector<std::string>{"Anna"});
}

TEST_CASE("once drawn, nothing asks for another frame") {
  Program program;
  program.index.person("Anna");
  program.open();
  for (const std::string_view page : {"#/contacts", "#/settings/data", "#/settings/about", "#/trash"}) {
    program.go(page);
    CAPTURE(page);
    CHECK(program.screen.next_frame_in() < 0);
  }
}
