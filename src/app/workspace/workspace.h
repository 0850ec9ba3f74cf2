// One open card index: its database, and the host's clock, randomness and order of letters. Passed explicitly.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/index/labels.h"
#include "app/workspace/changes.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/fields/definitions.h"
#include "domain/values/ids.h"
#include "host/collation.h"

namespace store {
class Database;
}

namespace app {

// Outlives the workspace.
struct Dependencies {
  base::Clock& clock;
  base::Random& random;
  host::Collation& collation;
};

struct Profile {
  domain::ProfileId id;
  base::Uuid uuid;
  std::string name;  // empty: the first profile, which the interface calls "Me" in the person's language
};

class Workspace {
 public:
  // Brings the schema up to date; in a new database makes the first profile and this device.
  // Errors: newer_version (detail: its schema number), corrupt, database.
  static base::Result<std::unique_ptr<Workspace>> open(std::unique_ptr<store::Database> database,
                                                       Dependencies surroundings);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  // A tab that is not the writer: transact() answers read_only.
  void set_read_only(bool read_only);
  bool read_only() const;

  // Called after each commit, in the order of being added; the storage engine's flush is one of them.
  using Listener = std::function<void(const Changes&)>;
  void on_commit(Listener listener);

  // Work for idle moments that makes later questions quick: one slice of some milliseconds. False when nothing is
  // left.
  base::Result<bool> prepare();

  // What search understands beside the texts of contacts; until then only own tags and choices have names.
  void set_words(std::vector<StandardWord> words);

  // A contact was anonymized, and remains of it may stand in the database until store::rewrite(), also after a restart.
  bool erasing() const;

  // As of the last commit.
  const domain::Definitions& definitions() const;
  const Profile& profile() const;
  domain::DeviceId device() const;

  // For the layer's own files and for exchange; panels never need it.
  struct State;
  State& state() const;

 private:
  explicit Workspace(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace app
