#include "ui/desk/ui_state.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace ui {
namespace {

constexpr std::array<std::string_view, 3> kSchemes{"automatic", "light", "dark"};
constexpr std::array<std::string_view, 4> kPageSizes{"10", "20", "50", "all"};
constexpr std::array<std::string_view, 2> kSwitch{"off", "on"};
constexpr std::uint32_t kWidest = 10'000;  // that a pane can have been, in CSS pixels

template <typename Value, std::size_t count>
void load(Page& page, std::string_view key, const std::array<std::string_view, count>& words, Value& value) {
  const std::string word = page.preference(key);
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i] == word) value = static_cast<Value>(i);
  }
}

template <typename Value, std::size_t count>
void save(Page& page, std::string_view key, const std::array<std::string_view, count>& words, Value value) {
  const std::string_view word = words[static_cast<std::size_t>(value)];
  if (page.preference(key) != word) page.set_preference(key, word);
}

// Whole numbers; anything else leaves the default.
void load(Page& page, std::string_view key, std::uint32_t& value) {
  const std::string text = page.preference(key);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size() && number != 0) value = number;
}

void load_width(Page& page, std::string_view key, float& width) {
  std::uint32_t pixels = 0;
  load(page, key, pixels);
  width = static_cast<float>(std::min(pixels, kWidest));
}

// `usual` is not kept.
void save(Page& page, std::string_view key, std::uint32_t value, std::uint32_t usual) {
  const std::string text = value == usual ? "" : std::to_string(value);
  if (page.preference(key) != text) page.set_preference(key, text);
}

}  // namespace

void load_preferences(UiState& state, Page& page) {
  load(page, "theme", kSchemes, state.scheme);
  load(page, "page-size", kPageSizes, state.page_size);
  load(page, "hide-empty-fields", kSwitch, state.hide_empty);
  load(page, "keep-asked", kSwitch, state.keep_asked);
  load(page, "rail-collapsed", kSwitch, state.rail_collapsed);
  load(page, "card-folded", kSwitch, state.panes.card_folded);
  load(page, "details-folded", kSwitch, state.panes.details_folded);
  load_width(page, "card-width", state.panes.card_width);
  load_width(page, "details-width", state.panes.details_width);
  load(page, "signer", state.signer.value);
}

void save_preferences(const UiState& state, Page& page) {
  save(page, "theme", kSchemes, state.scheme);
  save(page, "page-size", kPageSizes, state.page_size);
  save(page, "hide-empty-fields", kSwitch, state.hide_empty);
  save(page, "keep-asked", kSwitch, state.keep_asked);
  save(page, "rail-collapsed", kSwitch, state.rail_collapsed);
  save(page, "card-folded", kSwitch, state.panes.card_folded);
  save(page, "details-folded", kSwitch, state.panes.details_folded);
  save(page, "card-width", static_cast<std::uint32_t>(state.panes.card_width), 0);
  save(page, "details-width", static_cast<std::uint32_t>(state.panes.details_width), 0);
  save(page, "signer", state.signer.value, domain::members::first.value);
}

}  // namespace ui
