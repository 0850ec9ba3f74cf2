// What somebody wants to remember of a contact.
#pragma once
#include <array>

#include "domain/records/record_kind.h"

namespace domain {

namespace fields {
inline constexpr FieldId note_text{256};
}

inline constexpr std::array kNoteFields{
    RecordField{{fields::note_text, "note_text", FieldType::long_text, {}},
                record_field::required | record_field::searched | record_field::personal}};

inline constexpr RecordKindSpec kNote{
    .kind = RecordKind::note, .key = "note", .icon = "sticky_note", .title = fields::note_text, .fields = kNoteFields};

}  // namespace domain
