#include "domain/text/edit_distance.h"

#include <string>

#include <doctest/doctest.h>

using domain::text::edit_distance;

TEST_CASE("letters left out, put in, exchanged and swapped count one each") {
  CHECK(edit_distance("kowalski", "kowalski", 3) == 0);
  CHECK(edit_distance("kowalski", "kowalsk", 3) == 1);
  CHECK(edit_distance("kowalski", "kowwalski", 3) == 1);
  CHECK(edit_distance("kowalski", "kovalski", 3) == 1);
  CHECK(edit_distance("kowalski", "kowaslki", 3) == 1);
  CHECK(edit_distance("okwalski", "kowaslki", 3) == 2);
  CHECK(edit_distance("иванов", "иваонв", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("", "ab", 3) == 2);
}

TEST_CASE("above the bound the answer is one more") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 1) == 2);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance("ab", "ba", 0) == 1);
  const std::string longest(domain::text::kLongestCompared, 'a');
  CHECK(edit_distance(longest, longest.substr(1), 2) == 1);
  CHECK(edit_distance(longest + 'a', longest, 2) == 3);
  CHECK(edit_distance(longest + 'a', longest + 'a', 2) == 0);
}
