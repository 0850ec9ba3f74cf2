#include "ui/pages/settings/section_registry.h"

#include <array>

#include "ui/pages/settings/settings_parts.h"

namespace ui {
namespace {

using Panel = SettingsPanel;
using Context = PanelContext;

constexpr SectionEntry kAppearance{.section = SettingsSection::appearance, .draw = settings_appearance_ui};
constexpr SectionEntry kGeneral{.section = SettingsSection::general, .draw = settings_general_ui};
constexpr SectionEntry kAbout{.section = SettingsSection::about, .draw = settings_about_ui};
constexpr SectionEntry kData{.section = SettingsSection::data, .draw = settings_data_ui, .dialogs = restore_dialog_ui};

constexpr SectionEntry kContactForm{
    .section = SettingsSection::contact_form,
    .draw = [](Panel& panel, const Frame& frame, const Context& desk) { form_settings_ui(panel.form, frame, desk); },
    .refresh =
        [](Panel& panel, const SectionRefresh& now) {
          return refresh_form(panel.form, now.workspace, now.shown, now.changes);
        },
    .dialogs = [](Panel& panel, const Frame& frame, const Context& desk) { form_dialog_ui(panel.form, frame, desk); },
};

constexpr SectionEntry kTags{
    .section = SettingsSection::tags,
    .draw = [](Panel& panel, const Frame& frame, const Context& desk) { settings_tags_ui(panel.tags, frame, desk); },
    .refresh =
        [](Panel& panel, const SectionRefresh& now) {
          return refresh_tags(panel.tags, now.workspace, now.list, now.shown, now.changes);
        },
    .dialogs = [](Panel& panel, const Frame& frame, const Context& desk) { tags_dialog_ui(panel.tags, frame, desk); },
};

constexpr SectionEntry kTemplates{
    .section = SettingsSection::templates,
    .draw = [](Panel& panel, const Frame& frame,
               const Context& desk) { settings_templates_ui(panel.templates, frame, desk, panel.definitions); },
    .refresh =
        [](Panel& panel, const SectionRefresh& now) {
          return refresh_templates(panel.templates, now.workspace, now.shown, now.stale);
        },
};

constexpr SectionEntry kPortal{
    .section = SettingsSection::portal,
    .draw = [](Panel& panel, const Frame& frame,
               const Context& desk) { settings_portal_ui(panel.portal, frame, desk, panel.definitions); },
    .refresh =
        [](Panel& panel, const SectionRefresh& now) {
          return refresh_portal_settings(panel.portal, now.workspace, now.list, now.shown, now.changes);
        },
    .dialogs = [](Panel& panel, const Frame& frame,
                  const Context& desk) { portal_dialog_ui(panel.portal, frame, desk, panel.definitions); },
};

constexpr std::array kRegistry{kAppearance, kGeneral, kContactForm, kTags, kTemplates, kPortal, kData, kAbout};

}  // namespace

std::span<const SectionEntry> section_registry() { return kRegistry; }

}  // namespace ui
