#include "i18n/keys.h"
#include "ui/panels/settings_parts.h"
#include "ui/shell/error_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"

namespace ui::panels {
namespace {

using i18n::Key;
using shell::JobStatus;
using widgets::NoticeKind;

void running_ui(const Frame& frame, const shell::Desk& desk, const JobStatus& job) {
  const bool backup = job.kind == JobStatus::Kind::backup;
  const std::string_view what = frame.texts[backup ? Key::settings_backup_running : Key::settings_restore_running];
  widgets::text(frame, "what", what, {.role = semantics::Role::status});
  widgets::gap(theme::kSpace2);
  widgets::progress_bar(frame, "progress", what, job.fraction);
  widgets::gap(theme::kSpace2);
  widgets::Row row;
  if (widgets::button(frame, "cancel", frame.texts[Key::action_cancel])) desk.ask(shell::CancelJob{});
  row.next(theme::kSpace3);
  widgets::muted(frame, "contacts", i18n::say::settings_job_progress(frame.texts, job.contacts));
}

std::string finished_words(const Frame& frame, const JobStatus& job) {
  const bool backup = job.kind == JobStatus::Kind::backup;
  const auto& texts = frame.texts;
  if (job.state == JobStatus::State::done) {
    return backup ? i18n::say::settings_backup_done(texts, job.contacts)
                  : i18n::say::settings_restore_done(texts, job.contacts);
  }
  if (job.state == JobStatus::State::cancelled) {
    return std::string(texts[backup ? Key::settings_backup_cancelled : Key::settings_restore_cancelled]);
  }
  std::string words(texts[backup ? Key::settings_backup_failed : Key::settings_restore_failed]);
  if (job.error) words += " " + shell::error_text(texts, *job.error);
  return words;
}

}  // namespace

void job_ui(const Frame& frame, const shell::Desk& desk, JobStatus::Kind kind) {
  const std::optional<JobStatus>& job = desk.jobs.status();
  if (!job || job->kind != kind) return;
  const widgets::Scope scope("job");
  widgets::gap(theme::kSpace4);
  if (job->state == JobStatus::State::running) {
    running_ui(frame, desk, *job);
    return;
  }
  const bool failed = job->state == JobStatus::State::failed;
  const NoticeKind look = failed                                      ? NoticeKind::danger
                          : job->state == JobStatus::State::cancelled ? NoticeKind::info
                                                                      : NoticeKind::success;
  if (widgets::notice(frame, "finished", finished_words(frame, *job), look, frame.texts[Key::toast_dismiss], failed)) {
    desk.ask(shell::DismissJob{});
  }
}

}  // namespace ui::panels
