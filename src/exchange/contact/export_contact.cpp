#include "exchange/contact/export_contact.h"

#include <utility>

#include "exchange/backup/encode.h"
#include "exchange/contact/encode.h"
#include "exchange/json/writer.h"

namespace exchange::contact {
namespace {

constexpr std::size_t kSlice = 500;

struct TextOf : TextSink {
  std::string text;
  base::Result<void> write(std::string_view piece) override {
    text += piece;
    return {};
  }
};

base::Result<void> write_history(json::Writer& writer, const app::Workspace& workspace, domain::ContactId contact) {
  BASE_TRY_ASSIGN(const app::AuditList list, app::AuditList::read(workspace, contact));
  BASE_TRY(writer.begin_array("history"));
  for (std::size_t first = 0; first < list.size(); first += kSlice) {
    BASE_TRY_ASSIGN(const std::vector<app::AuditEntry> entries, list.slice(workspace, first, kSlice));
    for (const app::AuditEntry& entry : entries) BASE_TRY(writer.element(encode(entry)));
  }
  return writer.end_array();
}

}  // namespace

base::Result<std::string> export_contact(const app::Workspace& workspace, domain::ContactId contact,
                                         const ContactHead& head) {
  BASE_TRY_ASSIGN(const app::ContactView view, app::contact_view(workspace, contact));
  json::Ordered document = {{"format", kFormat},
                            {"version", kVersion},
                            {"program", head.program},
                            {"exported_at", backup::time_text(head.exported_at)}};
  add_identity(document, view);
  add_links(document, view, workspace.definitions());
  add_portal(document, view);
  add_methods(document, view);
  add_card(document, view);
  TextOf sink;
  json::Writer writer(sink);
  BASE_TRY(writer.begin());
  for (const auto& [key, value] : document.items()) BASE_TRY(writer.member(key, value));
  BASE_TRY(write_history(writer, workspace, contact));
  BASE_TRY(writer.end());
  return std::move(sink.text);
}

}  // namespace exchange::contact
