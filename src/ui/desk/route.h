// The address of every page: read from and written to the fragment of the URL.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "app/queries/list/contact_list.h"
#include "base/uuid.h"
#include "domain/values/ids.h"
#include "ui/desk/pages.h"

namespace ui {

enum class KindTab : std::uint8_t { all, people, organizations };

// What narrows and orders a list; the contact page's arrows follow it.
struct ListParameters {
  KindTab tab = KindTab::all;
  bool suppliers = false;
  domain::DefinitionId tag;  // none: whatever they bear
  std::string query;
  app::ContactSort sort = app::ContactSort::name;
  app::Direction direction = app::Direction::ascending;
  std::uint32_t page = 1;  // 1-based; a page beyond the last shows the last
  bool operator==(const ListParameters&) const = default;
};

struct Route {
  PageKind page = PageKind::contacts;
  ListParameters list;                 // of lists, and of the list that a contact was opened from
  base::Uuid contact;                  // contact
  PageKind from = PageKind::contacts;  // contact: which list that is
  SettingsSection section = SettingsSection::appearance;
  bool operator==(const Route&) const = default;
};

// Reads "#/contacts?q=…" (also without the "#"; empty means the contacts). Whatever does not parse is not_found:
// unknown pages and parameters, bad percent escapes, broken UTF-8, control characters, more than 4 KiB.
Route parse_route(std::string_view fragment);
// The shortest address of the route, beginning with "#/": parse_route(format_route(r)) == r for every r that
// parse_route returns, except not_found, which formats as the contacts.
std::string format_route(const Route& route);

// `list`: where it is opened from, and what its arrows and the way back follow.
inline Route contact_route(base::Uuid contact, const Route& list = {}) {
  Route route;
  route.page = PageKind::contact;
  route.contact = contact;
  route.from = list.page;
  route.list = list.list;
  route.list.page = 1;  // the contact says which
  return route;
}
inline Route list_route(ListParameters list, PageKind page = PageKind::contacts) {
  Route route;
  route.page = page;
  route.list = std::move(list);
  return route;
}
inline Route settings_route(SettingsSection section) {
  Route route;
  route.page = PageKind::settings;
  route.section = section;
  return route;
}

}  // namespace ui
