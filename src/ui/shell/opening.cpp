#include "ui/shell/opening.h"

#include <string>

#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/parts/job_progress.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"

namespace ui::shell {
namespace {

using i18n::Key;
using theme::Icon;

constexpr float kBarWidth = 280;

void progress_ui(const Opening& opening, const Frame& frame, const StorageStatus& storage) {
  const bool known = opening.total > 0;
  const std::string read = i18n::say::opening_progress(frame.texts, byte_size(frame.texts, opening.done),
                                                       byte_size(frame.texts, opening.total));
  widgets::empty_state(frame, "opening", Icon::contact, frame.texts[Key::opening_title],
                       known             ? std::string_view(read)
                       : storage.blocked ? frame.texts[Key::opening_blocked]
                                         : frame.texts[Key::opening_starting]);
  widgets::center_next(kBarWidth);
  const double fraction = known ? static_cast<double>(opening.done) / static_cast<double>(opening.total) : -1;
  widgets::progress_bar(frame, "progress", frame.texts[Key::opening_title], fraction, kBarWidth);
}

struct Problem {
  Key title;
  std::string text;
  bool detailed = false;
};

Problem problem_of(const base::Error& error, bool readable, const i18n::Catalogue& texts) {
  switch (error.code) {
    case base::ErrorCode::newer_version:
      return {Key::opening_newer_title, readable ? i18n::say::opening_newer_text(texts, error.detail)
                                                 : std::string(texts[Key::opening_newer_storage])};
    case base::ErrorCode::storage_denied:
      return {Key::opening_denied_title, std::string(texts[Key::opening_denied_text])};
    default:
      return {Key::opening_failed_title, std::string(texts[Key::opening_failed_text]), true};
  }
}

void problem_ui(const base::Error& error, const Frame& frame, const PanelContext& desk) {
  const bool readable = desk.storage.bytes_database > 0;
  const bool newer = error.code == base::ErrorCode::newer_version && readable;
  const Problem problem = problem_of(error, readable, frame.texts);
  widgets::empty_state(frame, "problem", Icon::triangle_alert, frame.texts[problem.title], problem.text);
  if (problem.detailed) {
    const std::string detail = i18n::say::opening_detail(frame.texts, error_text(frame.texts, error));
    widgets::center_next(widgets::text_width(frame, detail, {theme::kTextSmall}));
    widgets::muted(frame, "detail", detail);
  }
  widgets::gap(theme::kSpace4);
  const std::string_view reload = frame.texts[Key::action_reload];
  const std::string_view save = frame.texts[Key::settings_database_save];
  const widgets::ButtonOptions plain{.icon = Icon::download};
  const float second = newer ? theme::kSpace2 + widgets::button_width(frame, save, plain) : 0;
  widgets::center_next(widgets::button_width(frame, reload, {.icon = Icon::refresh_cw}) + second);
  {
    widgets::Row row;
    if (widgets::button(frame, "reload", reload, {.kind = widgets::ButtonKind::primary, .icon = Icon::refresh_cw})) {
      desk.ask(ReloadPage{});
    }
    if (!newer) return;  // nothing that was understood is there to be saved
    row.next();
    if (widgets::button(frame, "save", save, plain)) desk.ask(SaveDatabaseFile{});
  }
  job_ui(frame, desk, JobStatus::Kind::database_file);
}

}  // namespace

void opening_ui(Opening& opening, const Frame& frame, const PanelContext& desk) {
  if (opening.salvage) return salvage_ui(*opening.salvage, frame, desk);
  widgets::Container main(frame, "opening_page", semantics::Role::main);
  widgets::gap(ImGui::GetContentRegionAvail().y * 0.28F);
  if (opening.problem) {
    problem_ui(*opening.problem, frame, desk);
  } else {
    progress_ui(opening, frame, desk.storage);
  }
}

}  // namespace ui::shell
