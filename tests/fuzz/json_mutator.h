// Mutates a JSON document as a tree, so that most tries pass the parser: members vanish, values move, texts change.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/fakes.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t room);

namespace fuzz {

using Tree = nlohmann::ordered_json;  // the order of members is part of the format

inline void collect(Tree& tree, std::vector<Tree*>& all) {
  all.push_back(&tree);
  if (!tree.is_structured()) return;
  for (Tree& child : tree) collect(child, all);
}

inline void mutate_value(Tree& value, tests::FakeRandom& random) {
  constexpr std::size_t longest = 80;
  if (value.is_string()) {
    auto text = value.get<std::string>().substr(0, longest);
    const std::size_t size = text.size();
    text.resize(longest);
    text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), size, longest));
    value = text;
  } else if (value.is_number_integer()) {
    const std::int64_t near = static_cast<std::int64_t>(random.next() % 5) - 2;
    value = random.next() % 4 == 0
                ? static_cast<std::int64_t>(random.next())
                : static_cast<std::int64_t>(value.get<std::uint64_t>() + static_cast<std::uint64_t>(near));
  } else if (value.is_boolean()) {
    value = !value.get<bool>();
  } else if (value.is_structured() && !value.empty()) {
    auto child = value.begin();
    std::advance(child, static_cast<std::ptrdiff_t>(random.next() % value.size()));
    value.erase(child);
  } else {
    value = random.next() % 2 == 0 ? Tree(0) : Tree("");
  }
}

// What is left of the tree's counts after a change says what the arrays hold, three times out of four.
inline void repair_counts(Tree& document) {
  if (!document.is_object() || !document.contains("counts") || !document["counts"].is_object()) return;
  for (auto& [key, count] : document["counts"].items()) {
    if (document.contains(key) && document[key].is_array()) count = document[key].size();
  }
}

inline std::size_t mutate_json(std::uint8_t* data, std::size_t size, std::size_t room, unsigned seed) {
  tests::FakeRandom random(seed);
  Tree document = Tree::parse(data, data + size, nullptr, false);
  if (document.is_discarded() || random.next() % 16 == 0) return LLVMFuzzerMutate(data, size, room);
  for (std::uint64_t changes = 1 + random.next() % 3; changes > 0; --changes) {
    std::vector<Tree*> all;
    collect(document, all);
    Tree& value = *all[random.next() % all.size()];
    const Tree other = *all[random.next() % all.size()];
    switch (random.next() % 4) {
      case 0:
        value = other;
        break;
      case 1:
        if (value.is_array()) value.push_back(value.empty() ? other : Tree(value[random.next() % value.size()]));
        break;
      default:
        mutate_value(value, random);
    }
  }
  if (random.next() % 4 != 0) repair_counts(document);
  const std::string text = document.dump(-1, ' ', false, Tree::error_handler_t::replace);
  if (text.size() > room) return LLVMFuzzerMutate(data, size, room);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

}  // namespace fuzz
