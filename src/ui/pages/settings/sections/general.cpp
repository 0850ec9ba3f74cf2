#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/fields/field_value.h"
#include "domain/text/fold.h"
#include "domain/values/countries.h"
#include "i18n/keys.h"
#include "ui/pages/settings/settings_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using i18n::Key;
namespace settings = domain::settings;

template <typename Name>
std::vector<NamedCode> named(const domain::CodeList& codes, Name name) {
  std::vector<std::pair<std::string, NamedCode>> sorted;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    std::string words = name(codes[i]);
    std::string key = domain::text::folded(words);
    sorted.emplace_back(std::move(key), NamedCode{std::move(words), codes[i]});
  }
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<NamedCode> all;
  all.reserve(sorted.size());
  for (auto& [key, one] : sorted) all.push_back(std::move(one));
  return all;
}

// The host knows the names; they are asked for once.
void read_names(GeneralSettings& general, const i18n::Catalogue& texts) {
  if (!general.countries.empty()) return;
  const i18n::Formats& formats = texts.formats();
  general.countries = named(domain::kCountries, [&](std::string_view code) { return formats.country(code); });
  general.currencies = named(domain::kCurrencies, [&](std::string_view code) {
    return i18n::say::general_currency_name(texts, formats.currency(code), code);
  });
}

void set(const PanelContext& desk, domain::DefinitionId setting, domain::Value value) {
  desk.commands.push(app::SetProperty{setting, domain::properties::setting, std::move(value)});
}

// `none`: what stands first for no code at all; empty: there is always one.
void code_ui(const Frame& frame, const PanelContext& desk, Key label, const std::vector<NamedCode>& codes,
             std::string_view none, domain::DefinitionId setting, std::string_view current) {
  std::vector<std::string_view> words;
  if (!none.empty()) words.push_back(none);
  const auto before = static_cast<int>(words.size());
  int index = none.empty() ? -1 : 0;
  for (const NamedCode& code : codes) {
    if (code.code == current) index = static_cast<int>(words.size());
    words.push_back(code.name);
  }
  const widgets::Scope scope(std::uint64_t{setting.value});
  if (!widgets::select(frame, "code", frame.texts[label], words, index, {.enabled = !desk.read_only})) return;
  const int chosen = index - before;
  set(desk, setting,
      chosen < 0 ? domain::Value{} : domain::Value{std::string{codes[static_cast<std::size_t>(chosen)].code}});
}

void region_ui(const SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "region");
  section_heading_ui(frame, Key::general_region, Key::general_region_text);
  const domain::Definitions& all = panel.definitions;
  code_ui(frame, desk, Key::general_country, panel.general.countries, frame.texts[Key::general_no_country],
          settings::default_country, domain::text_of(all.setting(settings::default_country)));
  widgets::gap(theme::kSpace3);
  const std::string currency = domain::of_type(all, {}, domain::FieldType::money).currency;
  code_ui(frame, desk, Key::general_currency, panel.general.currencies, {}, settings::currency, currency);
}

void phones_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "phones");
  section_heading_ui(frame, Key::general_phones, Key::general_phones_text);
  bool all = domain::number_of(panel.definitions.setting(settings::all_channels)) != 0;
  if (widgets::checkbox(frame, "channels", frame.texts[Key::general_channels], all, {.enabled = !desk.read_only})) {
    set(desk, settings::all_channels, all ? domain::Value{std::int64_t{1}} : domain::Value{});
  }
  widgets::gap(theme::kSpace5);
  widgets::heading(frame, "types", frame.texts[Key::general_types], 3);
  widgets::paragraph(frame, "types_text", frame.texts[Key::general_types_text], {.tone = widgets::Tone::muted});
  widgets::gap(theme::kSpace2);
  definition_list_ui(panel.general.phone_types, frame, desk, panel.definitions, domain::DefinitionKind::method_type,
                     {frame.texts[Key::general_types], frame.texts[Key::general_type],
                      frame.texts[Key::general_type_new], frame.texts[Key::general_type_add]});
}

}  // namespace

void settings_general_ui(SettingsPanel& panel, const Frame& frame, const PanelContext& desk) {
  if (!panel.known) return;
  read_names(panel.general, frame.texts);
  region_ui(panel, frame, desk);
  widgets::gap(theme::kSpace4);
  phones_ui(panel, frame, desk);
}

}  // namespace ui
