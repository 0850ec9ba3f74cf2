#include <algorithm>
#include <array>
#include <utility>

#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/section.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;

bool has_value(const app::ContactView& view, const app::FieldView& field) {
  if (field.id == domain::fields::email) return !view.emails.empty();
  if (field.id == domain::fields::phone) return !view.phones.empty();
  if (field.id == domain::fields::owner && !view.followers.empty()) return true;
  return !field.value.empty();
}

void field_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  settle_edit(page.draft, frame, desk, field.key);
  if (field.id == domain::fields::email) {
    methods_ui(page, frame, desk, domain::MethodKind::email);
  } else if (field.id == domain::fields::phone) {
    methods_ui(page, frame, desk, domain::MethodKind::phone);
  } else {
    contact_field_ui(page, frame, desk, field);
  }
  widgets::gap(0);
}

// What is being edited stays in sight, however it began.
bool is_shown(const ContactPage& page, const PanelContext& desk, const app::FieldView& field) {
  return !desk.state.hide_empty || has_value(*page.view, field) ||
         page.draft.editor.editing == widgets::id_of(field.key);
}

// Whether anything stands under its heading.
bool has_content(const ContactPage& page, const PanelContext& desk, const app::FolderView& folder) {
  const widgets::Scope scope(std::uint64_t{folder.id.value});
  return std::any_of(folder.fields.begin(), folder.fields.end(),
                     [&](const app::FieldView& field) { return is_shown(page, desk, field); });
}

void folder_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FolderView& folder) {
  const widgets::Scope scope(std::uint64_t{folder.id.value});
  bool& open = page.draft.folders.try_emplace(folder.id, true).first->second;
  const std::string_view name =
      folder.name.empty() ? folder_word(frame.texts, folder.id) : std::string_view{folder.name};
  const bool shown = widgets::section(frame, "folder", name, open);
  const bool editing = std::any_of(folder.fields.begin(), folder.fields.end(), [&](const app::FieldView& field) {
    return page.draft.editor.editing != 0 && page.draft.editor.editing == widgets::id_of(field.key);
  });
  open = shown || editing;  // a draft is folded away by nobody
  if (!open) return;
  widgets::gap(0);
  for (const app::FieldView& field : folder.fields) {
    if (is_shown(page, desk, field)) field_ui(page, frame, desk, field);
  }
}

void supplier_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const app::ContactRow& head = page.view->head;
  bool supplier = head.supplier;
  if (widgets::checkbox(frame, "supplier", frame.texts[Key::kind_supplier], supplier,
                        {.enabled = !locked(page, desk)})) {
    desk.commands.push(app::SetSupplier{head.id, supplier});
  }
}

// What is done with the contact, rather than known of it.
void actions_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const bool any = !page.view->head.tags.empty() || !page.draft.tags.text.empty();
  if (!any && (desk.state.hide_empty || locked(page, desk))) return;
  if (!widgets::section(frame, "actions", frame.texts[Key::contact_actions], page.draft.actions_open)) return;
  widgets::gap(0);
  tags_ui(page, frame, desk);
}

// Since when the card is here, where the head has no room for it, and its id to be copied.
void identity_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (frame.narrow) {
    widgets::paragraph(frame, "facts", contact_facts(page, frame),
                       {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted});
  }
  const std::string id = page.view->head.uuid.text();
  widgets::Row row(theme::kControlSmall);
  const float room = widgets::available_width() - widgets::icon_button_width(widgets::kRowIcon) - theme::kSpace1;
  widgets::text(frame, "id", id, {.style = {theme::kTextPill}, .tone = widgets::Tone::muted, .max_width = room});
  row.next(theme::kSpace1);
  if (widgets::icon_button(frame, "copy", theme::Icon::copy, frame.texts[Key::contact_copy_id], widgets::kRowIcon)) {
    copy_id(page, frame, desk);
  }
}

}  // namespace

void send_edit(CardDraft& draft, const PanelContext& desk, std::string key, app::Command command) {
  const CommandId command_id = desk.commands.push(std::move(command), {}, Errors::awaited);
  draft.sent.push_back({command_id, std::move(key)});
}

void settle_edit(CardDraft& draft, const Frame& frame, const PanelContext& desk, std::string_view key) {
  std::erase_if(draft.sent, [&](const SentEdit& sent) {
    if (sent.key != key) return false;
    const auto outcome = desk.commands.take_outcome(sent.command_id);
    if (!outcome) return false;
    if (*outcome) {
      widgets::flash(frame, key, draft.editor);
    } else {
      desk.ask(Tell{outcome->error()});
    }
    return true;
  });
}

void contact_card_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  widgets::toggle(frame, "hide_empty", frame.texts[Key::contact_hide_empty], desk.state.hide_empty);
  widgets::gap(theme::kSpace1);
  if (page.view->head.kind == domain::ContactKind::person) {
    company_link_ui(page, frame, desk);
    widgets::gap(0);
    reports_ui(page, frame);
  }
  for (const app::FolderView& folder : page.view->folders) {
    if (!has_content(page, desk, folder)) continue;
    folder_ui(page, frame, desk, folder);
    widgets::gap(theme::kSpace1);
  }
  further_methods_ui(page, frame, desk);
  actions_ui(page, frame, desk);
  do_not_disturb_ui(page, frame, desk);
  portal_ui(page, frame, desk);
  supplier_ui(page, frame, desk);
  widgets::gap(theme::kSpace2);
  identity_ui(page, frame, desk);
}

}  // namespace ui
