// A workspace on a database in memory, with a clock and random numbers that the test owns.
#pragma once
#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "app/queries/contact/contact_view.h"
#include "app/queries/list/contact_list.h"
#include "app/workspace/state.h"
#include "app/workspace/workspace.h"
#include "app/write/transact.h"
#include "store/database.h"
#include "store/erase/erase_contact.h"
#include "store/vfs/vfs.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace tests {

struct CardIndex {
  CardIndex() { open(nullptr, ":memory:"); }
  // Of the image behind this memory file system, which outlives the card index.
  explicit CardIndex(const store::vfs::Vfs& vfs) { open(vfs.name().c_str(), "test.db"); }

  void open(const char* vfs, const std::string& file) {
    auto database = store::Database::open(vfs, file);
    REQUIRE(database);
    auto opened = app::Workspace::open(std::move(*database), {clock, random, collation});
    REQUIRE(opened);
    workspace = std::move(*opened);
  }

  app::Changes run(const app::Command& command) {
    clock.time += 1000;
    auto changes = app::transact(*workspace, command);
    if (!changes) FAIL(changes.error().detail);
    return std::move(*changes);
  }
  base::Error refused(const app::Command& command) {
    auto changes = app::transact(*workspace, command);
    REQUIRE_FALSE(changes);
    return changes.error();
  }
  domain::ContactId person(const std::string& first, const std::string& last = {}) {
    app::CreateContact command;
    command.first = first;
    command.last = last;
    return run(command).created.front();
  }
  domain::ContactId organization(const std::string& name) {
    app::CreateContact command;
    command.kind = domain::ContactKind::organization;
    command.first = name;
    return run(command).created.front();
  }
  // As the worker and card_index.cpp do it on a copy.
  bool finish_erasing() {
    app::Workspace::State& state = workspace->state();
    state.erasing = false;
    return store::rewrite(*state.database).has_value();
  }
  app::ContactView view(domain::ContactId id) const {
    auto view = app::contact_view(*workspace, id);
    REQUIRE(view);
    return std::move(*view);
  }
  std::string value(domain::ContactId id, domain::FieldId field) const {
    for (const app::FolderView& folder : view(id).folders) {
      for (const app::FieldView& shown : folder.fields) {
        if (shown.id == field) return shown.value;
      }
    }
    return "(no such field)";
  }

  FakeClock clock;
  FakeRandom random;
  PlainCollation collation;
  std::unique_ptr<app::Workspace> workspace;
};

}  // namespace tests
