// The parts of the window in which two contacts are merged.
#pragma once
#include <string>

#include "ui/pages/duplicates/merge_dialog.h"

namespace ui {

// Of the field the value that would stay is the other's.
domain::Chosen chosen_of(const MergeDialog& dialog, domain::FieldId field);
// What the merged contact would be called.
std::string merged_name(const MergeDialog& dialog);

// For each value that contradicts the other one's: which of both stays.
void merge_choices_ui(MergeDialog& dialog, const Frame& frame);
// The contact that both would become.
void merged_contact_ui(const MergeDialog& dialog, const Frame& frame);

}  // namespace ui
