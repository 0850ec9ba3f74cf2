#include "ui/shell/shell.h"

#include <algorithm>
#include <utility>

#include "app/workspace/signing.h"
#include "app/write/transact.h"
#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui::shell {

using i18n::Key;

namespace {

// Everything that a restore would replace.
std::size_t kept_contacts(const app::ContactList::Totals& totals) {
  return totals.all + totals.trashed + totals.archived + totals.anonymized;
}

}  // namespace

Shell::Shell(World world) : world_(std::move(world)) {
  state_.language = world_.texts.language();
  load_preferences(state_, world_.page);
  world_.page.set_color_scheme(state_.scheme);
}

PanelContext Shell::desk() {
  // After a takeover what was typed stays to be seen and copied.
  const bool read_only = world_.storage.writer == StorageStatus::Writer::other_tab || erasing();
  return {state_,       commands_,     requests_,     world_.storage, world_.jobs,
          world_.files, world_.phones, world_.ledger, world_.version, read_only};
}

void Shell::navigate(std::string_view fragment) {
  enter(parse_route(fragment));
  world_.page.request_frame(FrameReason::navigation);
}

void Shell::set_opening(std::uint64_t done, std::uint64_t total) {
  opening_.done = done;
  opening_.total = total;
  world_.page.request_frame(FrameReason::progress);
}

void Shell::fail(base::Error error) {
  if (error.code == base::ErrorCode::corrupt) return salvage({.places = std::move(error.detail)});
  workspace_ = nullptr;
  opening_.problem = std::move(error);
  world_.page.request_frame(FrameReason::storage);
}

void Shell::salvage(Salvage found) {
  workspace_ = nullptr;
  opening_.salvage = SalvagePage{.found = std::move(found)};
  again_ = true;
  world_.page.request_frame(FrameReason::storage);
}

void Shell::open(app::Workspace& workspace) {
  state_.saved |= workspace_ != nullptr;  // restored
  workspace_ = &workspace;
  opening_ = {};
  pages_.contact = {};
  pages_.merge = {};
  pages_.duplicates = {};
  pages_.settings.known = false;
  world_.files.look_again();
  workspace.set_words(standard_words(world_.texts));
  auto opened = open_contact_list(pages_.list, workspace);
  if (!opened) return fail(std::move(opened.error()));
  undo_question_.reset();
  sign();
  refresh(nullptr);
  if (auto read = read_undo_history(); !read) return tell(read.error());
  world_.page.request_frame(FrameReason::database);
}

void Shell::follow(app::Workspace& workspace) {
  if (workspace_ == nullptr) return open(workspace);
  workspace_ = &workspace;
  workspace.set_words(standard_words(world_.texts));
  world_.files.look_again();
  pages_.list.list->move_to(workspace);
  changed({.transaction = {}, .created = {}, .changed = {}, .everything = true});
}

bool Shell::busy() const {
  const auto& job = world_.jobs.status();
  const bool replaces = job && (job->kind == JobStatus::Kind::restore || job->kind == JobStatus::Kind::replacement);
  const bool replacing = replaces && job->state == JobStatus::State::running;
  const auto registry = page_registry();
  const bool typed = std::any_of(registry.begin(), registry.end(), [this](const PageEntry& entry) {
    return entry.unsaved != nullptr && entry.unsaved(pages_);
  });
  return typed || erasing() || replacing || world_.files.storing();
}

void Shell::changed(const app::Changes& changes) {
  refresh(&changes);
  world_.page.request_frame(FrameReason::database);
}

void Shell::draw(const Frame& frame) {
  draw_frame(frame);
  settle();
}

// Everything that a frame has asked for, once it is drawn.
void Shell::settle() {
  again_ = false;
  commands_.drain([this](const CommandQueue::Pending& pending) { return run(pending); });
  for (const Request& request : std::exchange(requests_, {})) handle(request);
  add_waiting();
  if (workspace_ != nullptr) {
    if (const domain::ContactId created = finish_create(pages_.create, commands_, world_.texts)) show(created);
    refresh(nullptr);
  }
  erase();
  update_page();
  if (again_) world_.page.request_frame(FrameReason::database);
}

