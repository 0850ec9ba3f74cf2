// The draft of the e-mail with a contact's access data, from its template.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/fields/definitions.h"

namespace ui {

struct AccessMail {
  bool wanted = false;  // to be written as soon as the definitions are read
  bool open = false;
  std::optional<domain::Definitions> definitions;  // as of then
  std::string subject, body;                       // as the person leaves them
  std::string first_subject, first_body;           // as the template has them
  bool asking = false;                             // whether to give up what was changed
  std::vector<std::string> notes;                  // mistakes in the template, and what had no value
};

}  // namespace ui
