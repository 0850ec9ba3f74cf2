// Random commands on a card index, the same for the same seed; commands that are refused count as well.
#pragma once
#include <string>
#include <vector>

#include "tests/app/support/card_index.h"

namespace tests {

class History {
 public:
  History(CardIndex& index, std::uint64_t seed) : index_(index), dice_(seed) {}

  // One command that succeeded and changed something.
  app::Changes step() {
    for (;;) {
      index_.clock.time += below(3) == 0 ? -5000 : 1000;  // now and then somebody sets the clock back
      auto changes = app::transact(*index_.workspace, command());
      if (!changes || changes->empty()) continue;
      contacts_.insert(contacts_.end(), changes->created.begin(), changes->created.end());
      return std::move(*changes);
    }
  }
  const std::vector<domain::ContactId>& contacts() const { return contacts_; }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(dice_.next() % limit); }
  std::string word() {
    static const char* const kWords[] = {"Anna", "Łódź",  "ёлка",    "Müller",  "",
                                         "Zoë",  "nowak", "Ägypten", "de Luca", "Åse"};
    return kWords[below(10)];
  }
  domain::ContactId contact() { return contacts_[below(static_cast<std::uint32_t>(contacts_.size()))]; }
  domain::MethodContent method() {
    if (below(5) == 0)
      return {domain::MethodKind::address, domain::MethodType::home, 0, {}, "Street " + word() + "\nCity"};
    if (below(2) == 0)
      return {domain::MethodKind::phone, domain::MethodType::work, 0, {}, "555 01" + std::to_string(below(90) + 10)};
    return {domain::MethodKind::email, domain::MethodType::home, 0, {}, "a" + std::to_string(below(50)) + "@b.example"};
  }
  domain::MethodId some_method(domain::ContactId id) {
    const auto view = app::contact_view(*index_.workspace, id);
    if (!view || view->phones.empty()) return domain::MethodId{1};
    return view->phones[below(static_cast<std::uint32_t>(view->phones.size()))].id;
  }
  app::Command create() {
    app::CreateContact command;
    command.kind = below(3) == 0 ? domain::ContactKind::organization : domain::ContactKind::person;
    command.first = word();
    command.last = command.kind == domain::ContactKind::person ? word() : "";
    command.supplier = below(4) == 0;
    command.fields = {{domain::fields::city, word()}};
    command.methods = {method()};
    return command;
  }
  app::Command command() {
    if (contacts_.size() < 4) return create();
    const domain::ContactId id = contact();
    switch (below(18)) {
      case 0:
        return create();
      case 1:
        return app::SetName{id, word(), word()};
      case 2:
        return app::SetField{id, domain::fields::city, word()};
      case 3:
        return app::SetCompany{id, below(3) == 0 ? domain::ContactId{} : contact()};
      case 4:
        return app::ConvertStatus{id, below(2) == 0 ? domain::ContactStatus::lead : domain::ContactStatus::client};
      case 5:
        return app::SetSupplier{id, below(2) == 0};
      case 6:
        return app::AddMethod{id, method()};
      case 7:
        return app::RemoveMethod{id, some_method(id)};
      case 8:
        return app::MakePrimary{id, some_method(id)};
      case 9:
        return app::TrashContacts{{id}};
      case 10:
        return app::RestoreContacts{{id}};
      case 11:
        return app::SetKind{id, below(2) == 0 ? domain::ContactKind::person : domain::ContactKind::organization};
      case 12:
        return app::SetDoNotDisturb{id, below(16)};
      case 13:
        return app::SetDoNotCall{id, below(2) == 0};
      case 14:
        return app::SetBlockAutomaticEmail{id, below(2) == 0};
      case 15:
        return app::SetNewsletter{id, below(2) == 0};
      default:
        return app::EditMethod{id, some_method(id), method()};
    }
  }

  CardIndex& index_;
  FakeRandom dice_;
  std::vector<domain::ContactId> contacts_;
};

// Everything that a person can see of the contacts, as text.
inline std::string visible_state(const CardIndex& index, const std::vector<domain::ContactId>& contacts) {
  std::string out;
  for (const domain::ContactId id : contacts) {
    const auto view = app::contact_view(*index.workspace, id);
    if (!view) {
      out += "gone\n";
      continue;
    }
    out += view->head.name + '|' + view->head.company_name + '|' + std::to_string(static_cast<int>(view->head.kind)) +
           std::to_string(static_cast<int>(view->head.status)) +
           std::to_string(static_cast<int>(view->head.lifecycle)) + std::to_string(view->head.supplier) + '|' +
           std::to_string(view->converted);
    for (const app::FolderView& folder : view->folders) {
      for (const app::FieldView& field : folder.fields) out += '|' + field.value;
    }
    const domain::Contactability& quiet = view->contactability;
    out += '|' + std::to_string(quiet.do_not_disturb) + std::to_string(quiet.do_not_call) +
           std::to_string(quiet.block_automatic_email) + std::to_string(quiet.newsletter);
    for (const auto* list : {&view->phones, &view->emails, &view->messengers, &view->addresses}) {
      for (const domain::ContactMethod& method : *list) out += '|' + method.content.value + (method.primary ? "*" : "");
    }
    out += '\n';
  }
  return out;
}

}  // namespace tests
