// The backup format, version 4: names, words and bounds shared by export, restore and web/schema/backup-4.schema.json.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "domain/fields/definition.h"
#include "domain/fields/validation.h"

// One JSON object whose members stand in this order, so that a reader can check every link as it comes:
//   format, version, program, exported_at, device, counts, devices, profiles, transactions, definitions, contacts,
//   records, changes, files
// The arrays hold an element a line. 64-bit numbers (transaction ids, stamps, ids of phones, e-mails and records) are
// decimal texts, ids of definitions too, all other ids version 7 UUIDs. A member that has its default (no company, no
// label, not removed) is left out. Anything that is added to the format raises `version`; a program reads its own
// version and the older ones, refuses a newer one by its number, and refuses members that it does not know, since
// leaving them out would lose them silently.
namespace exchange::backup {

inline constexpr std::string_view kFormat = "kartoteka-backup";
inline constexpr std::int64_t kVersion = 4;  // 2: files; 3: definitions, own fields, marks; 4: records, verbs
// Up to the version before records, what left the card index was a change under this word (fields::old_outreach).
inline constexpr std::int64_t kFirstWithRecords = 4;
inline constexpr std::string_view kOldOutreach = "handed_over";

// Indexes are the values of the domain's enums.
inline constexpr std::array<std::string_view, 2> kKinds{"person", "organization"};
inline constexpr std::array<std::string_view, 2> kStatuses{"lead", "client"};
inline constexpr std::array<std::string_view, 5> kLifecycles{"active", "trashed", "removed", "archived", "anonymized"};
inline constexpr std::array<std::string_view, 3> kRecordLifecycles{"active", "trashed", "removed"};
inline constexpr std::array<std::string_view, 4> kOrigins{"hand", "sample", "import", "restore"};
inline constexpr std::array<std::string_view, 4> kMethodKinds{"phone", "email", "messenger", "address"};
inline constexpr std::array<std::string_view, 10> kMethodTypes{"none",   "mobile",   "work",   "home",     "other",
                                                               "custom", "telegram", "signal", "facebook", "instagram"};
// Bits of method_flags, lowest first.
inline constexpr std::array<std::string_view, 3> kChannels{"whatsapp", "viber", "sms"};

inline constexpr std::size_t kLongestText = domain::kMaxLongText;
// Clocks and sequences go on counting from what a backup holds, so that its numbers must leave room above. Each further
// transaction may be one beyond: what is made of a backup that could be read can be read again.
inline constexpr std::int64_t kLargestCounter = std::int64_t{1} << 62;
inline constexpr std::int64_t kLargestCount = (std::int64_t{1} << 53) - 1;

// Of the fields among definitions.
inline constexpr std::array<std::string_view, domain::kFieldTypes> kFieldTypes{
    "text",   "long_text", "date",   "choice",  "url",     "time_zone", "name",  "email",   "phone",
    "number", "money",     "yes_no", "choices", "address", "contact",   "entry", "discount"};

// Its cells belong to a file, as those of reach_… do to a phone or e-mail.
inline bool is_file(domain::FieldId field) { return field == domain::fields::attachment_name; }

}  // namespace exchange::backup
