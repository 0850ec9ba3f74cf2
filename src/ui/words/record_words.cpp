#include "ui/words/record_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "domain/contact/contact_method.h"
#include "domain/records/kinds.h"
#include "i18n/named_key.h"
#include "ui/theme/icon_names.h"
#include "ui/words/field_words.h"
#include "ui/words/method_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::kRecordKinds;
using i18n::Key;
using theme::Icon;

constexpr std::size_t kLongestTitle = 200;  // bytes

// In the order of domain::kRecordKinds.
constexpr auto kIcons = [] {
  std::array<Icon, kRecordKinds.size()> icons{};
  for (std::size_t i = 0; i < icons.size(); ++i) icons[i] = theme::icon_named(kRecordKinds[i].icon);
  return icons;
}();

struct KindKeys {
  Key one, many, add, edit;
};

template <std::size_t... at>
constexpr auto kind_keys(std::index_sequence<at...>) {
  constexpr auto key = [](std::size_t index, std::string_view what) {
    return i18n::key_named("record.", kRecordKinds[index].key, what);
  };
  return std::array{KindKeys{key(at, ".one"), key(at, ".many"), key(at, ".add"), key(at, ".edit")}...};
}
constexpr auto kKinds = kind_keys(std::make_index_sequence<kRecordKinds.size()>{});

template <typename Name>
struct Word {
  Name name;
  Key key;
};

constexpr std::size_t kMostWords = 64;
template <typename Name>
struct Words {
  std::array<Word<Name>, kMostWords> all{};
  std::size_t count = 0;
  constexpr void add(Name name, Key key) { all[count++] = {name, key}; }
  constexpr const Word<Name>* find(const Name& name) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (all[i].name == name) return &all[i];
    }
    return nullptr;
  }
};

constexpr Words<std::uint32_t> field_keys() {
  Words<std::uint32_t> words;
  for (const domain::RecordKindSpec& kind : kRecordKinds) {
    for (const domain::RecordField& field : kind.fields) {
      words.add(field.field.id.value, i18n::key_named("field.", field.field.key));
    }
  }
  return words;
}

constexpr Words<std::string_view> choice_keys() {
  Words<std::string_view> words;
  for (const domain::RecordKindSpec& kind : kRecordKinds) {
    for (const domain::RecordField& field : kind.fields) {
      for (const std::string_view choice : field.choices) words.add(choice, i18n::key_named("choice.", choice));
    }
  }
  return words;
}

// By kind << 8 | state.
constexpr std::uint32_t state_name(domain::RecordKind kind, std::size_t state) {
  return static_cast<std::uint32_t>(kind) << 8 | static_cast<std::uint32_t>(state);
}
constexpr std::pair<Words<std::uint32_t>, Words<std::uint32_t>> state_keys() {
  Words<std::uint32_t> names, actions;
  for (const domain::RecordKindSpec& kind : kRecordKinds) {
    for (std::size_t i = 0; i < kind.states.size(); ++i) {
      names.add(state_name(kind.kind, i), i18n::key_named("record.", kind.key, ".state.", kind.states[i]));
      actions.add(state_name(kind.kind, i), i18n::key_named("record.", kind.key, ".do.", kind.states[i]));
    }
  }
  return {names, actions};
}

constexpr auto kFieldKeys = field_keys();
constexpr auto kChoiceKeys = choice_keys();
constexpr auto kStateKeys = state_keys();

const KindKeys* keys_of(domain::RecordKind kind) {
  for (std::size_t i = 0; i < kRecordKinds.size(); ++i) {
    if (kRecordKinds[i].kind == kind) return &kKinds[i];
  }
  return nullptr;
}

template <typename Name>
std::string_view word_in(const i18n::Catalogue& texts, const Words<Name>& words, const Name& name) {
  const auto* known = words.find(name);
  return known == nullptr ? std::string_view{} : texts[known->key];
}

const app::RecordViewValue* value_of(const app::RecordView& record, domain::FieldId field) {
  const auto found = std::find_if(record.values.begin(), record.values.end(),
                                  [&](const app::RecordViewValue& value) { return value.field == field; });
  return found == record.values.end() ? nullptr : &*found;
}

}  // namespace

RecordKindWords record_kind_words(const i18n::Catalogue& texts, domain::RecordKind kind) {
  const KindKeys* keys = keys_of(kind);
  if (keys == nullptr) return {};
  return {texts[keys->one], texts[keys->many], texts[keys->add], texts[keys->edit]};
}

std::string_view record_field_word(const i18n::Catalogue& texts, domain::FieldId field) {
  return word_in(texts, kFieldKeys, field.value);
}

std::string_view record_choice_word(const i18n::Catalogue& texts, std::string_view choice) {
  return word_in(texts, kChoiceKeys, choice);
}

std::string_view record_state_word(const i18n::Catalogue& texts, domain::RecordKind kind, std::int64_t state) {
  return word_in(texts, kStateKeys.first, state_name(kind, static_cast<std::size_t>(state)));
}

std::string_view record_state_action(const i18n::Catalogue& texts, domain::RecordKind kind, std::int64_t state) {
  return word_in(texts, kStateKeys.second, state_name(kind, static_cast<std::size_t>(state)));
}

Icon record_icon(domain::RecordKind kind) {
  for (std::size_t i = 0; i < kRecordKinds.size(); ++i) {
    if (kRecordKinds[i].kind == kind) return kIcons[i];
  }
  return Icon::history;
}

// That of the channel says more.
Icon record_icon(const app::RecordView& record) {
  const app::RecordViewValue* channel = value_of(record, domain::fields::outreach_channel);
  if (channel == nullptr) return record_icon(record.kind);
  for (std::size_t i = 0; i < domain::kOutreachChannels.size(); ++i) {
    if (domain::kOutreachChannels[i] == domain::text_of(channel->value))
      return channel_icon(static_cast<domain::Channel>(i));
  }
  return record_icon(record.kind);
}

std::string record_value_words(const i18n::Catalogue& texts, const app::RecordView& record, domain::FieldId field) {
  const app::RecordViewValue* value = value_of(record, field);
  const domain::RecordField* known = domain::find_record_field(field);
  if (value == nullptr || known == nullptr) return {};
  const std::string text = domain::text_of(value->value);
  if (known->field.type == domain::FieldType::choice) return std::string(choice_word(texts, text));
  if (known->field.type == domain::FieldType::entry) {
    const domain::DefinitionId entry{static_cast<std::uint32_t>(domain::number_of(value->value))};
    return std::string(entry_name(texts, entry, value->name));
  }
  return domain::one_line(stored_words(texts, known->field.type, {}, value->value));
}

std::string record_title(const i18n::Catalogue& texts, const app::RecordView& record) {
  const domain::RecordKindSpec* kind = domain::find_record_kind(record.kind);
  if (kind == nullptr) return {};
  std::string title = record_value_words(texts, record, kind->title);
  if (title.empty()) return std::string(texts[Key::record_erased]);
  const bool long_one = title.size() > kLongestTitle;
  return long_one ? std::string(base::clipped_utf8(title, kLongestTitle)) + "…" : title;
}

std::string record_called(const i18n::Catalogue& texts, const app::RecordView& record) {
  return i18n::say::record_called(texts, record_kind_words(texts, record.kind).one, record_title(texts, record));
}

}  // namespace ui
