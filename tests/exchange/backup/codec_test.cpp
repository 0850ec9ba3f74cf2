#include <doctest/doctest.h>

#include "domain/fields/cells.h"
#include "exchange/backup/decode.h"
#include "exchange/backup/encode.h"
#include "exchange/backup/format.h"
#include "tests/support/fakes.h"

namespace {
using exchange::backup::encode;
using exchange::json::dump;
using exchange::json::Json;
using exchange::json::Place;
namespace fields = domain::fields;

const char* const id_1 = "0192b3c4-0000-7000-8000-000000000001";
const char* const id_2 = "0192b3c4-0000-7000-8000-000000000002";

const std::string hash(64, 'a');

base::Uuid uuid(const char* text) { return base::Uuid::parse(text).value(); }

app::ArchiveContact full_contact() {
  app::ArchiveContact contact;
  contact.uuid = uuid(id_1);
  contact.transaction = {7};
  contact.status = domain::ContactStatus::client;
  contact.supplier = true;
  contact.lifecycle = domain::Lifecycle::trashed;
  contact.origin = domain::Origin::import;
  contact.first = std::string("Zoë\1\n\"", 7);
  contact.last = "Łódź";
  contact.company = uuid(id_2);
  contact.fields = {{fields::city, {std::string("Рим")}}, {fields::converted, {std::int64_t{-5}}}};
  contact.methods = {{.id = {INT64_MAX},
                      .content = {.kind = domain::MethodKind::phone,
                                  .type = domain::MethodType::custom,
                                  .flags = domain::method_flags::whatsapp | domain::method_flags::sms,
                                  .label = "Boat",
                                  .value = "+39 06 1"},
                      .rank = -3,
                      .removed = true,
                      .transaction = {8}},
                     {.id = {5},
                      .content = {.kind = domain::MethodKind::email,
                                  .type = domain::MethodType::work,
                                  .flags = domain::method_flags::consent,
                                  .label = {},
                                  .value = "a@b.c"},
                      .rank = 0,
                      .removed = false,
                      .transaction = {9}}};
  contact.cells = {{.field = fields::city, .part = {}, .transaction = {10}},
                   {.field = fields::method_value, .part = {5}, .transaction = {11}},
                   {.field = fields::attachment_name, .part = {4}, .transaction = {12}}};
  contact.marks = {{fields::tag, {600}}, {fields::tag, {5000}}};
  contact.files = {{.file = {{5}, "Umowa.pdf", "application/pdf", 40'000'000, hash}, .transaction = {10}},
                   {.file = {{4}, {}, {}, 0, hash}, .transaction = {9}}};
  return contact;
}

const char* const full_text =
    R"({"id":"0192b3c4-0000-7000-8000-000000000001","transaction":"7","kind":"person","status":"client",)"
    R"("supplier":true,"lifecycle":"trashed","origin":"import","first":"Zoë\u0001\n\"","last":"Łódź",)"
    R"("company":"0192b3c4-0000-7000-8000-000000000002","fields":{"city":"Рим","converted":-5},"reaches":[)"
    R"({"id":"9223372036854775807","kind":"phone","type":"custom","label":"Boat","value":"+39 06 1",)"
    R"("channels":["whatsapp","sms"],"rank":-3,"removed":true,"transaction":"8"},)"
    R"({"id":"5","kind":"email","type":"work","value":"a@b.c","consent":true,"rank":0,"transaction":"9"}],)"
    R"("files":[{"id":"5","name":"Umowa.pdf","type":"application/pdf","size":40000000,)"
    R"("sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","transaction":"10"},)"
    R"({"id":"4","type":"","size":0,"sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",)"
    R"("transaction":"9"}],)"
    R"("marks":{"tag":["600","5000"]},)"
    R"("cells":[{"field":"city","transaction":"10"},{"field":"reach_value","reach":"5","transaction":"11"},)"
    R"({"field":"attachment_name","reach":"4","transaction":"12"}]})";

std::string codec_refusal(const Json& value) {
  const Place top;
  const Place list(top, "contacts");
  const Place place(list, std::size_t{3});
  const auto contact = exchange::backup::decode_contact(value, place);
  if (contact) return {};
  CHECK(contact.error().code == base::ErrorCode::schema);
  return contact.error().detail;
}

// What is said when the full contact is changed by `patch` (RFC 6902).
std::string codec_refusal(const char* patch) { return codec_refusal(Json::parse(full_text).patch(Json::parse(patch))); }
}  // namespace

TEST_CASE("a contact is written in full and read back the same") {
  CHECK(dump(encode(full_contact())) == full_text);
  const Place top;
  const auto contact = exchange::backup::decode_contact(Json::parse(full_text), top);
  REQUIRE(contact);
  CHECK(dump(encode(*contact)) == full_text);
}

