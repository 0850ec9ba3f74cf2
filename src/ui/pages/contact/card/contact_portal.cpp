// The client portal on a contact's card: from when until when it has access, its courses and its community groups.
#include <cstdio>
#include <string>
#include <utility>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/section.h"
#include "ui/widgets/text.h"
#include "ui/words/field_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::PortalAccess;
using domain::PortalState;
using i18n::Key;
using widgets::PropertyEvent;
using widgets::Tone;

// One of the two dates.
struct Bound {
  std::string_view key;
  std::string PortalAccess::*date;
  Key label, add;
};
constexpr Bound kStart{"portal_start", &PortalAccess::start, Key::portal_start, Key::portal_add_start};
constexpr Bound kEnd{"portal_end", &PortalAccess::end, Key::portal_end, Key::portal_add_end};

app::FieldView date_field(const std::string& value) {
  app::FieldView field;
  field.type = domain::FieldType::date;
  field.value = value;
  return field;
}

// In the draft of the property that is being edited; empty: nothing.
std::string mistake_in(const Frame& frame, const PortalAccess& access, const Bound& bound) {
  const std::string& typed = access.*bound.date;
  const std::string_view unreal = field_mistake(frame.texts, date_field(typed), typed, frame.now);
  if (!unreal.empty()) return std::string(unreal);
  if (domain::check_portal(access) != domain::PortalFault::end_before_start) return {};
  return bound.date == &PortalAccess::end
             ? i18n::say::portal_end_before_start(frame.texts, date_words(frame.texts, access.start))
             : i18n::say::portal_start_after_end(frame.texts, date_words(frame.texts, access.end));
}

void date_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const Bound& bound) {
  CardDraft& draft = page.draft;
  PortalAccess access = page.view->portal;
  std::string& date = access.*bound.date;
  if (date.empty() && (desk.state.hide_empty || locked(page, desk))) return;
  settle_edit(draft, frame, desk, bound.key);
  const std::string before = date;
  const std::string shown = shown_value(frame.texts, date_field(before));
  const std::string edit = i18n::say::contact_edit(frame.texts, frame.texts[bound.label]);
  const bool refused = draft.refused == bound.key;
  // Said anew: it names the other date.
  if (refused) date = domain::trimmed(draft.editor.draft);
  const std::string mistake = refused ? mistake_in(frame, access, bound) : std::string{};
  widgets::PropertyOptions options;
  options.label = frame.texts[bound.label];
  options.empty_text = frame.texts[bound.add];
  options.error = mistake;
  options.edit_name = edit;
  options.shown = shown;
  options.help = frame.texts[Key::field_date_hint];
  options.read_only = locked(page, desk);
  const PropertyEvent event = widgets::property(frame, bound.key, before, draft.editor, options);
  if (event == PropertyEvent::edited || event == PropertyEvent::cancelled) draft.refused.clear();
  if (event == PropertyEvent::committed) {
    date = domain::trimmed(draft.editor.draft);
    draft.refused.clear();
    if (mistake_in(frame, access, bound).empty()) {
      send_edit(draft, desk, std::string(bound.key), app::SetPortalAccess{page.view->head.id, std::move(access)});
    } else {
      draft.refused = bound.key;
      widgets::reopen(frame, bound.key, draft.editor);
    }
  }
  widgets::gap(theme::kSpace3);
}

// As fields hold dates; asked of the host once a day.
const std::string& today(PortalSection& section, const Frame& frame) {
  if (frame.now < section.since || frame.now >= section.until) {
    const i18n::Formats& formats = frame.texts.formats();
    const i18n::Day day = formats.day_of(frame.now);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
    section.today = text;
    section.since = frame.now;
    section.until = i18n::end_of_day(formats, frame.now);
  }
  return section.today;
}

void state_ui(ContactPage& page, const Frame& frame) {
  const PortalAccess& access = page.view->portal;
  const PortalState state = domain::portal_state(access, today(page.draft.portal, frame));
  if (state == PortalState::no_user) return;
  // Another day may say something else.
  widgets::draw_again_in(frame, static_cast<double>(page.draft.portal.until - frame.now) / 1000);
  const Tone tone = state == PortalState::active   ? Tone::success
                    : state == PortalState::lapsed ? Tone::warning
                                                   : Tone::muted;
  widgets::gap(theme::kSpace1);
  widgets::paragraph(frame, "state", portal_words(frame.texts, access, state), {.tone = tone});
}

