// Who may be the same as the contact of the page.
#include "app/queries/duplicates/dismissed_duplicates.h"
#include "app/queries/list/contact_rows.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/duplicate_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;

base::Result<std::optional<SuggestedDuplicate>> likeliest(const app::Workspace& workspace, domain::ContactId contact) {
  std::optional<SuggestedDuplicate> suggested;
  BASE_TRY_ASSIGN(const app::Dismissed apart, dismissed_duplicates(workspace));
  BASE_TRY_ASSIGN(const auto found, duplicates_of(workspace, contact, apart, 1));
  if (found.empty()) return suggested;
  const domain::ContactId other = found.front().contact;
  BASE_TRY_ASSIGN(auto rows, contact_rows(workspace, {&other, 1}));
  if (rows.empty()) return suggested;
  BASE_TRY_ASSIGN(auto reasons, duplicate_reasons(workspace, contact, other, found.front().reasons));
  suggested = SuggestedDuplicate{std::move(rows.front()), std::move(reasons)};
  return suggested;
}

void buttons_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, widgets::Row& row) {
  const auto& texts = frame.texts;
  const app::ContactRow& other = page.duplicate->contact;
  const std::string name(name_or_none(texts, other.name));
  const std::string_view merge = texts[Key::merge_open], apart = texts[Key::merge_apart];
  const bool enabled = !locked(page, desk);
  const widgets::ButtonOptions strong{.icon = theme::Icon::merge, .enabled = enabled, .small = true};
  const widgets::ButtonOptions quiet{.kind = widgets::ButtonKind::quiet, .enabled = enabled, .small = true};
  row.wrap(widgets::button_width(frame, merge, strong) + theme::kSpace2 + widgets::button_width(frame, apart, quiet));
  if (widgets::button(frame, "merge", merge, strong)) desk.ask(OpenMerge{page.view->head.id, other.id});
  row.next();
  if (widgets::button(frame, "apart", apart, quiet)) {
    desk.commands.push(app::DismissDuplicate{page.view->head.id, other.id},
                       {i18n::say::merge_dismissed_duplicates(texts, name), Undoable::yes, name});
  }
}

}  // namespace

// After the page was drawn, so that it does not wait for the answer.
base::Result<bool> refresh_duplicate(ContactPage& page, const app::Workspace& workspace) {
  if (page.fresh || page.looked || !page.view) return false;
  page.looked = true;
  page.duplicate.reset();
  if (page.view->head.lifecycle == domain::Lifecycle::active) {
    BASE_TRY_ASSIGN(page.duplicate, likeliest(workspace, page.view->head.id));
  }
  return true;
}

void duplicate_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk) {
  if (!page.duplicate) return;
  const app::ContactRow& other = page.duplicate->contact;
  widgets::gap(theme::kSpace3);
  const widgets::Card card(frame, "duplicate_card", theme::kSpace3);
  const widgets::Container line(frame, "duplicate", semantics::Role::group, frame.texts[Key::merge_maybe]);
  widgets::Row row(theme::kControlSmall);
  widgets::muted(frame, "maybe", frame.texts[Key::merge_maybe]);
  row.next();
  linked_contact_ui(frame, {other.id, other.uuid, other.kind, other.supplier, other.name, other.avatar},
                    widgets::available_width());
  const std::string reasons = reason_words(frame.texts, page.duplicate->reasons);
  row.wrap(widgets::text_width(frame, reasons, {theme::kTextSmall}));
  widgets::muted(frame, "why", reasons);
  buttons_ui(page, frame, desk, row);
}

}  // namespace ui