TEST_CASE("a contact with nothing leaves out what has its default") {
  app::ArchiveContact contact;
  contact.uuid = uuid(id_1);
  contact.transaction = {1};
  const std::string text =
      R"({"id":"0192b3c4-0000-7000-8000-000000000001","transaction":"1","kind":"person","status":"lead",)"
      R"("supplier":false,"lifecycle":"active","origin":"hand","first":"","last":"","fields":{},"reaches":[]})";
  CHECK(dump(encode(contact)) == text);
  const Place top;
  CHECK(dump(encode(*exchange::backup::decode_contact(Json::parse(text), top))) == text);
}

TEST_CASE("what is wrong in a contact is named by its place") {
  CHECK(codec_refusal("[]") == "");
  CHECK(codec_refusal(Json(1)) == "/contacts/3: must be an object");
  CHECK(codec_refusal(R"([{"op":"remove","path":"/first"}])") == "/contacts/3/first: is missing");
  CHECK(codec_refusal(R"([{"op":"add","path":"/age","value":1}])") ==
        "/contacts/3/age: is not part of this version of the format");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/id","value":"0192b3c4-0000-4000-8000-000000000001"}])") ==
        "/contacts/3/id: must be a version 7 UUID");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/transaction","value":"0"}])") ==
        "/contacts/3/transaction: must not be 0");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/transaction","value":"9223372036854775808"}])") ==
        "/contacts/3/transaction: must be a whole number below 2^63, written as a text");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/first","value":"a\u0000b"}])") ==
        "/contacts/3/first: must not contain U+0000");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/kind","value":"robot"}])") ==
        "/contacts/3/kind: must be one of person organization");
  CHECK(codec_refusal(R"([{"op":"add","path":"/fields/shoe","value":"43"}])") ==
        "/contacts/3/fields/shoe: names no field");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/fields/city","value":[]}])") ==
        "/contacts/3/fields/city: must be a whole number");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/fields/city","value":""}])") ==
        "/contacts/3/fields/city: must not be empty; leave it out");
  CHECK(codec_refusal(R"([{"op":"add","path":"/fields/avatar","value":"../../etc.1"}])") ==
        "/contacts/3/fields/avatar: must be a SHA-256, a point and a number of bytes");
  CHECK(codec_refusal(R"([{"op":"add","path":"/fields/avatar","value":7}])") ==
        "/contacts/3/fields/avatar: must be a SHA-256, a point and a number of bytes");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/reaches/0/channels","value":["sms","sms"]}])") ==
        "/contacts/3/reaches/0/channels/1: must be one of whatsapp viber sms, each once");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/reaches/0/channels","value":[7]}])") ==
        "/contacts/3/reaches/0/channels/0: must be one of whatsapp viber sms, each once");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/reaches/1/kind","value":"phone"}])") ==
        "/contacts/3/reaches/1/channels: is missing");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/reaches/1/id","value":"9223372036854775807"}])") ==
        "/contacts/3/reaches/1/id: the same id twice in one contact");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/reaches/1/rank","value":9007199254740992}])")
            .starts_with("/contacts/3/reaches/1/rank: must lie between"));
  CHECK(codec_refusal(R"([{"op":"replace","path":"/cells/1/reach","value":"6"}])") ==
        "/contacts/3/cells/1/reach: names no phone, email or file of this contact");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/cells/2/reach","value":"6"}])") ==
        "/contacts/3/cells/2/reach: names no phone, email or file of this contact");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/files/1/id","value":"5"}])") ==
        "/contacts/3/files/1/id: the same id twice in one contact");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/files/0/size","value":40000001}])")
            .starts_with("/contacts/3/files/0/size: must lie between"));
  CHECK(codec_refusal(R"([{"op":"replace","path":"/files/0/sha256","value":"ab"}])") ==
        "/contacts/3/files/0: invalid_characters");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/files/0/name","value":""}])") ==
        "/contacts/3/files/0/name: must not be empty; leave it out");
  CHECK(codec_refusal(R"([{"op":"copy","from":"/cells/0","path":"/cells/-"}])") ==
        "/contacts/3/cells/3: the same cell twice in one contact");
  CHECK(codec_refusal(R"([{"op":"replace","path":"/cells","value":{}}])") == "/contacts/3/cells: must be an array");
  Json long_name = Json::parse(full_text);
  long_name["first"] = std::string(100'001, 'x');
  CHECK(codec_refusal(long_name) == "/contacts/3/first: must not be longer than 100000 bytes");
}