void user_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  PortalSection& section = page.draft.portal;
  if (section.granting != 0) {
    if (const auto outcome = desk.commands.take_outcome(section.granting)) {
      section.granting = 0;
      if (*outcome) {
        page.mail.wanted = true;
        widgets::draw_again_in(frame, 0);
      } else {
        desk.ask(Tell{outcome->error()});
      }
    }
  }
  PortalAccess access = page.view->portal;
  if (widgets::checkbox(frame, "user", frame.texts[Key::portal_user], access.user,
                        {.enabled = !locked(page, desk), .description = frame.texts[Key::portal_user_help]})) {
    const bool given = access.user;
    const Key said = given ? Key::portal_granted : Key::portal_withdrawn;
    const CommandId command_id = desk.commands.push(app::SetPortalAccess{page.view->head.id, std::move(access)},
                                                    {std::string(frame.texts[said]), Undoable::yes},
                                                    given ? Errors::awaited : Errors::announced);
    section.granting = given ? command_id : 0;
  }
}

void draft_ui(ContactPage& page, const Frame& frame) {
  widgets::gap(theme::kSpace2);
  if (widgets::button(frame, "draft", frame.texts[Key::portal_draft], {.icon = theme::Icon::mail, .small = true})) {
    page.mail.wanted = true;
    widgets::draw_again_in(frame, 0);
  }
}

void list_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const MarkList& marks) {
  const bool addable = !locked(page, desk) && !desk.state.hide_empty;
  if (marks.borne.empty() && marks.picker.text.empty() && !addable) return;
  const widgets::Scope scope(marks.list.value);
  const widgets::Container group(frame, "group", semantics::Role::group, frame.texts[marks.title]);
  widgets::gap(theme::kSpace3);
  widgets::muted(frame, "label", frame.texts[marks.title]);
  widgets::gap(theme::kSpace1);
  mark_list_ui(page, frame, desk, marks);
}

}  // namespace

std::string portal_words(const i18n::Catalogue& texts, const PortalAccess& access, PortalState state) {
  switch (state) {
    case PortalState::no_user:
      break;
    case PortalState::not_yet:
      return i18n::say::portal_not_yet(texts, date_words(texts, access.start));
    case PortalState::active:
      return access.end.empty() ? std::string(texts[Key::portal_active])
                                : i18n::say::portal_active_until(texts, date_words(texts, access.end));
    case PortalState::lapsed:
      return i18n::say::portal_lapsed(texts, date_words(texts, access.end));
  }
  return {};
}

bool refresh_portal(ContactPage& page, const app::Workspace& workspace, bool stale) {
  PortalSection& section = page.draft.portal;
  const bool courses =
      refresh_tag_picker(section.courses, workspace, domain::fields::course, page.view->courses, stale);
  const bool groups = refresh_tag_picker(section.groups, workspace, domain::fields::group, page.view->groups, stale);
  if (!page.mail.wanted) return courses || groups;
  page.mail.definitions = workspace.definitions();
  return true;
}

void portal_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  PortalSection& section = page.draft.portal;
  if (!widgets::section(frame, "portal", frame.texts[Key::portal_title], section.open)) return;
  const widgets::Scope scope("portal");
  widgets::gap(theme::kSpace2);
  date_ui(page, frame, desk, kStart);
  date_ui(page, frame, desk, kEnd);
  user_ui(page, frame, desk);
  state_ui(page, frame);
  if (page.view->portal.user && !locked(page, desk)) draft_ui(page, frame);
  list_ui(page, frame, desk,
          {domain::fields::course, page.view->courses, section.courses, Key::portal_courses, Key::portal_add_course,
           theme::Icon::graduation_cap});
  list_ui(page, frame, desk,
          {domain::fields::group, page.view->groups, section.groups, Key::portal_groups, Key::portal_add_group,
           theme::Icon::users});
  widgets::gap(theme::kSpace3);
}

}  // namespace ui
