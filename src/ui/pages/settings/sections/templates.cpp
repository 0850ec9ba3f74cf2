#include "ui/pages/settings/sections/templates.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/queries/search/search.h"
#include "i18n/keys.h"
#include "ui/pages/settings/settings_parts.h"
#include "ui/parts/mail_way.h"
#include "ui/parts/template_values.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/method_words.h"
#include "ui/words/template_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::DefinitionKind;
using i18n::Key;
using widgets::Tone;
namespace properties = domain::properties;
using Names = std::vector<domain::templates::KnownName>;

constexpr std::size_t kChoices = 8;
constexpr int kRows = 12;

// What was removed is edited no longer.
void forget_removed(TemplateSettings& templates, const domain::Definitions& definitions) {
  const auto is_gone = [&](domain::DefinitionId id) {
    return id != domain::mail_templates::registration && definitions.find_entry(id) == nullptr;
  };
  std::erase_if(templates.drafts, [&](const auto& draft) { return is_gone(draft.first); });
  if (is_gone(templates.edited)) templates.edited = domain::mail_templates::registration;
}

void save(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
          const domain::Definitions& definitions, const MailTemplate& text) {
  const MailTemplate stored = mail_template(frame.texts, definitions, templates.edited);
  const MailTemplate original = original_template(frame.texts, templates.edited);
  const auto set = [&](domain::FieldId property, std::string MailTemplate::*part) {
    if (text.*part == stored.*part) return;
    domain::Value value = text.*part == original.*part ? domain::Value{} : domain::value_of_text(text.*part);
    desk.commands.push(app::SetProperty{templates.edited, property, std::move(value)});
  };
  set(properties::subject, &MailTemplate::subject);
  set(properties::body, &MailTemplate::body);
  templates.drafts.erase(templates.edited);
}

void list_ui(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
             const domain::Definitions& definitions) {
  const widgets::Card card(frame, "templates");
  section_heading_ui(frame, Key::mail_title, Key::mail_text);
  widgets::heading(frame, "own", frame.texts[Key::mail_own], 3);
  widgets::gap(theme::kSpace2);
  definition_list_ui(
      templates.own, frame, desk, definitions, DefinitionKind::mail_template,
      {frame.texts[Key::mail_own], frame.texts[Key::mail_one], frame.texts[Key::mail_new], frame.texts[Key::mail_add]});
}

void choose_ui(TemplateSettings& templates, const Frame& frame, const domain::Definitions& definitions) {
  std::vector<domain::DefinitionId> ids{domain::mail_templates::registration};
  for (const domain::Entry* entry : definitions.entries(DefinitionKind::mail_template)) ids.push_back(entry->id);
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const domain::DefinitionId id : ids) {
    const std::string_view name = mail_template_name(frame.texts, definitions, id);
    names.push_back(templates.drafts.contains(id) ? i18n::say::mail_unsaved_name(frame.texts, name)
                                                  : std::string(name));
  }
  const std::vector<std::string_view> words(names.begin(), names.end());
  int index = static_cast<int>(std::find(ids.begin(), ids.end(), templates.edited) - ids.begin());
  if (!widgets::select(frame, "which", frame.texts[Key::mail_which], words, index)) return;
  templates.edited = ids[static_cast<std::size_t>(index)];
  templates.in_subject = false;
  widgets::draw_again_in(frame, 0);
}

void mistakes_ui(const Frame& frame, std::string_view label, std::string_view source, const Names& names) {
  const widgets::Scope scope(label);
  const std::vector<std::string> mistakes = template_mistakes(frame.texts, label, source, names);
  for (std::size_t i = 0; i < mistakes.size(); ++i) {
    const widgets::Scope one(static_cast<std::uint64_t>(i));
    widgets::gap(theme::kSpace1);
    widgets::paragraph(frame, "mistake", mistakes[i], {.style = {theme::kTextSmall}, .tone = Tone::danger});
  }
}

void insert_ui(TemplateSettings& templates, const Frame& frame, const Names& names) {
  std::vector<std::string_view> words;
  words.reserve(names.size());
  for (const auto& known : names) words.push_back(known.name);
  widgets::Row row;
  widgets::select(frame, "name", frame.texts[Key::mail_value], words, templates.insert,
                  {.show_label = false, .width = theme::kSettingsNav});
  row.next();
  if (!widgets::button(frame, "insert", frame.texts[Key::mail_insert], {.icon = theme::Icon::plus})) return;
  const auto at = static_cast<std::size_t>(std::clamp(templates.insert, 0, static_cast<int>(names.size()) - 1));
  widgets::insert(frame, templates.in_subject ? "subject" : "body", "{{" + names[at].name + "}}");
}

