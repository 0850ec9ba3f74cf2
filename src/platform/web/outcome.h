// How the page answers a request to its storage.
#pragma once
#include "base/result.h"

namespace platform::web {

// Of a number of web/storage/outcome.ts; takes what is staged as the error's detail.
base::Result<void> result_of(int outcome);

}  // namespace platform::web
