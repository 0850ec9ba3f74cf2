#include "ui/pages/contact/access_mail.h"

#include <utility>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/parts/form_window.h"
#include "ui/parts/mail_way.h"
#include "ui/parts/template_values.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/template_words.h"

namespace ui {
namespace {

using i18n::Key;
using widgets::Tone;

constexpr int kRows = 12;
constexpr domain::DefinitionId kTemplate = domain::mail_templates::registration;

std::string write(AccessMail& mail, const Frame& frame, Key part, const std::string& source,
                  const std::vector<domain::templates::KnownName>& names, const TemplateValues& values) {
  for (std::string& mistake : template_mistakes(frame.texts, frame.texts[part], source, names)) {
    mail.notes.push_back(std::move(mistake));
  }
  WrittenMail written = write_mail(frame.texts, source, names, values);
  for (const std::string& name : written.missing) mail.notes.push_back(i18n::say::mail_missing(frame.texts, name));
  return std::move(written.text);
}

void start(AccessMail& mail, const Frame& frame, const app::ContactView& view) {
  const domain::Definitions& all = *mail.definitions;
  const auto names = template_names(all);
  const TemplateValues values = template_values(frame.texts, all, view, frame.now);
  const MailTemplate stored = mail_template(frame.texts, all, kTemplate);
  mail.notes.clear();
  mail.subject = write(mail, frame, Key::mail_subject, stored.subject, names, values);
  mail.body = write(mail, frame, Key::mail_body, stored.body, names, values);
  mail.first_subject = mail.subject;
  mail.first_body = mail.body;
  mail.definitions.reset();
  mail.wanted = false;
  mail.open = true;
}

void source_ui(const Frame& frame) {
  widgets::paragraph(frame, "what", i18n::say::portal_mail_text(frame.texts, frame.texts[Key::mail_registration]),
                     {.tone = Tone::muted});
  widgets::gap(theme::kSpace1);
  widgets::link(frame, "template", frame.texts[Key::portal_mail_edit],
                format_route(settings_route(SettingsSection::templates)),
                {.style = {theme::kTextSmall}, .tone = Tone::accent});
}

void note_ui(const Frame& frame, std::string_view key, std::string_view text) {
  widgets::gap(theme::kSpace2);
  widgets::paragraph(frame, key, text, {.style = {theme::kTextSmall}, .tone = Tone::warning});
}

void fields_ui(AccessMail& mail, const Frame& frame, bool opened) {
  widgets::text_field(frame, "subject", mail.subject, {.label = frame.texts[Key::mail_subject]});
  if (opened) widgets::focus(frame, "subject");
  widgets::gap(theme::kSpace3);
  widgets::text_area(frame, "body", mail.body, {.label = frame.texts[Key::mail_body], .rows = kRows});
  for (std::size_t i = 0; i < mail.notes.size(); ++i) {
    const widgets::Scope scope(static_cast<std::uint64_t>(i));
    note_ui(frame, "note", mail.notes[i]);
  }
}

// True: the draft was handed over.
bool footer_ui(const ContactPage& page, const Frame& frame, const PanelContext& desk, const MailWay& way) {
  const auto& texts = frame.texts;
  const widgets::ButtonOptions copying{.icon = theme::Icon::copy};
  const widgets::LinkButtonOptions opening{
      .kind = widgets::ButtonKind::primary, .icon = theme::Icon::mail, .refusal = way.refusal};
  const std::string_view copy = texts[Key::mail_copy];
  const std::string_view open = texts[Key::portal_mail_open];
  const float last = widgets::button_width(frame, open, {.icon = theme::Icon::mail});
  widgets::Row row;
  row.right(widgets::button_width(frame, copy, copying) + theme::kSpace2 + last);
  if (widgets::button(frame, "copy", copy, copying)) {
    desk.ask(CopyText{page.mail.body, std::string(texts[Key::mail_copied])});
  }
  row.next();
  if (widgets::link_button(frame, "open", open, way.link, opening)) {
    desk.commands.push(app::RecordOutreach{page.view->head.id, way.address->id, domain::Channel::email});
    return true;
  }
  return false;
}

// As the template has it, it goes at once; what was changed only when the person agrees.
void leave(AccessMail& mail, const Frame& frame) {
  if (mail.subject == mail.first_subject && mail.body == mail.first_body) {
    mail = {};
  } else {
    mail.asking = true;
  }
  widgets::draw_again_in(frame, 0);
}

void discard_ui(AccessMail& mail, const Frame& frame) {
  const Discarding answer = discard_dialog_ui(frame, frame.texts[Key::portal_mail_discard]);
  if (answer == Discarding::kept) mail.asking = false;
  if (answer == Discarding::discarded) mail = {};
}

}  // namespace

void access_mail_dialog_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  AccessMail& mail = page.mail;
  if (!page.view || domain::is_gone(page.view->head.lifecycle)) mail = {};
  if (mail.wanted && mail.definitions) start(mail, frame, *page.view);
  if (!mail.open) return;
  widgets::Dialog window(frame, "access_mail", frame.texts[Key::portal_mail_title],
                         {.close_name = frame.texts[Key::action_close]});
  source_ui(frame);
  widgets::gap(theme::kSpace4);
  fields_ui(mail, frame, window.opened());
  const MailWay way = mail_way(frame.texts, *page.view, desk.read_only, mail.subject, mail.body);
  if (!way.refusal.empty()) note_ui(frame, "refusal", way.refusal);
  window.footer();
  if (footer_ui(page, frame, desk, way)) {
    mail = {};
  } else if (window.dismissed()) {
    leave(mail, frame);
  }
  if (mail.asking) discard_ui(mail, frame);  // in front of it, while it is open
}

}  // namespace ui
