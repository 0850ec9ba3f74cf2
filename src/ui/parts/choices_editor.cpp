#include "ui/parts/choices_editor.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "domain/fields/field_value.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace ui {

using i18n::Key;
namespace say = i18n::say;

namespace {

using Choices = std::vector<app::ChoiceView>;

constexpr std::size_t kMostBoxes = 6;
constexpr std::int64_t kChipColor = 9;  // grey

bool is_chosen(std::string_view value, const app::ChoiceView& choice) {
  const auto chosen = domain::chosen_values(value);
  return std::find(chosen.begin(), chosen.end(), choice.value) != chosen.end();
}

// With one choice more or less. A deleted one goes with the first change: it could not be stored any more.
std::string changed(const Choices& choices, std::string_view value, const app::ChoiceView& one, bool chosen) {
  std::string values;
  for (const app::ChoiceView& choice : choices) {
    const bool wanted = choice.value == one.value ? chosen : is_chosen(value, choice);
    if (wanted && !choice.deleted) values += choice.value + ' ';
  }
  return values;
}

std::optional<std::string> boxes_ui(const Frame& frame, const Choices& choices, std::string_view value, bool enabled) {
  std::optional<std::string> result;
  for (const app::ChoiceView& choice : choices) {
    bool checked = is_chosen(value, choice);
    if (choice.deleted && !checked) continue;
    if (widgets::checkbox(frame, choice.value, choice_label(frame.texts, choice), checked, {.enabled = enabled})) {
      result = changed(choices, value, choice, checked);
    }
  }
  return result;
}

// What is not chosen yet and contains the text.
std::vector<const app::ChoiceView*> offered(const Frame& frame, const Choices& choices, std::string_view value,
                                            std::string_view text) {
  const std::string wanted = domain::text::folded(domain::trimmed(text));
  std::vector<const app::ChoiceView*> found;
  for (const app::ChoiceView& choice : choices) {
    if (choice.deleted || is_chosen(value, choice)) continue;
    const std::string name = domain::text::folded(choice_label(frame.texts, choice));
    if (name.find(wanted) != std::string::npos) found.push_back(&choice);
  }
  return found;
}

struct Chosen {
  std::vector<const app::ChoiceView*> choices;
  std::vector<std::string> words, removals;
  std::vector<widgets::Chip> chips;
};

Chosen chosen_of(const Frame& frame, const Choices& choices, std::string_view value) {
  Chosen chosen;
  for (const app::ChoiceView& choice : choices) {
    if (!is_chosen(value, choice)) continue;
    chosen.choices.push_back(&choice);
    chosen.words.push_back(choice_label(frame.texts, choice));
    chosen.removals.push_back(say::field_remove_choice(frame.texts, chosen.words.back()));
  }
  for (std::size_t i = 0; i < chosen.choices.size(); ++i) {
    const auto key = std::hash<std::string>{}(chosen.choices[i]->value);
    chosen.chips.push_back({key, chosen.words[i], &theme::tag_color(frame.theme, kChipColor), chosen.removals[i]});
  }
  return chosen;
}

std::optional<std::string> combo_ui(ChoicesDraft& draft, const Frame& frame, const Choices& choices,
                                    std::string_view value, const ChoicesOptions& how) {
  std::optional<std::string> result;
  const Chosen chosen = chosen_of(frame, choices, value);
  if (!chosen.chips.empty()) {
    const auto chips = widgets::chips(frame, "chips", how.label, chosen.chips, how.enabled);
    if (chips.removed) result = changed(choices, value, *chosen.choices[*chips.removed], false);
    if (chips.left_behind) widgets::focus(frame, "find");
    widgets::gap(theme::kSpace1);
  }
  const auto found = offered(frame, choices, value, draft.text);
  std::vector<std::string> words;
  words.reserve(found.size());
  for (const app::ChoiceView* choice : found) words.push_back(choice_label(frame.texts, *choice));
  std::vector<widgets::ComboOption> options;
  for (std::size_t i = 0; i < found.size(); ++i) {
    widgets::ComboOption option;
    option.key = std::hash<std::string>{}(found[i]->value);
    option.label = words[i];
    options.push_back(option);
  }
  const std::string label = say::field_find_choice(frame.texts, how.label);
  const std::string list = say::field_choices_of(frame.texts, how.label);
  widgets::ComboSpec spec;
  spec.field.label = label;
  spec.field.show_label = false;
  spec.field.placeholder = label;
  spec.field.error = how.error;
  spec.field.enabled = how.enabled;
  spec.field.required = how.required;
  spec.options = options;
  spec.name = list;
  spec.none = frame.texts[Key::field_no_choice];
  const auto combo = widgets::combobox(frame, "find", draft.combo, draft.text, spec);
  if (combo.taken) {
    result = changed(choices, value, *found[*combo.taken], true);
    draft.text.clear();
  }
  if (combo.backspaced) widgets::focus_last_chip(frame, "chips", chosen.chips);
  return result;
}

}  // namespace

std::string choice_label(const i18n::Catalogue& texts, const app::ChoiceView& choice) {
  if (choice.deleted) return say::field_deleted_choice(texts, choice.name);
  if (choice.key == "me" && choice.name.empty()) return std::string(texts[Key::audit_me]);
  return std::string(choice.name.empty() ? choice_word(texts, choice.value) : std::string_view{choice.name});
}

std::optional<std::string> choices_ui(ChoicesDraft& draft, const Frame& frame, std::string_view key,
                                      const Choices& choices, std::string_view value, const ChoicesOptions& options) {
  const widgets::Scope scope(key);
  const widgets::Container group(frame, "choices", semantics::Role::group, options.label);
  const widgets::Labelled row(frame, widgets::marked_label(options.label, options.required));
  if (choices.size() > kMostBoxes) return combo_ui(draft, frame, choices, value, options);
  const auto result = boxes_ui(frame, choices, value, options.enabled);
  if (!options.error.empty()) {
    widgets::paragraph(frame, "error", options.error, {.style = {theme::kTextSmall}, .tone = widgets::Tone::danger});
  }
  return result;
}

}  // namespace ui
