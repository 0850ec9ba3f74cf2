// Everything that the contact page's card shows of one contact.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/list/contact_rows.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/contact/attachment.h"
#include "domain/contact/contact_method.h"
#include "domain/contact/contactability.h"
#include "domain/contact/portal.h"
#include "domain/fields/field.h"

namespace app {

struct ChoiceView {
  std::string value;
  std::string key;       // names the catalogue's entry; empty: an own one
  std::string name;      // of an own one
  bool deleted = false;  // but the contact has it
};

struct ContactLink {
  domain::ContactId id;
  base::Uuid uuid;
  domain::ContactKind kind = domain::ContactKind::person;
  bool supplier = false;
  std::string name;
  std::string avatar;  // as in ContactRow
};

struct FieldView {
  domain::FieldId id;
  std::string key;   // names the catalogue's entry of a standard field; of an own one its number
  std::string name;  // of an own field; empty: see key
  domain::FieldType type = domain::FieldType::text;
  // As it is edited (domain/fields/field_value.h); empty: none. Empty, too, for lists of e-mails and phones: see
  // ContactView::emails and phones.
  std::string value;
  std::int64_t number = 0;          // what is stored of types number, money and yes/no
  std::string currency;             // of type money
  std::vector<ChoiceView> choices;  // of types choice, choices and entry
  bool required = false;
  ContactLink linked;  // of type contact: whom the value names; id is none when that one is gone
};

struct FolderView {
  domain::FolderId id;
  std::string key;                // names the catalogue's entry
  std::string name;               // of an own one, or when it was renamed
  std::vector<FieldView> fields;  // an organization has organization_name in place of first and last name
};

// Somebody of an organization.
struct PersonLink {
  ContactLink contact;
  std::string role;  // empty: nothing that is known
};

struct ContactView {
  ContactRow head;
  std::string first;
  std::string last;
  domain::Origin origin = domain::Origin::hand;
  base::Millis converted = 0;  // when the status last changed; 0: never
  std::vector<FolderView> folders;
  std::vector<domain::ContactMethod> emails;  // primary first
  std::vector<domain::ContactMethod> phones;
  std::vector<domain::ContactMethod> messengers;
  std::vector<domain::ContactMethod> addresses;
  domain::Contactability contactability;
  domain::PortalAccess portal;
  std::vector<TagView> courses, groups;   // of the client portal
  std::string owner;                      // the team member's name; empty: none
  std::vector<std::string> phone_types;   // own ones of the card index, to choose from
  std::vector<domain::Attachment> files;  // in the order of being added
  ContactLink company;                    // id is none without a company
  std::string company_role;               // what the contact is there
  std::vector<PersonLink> people;         // of an organization, by name; the first kMaxPeople
  std::size_t people_count = 0;
  std::vector<domain::DefinitionId> followers;  // of the team
  std::vector<ContactLink> reports;             // who report to the contact; the first kMaxPeople
  std::size_t reports_count = 0;
};

const std::vector<domain::ContactMethod>& methods_of(const ContactView& view, domain::MethodKind kind);

inline constexpr std::size_t kMaxPeople = 200;

// Errors: not_found, also for removed contacts.
base::Result<ContactView> contact_view(const Workspace& workspace, domain::ContactId id);

// Own types of phones, in order.
std::vector<std::string> own_phone_types(const Workspace& workspace);

// From the address of a page; that of a merged contact leads to the one that it became part of. Errors: not_found,
// also for removed contacts.
base::Result<domain::ContactId> find_contact_by_uuid(const Workspace& workspace, const base::Uuid& uuid);

}  // namespace app
