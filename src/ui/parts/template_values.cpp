#include "ui/parts/template_values.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "domain/fields/field_value.h"
#include "domain/template/names.h"
#include "domain/text/fold.h"
#include "domain/values/number.h"
#include "i18n/keys.h"
#include "i18n/numbers.h"
#include "ui/parts/choices_editor.h"
#include "ui/words/words.h"

namespace ui {
namespace {

using domain::FieldType;
using i18n::Key;
namespace fields = domain::fields;
namespace templates = domain::templates;
using templates::KnownName;
using templates::Value;
using templates::ValueType;

constexpr std::string_view kContact = "contact.";
constexpr std::string_view kParagraph = "\n\n";

class Writer final : public templates::Writer {
 public:
  explicit Writer(const i18n::Formats& formats) : formats_(formats) {}
  std::string date(templates::Date date, templates::Format format) const override {
    const i18n::Day day{date.year, date.month, date.day};
    if (format == templates::Format::short_date) return formats_.short_day(day);
    return format == templates::Format::long_date ? formats_.long_day(day) : formats_.day(day);
  }
  // As fields hold them: in units of domain::kNumberDecimals.
  std::string number(std::int64_t value) const override {
    return i18n::number(formats_, value, domain::kNumberDecimals);
  }
  std::string money(const templates::Money& money, templates::Format format) const override {
    const int decimals = domain::currency_decimals(money.currency);
    if (format == templates::Format::as_number) return i18n::number(formats_, money.minor_units, decimals, decimals);
    return i18n::money(formats_, money.minor_units, decimals, money.currency);
  }

 private:
  const i18n::Formats& formats_;
};

ValueType type_of(FieldType type) {
  if (type == FieldType::date) return ValueType::date;
  if (type == FieldType::number) return ValueType::number;
  return type == FieldType::money ? ValueType::money : ValueType::text;
}

// "Shoe size" becomes "shoe_size".
std::string slug(std::string_view name) {
  const std::string folded = domain::text::folded(name);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    base::next_code_point(folded, at);
    const std::string piece = folded.substr(begin, at - begin);
    const bool fits = templates::is_name(piece) && piece != ".";
    if (fits) out += piece;
    if (!fits && !out.empty() && out.back() != '_') out += '_';
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  return std::string(base::clipped_utf8(out, templates::kLongestName - kContact.size() - 4));
}

// By the field's name; the second of two with one slug gets a number.
struct FieldName {
  domain::FieldId field;
  KnownName known;
};
std::vector<FieldName> field_names(const domain::Definitions& definitions) {
  std::vector<FieldName> names;
  const auto taken = [&](const std::string& name) {
    return std::any_of(names.begin(), names.end(), [&](const FieldName& one) { return one.known.name == name; });
  };
  names.push_back({fields::organization_name, {std::string{kContact} + "organization_name", ValueType::text}});
  for (const domain::FieldDefinition& field : definitions.fields()) {
    std::string name{kContact};
    name += field.key.empty() ? slug(field.name) : std::string{field.key};
    if (name == kContact) name += std::to_string(field.id.value);
    const std::string base = name;
    for (int number = 2; taken(name); ++number) name = base + '_' + std::to_string(number);
    names.push_back({field.id, {std::move(name), type_of(field.type)}});
  }
  return names;
}

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Value date_value(std::string_view stored) {
  if (stored.size() != 10) return std::string{stored};
  return templates::Date{number_in(stored.substr(0, 4)), number_in(stored.substr(5, 2)), number_in(stored.substr(8))};
}

std::string chosen_words(const i18n::Catalogue& texts, const app::FieldView& field) {
  std::string words;
  const bool several = field.type == FieldType::choices;
  const auto values = several ? domain::chosen_values(field.value) : std::vector<std::string_view>{field.value};
  for (const std::string_view value : values) {
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                    [&](const app::ChoiceView& choice) { return choice.value == value; });
    if (!words.empty()) words += ", ";
    words += found == field.choices.end() ? std::string(choice_word(texts, value)) : choice_label(texts, *found);
  }
  return words;
}

std::string joined(const std::vector<app::TagView>& entries) {
  std::string names;
  for (const app::TagView& entry : entries) names += (names.empty() ? "" : ", ") + entry.name;
  return names;
}

Value value_of(const i18n::Catalogue& texts, const app::ContactView& view, const app::FieldView& field) {
  const auto first = [](const std::vector<domain::ContactMethod>& methods) {
    return methods.empty() ? Value{} : Value{methods.front().content.value};
  };
  if (field.id == fields::email) return first(view.emails);
  if (field.id == fields::phone) return first(view.phones);
  if (field.value.empty()) return {};
  switch (field.type) {
    case FieldType::date:
      return date_value(field.value);
    case FieldType::number:
      return field.number;
    case FieldType::money:
      return templates::Money{field.number, field.currency};
    case FieldType::choice:
    case FieldType::choices:
    case FieldType::entry:
      return chosen_words(texts, field);
    case FieldType::discount:
      return discount_words(texts, field.value);
    case FieldType::yes_no:
      return std::string{texts[field.number != 0 ? Key::field_yes : Key::field_no]};
    case FieldType::contact:
      return field.linked.name;
    default:
      return field.value;
  }
}

}  // namespace

