#include <cmath>

#include "platform/headless/sha256.h"
#include "tests/headless/support/program.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/semantics/tree.h"

using platform::headless::sha256;
using tests::Program;
using Role = Program::Role;

namespace {

domain::ContactId open_anna(Program& program) {
  const domain::ContactId id = program.index.person("Anna", "Kowalska");
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  return id;
}

void choose(Program& program, const std::string& button, std::int64_t handle, const std::string& bytes,
            const std::string& type = "image/png", std::uint64_t size = 0) {
  program.blobs.chosen[handle] = {bytes, type, size};
  program.screen.choose_file(button, handle, "me.png");
  program.screen.settle();
}

ui::semantics::NodeId page_of(Program& program) { return program.screen.all(Role::main).front()->id; }

}  // namespace

TEST_CASE("a picture is added, changed and removed with a way back, all by named controls") {
  Program program;
  const auto id = open_anna(program);
  program.screen.click(Role::button, "More actions");
  CHECK(program.screen.count(Role::menuitem, "Remove picture") == 0);
  program.screen.press(ui::semantics::Key::escape);
  program.blobs.slow = true;
  choose(program, "Add picture", 1, "picture:one");
  CHECK(program.says("Preparing the picture…"));
  CHECK(program.page.unsaved);
  CHECK(program.problems() == "");
  program.blobs.finish();
  program.screen.settle();
  CHECK_FALSE(program.says("Preparing the picture…"));
  CHECK(program.index.view(id).head.avatar == sha256("square:one"));
  CHECK(program.says("Picture added"));

  program.blobs.slow = false;
  choose(program, "Change picture", 2, "picture:two");
  CHECK(program.index.view(id).head.avatar == sha256("square:two"));
  CHECK(program.says("Picture changed"));
  CHECK(program.problems() == "");

  program.act("Remove picture");
  CHECK(program.index.view(id).head.avatar.empty());
  CHECK(program.says("Picture removed"));
  program.screen.click(Role::button, "Undo");
  CHECK(program.index.view(id).head.avatar == sha256("square:two"));
  CHECK(program.screen.count(Role::file, "Change picture") == 1);
}

TEST_CASE("what cannot become a picture is told in its place, and the picture stays") {
  Program program;
  const auto id = open_anna(program);
  choose(program, "Add picture", 1, "", "image/jpeg", 40'000'001);
  CHECK(program.says("This picture is larger than 40 MB. It was not taken."));
  CHECK(program.problems() == "");
  choose(program, "Add picture", 2, "<svg/>", "image/svg+xml");
  CHECK(program.says("This is no picture that the browser can read. It was not taken."));
  choose(program, "Add picture", 3, "garbage", "image/png");
  CHECK(program.says("This is no picture that the browser can read. It was not taken."));
  CHECK(program.index.view(id).head.avatar.empty());
  CHECK(program.blobs.stored.empty());
  choose(program, "Add picture", 4, "picture:one");
  CHECK_FALSE(program.says("This is no picture that the browser can read. It was not taken."));
  program.blobs.fault = base::Error{base::ErrorCode::storage_full, {}};
  choose(program, "Change picture", 5, "picture:two");
  CHECK(program.says("The browser’s storage for this page is full. Free space on this device, then try again."));
  CHECK(program.index.view(id).head.avatar == sha256("square:one"));
}

TEST_CASE("in the trash and in a tab that only reads a picture is looked at alone") {
  Program program;
  const auto id = program.index.person("Anna");
  program.index.run(app::SetAvatar{id, {sha256("a"), 1}});
  program.storage.writer = ui::StorageStatus::Writer::other_tab;
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  CHECK(program.screen.count(Role::file, "Change picture") == 0);
  program.screen.click(Role::button, "More actions");
  CHECK(program.screen.count(Role::menuitem, "Remove picture") == 0);
  CHECK((program.screen.all(Role::main).front()->state & ui::semantics::kTakesFiles) == 0);
}

TEST_CASE("files over the page say what a drop would do, and a drop does it") {
  Program program;
  const auto id = open_anna(program);
  program.screen.drag_files(page_of(program), true);
  CHECK(program.says("Drop to attach to Anna Kowalska"));
  CHECK(program.problems() == "");
  program.screen.drag_files(page_of(program), false);
  CHECK_FALSE(program.says("Drop to attach to Anna Kowalska"));
  const ui::semantics::NodeId avatar = program.screen.get(Role::file, "Add picture").id;
  program.screen.drag_files(avatar, true);
  CHECK(program.says("Drop to make this the picture of Anna Kowalska"));
  CHECK(program.problems() == "");
  program.screen.drag_files(avatar, false);

  program.blobs.chosen[1] = {"hello", "text/plain", 0};
  program.screen.drop_file(page_of(program), 1, "Contract.txt");
  program.screen.settle();
  REQUIRE(program.index.view(id).files.size() == 1);
  CHECK(program.index.view(id).files[0].name == "Contract.txt");
  program.blobs.chosen[2] = {"picture:one", "image/png", 0};
  program.screen.drop_file(avatar, 2, "me.png");
  CHECK(program.index.view(id).head.avatar == sha256("square:one"));
  CHECK(program.index.view(id).files.size() == 1);
}

