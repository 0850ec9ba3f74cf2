#include "ui/parts/job_progress.h"

#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"

namespace ui {
namespace {

using i18n::Key;
using widgets::NoticeKind;

struct JobWords {
  Key running, cancelled, failed;
};

JobWords words_of(JobStatus::Kind kind) {
  switch (kind) {
    case JobStatus::Kind::backup:
      return {Key::settings_backup_running, Key::settings_backup_cancelled, Key::settings_backup_failed};
    case JobStatus::Kind::restore:
      return {Key::settings_restore_running, Key::settings_restore_cancelled, Key::settings_restore_failed};
    case JobStatus::Kind::salvage:
      return {Key::salvage_running, Key::salvage_cancelled, Key::salvage_failed};
    case JobStatus::Kind::replacement:
      return {Key::salvage_replacing, Key::salvage_not_replaced, Key::salvage_not_replaced};
    case JobStatus::Kind::erasure:  // told by a notice of the shell's, on every page
    case JobStatus::Kind::database_file:
      break;
  }
  return {Key::settings_database_running, Key::settings_database_cancelled, Key::settings_database_failed};
}

std::string written_words(const i18n::Catalogue& texts, const JobStatus& job) {
  std::string words = job.kind == JobStatus::Kind::salvage ? i18n::say::salvage_done(texts, job.contacts)
                                                           : i18n::say::settings_backup_done(texts, job.contacts);
  if (job.left_out > 0) words += " " + i18n::say::salvage_left_out(texts, job.left_out);
  if (job.files_left_out > 0) words += " " + i18n::say::settings_backup_lacks(texts, job.files_left_out);
  return words;
}

std::string restored_words(const i18n::Catalogue& texts, const JobStatus& job, const app::Files& files) {
  std::string words = i18n::say::settings_restore_done(texts, job.contacts);
  const std::string lacking = lacking_words(texts, files);
  return lacking.empty() ? words : words + " " + lacking;
}

std::string done_words(const i18n::Catalogue& texts, const JobStatus& job, const app::Files& files) {
  switch (job.kind) {
    case JobStatus::Kind::backup:
    case JobStatus::Kind::salvage:
      return written_words(texts, job);
    case JobStatus::Kind::restore:
      return restored_words(texts, job, files);
    case JobStatus::Kind::replacement:
      return std::string(texts[Key::salvage_replaced]);
    case JobStatus::Kind::erasure:
    case JobStatus::Kind::database_file:
      break;
  }
  return std::string(texts[Key::settings_database_done]);
}

void running_ui(const Frame& frame, const PanelContext& desk, const JobStatus& job) {
  const std::string_view what = frame.texts[words_of(job.kind).running];
  widgets::text(frame, "what", what, {.role = semantics::Role::status});
  widgets::gap(theme::kSpace2);
  widgets::progress_bar(frame, "progress", what, job.fraction);
  if (job.kind == JobStatus::Kind::replacement) return;  // stands whole in a moment, or not at all
  widgets::gap(theme::kSpace2);
  widgets::Row row;
  if (widgets::button(frame, "cancel", frame.texts[Key::action_cancel])) desk.ask(CancelJob{});
  if (job.kind == JobStatus::Kind::database_file) return;  // copies bytes, counts no contacts
  row.next(theme::kSpace3);
  widgets::muted(frame, "contacts", i18n::say::settings_job_progress(frame.texts, job.contacts));
}

std::string finished_words(const Frame& frame, const JobStatus& job, const app::Files& files) {
  const auto& texts = frame.texts;
  if (job.state == JobStatus::State::done) return done_words(texts, job, files);
  if (job.state == JobStatus::State::cancelled) return std::string(texts[words_of(job.kind).cancelled]);
  std::string words(texts[words_of(job.kind).failed]);
  if (job.error) words += " " + error_text(texts, *job.error);
  return words;
}

}  // namespace

std::string lacking_words(const i18n::Catalogue& texts, const app::Files& files) {
  const app::MediaUse lacking = files.lacking();
  if (lacking.count == 0) return {};
  return i18n::say::settings_media_lacking(texts, static_cast<std::int64_t>(lacking.count),
                                           i18n::byte_size(texts, lacking.bytes));
}

void job_ui(const Frame& frame, const PanelContext& desk, JobStatus::Kind kind) {
  const std::optional<JobStatus>& job = desk.jobs.status();
  if (!job || job->kind != kind) return;
  const widgets::Scope scope("job");
  widgets::gap(theme::kSpace4);
  if (job->state == JobStatus::State::running) {
    running_ui(frame, desk, *job);
    return;
  }
  const bool failed = job->state == JobStatus::State::failed;
  const bool lacks = job->files_left_out > 0 || (kind == JobStatus::Kind::restore && desk.files.lacking().count > 0);
  const NoticeKind look = failed                                      ? NoticeKind::danger
                          : job->state == JobStatus::State::cancelled ? NoticeKind::info
                          : lacks                                     ? NoticeKind::warning
                                                                      : NoticeKind::success;
  if (widgets::notice(frame, "finished", finished_words(frame, *job, desk.files), look, frame.texts[Key::toast_dismiss],
                      failed)) {
    desk.ask(DismissJob{});
  }
}

}  // namespace ui
