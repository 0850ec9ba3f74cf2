// Choosing a contact to link: the organization that a person belongs to, somebody of an organization, whom a person
// reports to, whom a contact can be merged with, or any contact. A search field and what it finds.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/queries/contact/reporting.h"
#include "app/queries/search/search.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/widgets/combobox.h"

namespace ui {

enum class PickFor : std::uint8_t { company, people, superior, merging, anybody };

struct CompanyPicker {
  PickFor what = PickFor::company;
  domain::ContactId whose;  // who would be linked to it, and cannot be chosen: not of companies and people
  bool open = false;
  bool opened_now = false;  // the field takes the focus
  bool creates = true;      // offers to make a contact that is called as the text says
  std::string text;
  widgets::ComboState combo;
  std::optional<std::string> asked;  // what `choices` answer
  std::vector<app::ContactLink> choices;
  std::vector<app::SuperiorChoice> superiors;  // of a superior: the same with what speaks against each
  std::vector<std::string> companies;          // of people: where each is now, or empty
  std::string mistake;                         // why the last choice was refused
  std::string chosen_company;                  // of people: where the chosen one was
  app::ContactLink chosen;                     // id is none: no company
  CommandId command_id = 0;                    // that makes the contact
  domain::ContactId made;                      // by it, and chosen once it is read
};

void open_picker(CompanyPicker& picker, PickFor what = PickFor::company, domain::ContactId whose = {});
// Reads the choices when the text has changed, and a contact that was made. True when it did.
base::Result<bool> refresh_picker(CompanyPicker& picker, const app::Workspace& workspace);

enum class PickerEvent : std::uint8_t { none, picked, cancelled };
// While open: the field and the choices; `picked` leaves the choice in picker.chosen. Both events close it.
PickerEvent company_picker_ui(CompanyPicker& picker, const Frame& frame, const PanelContext& desk);
// In a form: the company or another contact that was chosen, or the way to one.
void picked_contact_ui(CompanyPicker& picker, const Frame& frame, const PanelContext& desk, std::string_view pick,
                       std::string_view remove);

}  // namespace ui
