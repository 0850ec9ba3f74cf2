// Whose a contact is and whom it reports to, on the card.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;

struct Member {
  domain::DefinitionId id;
  std::string_view name;
};

// The team stands among the owner field's choices.
std::vector<Member> team_of(const Frame& frame, const app::FieldView& owner) {
  std::vector<Member> team;
  for (const app::ChoiceView& choice : owner.choices) {
    const domain::DefinitionId id{static_cast<std::uint32_t>(std::strtoul(choice.value.c_str(), nullptr, 10))};
    team.push_back({id, entry_name(frame.texts, id, choice.name)});
  }
  return team;
}

bool follows(const ContactPage& page, domain::DefinitionId member) {
  const auto& followers = page.view->followers;
  return std::find(followers.begin(), followers.end(), member) != followers.end();
}

void chips_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const std::vector<Member>& team) {
  std::vector<Member> followers;
  std::copy_if(team.begin(), team.end(), std::back_inserter(followers),
               [&](const Member& member) { return follows(page, member.id); });
  if (followers.empty()) return;
  std::vector<std::string> removals;
  removals.reserve(followers.size());
  std::vector<widgets::Chip> chips;
  for (const Member& member : followers) {
    removals.push_back(i18n::say::people_follower_remove(frame.texts, member.name));
    chips.push_back({.key = member.id.value, .label = member.name, .remove = removals.back()});
  }
  const widgets::ChipsResult result =
      widgets::chips(frame, "chips", frame.texts[Key::people_followers], chips, !locked(page, desk));
  if (!result.removed) return;
  desk.commands.push(app::SetFollower{page.view->head.id, followers[*result.removed].id, false});
}

void add_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& owner,
            const std::vector<Member>& team) {
  CardDraft& draft = page.draft;
  if (widgets::button(frame, "add", frame.texts[Key::people_follower_add],
                      {.kind = widgets::ButtonKind::quiet, .icon = Icon::user_plus, .small = true, .flush = true})) {
    widgets::open_menu(frame, draft.follower_menu);
  }
  widgets::Menu menu(frame, "menu", frame.texts[Key::people_follower_choices], draft.follower_menu);
  if (!menu) return;
  for (const Member& member : team) {
    if (follows(page, member.id)) continue;
    const std::string key = std::to_string(member.id.value);
    if (!menu.item(key, member.name, Icon::user)) continue;
    draft.refused.clear();
    if (key == owner.value) {
      draft.refused = "followers";
      draft.mistake = refusal_text(frame.texts, domain::Refusal::owner_follows);
    } else {
      desk.commands.push(app::SetFollower{page.view->head.id, member.id, true});
    }
  }
}

void linked_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  const LinkEvent event = linked_row_ui(
      page, frame, desk, field.linked,
      {Key::people_reports_gone, frame.texts[Key::people_reports_change], frame.texts[Key::people_reports_remove]});
  if (event == LinkEvent::change) open_picker(page.draft.superior, PickFor::superior, page.view->head.id);
  if (event != LinkEvent::remove || !send_field(page, frame, desk, field, {})) return;
  frame.tree.request_focus(widgets::id_of("pick"));
}

}  // namespace

void followers_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& owner) {
  const std::vector<Member> team = team_of(frame, owner);
  const bool nobody = page.view->followers.empty();
  if (nobody && (locked(page, desk) || desk.state.hide_empty)) return;
  widgets::gap(0);
  const widgets::Scope scope("followers");
  const widgets::Container group(frame, "group", semantics::Role::group, frame.texts[Key::people_followers]);
  const widgets::Labelled row(frame, frame.texts[Key::people_followers]);
  chips_ui(page, frame, desk, team);
  if (!locked(page, desk)) add_ui(page, frame, desk, owner, team);
  if (page.draft.refused != "followers") return;
  widgets::paragraph(frame, "mistake", page.draft.mistake,
                     {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger, .role = semantics::Role::status});
}

void superior_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const app::FieldView& field) {
  CompanyPicker& picker = page.draft.superior;
  const widgets::Scope scope("superior");
  const std::string_view label = field.name.empty() ? frame.texts[Key::field_reports_to] : std::string_view(field.name);
  const widgets::Container group(frame, "group", semantics::Role::group, label);
  const widgets::Labelled row(frame, widgets::marked_label(label, field.required));
  if (picker.open) {
    const PickerEvent event = company_picker_ui(picker, frame, desk);
    if (event == PickerEvent::none) return;
    const bool picked = event == PickerEvent::picked;
    if (picked) send_field(page, frame, desk, field, picker.chosen.uuid.text());
    frame.tree.request_focus(widgets::id_of(picked || !field.value.empty() ? "change" : "pick"));
  } else if (!field.value.empty()) {
    linked_ui(page, frame, desk, field);
  } else if (locked(page, desk)) {
    widgets::muted(frame, "none", frame.texts[Key::field_choice_none]);
  } else if (widgets::button(frame, "pick", frame.texts[Key::people_reports_pick],
                             {.kind = widgets::ButtonKind::quiet, .icon = Icon::user, .small = true, .flush = true})) {
    open_picker(picker, PickFor::superior, page.view->head.id);
  }
  if (page.draft.refused != field.key) return;
  widgets::paragraph(frame, "error", page.draft.mistake, {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger});
}

void reports_ui(const ContactPage& page, const Frame& frame) {
  const app::ContactView& view = *page.view;
  if (view.reports.empty()) return;
  {
    const widgets::Container list(frame, "reports", semantics::Role::list, frame.texts[Key::people_reports]);
    const widgets::Labelled row(frame, frame.texts[Key::people_reports]);
    for (const app::ContactLink& report : view.reports) {
      const widgets::Scope scope(report.id.value);
      const widgets::Container item(frame, "item", semantics::Role::listitem);
      const widgets::Row line(widgets::property_height(frame));
      linked_contact_ui(frame, report, widgets::available_width());
      widgets::gap(0);
    }
  }
  const std::size_t more = view.reports_count - view.reports.size();
  if (more > 0) {
    widgets::muted(frame, "reports_more", i18n::say::people_reports_more(frame.texts, static_cast<std::int64_t>(more)));
  }
  widgets::gap(0);
}

void role_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, domain::ContactId person,
             std::string_view name, const std::string& role) {
  CardDraft& draft = page.draft;
  const std::string key = "role" + std::to_string(person.value);
  if (role.empty() && (locked(page, desk) || desk.state.hide_empty)) return;
  settle_edit(draft, frame, desk, key);
  const std::string label = i18n::say::people_role_of(frame.texts, name);
  const std::string edit = i18n::say::contact_edit(frame.texts, label);
  widgets::PropertyOptions options;
  options.label = label;
  options.show_label = false;
  options.empty_text = frame.texts[Key::people_role_add];
  options.edit_name = edit;
  options.error = draft.refused == key ? draft.mistake : std::string_view{};
  options.autocomplete = "organization-title";
  options.read_only = locked(page, desk);
  const widgets::PropertyEvent event = widgets::property(frame, key, role, draft.editor, options);
  if (event == widgets::PropertyEvent::edited || event == widgets::PropertyEvent::cancelled) draft.refused.clear();
  if (event != widgets::PropertyEvent::committed) return;
  const std::string typed(domain::trimmed(draft.editor.draft));
  const domain::Refusal refusal = domain::check_text(typed, false);
  if (refusal == domain::Refusal::none) return send_edit(draft, desk, key, app::SetCompanyRole{person, typed});
  draft.refused = key;
  draft.mistake = refusal_text(frame.texts, refusal);
  widgets::reopen(frame, key, draft.editor);
}

}  // namespace ui
