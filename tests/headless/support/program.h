// The whole interface over a card index in memory, driven by role and name: what a browser would do, without one.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/files/files.h"
#include "platform/headless/memory_blobs.h"
#include "platform/headless/phone_table.h"
#include "platform/headless/ui_driver.h"
#include "tests/app/support/card_index.h"
#include "ui/shell/shell.h"

namespace tests {

struct FakePage : ui::Page {
  void set_location(std::string_view fragment, ui::History how) override {
    if (how == ui::History::push || history.empty()) {
      history.emplace_back(fragment);
    } else {
      history.back() = fragment;
    }
  }
  void set_title(std::string_view text) override { title = text; }
  void set_color_scheme(ui::ColorScheme wanted) override { scheme = wanted; }
  void set_unsaved(bool is) override { unsaved = is; }
  void request_frame(ui::FrameReason) override { wants_frame = true; }
  std::string preference(std::string_view key) override { return preferences[std::string(key)]; }
  void set_preference(std::string_view key, std::string_view value) override { preferences[std::string(key)] = value; }
  void copy_text(std::string_view text) override { copied = text; }
  void reload() override { ++reloads; }

  std::vector<std::string> history;
  std::string title, copied;
  ui::ColorScheme scheme = ui::ColorScheme::automatic;
  bool unsaved = false, wants_frame = false;
  int reloads = 0;
  std::map<std::string, std::string> preferences;
};

struct FakeJobs : ui::Jobs {
  using Kind = ui::JobStatus::Kind;
  void start_backup(bool files) override {
    with_files = files;
    current = ui::JobStatus{Kind::backup, {}, 0.25, 10, 0, {}, 0};
  }
  void start_database_file() override { current = ui::JobStatus{Kind::database_file, {}, 0.5, 0, 0, {}, 0}; }
  void start_restore(std::int64_t file) override {
    restored = file;
    current = ui::JobStatus{Kind::restore, {}, 0.5, 20, 0, {}, 0};
  }
  void start_salvage() override { current = ui::JobStatus{Kind::salvage, {}, 0.5, 3, 0, {}, 0}; }
  void start_replacement(ui::Replacement by) override {
    replaced_by = by;
    current = ui::JobStatus{.kind = Kind::replacement};
  }
  base::Result<void> save_contact(const app::Workspace&, domain::ContactId contact, const std::string&) override {
    saved = contact;
    return {};
  }
  void start_erasure() override {
    ++erasures;
    current = ui::JobStatus{.kind = Kind::erasure};
  }
  void cancel() override { current->state = ui::JobStatus::State::cancelled; }
  const std::optional<ui::JobStatus>& status() const override { return current; }
  void dismiss() override { current.reset(); }

  std::optional<ui::JobStatus> current;
  std::optional<std::int64_t> restored;
  domain::ContactId saved;
  std::optional<ui::Replacement> replaced_by;
  bool with_files = false;
  int erasures = 0;
};

struct FakeActions : ui::StorageActions {
  void ask_to_edit() override { ++asked; }
  void take_over() override { ++taken_over; }
  void store_again() override { ++stored_again; }
  void ask_to_keep() override { ++kept; }

  int asked = 0, taken_over = 0, stored_again = 0, kept = 0;
};

class Program {
 public:
  using Role = ui::semantics::Role;
  using Key = ui::semantics::Key;

  explicit Program(platform::headless::UiOptions options = {})
      : shell_({page, jobs, actions, files, phones, storage, ledger, texts_, "1.2.3"}),
        screen(
            texts_, [this](const ui::Frame& frame) { draw(frame); }, options) {}

  // Shows the card index; before, the page that says that it is being opened stands there.
  Program& open() {
    shell_.open(*index.workspace);
    screen.settle();
    return *this;
  }
  void go(std::string_view fragment) {
    shell_.navigate(fragment);
    screen.settle();
  }
  // What the menu of a contact's page can do.
  void act(std::string_view what) {
    screen.click(Role::button, "More actions");
    screen.click(Role::menuitem, what);
  }
  // A click on a link: the browser follows it.
  void follow(std::string_view name) { follow(Role::link, name); }
  void follow(Role role, std::string_view name) {
    const std::string href = screen.get(role, name).href;
    REQUIRE_FALSE(href.empty());
    screen.click(role, name);
    page.set_location(href, ui::History::push);
    go(href);
  }
  std::string address() const { return format_route(shell_.state().route); }
  // The names of the contacts in the list, in order.
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : screen.tree().entries()) {
      if (entry.node.role == Role::link && entry.node.href.starts_with("#/contacts/")) all.push_back(entry.node.name);
    }
    return all;
  }
  // One line for each thing wrong with what is drawn; empty when nothing is.
  std::string problems() const {
    std::string lines;
    for (const std::string& problem : screen.problems()) lines += problem + "\n";
    return lines;
  }
  bool says(std::string_view text) const { return screen.shows(text); }
  ui::shell::Shell& shell() { return shell_; }

  CardIndex index;
  FakePage page;
  FakeJobs jobs;
  FakeActions actions;
  platform::headless::MemoryBlobs blobs;
  app::Files files{blobs, blobs, [this] { page.wants_frame = true; }};
  platform::headless::PhoneTable phone_table;
  app::Phones phones{phone_table};
  ui::StorageStatus storage{.persist_asked = true};
  ui::Ledger ledger;

 private:
  void draw(const ui::Frame& frame) {
    page.wants_frame = false;
    shell_.draw(frame);
    if (page.wants_frame) *frame.next_frame_in = 0;
  }

  i18n::PlainFormats formats_;
  i18n::Catalogue texts_{i18n::Language::english, formats_};
  ui::shell::Shell shell_;

 public:
  platform::headless::UiDriver screen;
};

}  // namespace tests
