// The card index among the tabs that show it: follows the writer, becomes it, and gives that part away.
#include <utility>

#include "card_index.h"
#include "platform/web/idle.h"

namespace {
using Writer = ui::StorageStatus::Writer;
using Handover = ui::StorageStatus::Handover;
}  // namespace

void CardIndex::ask_to_edit() {
  storage_.handover = Handover::asked;
  tabs_.ask();
  listener_.storage_changed();
}

void CardIndex::take_over() {
  storage_.handover = Handover::asked;
  tabs_.take_over();
  listener_.storage_changed();
}

void CardIndex::answered(platform::web::Tabs::Answer answer) {
  if (storage_.handover != Handover::asked) return;
  const bool refused = answer == platform::web::Tabs::Answer::refused;
  storage_.handover = refused ? Handover::refused : Handover::no_answer;
  listener_.storage_changed();
}

void CardIndex::stored_elsewhere(std::uint64_t generation) {
  if (!workspace_) return;
  news_ = true;
  // Where the browser has no locks, or gave one away: this tab's history has come to its end.
  if (writes() && generation > engine_->status().generation) taken_over();
  catch_up();
}

void CardIndex::writer_changed(bool writes_now) {
  lead_ = writes_now;
  if (!writes_now && writes() && workspace_) taken_over();
  catch_up();
}

// One step at a time; what comes meanwhile is done afterwards.
void CardIndex::catch_up() {
  if (following_ || !workspace_ || storage_.writer != Writer::other_tab || !(news_ || lead_)) return;
  following_ = true;
  news_ = false;
  engine_->follow([this](base::Result<bool> swapped) { followed(std::move(swapped)); });
}

void CardIndex::followed(base::Result<bool> swapped) {
  following_ = false;
  if (!swapped) {
    if (lead_ || swapped.error().code != base::ErrorCode::storage_failed) return fail(std::move(swapped.error()));
    news_ = true;  // the connection to the storage may be back by then
    return platform::web::request_idle();
  }
  if (lead_) lead();
  if (*swapped || lead_) {
    if (auto opened = open_workspace(); !opened) return fail(std::move(opened.error()));
    listener_.followed(*workspace_);
  }
  catch_up();
}

// Everything stored is in memory, and the lock is ours.
void CardIndex::lead() {
  engine_->lead();
  storage_.writer = Writer::this_tab;
  storage_.handover = Handover::none;
}

// Another tab has the writer's part without having been given it.
void CardIndex::taken_over() {
  if (!listener_.busy() && engine_->yield()) {
    become_reader();
  } else {
    become_fenced();
  }
}

void CardIndex::become_reader() {
  workspace_->set_read_only(true);
  storage_.writer = Writer::other_tab;
  news_ = true;  // a tab that slept may have missed what was said
  listener_.storage_changed();
}

// What is typed or not stored stays where it is; only reading the page anew leads back into the one history.
void CardIndex::become_fenced() {
  giving_ = false;
  if (workspace_) workspace_->set_read_only(true);
  storage_.writer = Writer::taken_over;
  engine_->fence();
  listener_.storage_changed();
}

void CardIndex::asked_for_writing() {
  if (!writes() || !workspace_) return;
  giving_ = !listener_.busy();
  if (!giving_) return tabs_.answer(false);
  try_to_give();
}

void CardIndex::try_to_give() {
  if (!giving_) return;
  if (engine_->status().error) {
    giving_ = false;
    return tabs_.answer(false);
  }
  if (!engine_->yield()) return;
  giving_ = false;
  lead_ = false;
  become_reader();
  tabs_.answer(true);
}
