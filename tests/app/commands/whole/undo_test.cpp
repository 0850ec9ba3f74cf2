#include "app/queries/search/search.h"
#include "app/workspace/state.h"
#include "tests/app/support/history.h"

using tests::CardIndex;

TEST_CASE("undoing a random history backwards leads through every state it had, and redoing it comes back") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    CardIndex index;
    tests::History history{index, seed};
    std::vector<std::string> states;
    std::vector<domain::TransactionId> transactions;
    constexpr int kSteps = 60;
    // Contacts that do not exist yet are "gone", so all states are compared over the final list of contacts.
    std::vector<std::vector<domain::ContactId>> known;
    for (int i = 0; i < kSteps; ++i) {
      transactions.push_back(history.step().transaction);
      states.push_back(tests::visible_state(index, history.contacts()));
      known.push_back(history.contacts());
    }
    const std::string last = states.back();
    std::vector<domain::TransactionId> undone;
    for (int i = kSteps - 1; i > 0; --i) {
      undone.push_back(index.run(app::Undo{transactions[i]}).transaction);
      REQUIRE(tests::visible_state(index, known[i - 1]) == states[i - 1]);
    }
    for (auto id = undone.rbegin(); id != undone.rend(); ++id) index.run(app::Undo{*id});
    CHECK(tests::visible_state(index, history.contacts()) == last);
  }
}

TEST_CASE("stamps rise from transaction to transaction, though the clock falls and the program restarts") {
  store::vfs::Image image;
  tests::FakeClock clock;
  tests::FakeRandom random;
  const auto vfs = store::vfs::Vfs::create("stamps", image, clock, random);
  REQUIRE(vfs);
  std::int64_t last = 0;
  for (int run = 0; run < 3; ++run) {
    CardIndex index{**vfs};
    index.clock.time -= run * 86'400'000;
    tests::History history{index, 5};
    for (int i = 0; i < 20; ++i) history.step();
    store::Statement stamps = index.workspace->state().database->read("SELECT hlc FROM transactions ORDER BY id");
    last = 0;
    while (stamps.step()) {
      REQUIRE(stamps.number(0) > last);
      last = stamps.number(0);
    }
    store::Statement devices = index.workspace->state().database->read("SELECT count(*) FROM device");
    REQUIRE(devices.step());
    CHECK(devices.number(0) == 1);
  }
}
