// The open card index: the stored database, the workspace on it, and what the interface shows of its storage.
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "app/files/files.h"
#include "app/workspace/workspace.h"
#include "platform/web/blob_store.h"
#include "platform/web/collation.h"
#include "platform/web/images.h"
#include "platform/web/jobs.h"
#include "platform/web/page_store.h"
#include "platform/web/system.h"
#include "platform/web/tabs.h"
#include "store/engine.h"
#include "store/vfs/image.h"
#include "ui/desk/host_page.h"

class CardIndex final : public platform::web::JobData, public ui::StorageActions, platform::web::Tabs::Listener {
 public:
  struct Listener {
    virtual ~Listener() = default;
    virtual void opening(std::uint64_t done, std::uint64_t total) = 0;  // bytes
    virtual void opened(app::Workspace& workspace) = 0;                 // again after a restore
    virtual void followed(app::Workspace& workspace) = 0;               // it shows what another tab has stored
    virtual void failed(base::Error error) = 0;
    virtual void damaged(ui::Salvage found) = 0;
    virtual void committed(const app::Changes& changes) = 0;
    virtual void storage_changed() = 0;
    // True while something is typed or under way that would be lost if another tab wrote from now on.
    virtual bool busy() const = 0;
  };

  // The listener outlives the card index.
  explicit CardIndex(Listener& listener) : listener_(listener) {}

  void open();
  // A moment in which nobody waits: folds the log, tries again what failed, prepares for searches. True when the next
  // such moment is wanted at once.
  bool idle();
  const ui::StorageStatus& storage() const { return storage_; }
  ui::StorageStatus& storage() { return storage_; }
  app::Files& files() { return files_; }
  base::Clock& clock() { return clock_; }

  std::uint64_t keep() override;
  void read(std::uint64_t offset, std::span<std::uint8_t> out) override { kept_.read(offset, out); }
  void let_go() override { kept_ = {}; }
  std::uint32_t device() override;
  bool write(std::uint64_t offset, std::span<const std::uint8_t> bytes) override;
  void replace(std::function<void(base::Result<void>)> done) override;
  void discard() override { replacement_ = {}; }
  void found_corrupt(base::Error error) override { fail(std::move(error)); }
  void prepare(ui::Replacement by) override;
  void hold(bool held) override;

  void ask_to_edit() override;
  void take_over() override;
  void store_again() override;
  void ask_to_keep() override { store_.persist(); }

 private:
  // card_index_tabs.cpp
  void stored_elsewhere(std::uint64_t generation) override;
  void writer_changed(bool writes) override;
  void asked_for_writing() override;
  void answered(platform::web::Tabs::Answer answer) override;
  void catch_up();
  void lead();
  void followed(base::Result<bool> swapped);
  void taken_over();
  void become_reader();
  void become_fenced();
  void try_to_give();

  void loaded(base::Result<store::Engine::Opened> result);
  void damaged(store::redo::Damage damage);
  base::Result<void> open_workspace();
  void sweep();
  void storage_lost();
  void show_status(const store::Engine::Status& status);
  void fail(base::Error error);
  bool writes() const { return storage_.writer == ui::StorageStatus::Writer::this_tab; }

  Listener& listener_;
  platform::web::SystemClock clock_;
  platform::web::BrowserRandom random_;
  platform::web::Collation collation_;
  platform::web::PageStore store_;
  platform::web::BlobStore blobs_;
  platform::web::Images images_;
  app::Files files_{blobs_, images_, [this] { listener_.storage_changed(); }};
  platform::web::Tabs tabs_{*this};
  ui::StorageStatus storage_;
  std::unique_ptr<store::Engine> engine_;
  std::unique_ptr<app::Workspace> workspace_;  // after the engine: closes its connection before the engine goes
  store::vfs::Snapshot kept_;
  store::vfs::Image replacement_;

  // As a reader: what is to be done when the running follow() is through, and whether one runs.
  bool following_ = false;
  bool news_ = false;  // something may have been stored since
  bool lead_ = false;  // the lock is ours
  // As the writer: another tab waits until everything is stored.
  bool giving_ = false;
  bool held_ = false;                               // nobody may edit while the image is written anew
  bool swept_ = false;                              // the Blobs that nothing refers to are gone
  std::optional<store::vfs::Snapshot> last_whole_;  // of a damaged store
};
