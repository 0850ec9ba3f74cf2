#include "platform/web/jobs.h"

#include <algorithm>

#include "app/queries/list/contact_rows.h"
#include "base/check.h"
#include "exchange/contact/export_contact.h"
#include "platform/web/job_imports.h"
#include "platform/web/text.h"

namespace platform::web {
namespace {
using ui::JobStatus;

Jobs*& the_instance() {
  static Jobs* jobs = nullptr;  // exported functions have no other way to find it
  return jobs;
}
}  // namespace

Jobs::Jobs(JobData& data, base::Clock& clock, ui::Page& page) : data_(data), clock_(clock), page_(page) {
  BASE_CHECK(the_instance() == nullptr);
  the_instance() = this;
}

Jobs::~Jobs() { the_instance() = nullptr; }

Jobs* Jobs::instance() { return the_instance(); }

bool Jobs::begin(JobStatus::Kind kind) {
  if (running()) return false;
  status_ = JobStatus{.kind = kind};
  page_.request_frame(ui::FrameReason::progress);
  return true;
}

void Jobs::end(JobStatus::State state) {
  status_->state = state;
  if (state == JobStatus::State::done) status_->fraction = 1;
  data_.let_go();
  data_.discard();
  if (status_->kind == JobStatus::Kind::erasure) data_.hold(false);
  chunk_ = {};
  replacing_ = false;
  page_.request_frame(ui::FrameReason::progress);
}

void Jobs::start_backup(bool files) {
  if (!begin(JobStatus::Kind::backup)) return;
  const std::uint64_t size = data_.keep();
  kt_jobs_backup(static_cast<double>(size), data_.device(), static_cast<double>(clock_.now()), files ? 1 : 0, 0);
}

void Jobs::start_salvage() {
  if (!begin(JobStatus::Kind::salvage)) return;
  kt_jobs_backup(static_cast<double>(data_.keep()), 0, static_cast<double>(clock_.now()), 1, 1);
}

void Jobs::start_replacement(ui::Replacement by) {
  if (!begin(JobStatus::Kind::replacement)) return;
  data_.prepare(by);
  replace();
}

void Jobs::start_database_file() {
  if (!begin(JobStatus::Kind::database_file)) return;
  kt_jobs_database_file(static_cast<double>(data_.keep()), static_cast<double>(clock_.now()));
}

void Jobs::start_erasure() {
  if (!begin(JobStatus::Kind::erasure)) return;
  data_.hold(true);
  kt_jobs_rewrite(static_cast<double>(data_.keep()));
}

base::Result<void> Jobs::save_contact(const app::Workspace& workspace, domain::ContactId contact,
                                      const std::string& version) {
  BASE_TRY_ASSIGN(const std::string document,
                  exchange::contact::export_contact(workspace, contact, {version, clock_.now()}));
  BASE_TRY_ASSIGN(const auto rows, app::contact_rows(workspace, {&contact, 1}));
  const std::string name = rows.empty() ? std::string{} : rows.front().name;
  kt_jobs_contact(name.data(), name.size(), document.data(), document.size());
  return {};
}

void Jobs::start_restore(std::int64_t file) {
  if (begin(JobStatus::Kind::restore)) kt_jobs_restore(static_cast<double>(file));
}

void Jobs::cancel() {
  if (!running() || replacing_) return;
  kt_jobs_cancel();
  end(JobStatus::State::cancelled);
}

void Jobs::dismiss() {
  if (!running()) status_.reset();
}

const std::uint8_t* Jobs::chunk(std::uint64_t offset, std::size_t size) {
  chunk_.resize(size);
  data_.read(offset, chunk_);
  return chunk_.data();
}

void Jobs::handed_over() { data_.let_go(); }

bool Jobs::take_chunk(std::uint64_t offset, std::string_view bytes) {
  return data_.write(offset, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

void Jobs::replace() {
  replacing_ = true;
  data_.replace([this](base::Result<void> replaced) {
    if (replaced) {
      end(JobStatus::State::done);
    } else {
      failed(std::move(replaced.error()));
    }
  });
}

void Jobs::progress(double fraction, std::int64_t contacts) {
  status_->fraction = std::clamp(fraction, 0.0, 1.0);
  status_->contacts = contacts;
  page_.request_frame(ui::FrameReason::progress);
}

void Jobs::offered(std::int64_t contacts, std::int64_t left_out, std::int64_t files_left_out) {
  status_->contacts = contacts;
  status_->left_out = left_out;
  status_->files_left_out = files_left_out;
  end(JobStatus::State::done);
}

void Jobs::failed(base::Error error) {
  const bool reads_all = status_->kind == JobStatus::Kind::backup || status_->kind == JobStatus::Kind::erasure;
  if (reads_all && error.code == base::ErrorCode::corrupt) data_.found_corrupt(error);
  status_->error = std::move(error);
  end(JobStatus::State::failed);
}

}  // namespace platform::web

// The functions of web/bridge/exports.txt that web/worker/client.ts calls while a job runs.
extern "C" {

const std::uint8_t* kt_jobs_chunk(double offset, std::size_t size) {
  return platform::web::Jobs::instance()->chunk(static_cast<std::uint64_t>(offset), size);
}

// Every chunk was asked for.
void kt_jobs_handed_over() { platform::web::Jobs::instance()->handed_over(); }

void kt_jobs_progress(double fraction, double contacts) {
  platform::web::Jobs::instance()->progress(fraction, static_cast<std::int64_t>(contacts));
}

void kt_jobs_offered(double contacts, double left_out, double files_left_out) {
  platform::web::Jobs::instance()->offered(static_cast<std::int64_t>(contacts), static_cast<std::int64_t>(left_out),
                                           static_cast<std::int64_t>(files_left_out));
}

// The worker holds a whole new image, whose chunks follow.
void kt_jobs_restored(double contacts) {
  platform::web::Jobs::instance()->progress(1, static_cast<std::int64_t>(contacts));
}

// A chunk of the new image is staged. 0: out of memory.
int kt_jobs_take_chunk(double offset) {
  const std::string bytes = platform::web::take_staged();
  return platform::web::Jobs::instance()->take_chunk(static_cast<std::uint64_t>(offset), bytes) ? 1 : 0;
}

void kt_jobs_replace() { platform::web::Jobs::instance()->replace(); }

// `code`: a base::ErrorCode; the detail is staged.
void kt_jobs_failed(int code) {
  platform::web::Jobs::instance()->failed({static_cast<base::ErrorCode>(code), platform::web::take_staged()});
}
}
