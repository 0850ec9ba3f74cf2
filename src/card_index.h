// The open card index: the stored database, the workspace on it, and what the interface shows of its storage.
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "app/workspace.h"
#include "platform/web/collation.h"
#include "platform/web/jobs.h"
#include "platform/web/page_store.h"
#include "platform/web/system.h"
#include "store/engine.h"
#include "store/vfs/image.h"
#include "ui/shell/page.h"

class CardIndex final : public platform::web::JobData {
 public:
  struct Listener {
    virtual ~Listener() = default;
    virtual void opening(std::uint64_t done, std::uint64_t total) = 0;  // bytes
    virtual void opened(app::Workspace& workspace) = 0;                 // again after a restore
    virtual void failed(base::Error error) = 0;
    virtual void committed(const app::Changes& changes) = 0;
    virtual void storage_changed() = 0;
  };

  // The listener outlives the card index.
  explicit CardIndex(Listener& listener) : listener_(listener) {}

  void open();
  // A moment in which nobody waits: folds the log, tries again what failed.
  void idle();
  const ui::shell::StorageStatus& storage() const { return storage_; }
  ui::shell::StorageStatus& storage() { return storage_; }
  base::Clock& clock() { return clock_; }

  std::uint64_t keep() override;
  void read(std::uint64_t offset, std::span<std::uint8_t> out) override { kept_.read(offset, out); }
  void let_go() override { kept_ = {}; }
  std::uint32_t device() override;
  bool write(std::uint64_t offset, std::span<const std::uint8_t> bytes) override;
  void replace(std::function<void(base::Result<void>)> done) override;
  void discard() override { replacement_ = {}; }

 private:
  void loaded(base::Result<store::Engine::Opened> result);
  base::Result<void> open_workspace();
  void show_status(const store::Engine::Status& status);
  void fail(base::Error error);

  Listener& listener_;
  platform::web::SystemClock clock_;
  platform::web::BrowserRandom random_;
  platform::web::Collation collation_;
  platform::web::PageStore store_;
  ui::shell::StorageStatus storage_;
  std::unique_ptr<store::Engine> engine_;
  std::unique_ptr<app::Workspace> workspace_;  // after the engine: closes its connection before the engine goes
  store::vfs::Snapshot kept_;
  store::vfs::Image replacement_;
};
