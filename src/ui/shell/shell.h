// The program as a person sees it: the frame around the pages, and everything that happens between two frames.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/workspace/changes.h"
#include "app/workspace/workspace.h"
#include "i18n/catalogue.h"
#include "ui/desk/host_page.h"
#include "ui/desk/ledger.h"
#include "ui/desk/requests.h"
#include "ui/desk/ui_state.h"
#include "ui/frame.h"
#include "ui/parts/undo_dialog.h"
#include "ui/shell/chrome.h"
#include "ui/shell/opening.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/menu.h"

namespace ui::shell {

class Shell {
 public:
  // All of them outlive the shell. `version` is the program's, as the settings show it.
  struct World {
    Page& page;
    Jobs& jobs;
    StorageActions& actions;
    app::Files& files;
    app::Phones& phones;
    const StorageStatus& storage;
    const Ledger& ledger;
    const i18n::Catalogue& texts;
    std::string version;
  };
  explicit Shell(World world);

  // The address that the page has: at the start, and when the person goes back or forward or follows a link.
  void navigate(std::string_view fragment);
  // Until open() or fail(): how far reading the stored data has come, in bytes.
  void set_opening(std::uint64_t done, std::uint64_t total);
  // The stored data cannot be used.
  void fail(base::Error error);
  // The stored data is damaged: shows what can be done. Also what a command or query does that finds it corrupt.
  void salvage(Salvage found);
  // The card index is ready; again with another one after a restore. It outlives the shell or the next open().
  void open(app::Workspace& workspace);
  // The card index shows what another tab has stored; the pages stay where they are.
  void follow(app::Workspace& workspace);
  // The person has typed something that is not saved yet, a file is being stored, or a restore is running.
  bool busy() const;
  // Puts the focus into the search field ("/" and Ctrl+K).
  void focus_search() { focus_search_ = true; }
  // Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y.
  void undo_last(Direction direction);
  // Something was committed that no panel asked for (another tab, a job).
  void changed(const app::Changes& changes);

  // Draws one frame into the current ImGui frame, then does what was asked for in it.
  void draw(const Frame& frame);
  // What was asked for in the last frame changed what it shows, so that it should be drawn again at once.
  bool outdated() const { return again_; }

  const UiState& state() const { return state_; }
  const ContactListPanel& list() const { return pages_.list; }
  const ContactPage& contact() const { return pages_.contact; }

 private:
  PanelContext desk();
  void draw_frame(const Frame& frame);
  void draw_page(const Frame& frame);
  float draw_top_bar(const Frame& frame, ImVec2 min, float width);
  void search_ui(const Frame& frame, float width);
  void draw_dialogs(const Frame& frame);

  void settle();
  base::Result<app::Changes> run(const CommandQueue::Pending& pending);
  void handle(const Request& request);
  void add(const AddFile& request);
  void add(const SetPicture& request);
  void add_waiting();
  // Runs `command` on the contact with this UUID, if it is still there.
  template <typename Command>
  void run_on(const base::Uuid& uuid, Command command, Announcement announcement);
  void take_back(TakeBack request);
  void take_back_last(Direction direction);
  base::Result<void> read_undo_history();
  void save_contact(domain::ContactId contact);
  bool erasing() const;
  void erase();
  void go(Route route, History history);
  void enter(Route route);
  // Reads again what the pages show; `changes` nullptr: only what other parameters ask for.
  void refresh(const app::Changes* changes);
  void show(domain::ContactId contact);
  void sign();
  void tell(const base::Error& error);
  void update_title();
  void update_page();

  World world_;
  UiState state_;
  bool modal_ = false;  // the last frame showed a dialog
  CommandQueue commands_;
  std::vector<Request> requests_;
  std::deque<std::variant<AddFile, SetPicture>> waiting_;  // until what is being stored is
  Toasts toasts_;
  Opening opening_;
  app::Workspace* workspace_ = nullptr;

  Pages pages_;

  app::UndoHistory undo_history_;
  UndoNames undo_names_;
  std::optional<UndoQuestion> undo_question_;

  std::string search_text_;
  std::string title_;
  Signers signers_;
  widgets::MenuState signer_menu_;
  bool focus_search_ = false;
  bool again_ = false;  // something changed after drawing: draw once more
};

}  // namespace ui::shell
