#include "ui/pages/create/create_form.h"

#include <algorithm>
#include <array>

#include "domain/fields/validation.h"
#include "i18n/keys.h"
#include "ui/parts/channel_ticks.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/words/method_words.h"
#include "ui/words/words.h"

namespace ui {

using i18n::Key;
using theme::Icon;

namespace {

constexpr float kTypeWidth = 112;

std::string joined(const CreateDialog& dialog) { return domain::display_name(dialog.first, dialog.last); }

// What was typed stays; a name typed under the wrong kind is offered under the other one, when that is empty.
void switch_kind(CreateDialog& dialog, domain::ContactKind kind) {
  dialog.kind = kind;
  if (kind == domain::ContactKind::organization) {
    if (dialog.organization.empty()) dialog.organization = joined(dialog);
  } else if (dialog.first.empty() && dialog.last.empty()) {
    dialog.first = dialog.organization;
  }
}

void kind_ui(CreateDialog& dialog, const Frame& frame) {
  const std::array<widgets::Tab, 2> kinds{{{"person", frame.texts[Key::kind_person], {}, {}},
                                           {"organization", frame.texts[Key::kind_organization], {}, {}}}};
  widgets::Row row(theme::kControl, theme::kSpace4);
  const int index =
      widgets::segmented(frame, "kind", frame.texts[Key::kind_label], kinds, static_cast<int>(dialog.kind));
  row.next();
  widgets::checkbox(frame, "supplier", frame.texts[Key::kind_supplier], dialog.supplier);
  if (index != static_cast<int>(dialog.kind)) switch_kind(dialog, static_cast<domain::ContactKind>(index));
}

bool name_ui(CreateDialog& dialog, const Frame& frame, bool just_opened) {
  const std::string_view mistake = dialog.form.checked ? name_mistake(dialog, frame.texts) : std::string_view{};
  if (dialog.kind == domain::ContactKind::organization) {
    const auto field =
        widgets::text_field(frame, "organization_name", dialog.organization,
                            {.label = frame.texts[Key::field_organization_name], .error = mistake, .required = true});
    if (just_opened) widgets::focus(frame, "organization_name");
    seek_mistake(dialog.form.seek, frame, "organization_name", mistake);
    return field.entered;
  }
  const widgets::Container group(frame, "name", semantics::Role::group, frame.texts[Key::create_person_name]);
  widgets::text(frame, "title", frame.texts[Key::create_person_name],
                {.style = {theme::kTextSmall, widgets::Weight::semibold}, .decorative = true});  // the group's name
  widgets::gap(theme::kSpace1);
  widgets::Columns columns(2);
  const auto first = widgets::text_field(
      frame, "first_name", dialog.first,
      {.label = frame.texts[Key::field_first_name], .error = mistake, .required = dialog.required.first});
  if (just_opened) widgets::focus(frame, "first_name");
  seek_mistake(dialog.form.seek, frame, "first_name", mistake);
  columns.next();
  const std::string_view last_mistake =
      dialog.form.checked ? last_name_mistake(dialog, frame.texts) : std::string_view{};
  const auto last = widgets::text_field(
      frame, "last_name", dialog.last,
      {.label = frame.texts[Key::field_last_name], .error = last_mistake, .required = dialog.required.last});
  seek_mistake(dialog.form.seek, frame, "last_name", last_mistake);
  return first.entered || last.entered;
}

void type_ui(const CreateDialog& dialog, MethodDraft& line, const Frame& frame, std::string_view label) {
  const auto types = domain::types_of(line.content.kind);
  std::vector<std::string_view> words;
  int index = 0;
  for (const domain::MethodType type : types) {
    if (type == line.content.type) index = static_cast<int>(words.size());
    words.push_back(method_type_word(frame.texts, type));
  }
  const bool phone = line.content.kind == domain::MethodKind::phone;
  for (const std::string& own : dialog.phone_types) {
    if (!phone) break;
    if (line.content.label == own) index = static_cast<int>(words.size());
    words.push_back(own);
  }
  const std::string name = i18n::say::method_type_of(frame.texts, label);
  if (!widgets::select(frame, "type", name, words, index, {.show_label = false, .width = kTypeWidth})) return;
  const auto chosen = static_cast<std::size_t>(index);
  const bool own = chosen >= types.size();
  line.content.type = own ? domain::MethodType::custom : types[chosen];
  line.content.label = own ? std::string{words[chosen]} : std::string{};
}

struct LineResult {
  bool entered = false, removed = false;
};

struct LineOptions {
  bool removable = false, required = false;
};

LineResult line_ui(CreateDialog& dialog, std::vector<MethodDraft>& lines, std::size_t at, const Frame& frame,
                   std::string_view label, const LineOptions& how) {
  MethodDraft& line = lines[at];
  const widgets::Scope scope(line.key);
  const bool phone = line.content.kind == domain::MethodKind::phone;
  const bool blank = domain::trimmed(line.content.value).empty();
  std::string mistake;
  if (dialog.form.checked) mistake = line_mistake(lines, at, frame.texts);
  if (dialog.form.checked && blank && how.required && lacks(dialog, line.content.kind)) {
    mistake = frame.texts[Key::field_missing];
  }
  const float remove = how.removable ? widgets::icon_button_width() + theme::kSpace2 : 0;
  const float width = ImGui::GetContentRegionAvail().x - kTypeWidth - theme::kSpace2 - remove;
  LineResult result;
  widgets::Row row;
  widgets::FieldResult field;
  {
    const widgets::Column column(width);
    field = widgets::text_field(frame, "value", line.content.value,
                                {.label = label,
                                 .show_label = false,
                                 .error = mistake,
                                 .input = input_of(phone ? domain::MethodKind::phone : domain::MethodKind::email),
                                 .required = how.required});
  }
  seek_mistake(dialog.form.seek, frame, "value", mistake);
  row.next();
  type_ui(dialog, line, frame, label);
  if (how.removable) {
    row.next();
    result.removed = widgets::icon_button(frame, "remove", Icon::close, i18n::say::method_remove(frame.texts, label));
  }
  result.entered = field.entered;
  return result;
}

void permissions_ui(MethodDraft& line, const Frame& frame, std::string_view label) {
  const widgets::Scope scope(line.key);
  widgets::gap(theme::kSpace1);
  domain::MethodContent named = line.content;
  if (domain::trimmed(named.value).empty()) named.value = label;
  if (ticks_ui(frame, named)) line.content.flags = named.flags;
}

bool lines_ui(CreateDialog& dialog, std::vector<MethodDraft>& lines, const Frame& frame, domain::MethodKind kind) {
  const bool phone = kind == domain::MethodKind::phone;
  const widgets::Scope scope(phone ? "phones" : "emails");
  bool entered = false;
  std::size_t removed = lines.size();
  const bool required = phone ? dialog.required.phone : dialog.required.email;
  widgets::text(frame, "label",
                widgets::marked_label(frame.texts[phone ? Key::field_phone : Key::field_email], required),
                {.style = {theme::kTextSmall}, .tone = widgets::Tone::muted, .decorative = true});
  widgets::gap(theme::kSpace1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string number = frame.texts.formats().integer(static_cast<std::int64_t>(i + 1));
    const std::string label = i == 0  ? std::string(frame.texts[phone ? Key::field_phone : Key::field_email])
                              : phone ? i18n::say::method_phone_number(frame.texts, number)
                                      : i18n::say::method_email_number(frame.texts, number);
    if (i > 0) widgets::gap(theme::kSpace2);
    const LineResult line = line_ui(dialog, lines, i, frame, label, {lines.size() > 1, required && i == 0});
    permissions_ui(lines[i], frame, label);
    entered = entered || line.entered;
    if (line.removed) removed = i;
  }
  if (removed < lines.size()) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(removed));
  widgets::gap(theme::kSpace1);
  if (widgets::button(frame, "add", frame.texts[phone ? Key::method_add_phone : Key::method_add_email],
                      {.kind = widgets::ButtonKind::quiet, .icon = Icon::plus, .small = true})) {
    lines.push_back(new_line(dialog, kind));
    const widgets::Scope line(lines.back().key);
    widgets::focus(frame, "value");
  }
  return entered;
}

void standing_ui(CreateDialog& dialog, const Frame& frame) {
  const std::array<widgets::Tab, 2> states{
      {{"lead", frame.texts[Key::status_lead], {}, {}}, {"client", frame.texts[Key::status_client], {}, {}}}};
  dialog.status = static_cast<domain::ContactStatus>(
      widgets::segmented(frame, "status", frame.texts[Key::status_label], states, static_cast<int>(dialog.status)));
}

}  // namespace

