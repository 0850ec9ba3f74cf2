#include "ui/desk/route.h"

#include <string>

#include <doctest/doctest.h>

using ui::PageKind;
using ui::parse_route;
using ui::Route;

namespace {

constexpr std::string_view kId = "01940000-0000-7000-8000-00000000002a";

PageKind kind_of(std::string_view fragment) { return parse_route(fragment).page; }

std::string there_and_back(std::string_view fragment) { return format_route(parse_route(fragment)); }

}  // namespace

TEST_CASE("every page has an address that reads back") {
  for (const std::string fragment :
       {"#/contacts", "#/contacts?kind=person", "#/contacts?kind=organization&supplier=1", "#/contacts?q=anna+%C5%81",
        "#/contacts?tag=600", "#/contacts?kind=person&tag=4294967295&q=x", "#/contacts?sort=-added", "#/settings/tags",
        "#/contacts?sort=-name&page=12", "#/trash", "#/trash?q=x", "#/archive", "#/archive?sort=-added", "#/duplicates",
        "#/settings/appearance", "#/settings/data", "#/settings/about", "#/settings/contact-form"}) {
    CAPTURE(fragment);
    CHECK(there_and_back(fragment) == fragment);
    CHECK(parse_route(there_and_back(fragment)) == parse_route(fragment));
  }
  const std::string contact = "#/contacts/" + std::string(kId);
  for (const char* list : {"", "?kind=person&q=anna&sort=-added", "?in=trash", "?in=archive&q=x"}) {
    CAPTURE(list);
    CHECK(there_and_back(contact + list) == contact + list);
    CHECK(parse_route(contact + list).contact.text() == kId);
  }
}

TEST_CASE("a contact's address says which list it was opened from, whose page needs no saying") {
  Route list = parse_route("#/archive?q=anna&sort=-added&page=3");
  const Route contact = parse_route(format_route(contact_route(*base::Uuid::parse(kId), list)));
  CHECK(contact.page == PageKind::contact);
  CHECK(contact.from == PageKind::archive);
  list.list.page = 1;
  CHECK(contact.list == list.list);
}

TEST_CASE("short forms lead to the same pages") {
  for (const std::string_view start : {"", "#", "#/", "/", "#contacts", "#/contacts?", "#/contacts?sort=name&page=1"}) {
    CAPTURE(start);
    CHECK(there_and_back(start) == "#/contacts");
  }
  CHECK(there_and_back("#/settings") == "#/settings/appearance");
  CHECK(there_and_back("#/contacts/01940000-0000-7000-8000-00000000002A") == "#/contacts/" + std::string(kId));
}

TEST_CASE("what a person typed survives the address") {
  for (const std::string query : {"a&b=c", "100 %", "#/x?y", "+48 22", "Łódź", "Иванова", "𝄞", "\"<script>\"", "  "}) {
    Route route;
    route.list.query = query;
    CAPTURE(query);
    CHECK(parse_route(format_route(route)) == route);
  }
}

TEST_CASE("a search of any length leads to its list, cut where a letter ends") {
  std::string letters;
  for (int i = 0; i < 765; ++i) letters += "ж";
  std::string encoded;
  for (int i = 0; i < 765; ++i) encoded += "%D0%B6";
  const Route route = parse_route("#/contacts?q=" + encoded);
  CHECK(route.page == PageKind::contacts);
  CHECK(route.list.query == letters.substr(0, 1000));
  CHECK(parse_route(format_route(route)) == route);
  Route typed;
  typed.list.query = letters;
  CHECK(parse_route(format_route(typed)) == route);
}

TEST_CASE("hostile addresses lead to the page that says so") {
  const std::string long_query = "#/contacts?q=" + std::string(70'000, 'a');
  for (const std::string fragment : {"#/nowhere",
                                     "#/contacts/",
                                     "#/contacts/1",
                                     "#/contacts/../settings",
                                     "#//contacts",
                                     "#/contacts?kind=robot",
                                     "#/contacts?tag=0",
                                     "#/contacts?tag=-1",
                                     "#/contacts?tag=4294967296",
                                     "#/contacts?tag=vip",
                                     "#/contacts?kind=",
                                     "#/contacts?supplier=2",
                                     "#/contacts?sort=",
                                     "#/contacts?sort=--name",
                                     "#/contacts?page=0",
                                     "#/contacts?page=-1",
                                     "#/contacts?page=99999999999999999999",
                                     "#/contacts?page=1x",
                                     "#/contacts?q",
                                     "#/contacts?q=%",
                                     "#/contacts?q=%2",
                                     "#/contacts?q=%zz",
                                     "#/contacts?q=%ff",
                                     "#/contacts?q=%C0%80",
                                     "#/contacts?q=%ED%A0%80",
                                     "#/contacts?q=%F4%90%80%80",
                                     "#/contacts?q=%00",
                                     "#/contacts?q=%0a",
                                     "#/contacts?q=%C2%85",
                                     "#/contacts?nothing=1",
                                     "#/contacts?in=trash",
                                     "#/contacts/01940000-0000-7000-8000-00000000002a?in=contacts",
                                     "#/contacts/01940000-0000-7000-8000-00000000002a?in=settings",
                                     "#/contacts/01940000-0000-7000-8000-00000000002a?nothing=1",
                                     "#/settings/",
                                     "#/settings/x",
                                     "#/settings?q=1",
                                     "#/settingsx",
                                     "#/trash/1",
                                     long_query.c_str()}) {
    CAPTURE(fragment);
    CHECK(kind_of(fragment) == PageKind::not_found);
  }
  CHECK(kind_of(std::string_view("#/contacts\0", 11)) == PageKind::not_found);
  CHECK(there_and_back("#/nowhere") == "#/contacts");
}
