// The page of one contact: head, card, linked people and history.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/contact/contact_view.h"
#include "app/queries/duplicates/duplicate_reasons.h"
#include "app/queries/list/contact_list.h"
#include "base/result.h"
#include "domain/fields/validation.h"
#include "ui/desk/requests.h"
#include "ui/frame.h"
#include "ui/pages/contact/access_mail.h"
#include "ui/pages/contact/journal/audit_panel.h"
#include "ui/parts/choices_editor.h"
#include "ui/parts/contact_picker.h"
#include "ui/parts/record_editor.h"
#include "ui/parts/tag_picker.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/property.h"

namespace ui {

// An edit that was sent off: its field flashes when it has been saved.
struct SentEdit {
  CommandId command_id = 0;
  std::string key;
};

// A phone, e-mail, messenger or address that is being added.
struct NewMethod {
  bool open = false;
  bool opened_now = false;
  domain::MethodType type = domain::MethodType::none;
  std::string text, error;
};

// What the card's section on the client portal keeps.
struct PortalSection {
  bool open = true;
  CommandId granting = 0;  // access is being given: its e-mail is drafted next
  TagPicker courses, groups;
  // The person's day as fields hold dates, and when it begins and ends.
  std::string today;
  base::Millis since = 0, until = 0;
};

// Edits on the card that are not saved yet.
struct CardDraft {
  widgets::PropertyEditor editor;
  std::string refused, mistake;  // key of the property whose draft was refused, and why
  std::vector<SentEdit> sent;
  CompanyPicker company;   // of a person, or of somebody for an organization
  CompanyPicker superior;  // whom a person reports to
  widgets::MenuState follower_menu;
  domain::FieldId linking;  // a field whose contact is being chosen
  CompanyPicker link;
  std::map<domain::FieldId, ChoicesDraft> choices;
  std::array<NewMethod, 4> adding;  // by kind
  widgets::MenuState messengers;    // of which one is being added
  TagPicker tags;
  PortalSection portal;
  std::map<domain::MethodId, widgets::MenuState> menus;
  std::optional<domain::MethodId> naming;  // whose own type is being named, and how
  std::string type_name;
  bool naming_shown = false;
  std::map<domain::FolderId, bool> folders;  // those that were folded: false
  bool further_open = true, actions_open = true, do_not_disturb_open = true;
  domain::Refusal file_refused = domain::Refusal::none;  // why the last chosen file was not taken
  domain::Refusal picture_refused = domain::Refusal::none;
  bool picture_drop = false, file_drop = false;  // files hover over the avatar, or over the rest of the page
  std::optional<domain::AttachmentId> preview;   // of a picture among the files
};

// Asks for the name before everything is erased.
struct AnonymizeDialog {
  bool open = false;
  bool checked = false;  // confirmed with another text than the name
  std::string typed;
};

struct SuggestedDuplicate {
  app::ContactRow contact;
  std::vector<app::DuplicateReason> reasons;
};

struct ContactPage {
  base::Uuid uuid;  // whose page `view` is
  std::optional<app::ContactView> view;
  AuditPanel audit;
  AuditPanel records;          // those of one kind, beside the rest
  bool records_shown = false;  // in the last frame
  RecordEditor record;         // that is being written
  bool read = false;           // view (or its absence) is that of `uuid`
  // Neighbours in the list as filtered and sorted; position 0: it is not among them.
  std::optional<base::Uuid> previous, next;
  std::size_t position = 0, total = 0;
  std::uint64_t list_version = 0;
  bool fresh = true;  // not drawn yet: shown from the top
  CardDraft draft;
  widgets::MenuState actions;
  AnonymizeDialog anonymize;
  std::optional<Route> leaving;  // where to, once what is typed has been dealt with
  bool looked = false;           // for a duplicate
  std::optional<SuggestedDuplicate> duplicate;
  AccessMail mail;
};

// Something is open that takes what the person types.
inline bool has_draft(const CardDraft& draft) {
  const auto open = [](const NewMethod& method) { return method.open; };
  return draft.editor.editing != 0 || draft.naming.has_value() || !draft.tags.text.empty() ||
         !draft.portal.courses.text.empty() || !draft.portal.groups.text.empty() ||
         std::any_of(draft.adding.begin(), draft.adding.end(), open);
}

// Brings the page to the route and the last commit (nullptr: none). True when something else is to be drawn.
base::Result<bool> refresh_contact_page(ContactPage& page, const app::Workspace& workspace,
                                        const app::ContactList& list, const UiState& state,
                                        const app::Changes* changes);

// Reads what the section on the client portal offers. Precondition: there is a view.
bool refresh_portal(ContactPage& page, const app::Workspace& workspace, bool stale);

// The draft of the e-mail with access data, while it is open.
void access_mail_dialog_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);

// A picture among the files, as large as the canvas has room, while one is looked at.
void preview_dialog_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);

void contact_page_ui(ContactPage& page, const Frame& frame, const PanelContext& desk);

}  // namespace ui