void buttons_ui(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
                const domain::Definitions& definitions, const MailTemplate& text) {
  const bool unsaved = templates.drafts.contains(templates.edited);
  if (unsaved) {
    widgets::muted(frame, "unsaved", frame.texts[Key::mail_unsaved]);
    widgets::gap(theme::kSpace2);
  }
  widgets::Row row;
  const bool saved = widgets::button(frame, "save", frame.texts[Key::action_save],
                                     {.kind = widgets::ButtonKind::primary, .enabled = unsaved});
  const std::string_view discard = frame.texts[Key::mail_discard], reset = frame.texts[Key::mail_reset];
  row.wrap(widgets::button_width(frame, discard));
  const bool discarded = widgets::button(frame, "discard", discard, {.enabled = unsaved});
  const MailTemplate original = original_template(frame.texts, templates.edited);
  if (templates.edited == domain::mail_templates::registration) {
    row.wrap(widgets::button_width(frame, reset));
    if (widgets::button(frame, "reset", reset, {.enabled = text != original})) {
      save(templates, frame, desk, definitions, original);
    }
  }
  if (saved) save(templates, frame, desk, definitions, text);
  if (discarded) templates.drafts.erase(templates.edited);
  if (saved || discarded) widgets::draw_again_in(frame, 0);
}

void editor_ui(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
               const domain::Definitions& definitions, const Names& names, MailTemplate& text) {
  const widgets::Card card(frame, "editor");
  const domain::DefinitionId edited = templates.edited;
  choose_ui(templates, frame, definitions);
  widgets::gap(theme::kSpace4);
  const widgets::Scope scope(std::uint64_t{edited.value});
  const std::string_view subject = frame.texts[Key::mail_subject];
  const std::string_view body = frame.texts[Key::mail_body];
  const auto first =
      widgets::text_field(frame, "subject", text.subject, {.label = subject, .read_only = desk.read_only});
  mistakes_ui(frame, subject, text.subject, names);
  widgets::gap(theme::kSpace3);
  const auto second =
      widgets::text_area(frame, "body", text.body, {.label = body, .read_only = desk.read_only, .rows = kRows});
  mistakes_ui(frame, body, text.body, names);
  if (first.gained_focus || second.gained_focus) templates.in_subject = first.gained_focus;
  if (first.edited || second.edited) {
    const bool as_stored = text == mail_template(frame.texts, definitions, edited);
    if (as_stored) templates.drafts.erase(edited);
    if (!as_stored) templates.drafts[edited] = text;
  }
  if (desk.read_only) return;
  widgets::gap(theme::kSpace3);
  insert_ui(templates, frame, names);
  widgets::gap(theme::kSpace3);
  if (templates.edited == edited) buttons_ui(templates, frame, desk, definitions, text);
}

void help_ui(const Frame& frame) {
  const widgets::Card card(frame, "help");
  widgets::heading(frame, "title", frame.texts[Key::mail_help], 2);
  const std::vector<std::string> lines = template_help(frame.texts);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const widgets::Scope scope(static_cast<std::uint64_t>(i));
    widgets::gap(theme::kSpace2);
    widgets::paragraph(frame, "line", lines[i], {.tone = Tone::muted});
  }
}

void contact_ui(TemplateSettings& templates, const Frame& frame) {
  std::vector<widgets::ComboOption> options;
  for (const app::ContactLink& choice : templates.choices) {
    options.push_back({.key = choice.id.value, .label = name_or_none(frame.texts, choice.name)});
  }
  widgets::ComboSpec spec;
  spec.field = {.label = frame.texts[Key::mail_contact], .icon = theme::Icon::search};
  spec.options = options;
  spec.name = frame.texts[Key::nav_contacts];
  const auto result = widgets::combobox(frame, "contact", templates.combo, templates.text, spec);
  if (!result.taken) return;
  const app::ContactLink& chosen = templates.choices[*result.taken];
  templates.contact = chosen.id;
  templates.text = chosen.name;
  templates.asked = templates.text;
  templates.choices.clear();
  templates.view.reset();
}

