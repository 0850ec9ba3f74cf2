// A call or message to a contact: what was handed over to a program of the device, or noted by hand.
#pragma once
#include <array>

#include "domain/records/record_kind.h"

namespace domain {

namespace fields {
inline constexpr FieldId outreach_channel{280}, outreach_address{281}, outreach_text{282};
}

// Keys of what outreach_channel can be, by domain::Channel.
inline constexpr std::array<std::string_view, 7> kOutreachChannels{"call",      "sms",   "whatsapp", "viber",
                                                                   "messenger", "email", "map"};

inline constexpr std::array kOutreachFields{
    RecordField{{fields::outreach_channel, "outreach_channel", FieldType::choice, {}},
                record_field::required,
                kOutreachChannels},
    RecordField{{fields::outreach_address, "outreach_address", FieldType::text, {}}, record_field::personal},
    RecordField{{fields::outreach_text, "outreach_text", FieldType::long_text, {}},
                record_field::searched | record_field::personal}};

inline constexpr RecordKindSpec kOutreach{.kind = RecordKind::outreach,
                                          .key = "outreach",
                                          .icon = "phone",
                                          .title = fields::outreach_channel,
                                          .detail = fields::outreach_address,
                                          .fields = kOutreachFields};

}  // namespace domain
