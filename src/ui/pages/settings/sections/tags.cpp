#include "ui/pages/settings/sections/tags.h"

#include <algorithm>

#include "domain/fields/validation.h"
#include "domain/text/fold.h"
#include "i18n/keys.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/tag_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using i18n::Key;
using theme::Icon;
using widgets::Tone;

constexpr std::size_t kMostShown = 200;  // more are found by searching
constexpr float kCount = 104;

bool matches(const Frame& frame, const TagLine& line, std::string_view wanted) {
  return domain::text::folded(tag_word(frame.texts, line.tag)).find(wanted) != std::string::npos;
}

void add_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const std::string_view label = frame.texts[Key::tags_new];
  const std::string_view add = frame.texts[Key::tags_new_add];
  const float button = widgets::button_width(frame, add, {.icon = Icon::plus});
  widgets::Row row;
  const auto field =
      widgets::text_field(frame, "new", panel.added,
                          {.label = label,
                           .show_label = false,
                           .placeholder = label,
                           .error = panel.added_mistake,
                           .enabled = !desk.read_only,
                           .width = std::max(widgets::available_width() - button - theme::kSpace2, theme::kSpace12)});
  row.next();
  const bool pressed = widgets::button(frame, "add", add, {.icon = Icon::plus, .enabled = !desk.read_only});
  if (field.edited) panel.added_mistake = {};
  if (!pressed && !field.entered) return;
  const std::string name{domain::trimmed(panel.added)};
  panel.added_mistake = name.empty()                          ? frame.texts[Key::tags_name_missing]
                        : names_system_tag(frame.texts, name) ? frame.texts[Key::tags_system_refused]
                        : find_tag(panel, name) != nullptr    ? frame.texts[Key::refusal_name_taken]
                                                              : refusal_text(frame.texts, domain::check_name(name));
  if (panel.added_mistake.empty()) {
    desk.commands.push(app::AddDefinition{domain::DefinitionKind::tag, {{domain::properties::name, name}}},
                       {i18n::say::tags_added(frame.texts, name), Undoable::yes, name});
    panel.added.clear();
  }
  widgets::focus(frame, "new");
}

void dot_ui(const Frame& frame, const app::TagView& tag) {
  const widgets::Item item = widgets::place({theme::kIcon, theme::kIcon});
  if (!item.visible) return;
  const theme::TagColor* color = tag_color(frame, tag);
  const theme::Color mark = color != nullptr ? color->mark : frame.theme.colors.system_tag;
  ImGui::GetWindowDrawList()->AddCircleFilled(item.center(), theme::kSpace1 + 2, theme::pack(mark));
}

void count_ui(const Frame& frame, const TagLine& line, float width) {
  const std::string words = i18n::say::tags_contacts(frame.texts, static_cast<std::int64_t>(line.contacts));
  const std::string name = i18n::say::tags_contacts_of(frame.texts, words, tag_word(frame.texts, line.tag));
  const widgets::TextStyle style{theme::kTextSmall, widgets::Weight::regular};
  widgets::link(frame, "count", words, format_route(tag_route(line.tag.id)),
                {.style = style, .tone = Tone::muted, .max_width = width, .name = name});
}

void line_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk, const TagLine& line) {
  const widgets::Scope scope(std::uint64_t{line.tag.id.value});
  const widgets::Container item(frame, "item", semantics::Role::listitem);
  const std::string_view word = tag_word(frame.texts, line.tag);
  const float buttons = 2 * widgets::icon_button_width() + theme::kSpace1;
  widgets::Row row(theme::kRow);
  dot_ui(frame, line.tag);
  row.next();
  const float room = widgets::available_width() - kCount - buttons - 2 * theme::kSpace2;
  widgets::text(frame, "name", word, {.max_width = std::max(room, theme::kSpace12)});
  row.right(kCount + theme::kSpace2 + buttons);
  const float left = ImGui::GetCursorScreenPos().x;
  count_ui(frame, line, kCount);
  row.next();
  ImGui::SetCursorScreenPos({left + kCount + theme::kSpace2, ImGui::GetCursorScreenPos().y});
  if (!line.tag.key.empty()) {
    widgets::muted(frame, "system", frame.texts[Key::tags_by_rules]);
    return;
  }
  const widgets::ButtonOptions look{.kind = widgets::ButtonKind::quiet, .enabled = !desk.read_only};
  if (widgets::icon_button(frame, "edit", Icon::pencil, i18n::say::tags_edit(frame.texts, word), look)) {
    open_tag_window(panel, TagWindow::edit, line);
  }
  row.next(theme::kSpace1);
  if (widgets::icon_button(frame, "delete", Icon::trash, i18n::say::tags_delete(frame.texts, word), look)) {
    open_tag_window(panel, TagWindow::remove, line);
  }
}

