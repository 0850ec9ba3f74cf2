#include "domain/duplicates/similarity.h"

#include <algorithm>

#include "domain/fields/validation.h"
#include "domain/text/fold.h"

namespace domain {

namespace {

constexpr int kSameEmail = 95;
constexpr int kSamePhone = 85;        // families and firms share one
constexpr int kSamePhoneEnding = 75;  // and the same number may exist in two countries
constexpr int kSameName = 80;         // people have namesakes
constexpr std::size_t kEndingDigits = 7;
constexpr std::size_t kMostCountryDigits = 4;  // up to three, and a zero that some countries keep

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void cut_at(std::string_view& text, char mark) { text = text.substr(0, text.find(mark)); }

// Russia's 8 and North America's 1 in front of ten digits, and zeros anywhere.
void remove_trunk_prefix(std::string& digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() == 11 && (digits.front() == '8' || digits.front() == '1')) digits.erase(0, 1);
}

int email_likeness(const Identity& left, const Identity& right) {
  const bool same = std::any_of(left.emails.begin(), left.emails.end(), [&](const std::string& one) {
    return !one.empty() && std::find(right.emails.begin(), right.emails.end(), one) != right.emails.end();
  });
  return same ? kSameEmail : 0;
}

int phone_likeness(const Identity& left, const Identity& right) {
  int best = 0;
  for (const PhoneKey& one : left.phones) {
    for (const PhoneKey& other : right.phones) best = std::max(best, phone_likeness(one, other));
  }
  return best;
}

int name_likeness(const Identity& left, const Identity& right) {
  const bool contradicted = !left.birth.empty() && !right.birth.empty() && left.birth != right.birth;
  return contradicted ? 0 : kSameName * name_likeness(left.name, right.name) / 100;
}

}  // namespace

std::string email_key(std::string_view address) {
  address = trimmed(address);
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return {};
  std::string_view local = address.substr(0, at);
  const std::string host = text::upper_case(address.substr(at + 1));
  if (host != "GMAIL.COM" && host != "GOOGLEMAIL.COM") return text::upper_case(local) + '@' + host;
  cut_at(local, '+');
  std::string mailbox = text::upper_case(local);
  std::erase(mailbox, '.');
  return mailbox.empty() ? std::string{} : mailbox + "@GMAIL.COM";
}

PhoneKey phone_key(std::string_view number, std::string_view e164) {
  if (!e164.empty()) number = e164;
  for (const char mark : {'x', 'X', 'e', 'E', '#', ';', ','}) cut_at(number, mark);
  PhoneKey key;
  std::copy_if(number.begin(), number.end(), std::back_inserter(key.digits), is_digit);
  const bool plus = number.find('+') != std::string_view::npos;
  key.international = plus || key.digits.starts_with("00");
  if (!plus && key.international) key.digits.erase(0, 2);
  if (!key.international) remove_trunk_prefix(key.digits);
  return key;
}

std::string_view phone_ending(const PhoneKey& phone) {
  const std::string_view digits = phone.digits;
  return digits.size() < kEndingDigits ? std::string_view{} : digits.substr(digits.size() - kEndingDigits);
}

int phone_likeness(const PhoneKey& left, const PhoneKey& right) {
  const bool left_shorter = left.digits.size() < right.digits.size();
  const PhoneKey& shorter = left_shorter ? left : right;
  const PhoneKey& longer = left_shorter ? right : left;
  if (phone_ending(shorter).empty() || !longer.digits.ends_with(shorter.digits)) return 0;
  const std::size_t more = longer.digits.size() - shorter.digits.size();
  if (more == 0) return left.international == right.international ? kSamePhone : kSamePhoneEnding;
  const bool lacks_country = longer.international && !shorter.international && more <= kMostCountryDigits;
  return lacks_country ? kSamePhoneEnding : 0;
}

std::vector<Likeness> likenesses(const Identity& left, const Identity& right) {
  std::vector<Likeness> found;
  if (left.name.kind != right.name.kind) return found;
  const auto add = [&](LikenessReason reason, int score) {
    if (score > 0) found.push_back({reason, score});
  };
  add(LikenessReason::same_email, email_likeness(left, right));
  add(LikenessReason::same_phone, phone_likeness(left, right));
  add(LikenessReason::similar_name, name_likeness(left, right));
  return found;
}

int total_score(std::span<const Likeness> reasons) {
  int doubt = 10'000;
  for (const Likeness& one : reasons) doubt = doubt * (100 - one.score) / 100;
  return reasons.empty() ? 0 : 100 - (doubt + 99) / 100;
}

}  // namespace domain
