#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/pages/contact/contact_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/menu.h"
#include "ui/words/method_words.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::MethodKind;
using domain::MethodType;
using theme::Icon;

void open(NewMethod& draft, MethodType type) {
  draft = {.open = true, .opened_now = true, .type = type, .text = {}, .error = {}};
}

widgets::FieldResult field_ui(const Frame& frame, MethodKind kind, NewMethod& draft) {
  const MethodKindWords words = method_kind_words(frame.texts, kind);
  const bool typed = draft.type != MethodType::none;
  widgets::FieldOptions options;
  options.label = typed ? method_type_word(frame.texts, draft.type) : words.one;
  options.error = draft.error;
  options.show_label = typed;
  options.input = input_of(kind);
  return kind == MethodKind::address ? widgets::text_area(frame, "new", draft.text, options)
                                     : widgets::text_field(frame, "new", draft.text, options);
}

}  // namespace

bool adds_method(const ContactPage& page, MethodKind kind) {
  return page.draft.adding[static_cast<std::size_t>(kind)].open;
}

// Of a messenger the person chooses first which one.
void add_button_ui(ContactPage& page, const Frame& frame, MethodKind kind, std::optional<bool> faint) {
  NewMethod& draft = page.draft.adding[static_cast<std::size_t>(kind)];
  const bool messenger = kind == MethodKind::messenger;
  const MethodKindWords words = method_kind_words(frame.texts, kind);
  widgets::ButtonOptions look{.kind = widgets::ButtonKind::quiet, .icon = Icon::plus, .small = true, .flush = true};
  if (messenger) look.state = semantics::kHasPopup;
  look.faint = faint.value_or(false);
  const bool pressed = faint ? widgets::icon_button(frame, "add", Icon::plus, words.add, look)
                             : widgets::button(frame, "add", words.add, look);
  if (!messenger) {
    if (pressed) open(draft, MethodType::none);
    return;
  }
  widgets::MenuState& state = page.draft.messengers;
  if (pressed) widgets::open_menu(frame, state);
  widgets::Menu menu(frame, "which", words.add, state);
  if (!menu) return;
  for (const MethodType type : domain::types_of(kind)) {
    if (type == MethodType::none) continue;
    const std::string key = "type-" + std::to_string(static_cast<int>(type));
    if (menu.item(key, method_type_word(frame.texts, type))) open(draft, type);
  }
}

void add_method_ui(ContactPage& page, const Frame& frame, const PanelContext& desk, MethodKind kind) {
  NewMethod& draft = page.draft.adding[static_cast<std::size_t>(kind)];
  const widgets::FieldResult field = field_ui(frame, kind, draft);
  if (draft.opened_now) widgets::focus(frame, "new");
  draft.opened_now = false;
  if (field.edited) draft.error = {};
  const domain::MethodContent content{
      .kind = kind, .type = draft.type, .flags = 0, .label = {}, .value = std::string(domain::trimmed(draft.text))};
  const bool entered = field.entered && kind != MethodKind::address;  // there it begins the next line
  const bool finished = entered || (field.committed && kind != MethodKind::address) || field.lost_focus;
  if (field.escaped || (finished && content.value.empty())) {
    draft = {};
  } else if (finished) {
    draft.error = method_mistake(frame.texts, methods_of(*page.view, kind), content);
    if (!draft.error.empty()) return;
    desk.commands.push(app::AddMethod{page.view->head.id, content});
    draft = {};
  }
  if (!draft.open && !field.lost_focus) frame.tree.request_focus(widgets::id_of("add"));
}

}  // namespace ui
