// What becomes of the values of two contacts that are made one.
#include "domain/duplicates/merge.h"

#include <string>

#include <doctest/doctest.h>

#include "domain/fields/validation.h"

using namespace domain;

namespace {

Value text(const char* words) { return std::string(words); }

Value merged(FieldId field, FieldType type, const Value& mine, const Value& its, Chosen chosen = Chosen::mine) {
  return merged_value({field, type, mine, its}, chosen);
}

ContactMethod method(std::uint64_t id, MethodKind kind, const char* value, std::uint32_t flags = 0,
                     MethodType type = MethodType::none) {
  return {{static_cast<std::int64_t>(id)}, {.kind = kind, .type = type, .flags = flags, .label = {}, .value = value}};
}

}  // namespace

TEST_CASE("of one value the chosen one stays, and what only one has, stays") {
  CHECK(merged(fields::city, FieldType::text, text("Hel"), text("Puck")) == text("Hel"));
  CHECK(merged(fields::city, FieldType::text, text("Hel"), text("Puck"), Chosen::its) == text("Puck"));
  CHECK(merged(fields::city, FieldType::text, {}, text("Puck")) == text("Puck"));
  CHECK(merged(fields::city, FieldType::text, text("Hel"), {}, Chosen::its) == text("Hel"));
  CHECK(is_conflict({fields::city, FieldType::text, text("Hel"), text("Puck")}));
  CHECK_FALSE(is_conflict({fields::city, FieldType::text, text("Hel"), text("Hel")}));
  CHECK_FALSE(is_conflict({fields::city, FieldType::text, text("Hel"), {}}));
}

TEST_CASE("notes and chosen values are joined, each once") {
  CHECK(merged(fields::note, FieldType::long_text, text("met in May"), text("tall")) == text("met in May\n\ntall"));
  CHECK(merged(fields::note, FieldType::long_text, text("same"), text("same")) == text("same"));
  const FieldId own{2000};
  CHECK(merged(own, FieldType::choices, text("5 7 "), text("7 9 ")) == text("5 7 9 "));
  CHECK_FALSE(is_conflict({own, FieldType::choices, text("5 "), text("7 ")}));
}

TEST_CASE("notes that would be too long together have to be chosen from") {
  const Value mine = std::string(kMaxLongText, 'a'), its = std::string(5, 'b');
  CHECK(is_conflict({fields::note, FieldType::long_text, mine, its}));
  CHECK(merged(fields::note, FieldType::long_text, mine, its, Chosen::its) == its);
}

TEST_CASE("a yes of one of them is one of both") {
  const Value no = std::int64_t{0}, yes = std::int64_t{1};
  CHECK(merged(fields::supplier, FieldType::text, no, yes) == yes);
  CHECK(merged({2000}, FieldType::yes_no, yes, no) == yes);
  CHECK(merged(fields::do_not_disturb, FieldType::text, Value{std::int64_t{1}}, Value{std::int64_t{4}}) ==
        Value{std::int64_t{5}});
  CHECK_FALSE(is_conflict({fields::supplier, FieldType::text, no, yes}));
}

TEST_CASE("the newsletter of one only is a question, and never comes by itself") {
  const Value yes = std::int64_t{1};
  const MergedCell cell{fields::newsletter, FieldType::text, {}, yes};
  CHECK(is_conflict(cell));
  CHECK(merged_value(cell, Chosen::mine) == Value{});
  CHECK(merged_value(cell, Chosen::its) == yes);
  CHECK_FALSE(is_conflict({fields::newsletter, FieldType::text, yes, yes}));
  CHECK_FALSE(is_conflict({fields::do_not_call, FieldType::text, {}, yes}));
}

TEST_CASE("consent stays where either has it, unless it was withdrawn from the other") {
  const std::uint32_t agrees = method_flags::consent;
  const auto merge = [](std::uint32_t mine, std::uint32_t its, std::vector<MethodId> withdrawn = {}) {
    return merged_methods(std::vector{method(1, MethodKind::email, "a@x.pl", mine)},
                          std::vector{method(2, MethodKind::email, "A@x.pl", its)}, withdrawn);
  };
  const auto flags = [](const MergedMethods& merged) { return merged.all[0].content.flags; };
  CHECK(flags(merge(agrees, agrees)) == agrees);
  CHECK(merge(agrees, agrees).disputed.empty());
  CHECK(flags(merge(0, 0)) == 0);
  CHECK(merge(0, 0).disputed.empty());
  CHECK(flags(merge(agrees, 0)) == agrees);
  CHECK(flags(merge(0, agrees)) == agrees);
  CHECK(merge(0, agrees).disputed == std::vector<MethodId>{{1}});
  CHECK(flags(merge(agrees, 0, {{2}})) == 0);
  CHECK(flags(merge(0, agrees, {{1}})) == 0);
  CHECK(merge(0, agrees, {{1}}).disputed == std::vector<MethodId>{{1}});
  CHECK(flags(merge(agrees, 0, {{1}})) == agrees);  // it was given again
}

TEST_CASE("an address or number stands once, with what both know of it, and the survivor's come first") {
  const std::vector<ContactMethod> mine{method(1, MethodKind::email, "anna@x.pl"),
                                        method(2, MethodKind::phone, "+48 601 602 603", method_flags::sms)};
  const std::vector<ContactMethod> its{
      method(3, MethodKind::email, "ANNA@x.pl", method_flags::consent, MethodType::work),
      method(4, MethodKind::phone, "+48601602603", method_flags::viber, MethodType::home),
      method(5, MethodKind::phone, "22 555 01 01"), method(6, MethodKind::messenger, "anna", 0, MethodType::signal)};
  const std::vector<ContactMethod> all = merged_methods(mine, its).all;
  REQUIRE(all.size() == 4);
  CHECK(all[0].id == mine[0].id);
  CHECK(all[0].content.value == "anna@x.pl");
  CHECK(all[0].content.flags == method_flags::consent);
  CHECK(all[0].content.type == MethodType::work);
  CHECK(all[1].content.flags == (method_flags::sms | method_flags::viber));
  CHECK(all[2].id == its[2].id);
  CHECK(all[3].id == its[3].id);
  // The same name in another messenger is another way.
  const std::vector<ContactMethod> telegram{method(7, MethodKind::messenger, "anna", 0, MethodType::telegram)};
  CHECK(merged_methods(telegram, its).all.size() == 5);
  // And a Gmail address with a tag stays beside the one without.
  CHECK(merged_methods(std::vector{method(1, MethodKind::email, "a.b@gmail.com")},
                       std::vector{method(2, MethodKind::email, "ab+shop@gmail.com")})
            .all.size() == 2);
}

TEST_CASE("of files none is lost, whatever their number, and the same one stands once") {
  const auto file = [](std::int64_t id, const char* name, char letter) {
    return Attachment{{id}, name, "text/plain", 5, std::string(64, letter)};
  };
  std::vector<Attachment> mine, its;
  for (int i = 0; i < 5; ++i) mine.push_back(file(i + 1, "a.txt", static_cast<char>('a' + i)));
  its.push_back(file(11, "a.txt", 'a'));
  its.push_back(file(12, "b.txt", 'a'));
  its.push_back(file(13, "a.txt", 'f'));
  const std::vector<Attachment> all = merged_files(mine, its);
  REQUIRE(all.size() == 7);
  CHECK(all[5].name == "b.txt");
  CHECK(all[6].sha256 == std::string(64, 'f'));
}
