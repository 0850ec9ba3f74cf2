#include "app/workspace/workspace.h"

#include <utility>

#include "app/index/reindex.h"
#include "app/workspace/definitions.h"
#include "app/workspace/letter_order.h"
#include "app/workspace/state.h"
#include "app/workspace/write_access.h"
#include "store/erase/erase_contact.h"
#include "store/people/people_store.h"
#include "store/schema/migrate.h"
#include "store/transaction/transaction_store.h"

namespace app {

using base::Result;

namespace {

// "Me" and this device, in a database that has none yet.
Result<void> introduce(Workspace::State& state) {
  BASE_TRY_ASSIGN(std::vector<store::ProfileRecord> profiles, store::profiles(*state.database));
  BASE_TRY_ASSIGN(const domain::Value device, store::read_meta(*state.database, "device"));
  if (!profiles.empty() && !domain::is_empty(device)) {
    state.profile = {profiles.front().id, profiles.front().uuid, profiles.front().name};
    state.device = domain::DeviceId{static_cast<std::uint32_t>(domain::number_of(device))};
    return {};
  }
  WriteAccess access{*state.database};
  BASE_TRY(access.begin());
  if (profiles.empty()) {
    const base::Uuid uuid = state.ids.next();
    BASE_TRY_ASSIGN(const domain::ProfileId id, store::insert_profile(access.transaction(), uuid, ""));
    profiles.push_back({id, uuid, {}});
  }
  if (domain::is_empty(device)) {
    BASE_TRY_ASSIGN(state.device, store::insert_device(access.transaction(), state.ids.next()));
    BASE_TRY(store::write_meta(access.transaction(), "device", std::int64_t{state.device.value}));
  }
  BASE_TRY(access.commit());
  state.profile = {profiles.front().id, profiles.front().uuid, profiles.front().name};
  return {};
}

}  // namespace

Workspace::Workspace(std::unique_ptr<State> state) : state_(std::move(state)) {}
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(std::unique_ptr<store::Database> database,
                                                   Dependencies surroundings) {
  BASE_TRY(store::migrate(*database));
  auto state = std::make_unique<State>(std::move(database), surroundings);
  BASE_TRY(introduce(*state));
  BASE_TRY(read_definitions(*state));
  BASE_TRY_ASSIGN(state->erasing, store::wants_rewrite(*state->database));
  BASE_TRY_ASSIGN(state->last_hlc, store::highest_hlc(*state->database));
  std::unique_ptr<Workspace> workspace{new Workspace{std::move(state)}};
  BASE_TRY(refresh_order(*workspace));
  return workspace;
}

void Workspace::set_read_only(bool read_only) { state_->read_only = read_only; }
bool Workspace::erasing() const { return state_->erasing; }
bool Workspace::read_only() const { return state_->read_only; }
void Workspace::on_commit(Listener listener) { state_->listeners.push_back(std::move(listener)); }
Result<bool> Workspace::prepare() {
  BASE_TRY_ASSIGN(const bool indexed, reindex_slice(*this));
  if (indexed) return true;
  return state_->first_letters.read(*state_->database);
}
void Workspace::set_words(std::vector<StandardWord> words) {
  state_->words = std::move(words);
  state_->labels.build(state_->definitions, state_->words);
}
const domain::Definitions& Workspace::definitions() const { return state_->definitions; }
const Profile& Workspace::profile() const { return state_->profile; }
domain::DeviceId Workspace::device() const { return state_->device; }
Workspace::State& Workspace::state() const { return *state_; }

}  // namespace app
