// Two cards of one person, to be merged.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "app/queries/journal/audit.h"
#include "app/queries/search/search.h"
#include "tests/app/support/card_index.h"

namespace tests {

struct Two {
  CardIndex index;
  domain::ContactId anna =
      index
          .run(app::CreateContact{.first = "Anna",
                                  .last = "Nowak",
                                  .fields = {{domain::fields::city, "Gdańsk"}, {domain::fields::note, "met in May"}},
                                  .methods = {{.kind = domain::MethodKind::email, .value = "a@x.pl"}}})
          .created.front();
  domain::ContactId ania =
      index
          .run(app::CreateContact{
              .status = domain::ContactStatus::client,
              .supplier = true,
              .first = "Ania",
              .fields = {{domain::fields::city, "Sopot"},
                         {domain::fields::country, "PL"},
                         {domain::fields::note, "tall"}},
              .methods = {{.kind = domain::MethodKind::email,
                           .type = domain::MethodType::work,
                           .flags = domain::method_flags::consent,
                           .value = "A@x.pl"},
                          {.kind = domain::MethodKind::email, .value = "ania@y.pl"},
                          {.kind = domain::MethodKind::phone, .value = "+48 601 602 603"},
                          {.kind = domain::MethodKind::messenger, .type = domain::MethodType::signal, .value = "ania"},
                          {.kind = domain::MethodKind::address, .value = "Długa 1\nGdańsk"}}})
          .created.front();

  app::Changes merge(std::vector<domain::FieldId> from_other = {}) {
    return index.run(app::MergeContacts{anna, ania, std::move(from_other)});
  }
  void attach(domain::ContactId contact, int count, char first) {
    for (int i = 0; i < count; ++i) {
      const char letter = static_cast<char>(first + i);
      index.run(
          app::AttachFile{contact, {{}, std::string(1, letter) + ".txt", "text/plain", 5, std::string(64, letter)}});
    }
  }
  bool found(const char* text, domain::ContactId contact) const {
    const auto found = app::search(*index.workspace, text);
    REQUIRE(found);
    return found->all.has(contact);
  }
};

inline std::vector<app::AuditEntry> history_of(const CardIndex& index, domain::ContactId contact) {
  auto audit = app::audit_of(*index.workspace, contact, 0, 200);
  REQUIRE(audit);
  return std::move(audit->entries);
}

inline domain::DefinitionId define(CardIndex& index, domain::DefinitionKind kind, const char* name,
                                   std::vector<app::Property> further = {}) {
  app::AddDefinition command{kind, {{domain::properties::name, std::string(name)}}};
  for (auto& one : further) command.properties.push_back(one);
  return index.run(command).defined.front();
}

}  // namespace tests
