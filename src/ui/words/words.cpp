#include "ui/words/words.h"

#include <array>
#include <charconv>
#include <utility>

#include "domain/values/number.h"
#include "i18n/named_key.h"
#include "i18n/numbers.h"
#include "ui/words/record_words.h"

namespace ui {

using i18n::Key;

namespace {

template <typename Name, std::size_t count>
std::string_view look_up(const i18n::Catalogue& texts, const std::array<std::pair<Name, Key>, count>& words,
                         const Name& name, std::string_view otherwise) {
  for (const auto& [known, key] : words) {
    if (known == name) return texts[key];
  }
  return otherwise;
}

namespace f = domain::fields;

// Of the card's fields by their keys; one without a text does not compile.
constexpr auto kFields = [] {
  std::array<std::pair<domain::FieldId, Key>, domain::kStandardFields.size()> words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].first = domain::kStandardFields[i].id;
    words[i].second = i18n::key_named("field.", domain::kStandardFields[i].key);
  }
  return words;
}();

constexpr std::array<std::pair<domain::FieldId, Key>, 14> kFurther{{
    {f::organization_name, Key::field_organization_name},
    {f::kind, Key::field_kind},
    {f::status, Key::field_status},
    {f::supplier, Key::field_supplier},
    {f::company, Key::field_company},
    {f::do_not_disturb, Key::disturb_title},
    {f::do_not_call, Key::disturb_do_not_call},
    {f::block_automatic_email, Key::disturb_block_automatic_email},
    {f::newsletter, Key::disturb_newsletter},
    {f::follower, Key::people_followers},
    {f::company_role, Key::people_role},
    {f::portal_user, Key::portal_user},
    {f::portal_start, Key::portal_start},
    {f::portal_end, Key::portal_end},
}};

constexpr std::array<std::pair<std::string_view, Key>, 10> kChoices{{
    {"client", Key::choice_client},
    {"partner", Key::choice_partner},
    {"supplier_contact", Key::choice_supplier_contact},
    {"other", Key::choice_other},
    {"website", Key::choice_website},
    {"recommendation", Key::choice_recommendation},
    {"advertisement", Key::choice_advertisement},
    {"social_network", Key::choice_social_network},
    {"event", Key::choice_event},
    {"phone_call", Key::choice_phone_call},
}};

constexpr std::array<std::pair<domain::Refusal, Key>, 28> kRefusals{{
    {domain::Refusal::too_long, Key::refusal_too_long},
    {domain::Refusal::invalid_characters, Key::refusal_invalid_characters},
    {domain::Refusal::required, Key::refusal_required},
    {domain::Refusal::email_at, Key::refusal_email_at},
    {domain::Refusal::email_local, Key::refusal_email_local},
    {domain::Refusal::email_domain, Key::refusal_email_domain},
    {domain::Refusal::phone_characters, Key::refusal_phone_characters},
    {domain::Refusal::phone_digits, Key::refusal_phone_digits},
    {domain::Refusal::date_format, Key::refusal_date_format},
    {domain::Refusal::date_unreal, Key::refusal_date_unreal},
    {domain::Refusal::date_future, Key::refusal_date_future},
    {domain::Refusal::url_format, Key::refusal_url_format},
    {domain::Refusal::postal_code, Key::refusal_postal_code},
    {domain::Refusal::time_zone, Key::refusal_time_zone},
    {domain::Refusal::choice, Key::refusal_choice},
    {domain::Refusal::too_many_files, Key::refusal_too_many_files},
    {domain::Refusal::file_too_large, Key::refusal_file_too_large},
    {domain::Refusal::number_format, Key::refusal_number_format},
    {domain::Refusal::name_taken, Key::refusal_name_taken},
    {domain::Refusal::fixed, Key::refusal_fixed},
    {domain::Refusal::not_empty, Key::refusal_not_empty},
    {domain::Refusal::no_picture, Key::picture_undecodable},
    {domain::Refusal::owner_follows, Key::people_owner_follows},
    {domain::Refusal::only_person, Key::people_only_person},
    {domain::Refusal::reports_to_itself, Key::people_reports_to_itself},
    {domain::Refusal::reports_in_circle, Key::people_reports_in_circle},
    {domain::Refusal::discount_format, Key::people_discount_format},
    {domain::Refusal::no_company, Key::people_no_company},
}};

