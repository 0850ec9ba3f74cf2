#include <algorithm>

#include "i18n/keys.h"
#include "ui/pages/settings/settings_parts.h"
#include "ui/parts/job_progress.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;
using widgets::Tone;

bool busy(const PanelContext& desk) {
  const auto& job = desk.jobs.status();
  return job && job->state == JobStatus::State::running;
}

// How many there are, in whatever state; what there is none of is not named.
void contacts_ui(const SettingsPanel& panel, const Frame& frame) {
  const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  const app::ContactList::Totals& totals = panel.totals;
  std::string words = i18n::say::settings_contacts(frame.texts, number(totals.all));
  const auto add = [&](std::size_t count, std::string further) {
    if (count > 0) words += " · " + further;
  };
  add(totals.archived, i18n::say::settings_contacts_archived(frame.texts, number(totals.archived)));
  add(totals.trashed, i18n::say::settings_contacts_trashed(frame.texts, number(totals.trashed)));
  add(totals.anonymized, i18n::say::settings_contacts_anonymized(frame.texts, number(totals.anonymized)));
  widgets::text(frame, "contacts", words, {.style = {theme::kTextSmall}, .tone = Tone::muted});
  widgets::gap(theme::kSpace1);
}

// Those whose bytes are in this browser.
app::MediaUse media_here(const SettingsPanel& panel, const PanelContext& desk) {
  const app::MediaUse lacking = desk.files.lacking();
  return {panel.media.count - std::min(panel.media.count, lacking.count),
          panel.media.bytes - std::min(panel.media.bytes, lacking.bytes)};
}

// What the browser has answered, and the way to ask it while it has not been asked since the page was opened.
void persistence_ui(const Frame& frame, const PanelContext& desk) {
  const StorageStatus& storage = desk.storage;
  const bool asked = storage.persist_asked;
  const Key state = storage.persistent ? Key::settings_persistent
                    : asked            ? Key::settings_not_persistent
                                       : Key::settings_persist_unasked;
  widgets::paragraph(frame, "persistence", frame.texts[state],
                     {.style = {theme::kTextSmall}, .tone = storage.persistent ? Tone::success : Tone::muted});
  if (storage.persistent || storage.persist_asked) return;
  widgets::gap(theme::kSpace2);
  if (widgets::button(frame, "keep", frame.texts[Key::action_keep])) desk.ask(AskToKeep{});
}

void storage_ui(const SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "storage");
  section_heading_ui(frame, Key::settings_storage, Key::settings_storage_text);
  const StorageStatus& storage = desk.storage;
  const auto size = [&](std::uint64_t bytes) { return byte_size(frame.texts, bytes); };
  if (storage.bytes_used == 0) {
    widgets::text(frame, "used", frame.texts[Key::settings_storage_unknown]);
  } else if (storage.bytes_quota == 0) {
    widgets::text(frame, "used", i18n::say::settings_storage_used_only(frame.texts, size(storage.bytes_used)));
  } else {
    widgets::text(frame, "used",
                  i18n::say::settings_storage_used(frame.texts, size(storage.bytes_used), size(storage.bytes_quota)));
    widgets::gap(theme::kSpace2);
    widgets::progress_bar(frame, "meter", frame.texts[Key::settings_storage_meter],
                          static_cast<double>(storage.bytes_used) / static_cast<double>(storage.bytes_quota));
  }
  widgets::gap(theme::kSpace1);
  contacts_ui(panel, frame);
  const app::MediaUse here = media_here(panel, desk);
  widgets::text(frame, "media",
                here.count == 0
                    ? std::string(frame.texts[Key::settings_media_none])
                    : i18n::say::settings_media(frame.texts, static_cast<std::int64_t>(here.count), size(here.bytes)),
                {.style = {theme::kTextSmall}, .tone = Tone::muted});
  if (const std::string lacking = lacking_words(frame.texts, desk.files); !lacking.empty()) {
    widgets::gap(theme::kSpace2);
    widgets::notice(frame, "lacking", lacking, widgets::NoticeKind::warning);
  }
  widgets::gap(theme::kSpace3);
  persistence_ui(frame, desk);
}

