// What the shell asks of the world around it; the platform and the composition root implement it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/workspace/workspace.h"
#include "base/error.h"
#include "base/result.h"
#include "domain/values/ids.h"
#include "ui/frame.h"

namespace ui {

enum class History : std::uint8_t { push, replace };
enum class ColorScheme : std::uint8_t { automatic, light, dark };

// The browser's page (or a test's record of what was asked).
class Page {
 public:
  virtual ~Page() = default;
  // `fragment` starts with "#/". The page answers nothing: the shell has already gone there.
  virtual void set_location(std::string_view fragment, History how) = 0;
  virtual void set_title(std::string_view title) = 0;
  virtual void set_color_scheme(ColorScheme scheme) = 0;
  // Asks before the tab closes, while true.
  virtual void set_unsaved(bool unsaved) = 0;
  virtual void request_frame(FrameReason reason) = 0;
  // Small preferences of this browser (theme, page size, hide empty fields); empty when never set. Not part of the
  // data.
  virtual std::string preference(std::string_view key) = 0;
  virtual void set_preference(std::string_view key, std::string_view value) = 0;
  virtual void copy_text(std::string_view text) = 0;
  virtual void reload() = 0;
};

// What the header's "saved" state and the settings page show; the composition root keeps it up to date.
struct StorageStatus {
  enum class Saving : std::uint8_t { saved, saving, failed };
  // taken_over: another tab writes although this one was not asked; nothing of this one is stored any more.
  enum class Writer : std::uint8_t { this_tab, other_tab, taken_over };
  // What became of StorageActions::ask_to_edit().
  enum class Handover : std::uint8_t { none, asked, refused, no_answer };
  Saving saving = Saving::saved;
  Writer writer = Writer::this_tab;
  Handover handover = Handover::none;
  std::optional<base::Error> error;  // why saving failed: storage_full or another
  std::int64_t lost_changes = 0;     // the last changes that were stored, but damaged since, and could not be read
  std::uint64_t bytes_used = 0;      // 0: unknown
  std::uint64_t bytes_quota = 0;
  std::uint64_t bytes_database = 0;  // of the database file that is open, or of what was found of a damaged one
  bool persistent = false;
  bool persist_asked = false;
  bool blocked = false;         // opening waits for a tab with an older version of the page
  bool update_waiting = false;  // a newer version of the page is ready; reload() takes it
};

// What a person can do about the storage. What becomes of it is shown by StorageStatus.
class StorageActions {
 public:
  virtual ~StorageActions() = default;
  // Asks the tab that writes to let this one.
  virtual void ask_to_edit() = 0;
  // Writes without its answer.
  virtual void take_over() = 0;
  // Stores everything that is in memory, after what was stored has been deleted.
  virtual void store_again() = 0;
  // Asks the browser to keep the data; it may ask the person in turn.
  virtual void ask_to_keep() = 0;
};

// A card index whose stored data is damaged, before the person has chosen how to go on.
struct Salvage {
  std::string places;                // the first damaged places and what is wrong with each, in the program's words
  std::int64_t more_places = 0;      // beyond these
  std::int64_t changes_to_lose = 0;  // by going back to the last whole state; 0: there is none
};

// What a damaged card index is replaced by.
enum class Replacement : std::uint8_t { empty, last_whole_state };

// Long work that runs beside the page: one job at a time.
struct JobStatus {
  enum class Kind : std::uint8_t { backup, restore, database_file, salvage, replacement, erasure };
  enum class State : std::uint8_t { running, done, failed, cancelled };
  Kind kind = Kind::backup;
  State state = State::running;
  double fraction = 0;               // 0..1
  std::int64_t contacts = 0;         // counted so far, or in all when done
  std::int64_t left_out = 0;         // by a salvage: rows that could not be read, or made no sense
  std::optional<base::Error> error;  // when failed
  std::int64_t files_left_out = 0;   // of a backup: they were missing or damaged
};

class Jobs {
 public:
  virtual ~Jobs() = default;
  // `files`: with the bytes of the contacts' files.
  virtual void start_backup(bool files) = 0;
  // Offers the database itself, as SQLite's file, whatever its schema.
  virtual void start_database_file() = 0;
  // `file` is the handle that an Activation of kind file brought. Replaces everything when it succeeds.
  virtual void start_restore(std::int64_t file) = 0;
  // Offers what can be read of a damaged card index as a backup file.
  virtual void start_salvage() = 0;
  // Puts something whole into the place of the damaged card index: stored and shown, or nothing is changed.
  virtual void start_replacement(Replacement by) = 0;
  // Writes the database anew, so that nothing of what was erased is left of it (app::Workspace::erasing()); nothing can
  // be edited until it is done.
  virtual void start_erasure() = 0;
  // Offers one contact with its history as a JSON file, at once and beside any job. `version`: the program's.
  // Errors: not_found, corrupt, database.
  virtual base::Result<void> save_contact(const app::Workspace& workspace, domain::ContactId contact,
                                          const std::string& version) = 0;
  virtual void cancel() = 0;
  virtual const std::optional<JobStatus>& status() const = 0;
  // Forgets a finished job's status.
  virtual void dismiss() = 0;
};

}  // namespace ui
