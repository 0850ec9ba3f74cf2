// Who may be the same as somebody else: likenesses of two contacts with the reason for each, from what identifies them.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contact/contact.h"
#include "domain/duplicates/similar_names.h"

namespace domain {

enum class LikenessReason : std::uint8_t { same_email, same_phone, similar_name };

struct Likeness {
  LikenessReason reason = LikenessReason::same_email;
  int score = 0;  // 1..100: how much it says that they are the same

  bool operator==(const Likeness&) const = default;
};

// Equal for addresses that reach the same mailbox; empty without an @. Case never counts: no mail system of note tells
// mailboxes by it, though RFC 5321 would let one. Of Gmail alone dots and what follows a + are left out, since Google
// promises that both are ignored (and that googlemail.com is gmail.com); elsewhere they may name somebody else.
std::string email_key(std::string_view address);

// A phone number as far as it tells who is called: without punctuation, extension and the prefix of calls within a
// country.
struct PhoneKey {
  std::string digits;
  bool international = false;  // digits begin with the country's code
};
// `e164`: the same number as a library read it, when it did.
PhoneKey phone_key(std::string_view number, std::string_view e164 = {});
// The last digits, which are the same for every way of writing one number; empty for numbers that are too short to tell
// anything.
std::string_view phone_ending(const PhoneKey& phone);
// 0: not the same number. A number without its country's code is the same as one that ends with it.
int phone_likeness(const PhoneKey& left, const PhoneKey& right);

// What is compared.
struct Identity {
  NameKey name;
  std::vector<std::string> emails;  // keys
  std::vector<PhoneKey> phones;
  std::string birth;  // YYYY-MM-DD, or empty
};

// At most one of each reason, the best; empty for contacts of different kinds. Names say nothing where two different
// dates of birth are known.
std::vector<Likeness> likenesses(const Identity& left, const Identity& right);

// Of all reasons together: each takes away its part of the doubt that the others left.
int total_score(std::span<const Likeness> reasons);

}  // namespace domain
