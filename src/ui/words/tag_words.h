// Tags as a person reads and sees them: names, colours, pills in rows.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "app/index/labels.h"
#include "app/queries/contact/tags.h"
#include "i18n/catalogue.h"
#include "ui/desk/route.h"
#include "ui/frame.h"
#include "ui/theme/theme.h"

namespace ui {

std::string_view tag_word(const i18n::Catalogue& texts, const app::TagView& tag);
// Empty for tags that are not the system's.
std::string_view system_tag_word(const i18n::Catalogue& texts, domain::DefinitionId tag);
// A person cannot give this name: a system tag has it.
bool names_system_tag(const i18n::Catalogue& texts, std::string_view name);
// Null for the dark grey of system tags.
const theme::TagColor* tag_color(const Frame& frame, const app::TagView& tag);
// What search can find beside own names: system tags and standard choices in the interface's language.
std::vector<app::StandardWord> standard_words(const i18n::Catalogue& texts);

// In one line, as many as fit, and how many more there are. Each is the way to `list` narrowed to it.
void tag_pills(const Frame& frame, std::span<const app::TagView> tags, const Route& list);
// The list of all who bear the tag.
Route tag_route(domain::DefinitionId tag);

}  // namespace ui