// Hands the text to the contact's primary address, or to the clipboard.
void outreach_ui(const app::ContactView& view, const Frame& frame, const PanelContext& desk, const WrittenMail& subject,
                 const WrittenMail& body) {
  widgets::Row row;
  if (widgets::button(frame, "copy", frame.texts[Key::mail_copy], {.icon = theme::Icon::copy})) {
    desk.ask(CopyText{body.text, std::string(frame.texts[Key::mail_copied])});
  }
  row.next();
  const MailWay way = mail_way(frame.texts, view, desk.read_only, subject.text, body.text);
  if (way.address == nullptr) return widgets::muted(frame, "none", way.refusal);
  if (widgets::icon_link(frame, "write", channel_icon(domain::Channel::email),
                         outreach_words(frame.texts, domain::Channel::email, way.address->content.value), way.link,
                         {.refusal = way.refusal})) {
    desk.commands.push(app::RecordOutreach{view.head.id, way.address->id, domain::Channel::email});
  }
}

void preview_ui(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
                const domain::Definitions& definitions, const Names& names, const MailTemplate& text) {
  const widgets::Card card(frame, "preview");
  section_heading_ui(frame, Key::mail_preview, Key::mail_preview_text);
  contact_ui(templates, frame);
  if (!templates.view) return;
  const TemplateValues values = template_values(frame.texts, definitions, *templates.view, frame.now);
  const WrittenMail subject = write_mail(frame.texts, text.subject, names, values);
  const WrittenMail body = write_mail(frame.texts, text.body, names, values);
  widgets::gap(theme::kSpace4);
  if (!subject.text.empty()) widgets::heading(frame, "subject", subject.text, 3);
  widgets::gap(theme::kSpace2);
  if (!body.text.empty()) widgets::paragraph(frame, "body", body.text);
  std::vector<std::string> missing = subject.missing;
  missing.insert(missing.end(), body.missing.begin(), body.missing.end());
  for (std::size_t i = 0; i < missing.size(); ++i) {
    const widgets::Scope scope(static_cast<std::uint64_t>(i));
    widgets::gap(theme::kSpace2);
    widgets::paragraph(frame, "missing", i18n::say::mail_missing(frame.texts, missing[i]), {.tone = Tone::warning});
  }
  widgets::gap(theme::kSpace4);
  outreach_ui(*templates.view, frame, desk, subject, body);
}

}  // namespace

base::Result<bool> refresh_templates(TemplateSettings& templates, const app::Workspace& workspace, bool shown,
                                     bool stale) {
  if (!shown) {
    if (!templates.shown) return false;
    TemplateSettings kept;
    if (!templates.drafts.empty()) kept.edited = templates.edited;
    kept.drafts = std::move(templates.drafts);
    templates = std::move(kept);
    return false;
  }
  templates.shown = true;
  bool changed = false;
  if (templates.asked != templates.text) {
    BASE_TRY_ASSIGN(templates.choices, contact_choices(workspace, templates.text, kChoices));
    templates.asked = templates.text;
    changed = true;
  }
  if (!templates.contact || (templates.view && !stale)) return changed;
  auto view = contact_view(workspace, templates.contact);
  if (!view && view.error().code != base::ErrorCode::not_found) return std::move(view.error());
  if (view) {
    templates.view = std::move(*view);
  } else {
    templates.contact = {};
    templates.view.reset();
  }
  return true;
}

void settings_templates_ui(TemplateSettings& templates, const Frame& frame, const PanelContext& desk,
                           const domain::Definitions& definitions) {
  forget_removed(templates, definitions);
  const Names names = template_names(definitions);
  list_ui(templates, frame, desk, definitions);
  widgets::gap(theme::kSpace4);
  const auto draft = templates.drafts.find(templates.edited);
  MailTemplate text =
      draft == templates.drafts.end() ? mail_template(frame.texts, definitions, templates.edited) : draft->second;
  editor_ui(templates, frame, desk, definitions, names, text);
  widgets::gap(theme::kSpace4);
  preview_ui(templates, frame, desk, definitions, names, text);
  widgets::gap(theme::kSpace4);
  help_ui(frame);
}

}  // namespace ui
