#include "domain/values/verb.h"

#include <set>

#include <doctest/doctest.h>

using domain::Verb;

TEST_CASE("verbs keep their numbers, and each has a word of its own in backups") {
  const auto word = [](Verb verb) { return domain::kVerbs.at(static_cast<std::size_t>(verb)); };
  CHECK(word(Verb::none) == "none");
  CHECK(word(Verb::edit) == "edit");
  CHECK(word(Verb::create) == "create");
  CHECK(word(Verb::copy) == "copy");
  CHECK(word(Verb::merge) == "merge");
  CHECK(word(Verb::anonymize) == "anonymize");
  CHECK(word(Verb::trash) == "trash");
  CHECK(word(Verb::restore) == "restore");
  CHECK(word(Verb::archive) == "archive");
  CHECK(word(Verb::define) == "define");
  CHECK(word(Verb::sample) == "sample");
  CHECK(word(Verb::undo) == "undo");
  CHECK(word(Verb::add_record) == "add_record");
  CHECK(word(Verb::edit_record) == "edit_record");
  CHECK(word(Verb::trash_record) == "trash_record");
  CHECK(word(Verb::unlink_record) == "unlink_record");
  CHECK(word(Verb::outreach) == "outreach");
  CHECK(static_cast<int>(Verb::edit) == 1);
  CHECK(static_cast<int>(Verb::undo) == 11);
  CHECK(static_cast<int>(Verb::outreach) == 16);
  CHECK(std::set<std::string_view>(domain::kVerbs.begin(), domain::kVerbs.end()).size() == domain::kVerbs.size());
}
