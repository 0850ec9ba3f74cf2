// What panels ask of the shell while they draw, beside commands; done after the frame, in order.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/files/files.h"
#include "app/workspace/phones.h"
#include "domain/contact/contact.h"
#include "domain/values/ids.h"
#include "ui/desk/command_queue.h"
#include "ui/desk/host_page.h"
#include "ui/desk/ledger.h"
#include "ui/desk/route.h"
#include "ui/desk/ui_state.h"

namespace ui {

struct GoTo {
  Route route;
  History history = History::push;
};
struct OpenCreateDialog {
  domain::ContactKind kind = domain::ContactKind::person;
};
// Asks what remains when `other` becomes part of `survivor`.
struct OpenMerge {
  domain::ContactId survivor;
  domain::ContactId other = {};  // none: it has to be chosen first
};
struct CopyText {
  std::string text;
  std::string announcement;
};
struct StartBackup {
  bool files = true;
};
struct SaveDatabaseFile {};
struct SaveContact {
  domain::ContactId contact;
};
struct StartSalvage {};
struct ReplaceDamaged {
  Replacement by = Replacement::empty;
};
// A file that the person chose; the shell asks first when there is something to lose.
struct StartRestore {
  std::int64_t file = 0;
  std::string name;
  bool confirmed = false;  // the person has agreed to replace everything
};
// Stores a chosen file whose size has been found right, and attaches it.
struct AddFile {
  base::Uuid contact;
  std::int64_t file = 0;
  std::string name;
};
// Makes a chosen file the contact's picture.
struct SetPicture {
  base::Uuid contact;
  std::int64_t file = 0;
  std::string name;
};
struct CancelJob {};
struct DismissJob {};
struct ReloadPage {};
struct AskToEdit {};
struct TakeOver {};
struct StoreAgain {};
struct AskToKeep {};
struct SetScheme {
  ColorScheme scheme = ColorScheme::automatic;
};
// Undoes a transaction, after asking when that overwrites something newer. A redo undoes an undo.
enum class Direction : std::uint8_t { undo, redo };
// last: what the history has at its end, even if that changes nothing. entry: any one of a contact's history, after
// telling what else that changes for everybody.
enum class Turn : std::uint8_t { any, last, entry };
struct TakeBack {
  domain::TransactionId transaction;
  Direction direction = Direction::undo;
  app::NewerEdits newer = app::NewerEdits::refuse;  // overwrite: the person has agreed
  Turn turn = Turn::any;
};
// What the history has at its end.
struct TakeBackLast {
  Direction direction = Direction::undo;
};
// Who of the team works in this browser.
struct SignAs {
  domain::DefinitionId member;
};
// Shows an error for which there is no place of its own.
struct Tell {
  base::Error error;
};
// The interface's state was changed while drawing.
struct Redraw {};

using Request =
    std::variant<GoTo, OpenCreateDialog, OpenMerge, CopyText, StartBackup, SaveDatabaseFile, SaveContact, StartSalvage,
                 ReplaceDamaged, StartRestore, AddFile, SetPicture, CancelJob, DismissJob, ReloadPage, AskToEdit,
                 TakeOver, StoreAgain, AskToKeep, SetScheme, SignAs, TakeBack, TakeBackLast, Tell, Redraw>;

// What every panel is given beside the Frame and its own state.
struct PanelContext {
  UiState& state;
  CommandQueue& commands;
  std::vector<Request>& requests;
  const StorageStatus& storage;
  const Jobs& jobs;
  app::Files& files;
  app::Phones& phones;
  const Ledger& ledger;
  std::string_view version;  // of the program
  bool read_only = false;    // no control that writes is shown enabled

  void ask(Request request) const { requests.push_back(std::move(request)); }
  void go(Route route, History history = History::push) const { ask(GoTo{std::move(route), history}); }
};

}  // namespace ui
