#include "ui/shell/salvage.h"

#include <string>

#include "i18n/keys.h"
#include "ui/parts/job_progress.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui::shell {
namespace {

using i18n::Key;
using theme::Icon;
using Choice = SalvagePage::Choice;

bool busy(const PanelContext& desk) {
  const auto& job = desk.jobs.status();
  return job && job->state == JobStatus::State::running;
}

void card_heading_ui(const Frame& frame, Key title, std::string_view text) {
  widgets::heading(frame, "title", frame.texts[title], 2);
  widgets::paragraph(frame, "text", text, {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace3);
}

void what_ui(const Salvage& found, const Frame& frame, bool readable) {
  widgets::heading(frame, "title", frame.texts[Key::salvage_title], 1);
  widgets::gap(theme::kSpace3);
  widgets::notice(frame, "text", frame.texts[readable ? Key::salvage_text : Key::salvage_gone_text],
                  widgets::NoticeKind::danger, {}, true);
  widgets::gap(theme::kSpace3);
  std::string places = i18n::say::salvage_places(frame.texts, found.places);
  if (found.more_places > 0) places += " " + i18n::say::salvage_more_places(frame.texts, found.more_places);
  widgets::paragraph(frame, "places", places, {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted});
}

void read_ui(const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "read");
  card_heading_ui(frame, Key::salvage_read,
                  i18n::say::salvage_read_text(frame.texts, byte_size(frame.texts, desk.storage.bytes_database)));
  const bool enabled = !busy(desk);
  const std::string_view write = frame.texts[Key::salvage_write];
  const std::string_view save = frame.texts[Key::settings_database_save];
  {
    widgets::Row row;
    if (widgets::button(frame, "write", write,
                        {.kind = widgets::ButtonKind::primary, .icon = Icon::download, .enabled = enabled})) {
      desk.ask(StartSalvage{});
    }
    const widgets::ButtonOptions plain{.icon = Icon::download, .enabled = enabled};
    row.wrap(widgets::button_width(frame, save, plain));
    if (widgets::button(frame, "save", save, plain)) desk.ask(SaveDatabaseFile{});
  }
  job_ui(frame, desk, JobStatus::Kind::salvage);
  job_ui(frame, desk, JobStatus::Kind::database_file);
}

void back_ui(SalvagePage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "back");
  card_heading_ui(frame, Key::salvage_back, i18n::say::salvage_back_text(frame.texts, page.found.changes_to_lose));
  if (widgets::button(frame, "go", frame.texts[Key::salvage_back_do], {.enabled = !busy(desk) && !desk.read_only}))
    page.asking = SalvagePage::Asking{.choice = Choice::go_back, .file = {}};
}

void restore_ui(SalvagePage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "restore");
  card_heading_ui(frame, Key::settings_restore, frame.texts[Key::settings_restore_text]);
  widgets::ChosenFile file;
  if (widgets::file_button(frame, "choose", frame.texts[Key::settings_restore_choose], file,
                           {.icon = Icon::upload, .enabled = !busy(desk) && !desk.read_only})) {
    page.asking = SalvagePage::Asking{.choice = Choice::restore, .file = {file.handle, file.name, true}};
  }
  job_ui(frame, desk, JobStatus::Kind::restore);
}

void anew_ui(SalvagePage& page, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "anew");
  card_heading_ui(frame, Key::salvage_anew, frame.texts[Key::salvage_anew_text]);
  if (widgets::button(frame, "start", frame.texts[Key::salvage_anew_do],
                      {.icon = Icon::trash, .enabled = !busy(desk) && !desk.read_only})) {
    page.asking = SalvagePage::Asking{.choice = Choice::start_anew, .file = {}};
  }
  job_ui(frame, desk, JobStatus::Kind::replacement);
}

std::string ask_words(const SalvagePage& page, const i18n::Catalogue& texts, std::uint64_t bytes) {
  switch (page.asking->choice) {
    case Choice::go_back:
      return i18n::say::salvage_ask_back(texts, page.found.changes_to_lose);
    case Choice::restore:
      return i18n::say::salvage_ask_restore(texts, page.asking->file.name);
    case Choice::start_anew:
      break;
  }
  return bytes > 0 ? i18n::say::salvage_ask_anew(texts, byte_size(texts, bytes))
                   : std::string(texts[Key::salvage_anew_text]);
}

Request request_of(const SalvagePage::Asking& asking) {
  switch (asking.choice) {
    case Choice::go_back:
      return ReplaceDamaged{Replacement::last_whole_state};
    case Choice::restore:
      return asking.file;
    case Choice::start_anew:
      break;
  }
  return ReplaceDamaged{Replacement::empty};
}

void dialog_ui(SalvagePage& page, const Frame& frame, const PanelContext& desk) {
  const auto& texts = frame.texts;
  widgets::Dialog dialog(frame, "salvage_ask", texts[Key::salvage_ask_title], {.close_name = texts[Key::action_close]});
  widgets::paragraph(frame, "text", ask_words(page, texts, desk.storage.bytes_database));
  if (desk.storage.bytes_database > 0) {
    widgets::gap(theme::kSpace2);
    widgets::paragraph(frame, "hint", texts[Key::salvage_ask_hint], {.tone = widgets::Tone::muted});
  }
  dialog.footer();
  widgets::Row row;
  const std::string_view cancel = texts[Key::action_cancel];
  const std::string_view replace = texts[Key::salvage_ask_do];
  row.right(widgets::button_width(frame, cancel) + theme::kSpace2 + widgets::button_width(frame, replace));
  const bool cancelled = widgets::button(frame, "cancel", cancel);
  row.next();
  if (widgets::button(frame, "replace", replace, {.kind = widgets::ButtonKind::danger})) {
    desk.ask(request_of(*page.asking));
    page.asking.reset();
  } else if (cancelled || dialog.dismissed()) {
    page.asking.reset();
  }
}

}  // namespace

void salvage_ui(SalvagePage& page, const Frame& frame, const PanelContext& desk) {
  {
    const float side = frame.narrow ? theme::kSpace4 : theme::kSpace6;
    const widgets::ScrollArea area(
        frame, "salvage", {0, 0},
        {.role = semantics::Role::main, .padding_x = side, .padding_y = theme::kSpace6, .max_width = theme::kReading});
    const bool readable = desk.storage.bytes_database > 0;
    what_ui(page.found, frame, readable);
    widgets::gap(theme::kSpace5);
    if (readable) {
      read_ui(frame, desk);
      widgets::gap(theme::kSpace4);
    }
    if (desk.read_only) {
      widgets::notice(frame, "read_only", frame.texts[Key::salvage_other_tab], widgets::NoticeKind::info);
      widgets::gap(theme::kSpace4);
    }
    if (page.found.changes_to_lose > 0) {
      back_ui(page, frame, desk);
      widgets::gap(theme::kSpace4);
    }
    restore_ui(page, frame, desk);
    widgets::gap(theme::kSpace4);
    anew_ui(page, frame, desk);
  }
  if (page.asking) dialog_ui(page, frame, desk);
}

}  // namespace ui::shell
