// What becomes of the values of two contacts that are made one: the survivor's, and the other's.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "domain/contact/attachment.h"
#include "domain/contact/contact_method.h"
#include "domain/fields/field.h"
#include "domain/values/ids.h"
#include "domain/values/value.h"

namespace domain {

// One cell of both; an empty value: that one has none.
struct MergedCell {
  FieldId field;
  FieldType type = FieldType::text;
  Value mine;  // the survivor's
  Value its;   // the other's
};

// Both have a value and one of them has to be chosen, since they cannot be joined. Of the newsletter none is one, too:
// a new contact receives it unasked, so that a yes must not overrule who has had it switched off.
bool is_conflict(const MergedCell& cell);

enum class Chosen : std::uint8_t { mine, its };
// What only one has, stays. Joined are notes (the survivor's first, unless both together are longer than kMaxLongText),
// chosen values (each once), and yes or no, channels and suppliers: yes as soon as one of them says so. Of everything
// else the chosen one.
Value merged_value(const MergedCell& cell, Chosen chosen);

// The same address or number, however it is written; in the same messenger.
bool is_same_way(const MethodContent& one, const MethodContent& other);

// A contact has a phone or an e-mail address once: the one among these, but for `except`, that `content` would repeat;
// null: none.
const ContactMethod* repeated(std::span<const ContactMethod> methods, const MethodContent& content,
                              MethodId except = {});

struct MergedMethods {
  std::vector<ContactMethod> all;
  std::vector<MethodId> disputed;  // of those: consent was given to one of the two alone
};
// The survivor's, then those of the other that it has not, in their order. The same one stands once: with the channels
// of both, with the consent of either, and with the other's type where the survivor's has none. A consent that was
// withdrawn from one of the two (`withdrawn` names these) is not brought back by the other.
MergedMethods merged_methods(std::span<const ContactMethod> mine, std::span<const ContactMethod> its,
                             std::span<const MethodId> withdrawn = {});

// The survivor's, then those of the other that are not the same file under the same name. Nothing is left out, even
// beyond kMostAttachments.
std::vector<Attachment> merged_files(std::span<const Attachment> mine, std::span<const Attachment> its);

}  // namespace domain
