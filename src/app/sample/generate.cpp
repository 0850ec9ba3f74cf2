#include "app/sample/generate.h"

#include <string>

#include "app/sample/names.h"
#include "domain/records/kinds.h"
#include "domain/text/fold.h"

namespace app::sample {

using domain::ContactKind;
using domain::MethodKind;
using domain::MethodType;
namespace fields = domain::fields;

namespace {

// SplitMix64 (Steele, Lea, Flood 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(next() % limit); }
  bool percent(std::uint32_t chance) { return below(100) < chance; }
  template <typename Items>
  auto pick(const Items& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
    return z ^ z >> 31;
  }
  std::uint64_t state_;
};

std::string padded(std::uint32_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string family_name(std::string_view family, Ending ending, bool woman) {
  std::string name{family};
  if (!woman) return name;
  if (ending == Ending::polish && (name.ends_with("ski") || name.ends_with("cki"))) name.back() = 'a';
  if (ending == Ending::russian) name += "а";
  return name;
}

// Letters a-z and digits of the folded text, Cyrillic spelt out by sound.
std::string address_part(std::string_view text) {
  static constexpr std::string_view kCyrillic[][2] = {
      {"а", "a"},    {"б", "b"}, {"в", "v"}, {"г", "g"},  {"д", "d"},  {"е", "e"},  {"ж", "zh"}, {"з", "z"},
      {"и", "i"},    {"к", "k"}, {"л", "l"}, {"м", "m"},  {"н", "n"},  {"о", "o"},  {"п", "p"},  {"р", "r"},
      {"с", "s"},    {"т", "t"}, {"у", "u"}, {"ф", "f"},  {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"}, {"ш", "sh"},
      {"щ", "shch"}, {"ы", "y"}, {"э", "e"}, {"ю", "yu"}, {"я", "ya"}};
  const std::string folded = domain::text::folded(text);
  std::string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    for (const auto& [letter, sound] : kCyrillic) {
      if (std::string_view{folded}.substr(i).starts_with(letter)) out += sound;
    }
  }
  return out;
}

std::string company_name(Dice& dice, const Locale& locale) {
  std::string name{dice.pick(locale.companies)};
  name.replace(name.find('%'), 1, dice.pick(locale.families));
  return name;
}

void add_place(Dice& dice, const Locale& locale, const Town& town, CreateContact& contact) {
  const auto add = [&](domain::FieldId field, std::string value) {
    contact.fields.push_back({field, std::move(value)});
  };
  if (dice.percent(50))
    add(fields::street_address, std::string{dice.pick(locale.streets)} + ' ' + std::to_string(1 + dice.below(180)));
  if (dice.percent(75)) {
    add(fields::city, std::string{town.city});
    add(fields::country, std::string{locale.country});
  }
  if (dice.percent(30)) add(fields::state, std::string{town.state});
  if (dice.percent(50)) add(fields::postal_code, std::string{town.postal_code});
  if (dice.percent(10)) add(fields::time_zone, std::string{locale.time_zone});
}

void add_details(Dice& dice, const std::string& domain_name, CreateContact& contact) {
  const bool person = contact.kind == ContactKind::person;
  const auto add = [&](domain::FieldId field, std::string value) {
    contact.fields.push_back({field, std::move(value)});
  };
  if (person && dice.percent(40)) {
    add(fields::date_of_birth, std::to_string(1945 + dice.below(60)) + '-' + padded(1 + dice.below(12), 2) + '-' +
                                   padded(1 + dice.below(28), 2));
  }
  if (dice.percent(50))
    add(fields::contact_source, std::string{dice.pick(domain::standard_choices(fields::contact_source))});
  if (dice.percent(30))
    add(fields::contact_type, std::string{dice.pick(domain::standard_choices(fields::contact_type))});
  if (dice.percent(person ? 10 : 60)) add(fields::website, "https://" + domain_name);
}

void add_methods(Dice& dice, const Town& town, const std::string& mailbox, const std::string& domain_name,
                 CreateContact& contact) {
  constexpr MethodType kPhoneTypes[] = {MethodType::mobile, MethodType::work, MethodType::home};
  const std::uint32_t phones = dice.percent(90) ? 1 + (dice.percent(35) ? 1U : 0U) + (dice.percent(8) ? 1U : 0U) : 0;
  for (std::uint32_t i = 0; i < phones; ++i) {
    const std::uint32_t channels = dice.percent(30) ? dice.below(8) : 0;
    contact.methods.push_back({MethodKind::phone,
                               kPhoneTypes[(i + dice.below(2)) % 3],
                               channels,
                               {},
                               std::string{town.phone} + padded(dice.below(10000), 4)});
  }
  const std::uint32_t emails = dice.percent(92) ? 1 + (dice.percent(20) ? 1U : 0U) : 0;
  for (std::uint32_t i = 0; i < emails; ++i) {
    const std::uint32_t consent = dice.percent(40) ? domain::method_flags::consent : 0;
    contact.methods.push_back({MethodKind::email,
                               i == 0 ? MethodType::work : MethodType::home,
                               consent,
                               {},
                               mailbox + '@' + (i == 0 ? domain_name : "mail.example")});
  }
}

}  // namespace

CreateContact generated_contact(std::uint64_t seed, std::uint32_t index) {
  Dice dice{seed * 0x2545f4914f6cdd1dULL + index};
  const Locale& locale = locales()[dice.below(locales().size())];
  const Town& town = locale.towns[dice.below(locale.towns.size())];
  CreateContact contact;
  contact.status = dice.percent(45) ? domain::ContactStatus::client : domain::ContactStatus::lead;
  std::string mailbox;
  std::string domain_name;
  if (index % 5 == 0) {
    contact.kind = ContactKind::organization;
    contact.first = company_name(dice, locale);
    contact.supplier = dice.percent(25);
    mailbox = "info";
    domain_name = address_part(contact.first) + ".example";
  } else {
    const bool woman = dice.percent(50);
    contact.first = dice.pick(woman ? locale.women : locale.men);
    contact.last = family_name(dice.pick(locale.families), locale.ending, woman);
    contact.supplier = dice.percent(3);
    mailbox = address_part(contact.first) + '.' + address_part(contact.last);
    domain_name = address_part(dice.pick(locale.families)) + std::to_string(dice.below(1000)) + ".example";
    if (dice.percent(15)) contact.fields.push_back({fields::business_name, company_name(dice, locale)});
  }
  add_place(dice, locale, town, contact);
  add_details(dice, domain_name, contact);
  add_methods(dice, town, mailbox, domain_name, contact);
  return contact;
}

AddRecord generated_record(std::uint64_t seed, std::uint32_t index) {
  Dice dice{seed * 0x9e6c63d0876a9a47ULL + index};
  const Locale& locale = locales()[dice.below(locales().size())];
  std::string words{dice.pick(locale.families)};
  for (std::uint32_t more = 3 + dice.below(5); more > 0; --more) {
    words += ' ';
    words += more % 2 == 0 ? dice.pick(locale.families) : dice.pick(locale.women);
  }
  const std::uint32_t kind = dice.below(10);
  if (kind < 5) return {domain::RecordKind::note, {}, {{fields::note_text, words}}};
  if (kind < 6) return {domain::RecordKind::comment, {}, {{fields::comment_text, words}}};
  if (kind < 8) {
    const std::string due = "2027-" + padded(1 + dice.below(12), 2) + "-" + padded(1 + dice.below(28), 2);
    return {domain::RecordKind::task, {}, {{fields::task_title, words}, {fields::task_due, due}}};
  }
  return {
      domain::RecordKind::outreach,
      {},
      {{fields::outreach_channel, "call"}, {fields::outreach_address, "+48 22 555 " + padded(dice.below(10'000), 4)}}};
}

}  // namespace app::sample
