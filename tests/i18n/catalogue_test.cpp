#include "i18n/catalogue.h"

#include <string>

#include <doctest/doctest.h>

#include "i18n/keys.h"

TEST_CASE("texts are looked up and filled in") {
  const i18n::PlainFormats formats;
  const i18n::Catalogue texts(i18n::Language::english, formats);
  CHECK(texts[i18n::Key::action_save] == "Save");
  CHECK(i18n::say::list_count(texts, 1) == "1 contact");
  CHECK(i18n::say::list_count(texts, 12'345) == "12,345 contacts");
}

TEST_CASE("a value that looks like a placeholder stays what it is") {
  const i18n::PlainFormats formats;
  const i18n::Catalogue texts(i18n::Language::english, formats);
  CHECK(i18n::say::toast_trashed_one(texts, "{name} {count}") == "{name} {count} moved to trash");
}

TEST_CASE("only languages with a catalogue are offered") { CHECK(i18n::Catalogue::has(i18n::Language::english)); }
