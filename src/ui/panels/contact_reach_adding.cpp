#include "domain/validation.h"
#include "i18n/keys.h"
#include "ui/panels/contact_parts.h"
#include "ui/panels/reach_words.h"
#include "ui/panels/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/menu.h"

namespace ui::panels {
namespace {

using domain::ReachKind;
using domain::ReachType;
using theme::Icon;

void open(NewReach& draft, ReachType type) {
  draft = {.open = true, .opened_now = true, .type = type, .text = {}, .error = {}};
}

// Of a messenger the person chooses first which one.
void button_ui(ContactPage& page, const Frame& frame, ReachKind kind, NewReach& draft) {
  const bool messenger = kind == ReachKind::messenger;
  const ReachKindWords words = reach_kind_words(frame.texts, kind);
  const bool pressed = widgets::button(frame, "add", words.add,
                                       {.kind = widgets::ButtonKind::quiet,
                                        .icon = Icon::plus,
                                        .small = true,
                                        .state = messenger ? semantics::kHasPopup : 0U});
  if (!messenger) {
    if (pressed) open(draft, ReachType::none);
    return;
  }
  widgets::MenuState& state = page.draft.messengers;
  if (pressed) widgets::open_menu(frame, state);
  widgets::Menu menu(frame, "which", words.add, state);
  if (!menu) return;
  for (const ReachType type : domain::types_of(kind)) {
    if (type == ReachType::none) continue;
    const std::string key = "type-" + std::to_string(static_cast<int>(type));
    if (menu.item(key, reach_type_word(frame.texts, type))) open(draft, type);
  }
}

widgets::FieldResult field_ui(const Frame& frame, ReachKind kind, NewReach& draft) {
  const ReachKindWords words = reach_kind_words(frame.texts, kind);
  const bool typed = draft.type != ReachType::none;
  widgets::FieldOptions options;
  options.label = typed ? reach_type_word(frame.texts, draft.type) : words.one;
  options.error = draft.error;
  options.input = kind == ReachKind::phone   ? semantics::InputKind::tel
                  : kind == ReachKind::email ? semantics::InputKind::email
                                             : semantics::InputKind::text;
  return kind == ReachKind::address ? widgets::text_area(frame, "new", draft.text, options)
                                    : widgets::text_field(frame, "new", draft.text, options);
}

}  // namespace

void add_reach_ui(ContactPage& page, const Frame& frame, const shell::Desk& desk, ReachKind kind) {
  NewReach& draft = page.draft.adding[static_cast<std::size_t>(kind)];
  if (!draft.open) return button_ui(page, frame, kind, draft);
  const widgets::FieldResult field = field_ui(frame, kind, draft);
  if (draft.opened_now) widgets::focus(frame, "new");
  draft.opened_now = false;
  if (field.edited) draft.error = {};
  const domain::ReachContent content{
      .kind = kind, .type = draft.type, .flags = 0, .label = {}, .value = std::string(domain::trimmed(draft.text))};
  const bool entered = field.entered && kind != ReachKind::address;  // there it begins the next line
  const bool finished = entered || (field.committed && kind != ReachKind::address) || field.lost_focus;
  if (field.escaped || (finished && content.value.empty())) {
    draft = {};
  } else if (finished) {
    draft.error = refusal_text(frame.texts, check_reach(content));
    if (!draft.error.empty()) return;
    desk.commands.push(app::AddReach{page.view->head.id, content});
    draft = {};
  }
  if (!draft.open && !field.lost_focus) frame.tree.request_focus(widgets::id_of("add"));
}

}  // namespace ui::panels
