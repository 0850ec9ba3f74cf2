#include "ui/shell/notices.h"

#include <string>
#include <string_view>

#include "i18n/keys.h"
#include "ui/widgets/feedback.h"

namespace ui::shell {
namespace {

using i18n::Key;
using widgets::NoticeKind;
using Handover = StorageStatus::Handover;

Key reader_words(Handover handover) {
  switch (handover) {
    case Handover::asked:
      return Key::notice_other_tab_asked;
    case Handover::refused:
      return Key::notice_other_tab_refused;
    case Handover::no_answer:
      return Key::notice_other_tab_silent;
    case Handover::none:
      break;
  }
  return Key::notice_other_tab;
}

void reader_ui(const Frame& frame, const PanelContext& desk) {
  const Handover handover = desk.storage.handover;
  const bool silent = handover == Handover::no_answer;
  std::string_view action;
  if (handover != Handover::asked) action = frame.texts[silent ? Key::action_take_over : Key::action_edit_here];
  const NoticeKind kind = silent || handover == Handover::refused ? NoticeKind::warning : NoticeKind::info;
  if (!widgets::notice(frame, "other_tab", frame.texts[reader_words(handover)], kind, action)) return;
  if (silent) {
    desk.ask(TakeOver{});
  } else {
    desk.ask(AskToEdit{});
  }
}

std::string unsaved_words(const Frame& frame, const StorageStatus& storage) {
  using Code = base::ErrorCode;
  const base::Error error = storage.error.value_or(base::Error{});
  switch (error.code) {
    case Code::storage_full:
      return std::string(frame.texts[Key::saving_full]);
    case Code::storage_gone:
      return std::string(frame.texts[Key::saving_gone]);
    case Code::conflict:
      return std::string(frame.texts[Key::saving_conflict]);
    case Code::newer_version:
      return std::string(frame.texts[Key::saving_newer]);
    default:
      return i18n::say::saving_failed_why(frame.texts, error.detail);
  }
}

void unsaved_ui(const Frame& frame, const PanelContext& desk) {
  const StorageStatus& storage = desk.storage;
  if (widgets::notice(frame, "unsaved", unsaved_words(frame, storage), NoticeKind::danger,
                      frame.texts[Key::settings_backup_write], true)) {
    desk.ask(StartBackup{});
  }
  const bool gone = storage.error && storage.error->code == base::ErrorCode::storage_gone;
  if (gone && widgets::notice(frame, "gone", frame.texts[Key::notice_gone], NoticeKind::warning,
                              frame.texts[Key::action_store_again])) {
    desk.ask(StoreAgain{});
  }
}

void erasing_ui(const Frame& frame, const PanelContext& desk) {
  const std::optional<JobStatus>& job = desk.jobs.status();
  if (!job || job->kind != JobStatus::Kind::erasure) return;
  if (job->state == JobStatus::State::failed) {
    const std::string detail = job->error ? job->error->detail : std::string{};
    if (widgets::notice(frame, "erase_failed", i18n::say::erase_failed(frame.texts, detail), NoticeKind::danger,
                        frame.texts[Key::erase_again], true)) {
      desk.ask(DismissJob{});
    }
  } else if (job->state == JobStatus::State::running) {
    widgets::notice(frame, "erasing", frame.texts[Key::erase_running], NoticeKind::info);
  }
}

// Only once there is something to lose, and the browser's own question, which follows, says nothing of why.
void keep_ui(const Frame& frame, const PanelContext& desk) {
  if (!desk.state.saved || desk.state.keep_asked || desk.storage.persistent || desk.storage.persist_asked) return;
  const auto event = widgets::closable_notice(frame, "keep", frame.texts[Key::notice_keep], NoticeKind::info,
                                              frame.texts[Key::action_keep], frame.texts[Key::action_not_now]);
  if (event == widgets::NoticeEvent::acted) desk.ask(AskToKeep{});
  if (event != widgets::NoticeEvent::closed) return;
  desk.state.keep_asked = true;  // the settings offer it as well
  desk.ask(Redraw{});
}

}  // namespace

void notices_ui(const Frame& frame, const PanelContext& desk) {
  const StorageStatus& storage = desk.storage;
  const std::string_view reload = frame.texts[Key::action_reload];
  if (storage.writer == StorageStatus::Writer::other_tab) reader_ui(frame, desk);
  if (const std::int64_t lost = storage.lost_changes; lost > 0) {
    widgets::notice(frame, "lost", i18n::say::notice_lost(frame.texts, lost), NoticeKind::danger, {}, true);
  }
  erasing_ui(frame, desk);
  if (storage.saving == StorageStatus::Saving::failed) unsaved_ui(frame, desk);
  if (storage.writer == StorageStatus::Writer::taken_over &&
      widgets::notice(frame, "taken_over", frame.texts[Key::notice_taken_over], NoticeKind::warning, reload, true)) {
    desk.ask(ReloadPage{});
  }
  if (storage.update_waiting &&
      widgets::notice(frame, "update", frame.texts[Key::notice_update], NoticeKind::info, reload)) {
    desk.ask(ReloadPage{});
  }
  keep_ui(frame, desk);
}

}  // namespace ui::shell
