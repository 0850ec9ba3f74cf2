#include <algorithm>
#include <string>
#include <utility>

#include "app/commands/run.h"
#include "base/utf8.h"
#include "store/cell/cell_store.h"
#include "store/contact_method/contact_method_store.h"

namespace app::commands {

using base::Result;

namespace {

Result<std::string> address_of(Edit& edit, const RecordOutreach& command) {
  if (command.method) {
    BASE_TRY_ASSIGN(domain::ContactMethod method, store::find_method(edit.database(), command.contact, command.method));
    return std::move(method.content.value);
  }
  if (!domain::is_own(command.field)) return base::Error{base::ErrorCode::not_found, "field"};
  BASE_TRY_ASSIGN(const domain::Value value, store::read_cell(edit.database(), {command.contact, command.field, {}}));
  return domain::text_of(value);
}

// In one line, without what a text cannot hold.
std::string tidied(std::string_view address) {
  std::string line = domain::one_line(address);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
  return std::string{base::clipped_utf8(line, domain::kMaxText)};
}

}  // namespace

Result<void> run(Edit& edit, const RecordOutreach& command) {
  BASE_TRY(edit.find(command.contact));
  BASE_TRY_ASSIGN(const std::string address, address_of(edit, command));
  if (address.empty()) return base::Error{base::ErrorCode::not_found, command.method ? "contact_method" : "field"};
  const auto channel = static_cast<std::size_t>(command.channel);
  if (channel >= domain::kOutreachChannels.size()) return base::Error{base::ErrorCode::invalid_argument, "channel"};
  return run(edit, AddRecord{domain::RecordKind::outreach,
                             command.contact,
                             {{domain::fields::outreach_channel, std::string{domain::kOutreachChannels[channel]}},
                              {domain::fields::outreach_address, tidied(address)}}});
}

}  // namespace app::commands