std::string_view name_mistake(const CreateDialog& dialog, const i18n::Catalogue& texts) {
  const bool person = dialog.kind == domain::ContactKind::person;
  const std::string_view first = person ? dialog.first : dialog.organization;
  const std::string_view last = person ? std::string_view(dialog.last) : std::string_view{};
  if (domain::trimmed(first).empty() && domain::trimmed(last).empty()) {
    return texts[person ? Key::refusal_name_person : Key::refusal_name_organization];
  }
  if (dialog.required.first && domain::trimmed(first).empty()) return texts[Key::field_missing];
  return refusal_text(texts, domain::check_name(first));
}

std::string_view last_name_mistake(const CreateDialog& dialog, const i18n::Catalogue& texts) {
  if (dialog.kind != domain::ContactKind::person) return {};
  const bool nameless = domain::trimmed(dialog.first).empty() && domain::trimmed(dialog.last).empty();
  if (nameless) return {};  // said of the first name
  if (dialog.required.last && domain::trimmed(dialog.last).empty()) return texts[Key::field_missing];
  return refusal_text(texts, domain::check_name(dialog.last));
}

std::string line_mistake(const std::vector<MethodDraft>& lines, std::size_t at, const i18n::Catalogue& texts) {
  std::vector<domain::ContactMethod> above;
  for (std::size_t i = 0; i <= at; ++i) {
    domain::ContactMethod line{{static_cast<std::int64_t>(lines[i].key) + 1}, lines[i].content};
    line.content.value = domain::trimmed(line.content.value);
    if (!line.content.value.empty()) above.push_back(std::move(line));
  }
  if (domain::trimmed(lines[at].content.value).empty()) return {};
  const domain::ContactMethod line = std::move(above.back());
  above.pop_back();
  return method_mistake(texts, above, line.content);
}

