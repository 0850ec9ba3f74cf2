#include "ui/shell/ui_state.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace ui::shell {
namespace {

constexpr std::array<std::string_view, 3> kSchemes{"automatic", "light", "dark"};
constexpr std::array<std::string_view, 4> kPageSizes{"10", "20", "50", "all"};
constexpr std::array<std::string_view, 2> kSwitch{"off", "on"};

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

}  // namespace

void load_preferences(UiState& state, Page& page) {
  load(page, "theme", kSchemes, state.scheme);
  load(page, "page-size", kPageSizes, state.page_size);
  load(page, "hide-empty-fields", kSwitch, state.hide_empty);
  load(page, "rail-collapsed", kSwitch, state.rail_collapsed);
  const std::string signer = page.preference("signer");
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(signer.data(), signer.data() + signer.size(), number);
  if (error == std::errc{} && end == signer.data() + signer.size() && number != 0) state.signer = {number};
}

void save_preferences(const UiState& state, Page& page) {
  save(page, "theme", kSchemes, state.scheme);
  save(page, "page-size", kPageSizes, state.page_size);
  save(page, "hide-empty-fields", kSwitch, state.hide_empty);
  save(page, "rail-collapsed", kSwitch, state.rail_collapsed);
  const std::string signer = state.signer == domain::members::first ? "" : std::to_string(state.signer.value);
  if (page.preference("signer") != signer) page.set_preference("signer", signer);
}

}  // namespace ui::shell
