// Where the person is and how they like to see it: the interface's own state, none of it in the data.
#pragma once
#include <cstddef>
#include <cstdint>

#include "domain/fields/definition.h"
#include "i18n/language.h"
#include "ui/desk/host_page.h"
#include "ui/desk/route.h"

namespace ui {

enum class PageSize : std::uint8_t { ten, twenty, fifty, all };
// Rows of a page; 0: all.
inline constexpr std::size_t rows_of(PageSize size) {
  constexpr std::size_t kRows[] = {10, 20, 50, 0};
  return kRows[static_cast<std::size_t>(size)];
}

// What stands in the panes of the contact page.
enum class ContactTab : std::uint8_t { card, history, people, files, tasks, notes };

struct ContactPanes {
  // Of the card and of the details, in CSS pixels; 0: as it is meant to be.
  float card_width = 0;
  float details_width = 0;
  bool card_folded = false;
  bool details_folded = false;
  ContactTab tab = ContactTab::card;  // chosen last, where they share a pane; not remembered
};

struct UiState {
  Route route;
  // The list shown last (contacts, archive or trash): what "back" and the contact page's arrows follow.
  Route list;
  i18n::Language language = i18n::Language::english;

  bool saved = false;  // the person has saved something since the page was opened

  // Remembered in this browser.
  bool keep_asked = false;  // the person had the browser asked to keep the data, or wants not to
  ColorScheme scheme = ColorScheme::automatic;
  PageSize page_size = PageSize::fifty;
  bool hide_empty = false;
  bool rail_collapsed = false;
  ContactPanes panes;
  domain::DefinitionId signer =
      domain::members::first;  // who of the team signs here; another one while this one is not there
};

// Preferences as texts; unknown texts leave the default.
void load_preferences(UiState& state, Page& page);
void save_preferences(const UiState& state, Page& page);

}  // namespace ui
