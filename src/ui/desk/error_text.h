// Errors as a person reads them: what happened, what was kept, what to do next.
#pragma once
#include <string>

#include "base/error.h"
#include "i18n/catalogue.h"

namespace ui {

std::string error_text(const i18n::Catalogue& texts, const base::Error& error);

}  // namespace ui
