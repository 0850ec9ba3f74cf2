// Files on their way into the card index and out of it, and what is taken out of its own file.
#include <utility>
#include <variant>

#include "i18n/keys.h"
#include "ui/desk/error_text.h"
#include "ui/shell/shell.h"

namespace ui::shell {

using i18n::Key;

// One at a time.
void Shell::add_waiting() {
  while (!waiting_.empty() && !world_.files.storing()) {
    const auto next = std::move(waiting_.front());
    waiting_.pop_front();
    std::visit([this](const auto& request) { add(request); }, next);
  }
}

void Shell::add(const AddFile& request) {
  world_.files.store(request.contact, request.file, request.name,
                     [this, contact = request.contact](const base::Result<domain::Attachment>& stored) {
                       if (!stored) return tell(stored.error());
                       run_on(contact, app::AttachFile{{}, *stored},
                              {i18n::say::audit_added_file(world_.texts, stored->name), Undoable::yes, stored->name});
                     });
}

void Shell::add(const SetPicture& request) {
  world_.files.make_avatar(request.contact, request.file, request.name,
                           [this, contact = request.contact](const base::Result<domain::Avatar>& made) {
                             if (made) {
                               run_on(contact, app::SetAvatar{{}, *made},
                                      {std::string(world_.texts[Key::audit_picture_changed]), Undoable::yes});
                             } else if (made.error().code != base::ErrorCode::malformed) {
                               tell(made.error());
                             } else if (pages_.contact.uuid == contact) {
                               pages_.contact.draft.picture_refused = domain::Refusal::no_picture;
                             } else {
                               toasts_.show(std::string(world_.texts[Key::picture_undecodable]));
                             }
                           });
}

// Between the choice and the last byte the person may have gone elsewhere, and the card index may be another one.
template <typename Command>
void Shell::run_on(const base::Uuid& uuid, Command command, Announcement announcement) {
  if (workspace_ == nullptr) return tell({base::ErrorCode::not_found, "contact"});
  const auto contact = find_contact_by_uuid(*workspace_, uuid);
  if (!contact) return tell(contact.error());
  command.contact = *contact;
  const auto changed = run({0, std::move(command), std::move(announcement), Errors::awaited});
  if (!changed) tell(changed.error());
}

void Shell::save_contact(domain::ContactId contact) {
  if (workspace_ == nullptr) return;
  const auto saved = world_.jobs.save_contact(*workspace_, contact, world_.version);
  if (!saved) return tell(saved.error());
  toasts_.show(std::string(world_.texts[Key::whole_saved]));
}

bool Shell::erasing() const {
  const auto& job = world_.jobs.status();
  return job && job->kind == JobStatus::Kind::erasure && job->state == JobStatus::State::running;
}

// Begins as soon as nothing else runs; one that failed goes on when the person asks, or at the next opening.
void Shell::erase() {
  const auto& job = world_.jobs.status();
  const bool mine = job && job->kind == JobStatus::Kind::erasure;
  if (mine && job->state == JobStatus::State::done) {
    world_.jobs.dismiss();
    toasts_.show(std::string(world_.texts[Key::erase_done]));
  }
  if (workspace_ == nullptr || !workspace_->erasing() || world_.storage.writer != StorageStatus::Writer::this_tab)
    return;
  if (job && (mine || job->state == JobStatus::State::running)) return;
  world_.jobs.start_erasure();
}

}  // namespace ui::shell