TEST_CASE("files that are dropped together are attached one after the other, as many as a contact can have") {
  Program program;
  const auto id = open_anna(program);
  program.blobs.slow = true;
  for (int i = 1; i <= 3; ++i) {
    program.blobs.chosen[i] = {std::to_string(i), "", 0};
    program.screen.drop_file(page_of(program), i, std::to_string(i));
  }
  for (int i = 0; i < 3; ++i) {
    CHECK(program.shell().busy());
    program.blobs.finish();
    program.screen.settle();
  }
  CHECK(program.index.view(id).files.size() == 3);
  CHECK(program.says("3 of 5 files, 3 B"));
  CHECK_FALSE(program.page.unsaved);
}

TEST_CASE("pictures are looked at in a dialog, PDF in a new tab, anything else is handed out alone") {
  Program program;
  const auto id = program.index.person("Anna");
  const struct {
    const char *name, *type;
  } kFiles[] = {{"photo.png", "image/png"},
                {"offer.pdf", "application/pdf"},
                {"page.html", "text/html"},
                {"drawing.svg", "image/svg+xml"}};
  for (const auto& file : kFiles) {
    program.blobs.stored[sha256(file.name)] = file.name;
    program.index.run(app::AttachFile{id, {{}, file.name, file.type, 9, sha256(file.name)}});
  }
  program.open();
  program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
  CHECK(program.problems() == "");
  program.screen.click(Role::button, "Open offer.pdf in a new tab");
  REQUIRE(program.blobs.shown.size() == 1);
  CHECK(program.blobs.shown[0] == "offer.pdf");
  for (const char* name : {"page.html", "drawing.svg"}) {
    CHECK(program.screen.count(Role::button, std::string("Look at ") + name) == 0);
    CHECK(program.screen.count(Role::button, std::string("Open ") + name + " in a new tab") == 0);
    CHECK(program.screen.count(Role::button, std::string("Download ") + name) == 1);
  }

  program.screen.click(Role::button, "Look at photo.png");
  CHECK(program.screen.count(Role::dialog, "photo.png") == 1);
  CHECK(program.screen.focused_name() == "Download photo.png");
  CHECK(program.says("The browser cannot show this picture. It can be downloaded all the same."));  // none headless
  CHECK(program.problems() == "");
  program.screen.press(Program::Key::enter);
  program.screen.cancel(Role::dialog, "photo.png");
  CHECK(program.screen.count(Role::dialog, "photo.png") == 0);
}

TEST_CASE("a picture is shown as large as there is room, and never larger than it is") {
  static float width = 0, height = 0;
  platform::headless::UiOptions options;
  options.picture = [](std::string_view, ui::PictureUse) {
    return ui::Picture{ui::Picture::State::ready, 7, width, height};
  };
  const struct { float width, height; } kCases[] = {{4000, 1000}, {1000, 4000}, {64, 32}, {2048, 1}};
  for (const bool narrow : {false, true}) {
    options.width = narrow ? 390 : 1280;
    options.height = narrow ? 844 : 800;
    for (const auto& size : kCases) {
      width = size.width;
      height = size.height;
      CAPTURE(width);
      Program program(options);
      const auto id = program.index.person("Anna");
      program.blobs.stored[sha256("photo")] = "photo";
      program.index.run(app::AttachFile{id, {{}, "photo.png", "image/png", 5, sha256("photo")}});
      program.open();
      program.go(format_route(ui::contact_route(program.index.view(id).head.uuid)));
      if (narrow) program.screen.click(Role::tab, "Files");
      program.screen.click(Role::button, "Look at photo.png");
      const auto dialog = program.screen.get(Role::dialog, "photo.png").rect;
      const auto image = program.screen.get(Role::image, "photo.png").rect;
      CHECK(program.problems() == "");
      CHECK(dialog.x >= 0);
      CHECK(dialog.y >= 0);
      CHECK(dialog.x + dialog.w <= options.width);
      CHECK(dialog.y + dialog.h <= options.height);
      CHECK(image.x >= dialog.x);
      CHECK(image.x + image.w <= dialog.x + dialog.w);
      CHECK(image.y + image.h <= dialog.y + dialog.h);
      CHECK(image.w <= width);
      CHECK(std::abs(image.w * height / width - image.h) <= 1.5F);
      CHECK((image.w == width || image.w > dialog.w - 100 || dialog.h > options.height - 60));
    }
  }
}

TEST_CASE("the settings say what pictures and files take") {
  Program program;
  program.open();
  program.go("#/settings/data");
  CHECK(program.says("No pictures or files of contacts yet"));
  const auto id = program.index.person("Anna");
  program.index.run(app::AttachFile{id, {{}, "a", "", 1'500'000, sha256("a")}});
  program.index.run(app::AttachFile{id, {{}, "twin", "", 1'500'000, sha256("a")}});
  program.index.run(app::SetAvatar{id, {sha256("b"), 500'000}});
  program.go("#/");
  program.go("#/settings/data");
  CHECK(program.says("Of it pictures and files of contacts: 2.0 MB in 2 files"));
}
