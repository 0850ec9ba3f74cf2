// The live database as jobs use it: copied for a backup, replaced by a restore.
#pragma once
#include <functional>

#include "platform/web/jobs.h"
#include "store/engine.h"

class StoredImage final : public platform::web::JobData {
 public:
  struct Hooks {
    std::function<std::uint32_t()> device;
    // Between lock(true) and lock(false) nobody may edit: what is committed then would be lost.
    std::function<void(bool)> lock;
    // The memory was swapped: closes the connection and opens all anew.
    std::function<base::Result<void>()> reopen;
  };

  // `engine` must outlive this.
  StoredImage(store::Engine& engine, Hooks hooks) : engine_(engine), hooks_(std::move(hooks)) {}

  std::uint64_t keep() override;
  void read(std::uint64_t offset, std::span<std::uint8_t> out) override { kept_.read(offset, out); }
  void let_go() override { kept_ = {}; }
  std::uint32_t device() override { return hooks_.device(); }
  bool write(std::uint64_t offset, std::span<const std::uint8_t> bytes) override { return fresh_.write(offset, bytes); }
  void replace(std::function<void(base::Result<void>)> done) override;
  void discard() override { fresh_ = {}; }

 private:
  store::Engine& engine_;
  Hooks hooks_;
  store::vfs::Snapshot kept_;
  store::vfs::Image fresh_;
};