constexpr std::array<std::pair<domain::FolderId, Key>, 3> kFolders{{
    {domain::folders::contact, Key::folder_contact},
    {domain::folders::general, Key::folder_general},
    {domain::folders::additional, Key::folder_additional},
}};

bool read_number(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::string_view kind_word(const i18n::Catalogue& texts, domain::ContactKind kind) {
  return texts[kind == domain::ContactKind::person ? Key::kind_person : Key::kind_organization];
}

std::string_view status_word(const i18n::Catalogue& texts, domain::ContactStatus status) {
  return texts[status == domain::ContactStatus::lead ? Key::status_lead : Key::status_client];
}

theme::Icon origin_icon(domain::Origin origin) {
  switch (origin) {
    case domain::Origin::import:
      return theme::Icon::upload;
    case domain::Origin::restore:
      return theme::Icon::history;
    default:
      return theme::Icon::user_plus;
  }
}

std::string_view origin_word(const i18n::Catalogue& texts, domain::Origin origin) {
  switch (origin) {
    case domain::Origin::hand:
      return texts[Key::contact_origin_hand];
    case domain::Origin::sample:
      return texts[Key::contact_origin_sample];
    case domain::Origin::import:
      return texts[Key::contact_origin_import];
    case domain::Origin::restore:
      return texts[Key::contact_origin_restore];
  }
  return {};
}

std::string_view folder_word(const i18n::Catalogue& texts, domain::FolderId folder) {
  return look_up(texts, kFolders, folder, {});
}

std::string_view field_word(const i18n::Catalogue& texts, domain::FieldId field) {
  const std::string_view word = look_up(texts, kFields, field, look_up(texts, kFurther, field, {}));
  return word.empty() ? record_field_word(texts, field) : word;
}

std::string_view choice_word(const i18n::Catalogue& texts, std::string_view choice) {
  const std::string_view of_record = record_choice_word(texts, choice);
  return look_up(texts, kChoices, choice, of_record.empty() ? choice : of_record);
}

std::string_view method_type_word(const i18n::Catalogue& texts, domain::MethodType type) {
  constexpr std::array kTypes{Key::method_type_none,     Key::method_type_mobile, Key::method_type_work,
                              Key::method_type_home,     Key::method_type_other,  Key::method_type_custom,
                              Key::method_type_telegram, Key::method_type_signal, Key::method_type_facebook,
                              Key::method_type_instagram};
  const auto index = static_cast<std::size_t>(type);  // the history may hold any number
  return index < kTypes.size() ? texts[kTypes[index]] : std::string_view{};
}

std::string_view refusal_text(const i18n::Catalogue& texts, domain::Refusal refusal) {
  return look_up(texts, kRefusals, refusal, {});
}

std::string_view name_or_none(const i18n::Catalogue& texts, std::string_view name) {
  return name.empty() ? texts[Key::list_no_name] : name;
}

std::string_view entry_name(const i18n::Catalogue& texts, domain::DefinitionId entry, std::string_view name) {
  return name.empty() && entry == domain::members::first ? texts[Key::audit_me] : name;
}

std::string_view discount_on_word(const i18n::Catalogue& texts, domain::Discount::On on) {
  constexpr std::array<Key, 3> kWords{Key::people_discount_both, Key::people_discount_goods,
                                      Key::people_discount_services};
  return texts[kWords[static_cast<std::size_t>(on)]];
}

std::string discount_number_words(const i18n::Catalogue& texts, const domain::Discount& discount) {
  const i18n::Formats& formats = texts.formats();
  if (discount.currency.empty()) return i18n::say::people_percent(texts, i18n::number(formats, discount.units, 2));
  return i18n::money(formats, discount.units, domain::currency_decimals(discount.currency), discount.currency);
}

std::string discount_words(const i18n::Catalogue& texts, std::string_view stored) {
  const auto discount = domain::parse_discount(stored);
  if (!discount) return std::string(stored);
  return i18n::say::people_discount_line(texts, discount_number_words(texts, *discount),
                                         discount_on_word(texts, discount->on));
}

std::string date_words(const i18n::Catalogue& texts, std::string_view stored) {
  i18n::Day day;
  const bool is_date = stored.size() == 10 && stored[4] == '-' && stored[7] == '-' &&
                       read_number(stored.substr(0, 4), day.year) && read_number(stored.substr(5, 2), day.month) &&
                       read_number(stored.substr(8, 2), day.day) && is_valid(day);
  return is_date ? texts.formats().day(day) : std::string(stored);
}

}  // namespace ui