void list_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const std::string wanted = domain::text::folded(domain::trimmed(panel.search));
  std::size_t shown = 0, found = 0;
  {
    const widgets::Container list(frame, "list", semantics::Role::list, frame.texts[Key::tags_title]);
    for (const TagLine& line : panel.all) {
      if (!matches(frame, line, wanted)) continue;
      if (++found > kMostShown) continue;
      ++shown;
      line_ui(panel, frame, desk, line);
    }
  }
  if (found == 0) widgets::muted(frame, "none", frame.texts[Key::tags_none_found]);
  if (found > shown) {
    widgets::muted(frame, "more", i18n::say::tags_more(frame.texts, static_cast<std::int64_t>(found - shown)));
  }
}

}  // namespace

base::Result<bool> refresh_tags(TagsPanel& panel, const app::Workspace& workspace, const app::ContactList& list,
                                bool shown, const app::Changes* changes) {
  if (!shown) {
    const bool was = panel.known;
    if (was) panel = {};
    return was;
  }
  if (panel.known && (changes == nullptr || changes->empty())) return false;
  BASE_TRY_ASSIGN(const app::TagCounts counts, app::tag_counts(workspace, list.active()));
  panel.all.clear();
  for (app::TagView& tag : all_tags(workspace)) {
    const auto count = counts.find(tag.id);
    panel.all.push_back({std::move(tag), count == counts.end() ? 0 : count->second});
  }
  panel.known = true;
  // The window's tag may be another now, or gone.
  const auto line = std::find_if(panel.all.begin(), panel.all.end(),
                                 [&](const TagLine& one) { return one.tag.id == panel.line.tag.id; });
  if (line == panel.all.end()) {
    panel.window = TagWindow::none;
  } else {
    panel.line = *line;
  }
  return true;
}

void open_tag_window(TagsPanel& panel, TagWindow window, const TagLine& line) {
  panel.window = window;
  panel.line = line;
  panel.name = line.tag.name;
  panel.color = static_cast<int>(std::min(line.tag.color, domain::kTagColors - 1));
  panel.mistake = {};
  panel.taken = false;
  panel.text.clear();
  panel.combo = {};
  panel.into = {};
}

const TagLine* find_tag(const TagsPanel& panel, std::string_view name, domain::DefinitionId but) {
  const std::string wanted = domain::text::folded(name);
  const auto found = std::find_if(panel.all.begin(), panel.all.end(), [&](const TagLine& line) {
    return line.tag.key.empty() && line.tag.id != but && domain::text::folded(line.tag.name) == wanted;
  });
  return found == panel.all.end() ? nullptr : &*found;
}

void settings_tags_ui(TagsPanel& panel, const Frame& frame, const PanelContext& desk) {
  const widgets::Card card(frame, "tags");
  widgets::heading(frame, "title", frame.texts[Key::tags_title], 2);
  widgets::paragraph(frame, "text", frame.texts[Key::tags_text], {.tone = Tone::muted});
  widgets::gap(theme::kSpace3);
  add_ui(panel, frame, desk);
  widgets::gap(theme::kSpace3);
  const std::string_view find = frame.texts[Key::tags_find];
  widgets::search_field(frame, "search", panel.search, {.label = find, .placeholder = find});
  widgets::gap(theme::kSpace2);
  list_ui(panel, frame, desk);
}

}  // namespace ui
