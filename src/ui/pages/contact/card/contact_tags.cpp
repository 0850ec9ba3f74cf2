// The tags of a contact, on its card.
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using i18n::Key;

void title_ui(const Frame& frame) {
  const std::string_view all = frame.texts[Key::tags_see_all];
  const widgets::TextStyle style{theme::kTextSmall, widgets::Weight::regular};
  widgets::Row row(theme::kSpace5);
  widgets::muted(frame, "label", frame.texts[Key::tags_title]);
  row.right(widgets::text_width(frame, all, style) + 1);
  widgets::link(frame, "all", all, format_route(settings_route(SettingsSection::tags)),
                {.style = style, .tone = widgets::Tone::accent});
}

}  // namespace

void tags_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const std::vector<app::TagView>& tags = page.view->head.tags;
  const bool changeable = !locked(page, desk);
  if (tags.empty() && page.draft.tags.text.empty() && (desk.state.hide_empty || !changeable)) return;
  const widgets::Scope scope("tags");
  const widgets::Container group(frame, "group", semantics::Role::group, frame.texts[Key::tags_title]);
  title_ui(frame);
  widgets::gap(theme::kSpace1);
  mark_list_ui(page, frame, desk,
               {domain::fields::tag, tags, page.draft.tags, Key::tags_title, Key::tags_add, theme::Icon::tag});
  widgets::gap(theme::kSpace2);
}

}  // namespace ui
