// What a workspace holds; for the files of this layer.
#pragma once
#include <memory>
#include <vector>

#include "app/index/first_letters.h"
#include "app/index/labels.h"
#include "app/workspace/workspace.h"
#include "base/uuid.h"
#include "domain/fields/definitions.h"
#include "domain/text/sort_key.h"
#include "store/database.h"

namespace app {

struct Workspace::State {
  State(std::unique_ptr<store::Database> opened, Dependencies around)
      : database(std::move(opened)), surroundings(around), ids(around.clock, around.random) {}

  std::unique_ptr<store::Database> database;
  Dependencies surroundings;
  base::UuidSource ids;
  std::unique_ptr<const domain::text::SortKeys> sort_keys;
  domain::Definitions definitions;  // as committed
  std::int64_t last_hlc = 0;        // of the last commit
  Profile profile;
  domain::DeviceId device;
  bool read_only = false;
  bool erasing = false;
  FirstLetters first_letters;
  std::vector<StandardWord> words;
  Labels labels;
  std::vector<Listener> listeners;
};

}  // namespace app