void backup_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "backup");
  section_heading_ui(frame, Key::settings_backup, Key::settings_backup_text);
  if (widgets::button(frame, "write", frame.texts[Key::settings_backup_write],
                      {.kind = widgets::ButtonKind::primary, .icon = Icon::download, .enabled = !busy(desk)})) {
    desk.ask(panel.backup);
  }
  widgets::checkbox(frame, "files", frame.texts[Key::settings_backup_files], panel.backup.files);
  job_ui(frame, desk, JobStatus::Kind::backup);
}

void database_ui(const SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "database");
  section_heading_ui(frame, Key::settings_database, Key::settings_database_text);
  if (const app::MediaUse here = media_here(panel, desk); here.count > 0) {
    widgets::notice(frame, "lacks",
                    i18n::say::settings_database_lacks(frame.texts, static_cast<std::int64_t>(here.count),
                                                       byte_size(frame.texts, here.bytes)),
                    widgets::NoticeKind::info);
    widgets::gap(theme::kSpace3);
  }
  if (widgets::button(frame, "save", frame.texts[Key::settings_database_save],
                      {.icon = Icon::download, .enabled = !busy(desk)})) {
    desk.ask(SaveDatabaseFile{});
  }
  job_ui(frame, desk, JobStatus::Kind::database_file);
}

void restore_ui(const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "restore");
  section_heading_ui(frame, Key::settings_restore, Key::settings_restore_text);
  widgets::ChosenFile file;
  if (widgets::file_button(frame, "choose", frame.texts[Key::settings_restore_choose], file,
                           {.icon = Icon::upload, .enabled = !busy(desk) && !desk.read_only})) {
    desk.ask(StartRestore{file.handle, file.name});
  }
  job_ui(frame, desk, JobStatus::Kind::restore);
}

void sample_ui(const SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "sample");
  section_heading_ui(frame, Key::settings_sample, Key::settings_sample_text);
  if (panel.samples == 0) {
    if (widgets::button(frame, "load", frame.texts[Key::settings_sample_load],
                        {.icon = Icon::sparkles, .enabled = !desk.read_only})) {
      desk.commands.push(app::LoadSampleData{}, {std::string(frame.texts[Key::toast_sample_loaded]), Undoable::yes});
    }
    return;
  }
  const auto count = static_cast<std::int64_t>(panel.samples);
  if (widgets::button(frame, "remove", i18n::say::settings_sample_remove(frame.texts, count),
                      {.icon = Icon::trash, .enabled = !desk.read_only})) {
    desk.commands.push(app::RemoveSampleData{}, {std::string(frame.texts[Key::toast_sample_removed]), Undoable::yes});
  }
}

}  // namespace

void settings_data_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  storage_ui(panel, frame, desk);
  widgets::gap(theme::kSpace4);
  backup_ui(panel, frame, desk);
  widgets::gap(theme::kSpace4);
  restore_ui(frame, desk);
  widgets::gap(theme::kSpace4);
  database_ui(panel, frame, desk);
  widgets::gap(theme::kSpace4);
  sample_ui(panel, frame, desk);
}

void restore_dialog_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  if (!panel.asking) return;
  const auto& texts = frame.texts;
  widgets::Dialog dialog(frame, "restore_ask", texts[Key::settings_restore_ask_title],
                         {.close_name = texts[Key::action_close]});
  widgets::paragraph(frame, "text", i18n::say::settings_restore_ask_text(texts, panel.asking->name));
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, "hint",
                     i18n::say::settings_restore_ask_hint(texts, static_cast<std::int64_t>(panel.contacts)),
                     {.tone = Tone::muted});
  dialog.footer();
  widgets::Row row;
  const std::string_view cancel = texts[Key::action_cancel];
  const std::string_view replace = texts[Key::settings_restore_confirm];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, replace));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  if (widgets::button(frame, "replace", replace, {.kind = widgets::ButtonKind::danger})) {
    panel.asking->confirmed = true;
    desk.ask(*panel.asking);
    panel.asking.reset();
  } else if (cancelled || dialog.dismissed()) {
    panel.asking.reset();
  }
}

}  // namespace ui
