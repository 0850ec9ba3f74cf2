// How many typing mistakes lie between two words: letters left out, put in, exchanged for others, or swapped with their
// neighbour (optimal string alignment, the restricted form of Damerau and Levenshtein's distance).
#pragma once
#include <cstddef>
#include <string_view>

namespace domain::text {

inline constexpr std::size_t kLongestCompared = 64;  // code points

// Of two texts in UTF-8, by code points. Above `most` the answer is most + 1, without counting on; so it is for
// different texts of which one is longer than kLongestCompared.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t most);

}  // namespace domain::text
