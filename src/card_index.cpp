#include "card_index.h"

#include <utility>

#include "platform/web/idle.h"
#include "store/database.h"

namespace {

constexpr const char* kFile = "kartoteka.db";

}  // namespace

void CardIndex::open() {
  auto engine = store::Engine::create("kartoteka", store_, clock_, random_);
  if (!engine) return fail(std::move(engine.error()));
  engine_ = std::move(*engine);
  // Whoever holds the lock before reading knows everything that was stored, and may write at once.
  lead_ = tabs_.writes();
  storage_.writer = ui::StorageStatus::Writer::other_tab;
  store_.on_use = [this](const host::StorageUse& use, bool asked) {
    storage_.bytes_used = use.used;
    storage_.bytes_quota = use.quota;
    storage_.persistent = use.persistent;
    storage_.persist_asked = asked;
    listener_.storage_changed();
  };
  store_.on_blocked = [this] {
    storage_.blocked = true;
    listener_.storage_changed();
  };
  store_.on_lost = [this] { storage_lost(); };
  engine_->observe([this](const store::Engine::Status& status) { show_status(status); });
  engine_->open(
      store::Engine::Access::read_only,
      [this](std::uint64_t done, std::uint64_t total) { listener_.opening(done, total); },
      [this](base::Result<store::Engine::Opened> result) { loaded(std::move(result)); });
}

void CardIndex::loaded(base::Result<store::Engine::Opened> result) {
  if (!result) return fail(std::move(result.error()));
  if (result->damage) return damaged(std::move(*result->damage));
  if (const auto& cut = result->cut) storage_.lost_changes = static_cast<std::int64_t>(cut->count);
  if (lead_) {
    lead();
  } else {
    lead_ = tabs_.writes();
    news_ = true;
  }
  if (auto opened = open_workspace(); !opened) return fail(std::move(opened.error()));
  listener_.opened(*workspace_);
  catch_up();
  platform::web::request_idle_soon();  // a first letter may be typed any moment
}

void CardIndex::damaged(store::redo::Damage damage) {
  ui::Salvage found;
  for (const std::string& place : damage.places) found.places += (found.places.empty() ? "" : "; ") + place;
  found.more_places = static_cast<std::int64_t>(damage.count - damage.places.size());
  if (damage.intact) found.changes_to_lose = static_cast<std::int64_t>(damage.lost);
  last_whole_ = std::move(damage.intact);
  if (lead_) lead();  // only to replace everything
  listener_.damaged(std::move(found));
}

base::Result<void> CardIndex::open_workspace() {
  workspace_.reset();
  BASE_TRY_ASSIGN(auto database, store::Database::open(engine_->vfs_name().c_str(), kFile));
  BASE_TRY_ASSIGN(workspace_, app::Workspace::open(std::move(database), {clock_, random_, collation_}));
  workspace_->set_read_only(!writes());
  workspace_->on_commit([this](const app::Changes& changes) {
    // What keeps a commit from being stored comes later, as the engine's status; read-only tabs commit nothing.
    static_cast<void>(engine_->flush(host::Durability::strict));
    listener_.committed(changes);
  });
  // A new card index has got its schema and its first profile; a reader keeps them in memory alone.
  if (writes()) BASE_TRY(engine_->flush(host::Durability::strict));
  swept_ = false;
  platform::web::request_idle();
  return {};
}

void CardIndex::show_status(const store::Engine::Status& status) {
  using Saving = ui::StorageStatus::Saving;
  const bool failed = status.error && status.saved < status.generation;
  storage_.saving = failed ? Saving::failed : status.saving ? Saving::saving : Saving::saved;
  storage_.error = status.error;
  storage_.bytes_database = engine_->size();
  if (writes() && status.error && status.error->code == base::ErrorCode::conflict) become_fenced();
  try_to_give();
  listener_.storage_changed();
  platform::web::request_idle();
}

void CardIndex::storage_lost() {
  if (!workspace_) return;
  news_ = true;
  catch_up();
  engine_->probe();
}

void CardIndex::store_again() {
  if (!workspace_) return;
  workspace_->set_read_only(true);
  engine_->replace_all(engine_->snapshot(), [this](base::Result<void> result) {
    if (!result) return workspace_->set_read_only(!writes());
    if (auto opened = open_workspace(); !opened) return fail(std::move(opened.error()));
    listener_.followed(*workspace_);
  });
}

bool CardIndex::idle() {
  if (!engine_) return false;
  catch_up();
  engine_->idle();
  sweep();
  if (engine_->status().error) platform::web::request_idle();
  if (!workspace_ || !writes()) return false;  // a reader's workspace is opened anew at every change
  const auto more = workspace_->prepare();
  return more && *more;
}

// Once for each opening; a restore or a file that is being stored has Blobs before their rows.
void CardIndex::sweep() {
  if (swept_ || !workspace_ || !writes()) return;
  const auto swept = listener_.busy() ? base::Result<bool>{false} : files_.sweep(*workspace_, clock_.now());
  swept_ = !swept || *swept;
  if (!swept_) platform::web::request_idle();
}

void CardIndex::fail(base::Error error) { listener_.failed(std::move(error)); }

std::uint64_t CardIndex::keep() {
  kept_ = engine_->snapshot();
  return kept_.size();
}

std::uint32_t CardIndex::device() { return workspace_ ? workspace_->device().value : 0; }

bool CardIndex::write(std::uint64_t offset, std::span<const std::uint8_t> bytes) {
  return replacement_.write(offset, bytes);
}

void CardIndex::prepare(ui::Replacement by) {
  const bool whole = by == ui::Replacement::last_whole_state && last_whole_;
  replacement_ = whole ? store::vfs::Image(*last_whole_) : store::vfs::Image();
}

void CardIndex::hold(bool held) {
  held_ = held;
  if (workspace_) workspace_->set_read_only(held || !writes());
}

void CardIndex::replace(std::function<void(base::Result<void>)> done) {
  // What is committed while the replacement is stored would be lost, so nobody may.
  if (workspace_) workspace_->set_read_only(true);
  const store::vfs::Snapshot image = replacement_.snapshot();
  replacement_ = {};
  engine_->replace_all(image, [this, done = std::move(done)](base::Result<void> result) {
    if (!result) {
      if (workspace_) workspace_->set_read_only(!writes());
      return done(std::move(result));
    }
    last_whole_.reset();
    storage_.lost_changes = 0;
    if (auto opened = open_workspace(); !opened) {
      fail(opened.error());
      return done(std::move(opened));
    }
    if (held_) {
      listener_.followed(*workspace_);  // the same contacts as before
    } else {
      listener_.opened(*workspace_);
    }
    done({});
  });
}
