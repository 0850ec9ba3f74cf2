// Backups and restores as the interface sees them, done by a worker (web/worker).
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "ui/desk/host_page.h"

namespace platform::web {

// The stored image, as the composition root lends it to jobs.
class JobData {
 public:
  virtual ~JobData() = default;

  // Keeps the committed state as it is now, until let_go(). Answers with its size in bytes.
  virtual std::uint64_t keep() = 0;
  virtual void read(std::uint64_t offset, std::span<std::uint8_t> out) = 0;
  virtual void let_go() = 0;
  // This device's id in the image.
  virtual std::uint32_t device() = 0;

  // A second image beside the live one: write() fills it (false: out of memory), replace() puts it into the live one's
  // place, stored and shown, or changes nothing; discard() throws it away.
  virtual bool write(std::uint64_t offset, std::span<const std::uint8_t> bytes) = 0;
  virtual void replace(std::function<void(base::Result<void>)> done) = 0;
  virtual void discard() = 0;
  // The live image proved to be damaged.
  virtual void found_corrupt(base::Error error) = 0;
  // While an image that was kept is written anew: nobody may edit, since replace() would lose it.
  virtual void hold(bool held) = 0;
  // Makes the second image what a damaged live one is to be replaced by.
  virtual void prepare(ui::Replacement by) = 0;
};

class Jobs final : public ui::Jobs {
 public:
  // The references must outlive the jobs. One instance: it is what the exported functions speak to.
  Jobs(JobData& data, base::Clock& clock, ui::Page& page);
  ~Jobs() override;
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  void start_backup(bool files) override;
  void start_database_file() override;
  void start_restore(std::int64_t file) override;
  void start_salvage() override;
  void start_erasure() override;
  base::Result<void> save_contact(const app::Workspace& workspace, domain::ContactId contact,
                                  const std::string& version) override;
  void start_replacement(ui::Replacement by) override;
  void cancel() override;
  const std::optional<ui::JobStatus>& status() const override { return status_; }
  void dismiss() override;

  // What the worker's client says (web/worker/client.ts).
  const std::uint8_t* chunk(std::uint64_t offset, std::size_t size);
  void handed_over();
  bool take_chunk(std::uint64_t offset, std::string_view bytes);
  void replace();
  void progress(double fraction, std::int64_t contacts);
  // A backup or a database file has been offered as a download.
  void offered(std::int64_t contacts, std::int64_t left_out, std::int64_t files_left_out);
  void failed(base::Error error);

  static Jobs* instance();

 private:
  bool begin(ui::JobStatus::Kind kind);
  void end(ui::JobStatus::State state);
  bool running() const { return status_ && status_->state == ui::JobStatus::State::running; }

  JobData& data_;
  base::Clock& clock_;
  ui::Page& page_;
  std::optional<ui::JobStatus> status_;
  std::vector<std::uint8_t> chunk_;
  bool replacing_ = false;  // too late to cancel
};

}  // namespace platform::web