std::vector<KnownName> template_names(const domain::Definitions& definitions) {
  std::vector<KnownName> names{{"contact.name", ValueType::text}};
  for (FieldName& field : field_names(definitions)) names.push_back(std::move(field.known));
  names.push_back({"company.name", ValueType::text});
  names.push_back({"owner.name", ValueType::text});
  names.push_back({"portal.start", ValueType::date});
  names.push_back({"portal.end", ValueType::date});
  names.push_back({"portal.courses", ValueType::text});
  names.push_back({"portal.groups", ValueType::text});
  names.push_back({"today", ValueType::date});
  return names;
}

TemplateValues template_values(const i18n::Catalogue& texts, const domain::Definitions& definitions,
                               const app::ContactView& view, base::Millis now) {
  TemplateValues values;
  const std::vector<FieldName> names = field_names(definitions);
  for (const app::FolderView& folder : view.folders) {
    for (const app::FieldView& field : folder.fields) {
      const auto found =
          std::find_if(names.begin(), names.end(), [&](const FieldName& name) { return name.field == field.id; });
      if (found != names.end()) values.emplace(found->known.name, value_of(texts, view, field));
    }
  }
  const i18n::Day today = texts.formats().day_of(now);
  values.emplace("contact.name", view.head.name);
  values.emplace("company.name", view.company.name);
  values.emplace("owner.name", view.owner);
  values.emplace("portal.start", date_value(view.portal.start));
  values.emplace("portal.end", date_value(view.portal.end));
  values.emplace("portal.courses", joined(view.courses));
  values.emplace("portal.groups", joined(view.groups));
  values.emplace("today", templates::Date{today.year, today.month, today.day});
  return values;
}

namespace {

// From when until when, and to what.
std::string access_lines(const i18n::Catalogue& texts) {
  const auto value = [&](std::string_view name, Key otherwise) {
    return "{{" + std::string{name} + '|' + std::string{texts[otherwise]} + "}}";
  };
  std::string lines = i18n::say::mail_registration_from(texts, value("portal.start", Key::mail_registration_now));
  lines += '\n';
  lines += i18n::say::mail_registration_until(texts, value("portal.end", Key::mail_registration_no_end));
  lines += '\n';
  lines += i18n::say::mail_registration_courses(texts, value("portal.courses", Key::mail_registration_none));
  lines += '\n';
  lines += i18n::say::mail_registration_groups(texts, value("portal.groups", Key::mail_registration_none));
  return lines;
}

}  // namespace

MailTemplate original_template(const i18n::Catalogue& texts, domain::DefinitionId id) {
  if (id != domain::mail_templates::registration) return {};
  const std::string first_name = "{{contact.first_name|" + std::string{texts[Key::template_help_word]} + "}}";
  std::string body = i18n::say::mail_registration_greeting(texts, first_name);
  body += kParagraph;
  body += i18n::say::mail_registration_access(texts, "{{contact.email}}");
  body += kParagraph;
  body += access_lines(texts);
  body += kParagraph;
  body += texts[Key::mail_registration_reply];
  body += kParagraph;
  body += "{{owner.name|}}";
  return {std::string{texts[Key::mail_registration_subject]}, std::move(body)};
}

MailTemplate mail_template(const i18n::Catalogue& texts, const domain::Definitions& definitions,
                           domain::DefinitionId id) {
  MailTemplate made = original_template(texts, id);
  const auto take = [&](domain::FieldId property, std::string& text) {
    if (const domain::Value value = definitions.property(id, property); !domain::is_empty(value)) {
      text = domain::text_of(value);
    }
  };
  take(domain::properties::subject, made.subject);
  take(domain::properties::body, made.body);
  return made;
}

std::string_view mail_template_name(const i18n::Catalogue& texts, const domain::Definitions& definitions,
                                    domain::DefinitionId id) {
  if (id == domain::mail_templates::registration) return texts[Key::mail_registration];
  return definitions.last_name(id);
}

WrittenMail write_mail(const i18n::Catalogue& texts, std::string_view source, const std::vector<KnownName>& names,
                       const TemplateValues& values) {
  const templates::Template parsed = templates::parse(source, names);
  const auto resolve = [&](std::string_view name) {
    const auto found = values.find(name);
    return found == values.end() ? Value{} : found->second;
  };
  templates::Rendered rendered = templates::render(parsed, resolve, Writer{texts.formats()});
  WrittenMail mail{std::move(rendered.text), {}};
  for (const std::size_t part : rendered.missing) {
    const std::string& name = parsed.parts[part].text;
    if (std::find(mail.missing.begin(), mail.missing.end(), name) == mail.missing.end()) mail.missing.push_back(name);
  }
  return mail;
}

}  // namespace ui