base::Result<app::Changes> Shell::run(const CommandQueue::Pending& pending) {
  again_ = true;
  if (workspace_ == nullptr) return base::Error{base::ErrorCode::internal, "no card index is open"};
  auto result = app::transact(*workspace_, pending.command);
  if (!result) {
    const bool corrupt = result.error().code == base::ErrorCode::corrupt;
    if (corrupt || pending.errors == Errors::announced) tell(result.error());
    return result;
  }
  state_.saved = true;
  refresh(&*result);
  if (pending.command.is<app::CopyContact>()) show(result->created.front());
  if (!pending.announcement.text.empty()) {
    const bool undo = pending.announcement.undo == Undoable::yes;
    toasts_.show(pending.announcement.text, {undo ? result->transaction : domain::TransactionId{}},
                 pending.announcement.subject);
  }
  return result;
}

void Shell::show(domain::ContactId contact) {
  auto rows = contact_rows(*workspace_, {&contact, 1});
  if (rows && !rows->empty()) go(contact_route(rows->front().uuid, state_.list), History::push);
}

void Shell::tell(const base::Error& error) {
  if (error.code == base::ErrorCode::corrupt) return fail(error);
  toasts_.show(error_text(world_.texts, error));
}

void Shell::enter(Route route) {
  const bool other_page = route.page != state_.route.page || route.contact != state_.route.contact;
  state_.route = std::move(route);
  if (is_list(state_.route.page)) {
    state_.list = state_.route;
    search_text_ = state_.route.list.query;
  } else if (other_page) {
    search_text_.clear();
  }
  if (state_.route.page == PageKind::contact) state_.list = list_route(state_.route.list, state_.route.from);
  if (other_page && !has_draft(pages_.create)) pages_.create.open = false;
  if (other_page) pages_.merge = {};
  if (workspace_ != nullptr) refresh(nullptr);
}

void Shell::go(Route route, History history) {
  const std::string address = format_route(route);
  if (address != format_route(state_.route)) world_.page.set_location(address, history);
  enter(std::move(route));
  again_ = true;
}

// The chosen member may have come or gone with what was changed.
void Shell::sign() {
  const auto signing = app::sign_as(*workspace_, state_.signer);
  if (!signing) tell(signing.error());
  signers_ = read_signers(*workspace_);
}

void Shell::refresh(const app::Changes* changes) {
  if (workspace_ == nullptr) return;
  const domain::Definitions& definitions = workspace_->definitions();
  world_.phones.set_default_region(domain::text_of(definitions.setting(domain::settings::default_country)));
  if (changes != nullptr && (changes->definitions || changes->everything)) sign();
  const Refresh now{.workspace = *workspace_, .state = state_, .changes = changes};
  for (const PageEntry& entry : page_registry()) {
    const auto changed = entry.refresh(pages_, now);
    if (!changed) return tell(changed.error());
    again_ = again_ || *changed;
  }
  if (state_.route.page == PageKind::contact) state_.list.list.page = page_shown(pages_.list, state_);
  if (changes != nullptr) {
    if (auto read = read_undo_history(); !read) return tell(read.error());
  }
}

