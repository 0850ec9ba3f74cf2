#include <array>
#include <utility>
#include <vector>

#include "i18n/keys.h"
#include "ui/pages/settings/settings_parts.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using i18n::Key;
using widgets::Tone;

// Names of works and licences are the same in every language. All that end up in the page, as in README.md.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kLicences{{
    {"Dear ImGui", "MIT"},
    {"SQLite", "Public domain"},
    {"JSON for Modern C++", "MIT"},
    {"xxHash", "BSD-2-Clause"},
    {"Emscripten", "MIT"},
    {"Inter", "OFL-1.1"},
    {"Lucide", "ISC"},
    {"noble-hashes", "MIT"},
    {"google-libphonenumber", "MIT, Apache-2.0"},
    {"Workbox", "MIT"},
}};

// In the order of FrameReason.
constexpr std::array<Key, Ledger::kReasons> kReasons{
    Key::reason_start,      Key::reason_input,      Key::reason_hover,
    Key::reason_focus,      Key::reason_scroll,     Key::reason_resize,
    Key::reason_theme,      Key::reason_visibility, Key::reason_context_restored,
    Key::reason_navigation, Key::reason_database,   Key::reason_font,
    Key::reason_animation,  Key::reason_timer,      Key::reason_storage,
    Key::reason_progress};

void about_ui(const Frame& frame, std::string_view version) {
  const widgets::Card card(frame, "about");
  widgets::heading(frame, "title", frame.texts[Key::app_name], 2);
  widgets::muted(frame, "version", i18n::say::settings_version(frame.texts, version));
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, "text", frame.texts[Key::settings_about_text]);
}

void licences_ui(const Frame& frame) {
  const widgets::Card card(frame, "licences");
  widgets::heading(frame, "title", frame.texts[Key::settings_licences], 2);
  widgets::gap(theme::kSpace2);
  const widgets::Container list(frame, "list", semantics::Role::list, frame.texts[Key::settings_licences]);
  for (const auto& [name, licence] : kLicences) {
    const widgets::Scope scope(name);
    const widgets::Container item(frame, "item", semantics::Role::listitem);
    widgets::text(frame, "line", i18n::say::settings_licence_line(frame.texts, name, licence));
  }
}

void line_ui(const Frame& frame, std::string_view key, std::string_view label, std::uint64_t count) {
  const widgets::Scope scope(key);
  const widgets::Container item(frame, "item", semantics::Role::listitem);
  widgets::Row row(theme::kSpace6);
  widgets::text(frame, "label", label, {.width = 220});
  row.next();
  widgets::text(frame, "count", frame.texts.formats().integer(static_cast<std::int64_t>(count)),
                {.tone = Tone::muted, .width = 80, .align_right = true});
}

void diagnostics_ui(const Frame& frame, const Ledger& ledger) {
  const widgets::Card card(frame, "diagnostics");
  widgets::heading(frame, "title", frame.texts[Key::settings_diagnostics], 2);
  widgets::paragraph(frame, "text", frame.texts[Key::settings_diagnostics_text], {.tone = Tone::muted});
  widgets::gap(theme::kSpace2);
  const widgets::Container list(frame, "list", semantics::Role::list, frame.texts[Key::settings_diagnostics_table]);
  for (std::size_t reason = 0; reason < kReasons.size(); ++reason) {
    const std::uint64_t count = ledger.frames(static_cast<FrameReason>(reason));
    if (count == 0) continue;
    const widgets::Scope scope(static_cast<std::uint64_t>(reason));
    line_ui(frame, "reason", frame.texts[kReasons[reason]], count);
  }
  line_ui(frame, "all", frame.texts[Key::settings_diagnostics_total], ledger.frames());
}

}  // namespace

void settings_about_ui(SettingsPanel&, const Frame& frame, const PanelContext& desk) {
  about_ui(frame, desk.version);
  widgets::gap(theme::kSpace4);
  licences_ui(frame);
  widgets::gap(theme::kSpace4);
  diagnostics_ui(frame, desk.ledger);
}

}  // namespace ui
