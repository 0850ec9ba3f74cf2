// What is to be done for a contact, by whom, and by which day.
#pragma once
#include <array>

#include "domain/records/record_kind.h"

namespace domain {

namespace fields {
inline constexpr FieldId task_title{272}, task_due{273}, task_assignee{274}, task_text{275};
}

inline constexpr std::array kTaskFields{
    RecordField{{fields::task_title, "task_title", FieldType::text, {}},
                record_field::required | record_field::searched | record_field::personal},
    RecordField{{fields::task_due, "task_due", FieldType::date, {}}, record_field::when},
    RecordField{{fields::task_assignee, "task_assignee", FieldType::entry, {}}, 0, {}, DefinitionKind::member},
    RecordField{{fields::task_text, "task_text", FieldType::long_text, {}},
                record_field::searched | record_field::personal}};

inline constexpr std::array<std::string_view, 2> kTaskStates{"open", "done"};

inline constexpr RecordKindSpec kTask{.kind = RecordKind::task,
                                      .key = "task",
                                      .icon = "square_check",
                                      .title = fields::task_title,
                                      .detail = fields::task_due,
                                      .fields = kTaskFields,
                                      .states = kTaskStates};

}  // namespace domain