void Shell::handle(const Request& request) {
  again_ = true;
  if (const auto* to = std::get_if<GoTo>(&request)) {
    go(to->route, to->history);
  } else if (const auto* dialog = std::get_if<OpenCreateDialog>(&request)) {
    const bool all = workspace_ != nullptr &&
                     domain::number_of(workspace_->definitions().setting(domain::settings::all_channels)) != 0;
    start_create(pages_.create, dialog->kind, all);
  } else if (const auto* merge = std::get_if<OpenMerge>(&request)) {
    open_merge(pages_.merge, merge->survivor, merge->other);
    if (workspace_ != nullptr) refresh(nullptr);
  } else if (const auto* copy = std::get_if<CopyText>(&request)) {
    world_.page.copy_text(copy->text);
    toasts_.show(copy->announcement);
  } else if (const auto* backup = std::get_if<StartBackup>(&request)) {
    world_.jobs.start_backup(backup->files);
  } else if (std::holds_alternative<SaveDatabaseFile>(request)) {
    world_.jobs.start_database_file();
  } else if (const auto* contact = std::get_if<SaveContact>(&request)) {
    save_contact(contact->contact);
  } else if (std::holds_alternative<StartSalvage>(request)) {
    world_.jobs.start_salvage();
  } else if (const auto* replace = std::get_if<ReplaceDamaged>(&request)) {
    world_.jobs.start_replacement(replace->by);
  } else if (const auto* restore = std::get_if<StartRestore>(&request)) {
    go(settings_route(SettingsSection::data), History::push);
    pages_.settings.contacts = workspace_ == nullptr ? 0 : kept_contacts(pages_.list.list->totals());
    const bool empty =
        pages_.settings.contacts == 0 && (workspace_ == nullptr || workspace_->definitions().untouched());
    if (empty || restore->confirmed) {
      world_.jobs.start_restore(restore->file);
    } else {
      pages_.settings.asking = *restore;
    }
  } else if (const auto* file = std::get_if<AddFile>(&request)) {
    waiting_.emplace_back(*file);
  } else if (const auto* picture = std::get_if<SetPicture>(&request)) {
    waiting_.emplace_back(*picture);
  } else if (std::holds_alternative<CancelJob>(request)) {
    world_.jobs.cancel();
  } else if (std::holds_alternative<DismissJob>(request)) {
    world_.jobs.dismiss();
  } else if (std::holds_alternative<ReloadPage>(request)) {
    world_.page.reload();
  } else if (std::holds_alternative<AskToEdit>(request)) {
    world_.actions.ask_to_edit();
  } else if (std::holds_alternative<TakeOver>(request)) {
    world_.actions.take_over();
  } else if (std::holds_alternative<StoreAgain>(request)) {
    world_.actions.store_again();
  } else if (std::holds_alternative<AskToKeep>(request)) {
    state_.keep_asked = true;
    world_.actions.ask_to_keep();
  } else if (const auto* theme = std::get_if<SetScheme>(&request)) {
    state_.scheme = theme->scheme;
    world_.page.set_color_scheme(theme->scheme);
  } else if (const auto* back = std::get_if<TakeBack>(&request)) {
    take_back(*back);
  } else if (const auto* last = std::get_if<TakeBackLast>(&request)) {
    take_back_last(last->direction);
  } else if (const auto* sign_as = std::get_if<SignAs>(&request)) {
    state_.signer = sign_as->member;
    if (workspace_ != nullptr) sign();
  } else if (const auto* said = std::get_if<Tell>(&request)) {
    tell(said->error);
  }
}

void Shell::update_title() {
  const i18n::Catalogue& texts = world_.texts;
  const PageEntry* entry = entry_of(state_.route.page);
  std::string page = entry != nullptr && entry->title != nullptr ? entry->title(pages_, texts)
                                                                 : std::string(texts[spec_of(state_.route.page).title]);
  if (workspace_ == nullptr) page = texts[opening_.salvage ? Key::salvage_title : Key::opening_title];
  std::string title = i18n::say::app_title(texts, page);
  if (title == title_) return;
  title_ = std::move(title);
  world_.page.set_title(title_);
}

void Shell::update_page() {
  update_title();
  world_.page.set_unsaved(world_.storage.saving != StorageStatus::Saving::saved || world_.files.storing() ||
                          has_draft(pages_.create));
  save_preferences(state_, world_.page);
}

}  // namespace ui::shell