TEST_CASE("transactions and changes are written in full and read back the same") {
  const exchange::backup::Names names{.devices = {{.id = {4}, .uuid = uuid(id_1)}},
                                      .profiles = {{.id = {6}, .uuid = uuid(id_2), .name = "Me"}}};
  const std::string transaction =
      R"({"id":"9","stamp":"115964116992000001","device":"0192b3c4-0000-7000-8000-000000000001",)"
      R"("profile":"0192b3c4-0000-7000-8000-000000000002","undoes":"8"})";
  const app::ArchiveTransaction row{
      .id = {9}, .stamp = 115964116992000001, .device = {4}, .profile = {6}, .undoes = {8}};
  CHECK(dump(encode(row, names)) == transaction);
  const Place top;
  const auto read = exchange::backup::decode_transaction(Json::parse(transaction), top);
  REQUIRE(read);
  CHECK(read->device == uuid(id_1));
  CHECK(read->profile == uuid(id_2));
  CHECK(read->row.stamp == row.stamp);
  CHECK(read->row.undoes == row.undoes);
  Json later = Json::parse(transaction);
  later["undoes"] = "9";
  const auto refused = exchange::backup::decode_transaction(later, top);
  REQUIRE(!refused);
  CHECK(refused.error().detail == "/undoes: must name an earlier transaction");

  const std::string change =
      R"({"transaction":"9","contact":"0192b3c4-0000-7000-8000-000000000001","field":"reach_type","reach":"5",)"
      R"("from":null,"to":2})";
  const auto changed = exchange::backup::decode_change(Json::parse(change), top);
  REQUIRE(changed);
  CHECK(dump(encode(*changed)) == change);

  const std::string of_definition =
      R"({"transaction":"9","definition":"5000","field":"definition_kind","from":null,"to":"tag"})";
  const auto defined = exchange::backup::decode_change(Json::parse(of_definition), top);
  REQUIRE(defined);
  CHECK_FALSE(defined->contact);
  CHECK(dump(encode(*defined)) == of_definition);
  Json both = Json::parse(of_definition);
  both["contact"] = id_1;
  const auto of_both = exchange::backup::decode_change(both, top);
  REQUIRE_FALSE(of_both);
  CHECK(of_both.error().detail == "/contact: is not part of this version of the format");
  Json mixed = Json::parse(change);
  mixed["field"] = "color";
  const auto mixed_up = exchange::backup::decode_change(mixed, top);
  REQUIRE_FALSE(mixed_up);
  CHECK(mixed_up.error().detail == "/field: is a definition's");

  CHECK(dump(encode(names.profiles[0])) == R"({"id":"0192b3c4-0000-7000-8000-000000000002","name":"Me"})");
  CHECK(exchange::backup::decode_profile(Json::parse(dump(encode(names.profiles[0]))), top)->name == "Me");
  CHECK(exchange::backup::decode_device(Json::parse(dump(encode(names.devices[0]))), top).value() == uuid(id_1));
}

TEST_CASE("definitions are written in full and read back the same") {
  const std::string written =
      R"({"id":"4294967295","properties":{"definition_kind":"field","definition_name":"Größe","type":"number"},)"
      R"("cells":[{"field":"definition_name","transaction":"9"}]})";
  const Place top;
  const Place place(top, "definitions");
  const auto decode = [&](const Json& value) { return exchange::backup::decode_definition(value, place); };
  const auto read = decode(Json::parse(written));
  REQUIRE(read);
  CHECK(dump(encode(*read)) == written);
  const auto refusal = [&](const char* patch) {
    const auto decoded = decode(Json::parse(written).patch(Json::parse(patch)));
    return decoded ? std::string("(taken)") : decoded.error().detail;
  };
  CHECK(refusal(R"([{"op":"replace","path":"/id","value":"0"}])") ==
        "/definitions/id: must be within 1 and 4294967295");
  CHECK(refusal(R"([{"op":"replace","path":"/id","value":"4294967296"}])") ==
        "/definitions/id: must be within 1 and 4294967295");
  CHECK(refusal(R"([{"op":"add","path":"/properties/city","value":"x"}])") ==
        "/definitions/properties/city: names no property");
  CHECK(refusal(R"([{"op":"replace","path":"/properties/type","value":3}])")
            .starts_with("/definitions/properties/type: "));
  CHECK(refusal(R"([{"op":"replace","path":"/properties/definition_name","value":""}])") ==
        "/definitions/properties/definition_name: must not be empty; leave it out");
  CHECK(refusal(R"([{"op":"replace","path":"/cells/0/field","value":"city"}])") ==
        "/definitions/cells/0/field: names no property");
  CHECK(refusal(R"([{"op":"add","path":"/cells/-","value":{"field":"definition_name","transaction":"9"}}])") ==
        "/definitions/cells/1: the same cell twice in one definition");
}

TEST_CASE("every field has one word, and every word one field") {
  std::size_t words = 0;
  for (std::uint32_t number = 0; number < domain::kFirstOwn; ++number) {
    const std::string word = domain::field_word({number});
    if (word.empty()) continue;
    ++words;
    CHECK(domain::field_of_word(word) == domain::FieldId{number});
  }
  CHECK(words > domain::standard_fields().size() + 44);
  CHECK(domain::field_word({4294967295}) == "4294967295");
  CHECK(domain::field_of_word("4294967295") == domain::FieldId{4294967295});
  CHECK(!domain::field_of_word("4294967296"));
  CHECK(!domain::field_of_word("17"));
  CHECK(!domain::field_of_word("shoe"));
}

TEST_CASE("moments are written as RFC 3339 in UTC") {
  CHECK(exchange::backup::time_text(0) == "1970-01-01T00:00:00.000Z");
  CHECK(exchange::backup::time_text(1'795'374'300'007) == "2026-11-22T19:05:00.007Z");
  CHECK(exchange::backup::time_text(951'782'399'999) == "2000-02-28T23:59:59.999Z");
}
