// Every page and every section of the settings: its address, its title and where one finds it. What each does stands in
// ui/shell/page_registry.cpp and ui/pages/settings/section_registry.cpp; a section that is a plain list does nothing
// else.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/fields/definition.h"
#include "i18n/keys.h"
#include "ui/theme/icons.h"

namespace ui {

enum class PageKind : std::uint8_t { contacts, contact, trash, settings, not_found, archive, duplicates };
inline bool is_list(PageKind page) {
  return page == PageKind::contacts || page == PageKind::trash || page == PageKind::archive;
}

// Where the navigation shows a page: nowhere, among the others, or apart at the end.
enum class NavPlace : std::uint8_t { none, among, last };

struct PageSpec {
  PageKind page = PageKind::contacts;
  std::string_view address;  // behind "#/"; empty: it has none of its own
  i18n::Key title = {};
  NavPlace place = NavPlace::none;
  i18n::Key label = {};  // in the navigation
  theme::Icon icon = theme::Icon::none;
};

// In the order of the navigation.
inline constexpr std::array<PageSpec, 7> kPages{{
    {PageKind::contacts, "contacts", i18n::Key::list_title, NavPlace::among, i18n::Key::nav_contacts,
     theme::Icon::contact},
    {PageKind::archive, "archive", i18n::Key::archive_title, NavPlace::among, i18n::Key::archive_title,
     theme::Icon::archive},
    {PageKind::trash, "trash", i18n::Key::list_trash_title, NavPlace::among, i18n::Key::nav_trash, theme::Icon::trash},
    {PageKind::settings, "settings", i18n::Key::settings_title, NavPlace::last, i18n::Key::nav_settings,
     theme::Icon::settings},
    {PageKind::duplicates, "duplicates", i18n::Key::duplicates_title},
    {PageKind::contact, {}, i18n::Key::missing_contact_title},
    {PageKind::not_found, {}, i18n::Key::missing_title},
}};

inline const PageSpec& spec_of(PageKind page) {
  return *std::find_if(kPages.begin(), kPages.end(), [&](const PageSpec& spec) { return spec.page == page; });
}

enum class SettingsSection : std::uint8_t {
  appearance,
  data,
  about,
  tags,
  contact_form,
  general,
  templates,
  team,
  marketing,
  portal
};

struct SectionSpec {
  SettingsSection section = SettingsSection::appearance;
  std::string_view address;  // behind "#/settings/"
  i18n::Key title = {};
  // A plain list of definitions, which needs nothing more than its words ("list.<kind>.title" and so on).
  domain::DefinitionKind list = domain::DefinitionKind::none;
};

// In the order in which one meets them.
inline constexpr std::array<SectionSpec, 10> kSections{{
    {SettingsSection::appearance, "appearance", i18n::Key::settings_appearance},
    {SettingsSection::general, "general", i18n::Key::general_title},
    {SettingsSection::team, "team", i18n::Key::list_member_title, domain::DefinitionKind::member},
    {SettingsSection::contact_form, "contact-form", i18n::Key::settings_contact_form},
    {SettingsSection::tags, "tags", i18n::Key::tags_title},
    {SettingsSection::marketing, "marketing", i18n::Key::settings_marketing, domain::DefinitionKind::campaign},
    {SettingsSection::templates, "templates", i18n::Key::mail_title},
    {SettingsSection::portal, "portal", i18n::Key::portal_settings},
    {SettingsSection::data, "data", i18n::Key::settings_data},
    {SettingsSection::about, "about", i18n::Key::settings_about},
}};

inline const SectionSpec& spec_of(SettingsSection section) {
  return *std::find_if(kSections.begin(), kSections.end(),
                       [&](const SectionSpec& spec) { return spec.section == section; });
}

// What `table` has at this address; nullptr: nothing.
template <typename Table>
const typename Table::value_type* spec_at(const Table& table, std::string_view address) {
  if (address.empty()) return nullptr;
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& spec) { return spec.address == address; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace ui
