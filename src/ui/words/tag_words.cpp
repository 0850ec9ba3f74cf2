#include "ui/words/tag_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;

struct SystemWord {
  domain::DefinitionId tag;
  std::string_view key;
  Key word;
};
constexpr std::array<SystemWord, 5> kSystem{{
    {domain::system_tags::selection_client, "selection_client", Key::tags_selection_client},
    {domain::system_tags::proof_client, "proof_client", Key::tags_proof_client},
    {domain::system_tags::shop_buyer, "shop_buyer", Key::tags_shop_buyer},
    {domain::system_tags::form, "form", Key::tags_form},
    {domain::system_tags::channel_subscriber, "channel_subscriber", Key::tags_channel_subscriber},
}};

widgets::PillLook look_of(const Frame& frame, const app::TagView& tag) {
  const theme::TagColor* color = tag_color(frame, tag);
  if (color != nullptr) return {color->fill, color->ink};
  return {frame.theme.colors.system_tag, frame.theme.colors.on_system_tag};
}

std::string plus(std::size_t count) { return "+" + std::to_string(count); }

}  // namespace

std::string_view system_tag_word(const i18n::Catalogue& texts, domain::DefinitionId tag) {
  const auto* found =
      std::find_if(kSystem.begin(), kSystem.end(), [&](const SystemWord& one) { return one.tag == tag; });
  return found == kSystem.end() ? std::string_view{} : texts[found->word];
}

std::string_view tag_word(const i18n::Catalogue& texts, const app::TagView& tag) {
  return tag.key.empty() ? std::string_view{tag.name} : system_tag_word(texts, tag.id);
}

bool names_system_tag(const i18n::Catalogue& texts, std::string_view name) {
  const std::string wanted = domain::text::folded(name);
  return std::any_of(kSystem.begin(), kSystem.end(),
                     [&](const SystemWord& one) { return domain::text::folded(texts[one.word]) == wanted; });
}

const theme::TagColor* tag_color(const Frame& frame, const app::TagView& tag) {
  return tag.key.empty() ? &theme::tag_color(frame.theme, tag.color) : nullptr;
}

std::vector<app::StandardWord> standard_words(const i18n::Catalogue& texts) {
  std::vector<app::StandardWord> words;
  words.reserve(kSystem.size());
  for (const SystemWord& one : kSystem) {
    words.push_back({domain::fields::tag, std::string(one.key), std::string(texts[one.word])});
  }
  for (const domain::Field& field : domain::standard_fields()) {
    for (const std::string_view choice : domain::standard_choices(field.id)) {
      words.push_back({field.id, std::string(choice), std::string(choice_word(texts, choice))});
    }
  }
  return words;
}

Route tag_route(domain::DefinitionId tag) {
  ListParameters list;
  list.tag = tag;
  return list_route(list);
}

void tag_pills(const Frame& frame, std::span<const app::TagView> tags, const Route& list) {
  const widgets::TextStyle style{theme::kTextPill, widgets::Weight::regular};
  float room = widgets::available_width();
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string_view word = tag_word(frame.texts, tags[i]);
    const std::size_t after = tags.size() - i - 1;
    const float reserved = after == 0 ? 0 : widgets::text_width(frame, plus(after), style) + theme::kSpace1;
    // The first one is cut rather than left out.
    if (i > 0 && widgets::pill_width(frame, word) + reserved > room) {
      widgets::muted(frame, "more", plus(after + 1), theme::kTextPill);
      return;
    }
    Route narrowed = list;
    narrowed.list.tag = tags[i].id;
    narrowed.list.page = 1;
    const widgets::Scope scope(std::uint64_t{tags[i].id.value});
    room -= widgets::pill_link(frame, "tag", word, format_route(narrowed), look_of(frame, tags[i]), room - reserved) +
            theme::kSpace1;
    if (after > 0) ImGui::SameLine(0, theme::kSpace1);
  }
}

}  // namespace ui