bool lacks(const CreateDialog& dialog, domain::MethodKind kind) {
  const bool email = kind == domain::MethodKind::email;
  const auto& lines = email ? dialog.emails : dialog.phones;
  const bool blank = std::all_of(lines.begin(), lines.end(),
                                 [](const MethodDraft& line) { return domain::trimmed(line.content.value).empty(); });
  return blank && (email ? dialog.required.email : dialog.required.phone);
}

bool create_form_ui(CreateDialog& dialog, const Frame& frame, const PanelContext& desk, bool just_opened) {
  kind_ui(dialog, frame);
  widgets::gap(theme::kSpace4);
  bool entered = name_ui(dialog, frame, just_opened);
  widgets::gap(theme::kSpace3);
  entered = lines_ui(dialog, dialog.emails, frame, domain::MethodKind::email) || entered;
  widgets::gap(theme::kSpace3);
  entered = lines_ui(dialog, dialog.phones, frame, domain::MethodKind::phone) || entered;
  widgets::gap(theme::kSpace3);
  if (dialog.kind == domain::ContactKind::person) {
    picked_contact_ui(dialog.company, frame, desk, frame.texts[Key::company_pick], frame.texts[Key::company_remove]);
    widgets::gap(theme::kSpace3);
  }
  entered = field_form_ui(dialog.form, frame, desk, dialog.required.others) || entered;
  standing_ui(dialog, frame);
  dialog.form.seek = false;
  return entered;
}

}  // namespace ui
