#include "ui/desk/route.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

#include "base/percent.h"
#include "base/utf8.h"

namespace ui {
namespace {

// Bytes of an address, and of a search in it: the search is cut, so that its encoding fits.
constexpr std::size_t kMaxFragment = 65'536, kMaxQuery = 1000;
constexpr std::uint32_t kMaxPage = 10'000'000;

constexpr std::array<std::string_view, 3> kTabs{"", "person", "organization"};
// In the order of app::ContactSort.
constexpr std::array<std::string_view, 7> kSorts{"name", "added", "changed", "company", "email", "phone", "city"};

template <typename Enum>
std::optional<Enum> find_word(std::span<const std::string_view> words, std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

// What a person could have typed: no control characters (C0, DEL, C1).
bool is_text(std::string_view text) {
  if (!base::is_valid_utf8(text)) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return false;
  }
  return true;
}

// As HTML forms write it: a space is a plus sign.
std::optional<std::string> decode(std::string value) {
  std::replace(value.begin(), value.end(), '+', ' ');
  auto out = base::percent_decoded(value);
  if (out && !is_text(*out)) return std::nullopt;
  return out;
}

std::string encode(std::string_view text) {
  std::string out = base::percent_encoded(text, "@ ");
  std::replace(out.begin(), out.end(), ' ', '+');
  return out;
}

bool read_sort(std::string_view value, ListParameters& list) {
  const bool descending = !value.empty() && value.front() == '-';
  if (descending) value.remove_prefix(1);
  list.direction = descending ? app::Direction::descending : app::Direction::ascending;
  const auto sort = find_word<app::ContactSort>(kSorts, value);
  if (sort) list.sort = *sort;
  return sort.has_value();
}

bool read_page(std::string_view value, ListParameters& list) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), list.page);
  return error == std::errc{} && end == value.data() + value.size() && list.page >= 1 && list.page <= kMaxPage;
}

bool read_tag(std::string_view value, ListParameters& list) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), list.tag.value);
  return error == std::errc{} && end == value.data() + value.size() && static_cast<bool>(list.tag);
}

bool read_from(std::string_view value, Route& route) {
  const PageSpec* spec = spec_at(kPages, value);
  if (route.page != PageKind::contact || spec == nullptr || spec->page == PageKind::contacts) return false;
  route.from = spec->page;
  return is_list(spec->page);
}

bool read_parameter(std::string_view name, std::string value, Route& route) {
  ListParameters& list = route.list;
  if (name == "in") return read_from(value, route);
  if (name == "kind") {
    const auto tab = find_word<KindTab>(kTabs, value);
    if (tab) list.tab = *tab;
    return tab.has_value() && *tab != KindTab::all;
  }
  if (name == "supplier") {
    list.suppliers = true;
    return value == "1";
  }
  if (name == "tag") return read_tag(value, list);
  if (name == "q") {
    list.query = base::clipped_utf8(value, kMaxQuery);
    return true;
  }
  if (name == "sort") return read_sort(value, list);
  if (name == "page") return read_page(value, list);
  return false;
}

bool read_list(std::string_view parameters, Route& route) {
  while (!parameters.empty()) {
    const std::size_t end = parameters.find('&');
    const std::string_view pair = parameters.substr(0, end);
    parameters = end == std::string_view::npos ? std::string_view{} : parameters.substr(end + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) return false;
    auto value = decode(std::string(pair.substr(equals + 1)));
    if (!value || !read_parameter(pair.substr(0, equals), std::move(*value), route)) return false;
  }
  return true;
}

// `path` without its leading slash, `parameters` without the question mark.
bool read(std::string_view path, std::string_view parameters, Route& route) {
  const std::size_t slash = path.find('/');
  const std::string_view below = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  const PageSpec* spec = spec_at(kPages, path.empty() ? spec_of(route.page).address : path.substr(0, slash));
  if (spec == nullptr) return false;
  route.page = spec->page;
  if (slash == std::string_view::npos) {
    if (is_list(route.page)) return read_list(parameters, route);
    return parameters.empty();
  }
  if (route.page == PageKind::contacts) {
    auto id = base::Uuid::parse(below);
    if (id) route = contact_route(*id);
    return id.has_value() && read_list(parameters, route);
  }
  if (!parameters.empty()) return false;
  const SectionSpec* section = route.page == PageKind::settings ? spec_at(kSections, below) : nullptr;
  if (section != nullptr) route.section = section->section;
  return section != nullptr;
}

std::string format_list(const Route& route) {
  const ListParameters& list = route.list;
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    out += out.empty() ? '?' : '&';
    out += name;
    out += '=';
    out += value;
  };
  if (route.from != PageKind::contacts) add("in", spec_of(route.from).address);
  if (list.tab != KindTab::all) add("kind", kTabs[static_cast<std::size_t>(list.tab)]);
  if (list.suppliers) add("supplier", "1");
  if (list.tag) add("tag", std::to_string(list.tag.value));
  if (!list.query.empty()) add("q", encode(base::clipped_utf8(list.query, kMaxQuery)));
  const bool descending = list.direction == app::Direction::descending;
  if (list.sort != app::ContactSort::name || descending) {
    add("sort", std::string(descending ? "-" : "") + std::string(kSorts[static_cast<std::size_t>(list.sort)]));
  }
  if (list.page > 1) add("page", std::to_string(list.page));
  return out;
}

}  // namespace

Route parse_route(std::string_view fragment) {
  Route missing;
  missing.page = PageKind::not_found;
  if (fragment.size() > kMaxFragment) return missing;
  if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
  if (!fragment.empty() && fragment.front() == '/') fragment.remove_prefix(1);
  const std::size_t question = fragment.find('?');
  const bool has_parameters = question != std::string_view::npos;
  Route route;
  if (!read(fragment.substr(0, question), has_parameters ? fragment.substr(question + 1) : "", route)) return missing;
  return route;
}

std::string format_route(const Route& route) {
  std::string address = "#/";
  if (route.page == PageKind::contact) {
    return address.append(spec_of(PageKind::contacts).address)
        .append("/")
        .append(route.contact.text())
        .append(format_list(route));
  }
  if (route.page == PageKind::not_found) return address.append(spec_of(PageKind::contacts).address);
  address += spec_of(route.page).address;
  if (is_list(route.page)) return address + format_list(route);
  if (route.page == PageKind::settings) return address.append("/").append(spec_of(route.section).address);
  return address;
}

}  // namespace ui
