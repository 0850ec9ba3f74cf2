#include <utility>

#include "domain/contact/avatar.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::Attachment;
using i18n::Key;
using State = app::Files::State;
using theme::Icon;
using widgets::Tone;

void remove(const ContactPage& page, const Frame& frame, const PanelContext& desk, const Attachment& file) {
  desk.commands.push(app::RemoveAttachment{page.view->head.id, file.id},
                     {i18n::say::audit_removed_file(frame.texts, file.name), Undoable::yes, file.name});
}

bool is_pdf(const Attachment& file) { return file.type == "application/pdf"; }
bool can_be_seen(const Attachment& file) { return is_pdf(file) || domain::is_raster_type(file.type); }

void look_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const Attachment& file, State state) {
  const bool pdf = is_pdf(file);
  const std::string name =
      pdf ? i18n::say::files_open_tab(frame.texts, file.name) : i18n::say::files_preview(frame.texts, file.name);
  if (!widgets::icon_button(frame, "look", pdf ? Icon::external_link : Icon::eye, name,
                            {.kind = widgets::ButtonKind::quiet, .enabled = state == State::whole})) {
    return;
  }
  if (pdf) {
    desk.files.show_pdf(file);
  } else {
    page.draft.preview = file.id;
  }
}

void buttons_ui(widgets::Row& row, ContactPage& page, const Frame& frame, const PanelContext& desk,
                const Attachment& file, State state) {
  if (can_be_seen(file)) {
    look_ui(page, frame, desk, file, state);
    row.next(theme::kSpace1);
  }
  if (widgets::icon_button(frame, "download", Icon::download, i18n::say::files_download(frame.texts, file.name),
                           {.kind = widgets::ButtonKind::quiet, .enabled = state == State::whole})) {
    desk.files.offer(file);
  }
  if (locked(page, desk)) return;
  row.next(theme::kSpace1);
  if (widgets::icon_button(frame, "remove", Icon::close, i18n::say::files_remove(frame.texts, file.name))) {
    remove(page, frame, desk, file);
  }
}

void file_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, const Attachment& file) {
  const widgets::Scope scope(static_cast<std::uint64_t>(file.id.value));
  const widgets::Container item(frame, "file", semantics::Role::listitem);
  const State state = desk.files.state(file);
  const int count = 1 + (locked(page, desk) ? 0 : 1) + (can_be_seen(file) ? 1 : 0);
  const float buttons = static_cast<float>(count) * (widgets::icon_button_width() + theme::kSpace1);
  {
    widgets::Row row;
    widgets::text(frame, "name", file.name, {.max_width = widgets::available_width() - buttons - theme::kSpace2});
    row.right(buttons - theme::kSpace1);
    buttons_ui(row, page, frame, desk, file, state);
  }
  widgets::gap(0);
  const bool lost = state > State::whole;
  const std::string size = byte_size(frame.texts, file.size);
  const Key problem = state == State::missing ? Key::files_missing : Key::files_damaged;
  widgets::paragraph(frame, "state", lost ? frame.texts[problem] : std::string_view(size),
                     {.style = {theme::kTextSmall}, .tone = lost ? Tone::danger : Tone::muted});
}

void add_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const CardDraft& draft = page.draft;
  widgets::ChosenFile chosen;
  const auto& storing = desk.files.storing();
  if (widgets::file_button(
          frame, "add", frame.texts[Key::files_add], chosen,
          {.kind = widgets::ButtonKind::quiet, .icon = Icon::plus, .enabled = !storing, .small = true})) {
    take_file(page, desk, std::move(chosen));
  }
  if (storing && !storing->picture && storing->contact == page.uuid) {
    const std::string words = i18n::say::files_storing(frame.texts, storing->name);
    widgets::muted(frame, "storing", words);
    widgets::progress_bar(frame, "progress", words, storing->fraction);
  } else if (draft.file_refused != domain::Refusal::none) {
    widgets::paragraph(frame, "refused", refusal_text(frame.texts, draft.file_refused),
                       {.style = {theme::kTextSmall}, .tone = Tone::danger, .role = semantics::Role::alert});
  }
}

// How many, and how large all of them are.
void used_ui(const Frame& frame, const std::vector<Attachment>& files) {
  std::uint64_t bytes = 0;
  for (const Attachment& file : files) bytes += file.size;
  const auto number = [&](std::size_t count) {
    return frame.texts.formats().integer(static_cast<std::int64_t>(count));
  };
  widgets::muted(frame, "used",
                 i18n::say::files_used(frame.texts, number(files.size()), number(domain::kMostAttachments),
                                       byte_size(frame.texts, bytes)));
}

}  // namespace

void take_file(ContactPage& page, const PanelContext& desk, widgets::ChosenFile file, std::size_t coming) {
  const auto refusal = desk.files.check(file.handle, page.view->files.size() + coming);
  desk.state.panes.tab = ContactTab::files;  // what becomes of it is said there
  page.draft.file_refused = refusal ? *refusal : domain::Refusal::none;
  if (page.draft.file_refused == domain::Refusal::none) {
    desk.ask(AddFile{page.uuid, file.handle, std::move(file.name)});
  }
}

void files_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const std::vector<Attachment>& files = page.view->files;
  const bool fixed = locked(page, desk);
  const std::string_view title = frame.texts[Key::files_title];
  const widgets::Container region(frame, "files", semantics::Role::region, title);
  if (files.empty()) {
    widgets::paragraph(frame, "none", frame.texts[Key::contact_no_records], {.tone = Tone::muted});
  } else {
    const widgets::Container list(frame, "list", semantics::Role::list, title);
    for (const Attachment& file : files) file_ui(page, frame, desk, file);
  }
  if (!files.empty()) used_ui(frame, files);
  if (!fixed) add_ui(page, frame, desk);
}

}  // namespace ui
