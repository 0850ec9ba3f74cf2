// Choosing several of a field's choices: boxes to tick, or, where there are many, chips and a field that finds more.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/queries/contact/contact_view.h"
#include "ui/frame.h"
#include "ui/widgets/combobox.h"

namespace ui {

// The caller keeps one for each field.
struct ChoicesDraft {
  widgets::ComboState combo;
  std::string text;
};

struct ChoicesOptions {
  std::string_view label;
  std::string_view error;
  bool enabled = true;
  bool required = false;
};

// `value` as domain/fields/field_value.h takes it; the new one when the person changed it.
std::optional<std::string> choices_ui(ChoicesDraft& draft, const Frame& frame, std::string_view key,
                                      const std::vector<app::ChoiceView>& choices, std::string_view value,
                                      const ChoicesOptions& options);

std::string choice_label(const i18n::Catalogue& texts, const app::ChoiceView& choice);

}  // namespace ui
