// The window in which a contact is made; afterwards it is edited in place.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/contact/required_fields.h"
#include "app/workspace/workspace.h"
#include "base/result.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/parts/contact_picker.h"
#include "ui/parts/field_form.h"

namespace ui {

// One phone or e-mail as it is being typed.
struct MethodDraft {
  std::uint64_t key = 0;
  domain::MethodContent content;
};

struct CreateDialog {
  bool open = false;
  domain::ContactKind kind = domain::ContactKind::person;
  domain::ContactStatus status = domain::ContactStatus::lead;
  bool supplier = false;
  std::string first, last, organization;  // both kinds keep what was typed
  std::vector<MethodDraft> emails, phones;
  CompanyPicker company;
  std::vector<std::string> phone_types;  // own ones, to choose from
  app::RequiredFields required;
  std::optional<domain::ContactKind> required_of;  // whose form has been read
  FieldForm form;                                  // the other fields that it demands: both kinds keep what was typed
  bool all_channels = false;                       // of a new phone, from the start
  bool asking = false;                             // whether to give up what was typed
  CommandId command_id = 0;
  std::string error;  // of the last try, beyond single fields
  std::uint64_t last_key = 0;
};

// Whether closing the window would lose something.
bool has_draft(const CreateDialog& dialog);
// `all_channels`: of new phones, as the settings say.
void start_create(CreateDialog& dialog, domain::ContactKind kind, bool all_channels);
// An empty line for a phone or e-mail.
MethodDraft new_line(CreateDialog& dialog, domain::MethodKind kind);
// Reads what the form demands and what the pickers list. True when something else is to be drawn.
base::Result<bool> refresh_create(CreateDialog& dialog, const app::Workspace& workspace, const app::Changes* changes);
void create_dialog_ui(CreateDialog& dialog, const Frame& frame, const PanelContext& desk);
// After the commands ran: closes the dialog and returns the new contact, or keeps the error.
domain::ContactId finish_create(CreateDialog& dialog, CommandQueue& commands, const i18n::Catalogue& texts);

}  // namespace ui
