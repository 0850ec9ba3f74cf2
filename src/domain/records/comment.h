// What the team says among itself about a contact.
#pragma once
#include <array>

#include "domain/records/record_kind.h"

namespace domain {

namespace fields {
inline constexpr FieldId comment_text{264};
}

inline constexpr std::array kCommentFields{
    RecordField{{fields::comment_text, "comment_text", FieldType::long_text, {}},
                record_field::required | record_field::searched | record_field::personal}};

inline constexpr RecordKindSpec kComment{.kind = RecordKind::comment,
                                         .key = "comment",
                                         .icon = "message_square",
                                         .title = fields::comment_text,
                                         .fields = kCommentFields};

}  // namespace domain
