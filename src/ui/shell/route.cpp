#include "ui/shell/route.h"

#include <array>
#include <charconv>
#include <optional>
#include <span>

namespace ui::shell {
namespace {

constexpr std::size_t kMaxFragment = 4096;
constexpr std::uint32_t kMaxPage = 10'000'000;

constexpr std::array<std::string_view, 3> kTabs{"", "person", "organization"};
// In the order of app::ContactSort.
constexpr std::array<std::string_view, 7> kSorts{"name", "added", "changed", "company", "email", "phone", "city"};
constexpr std::array<std::string_view, 10> kSections{"appearance", "data",      "about", "tags",      "contact-form",
                                                     "general",    "templates", "team",  "marketing", "portal"};

template <typename Enum>
std::optional<Enum> find_word(std::span<const std::string_view> words, std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The length of the UTF-8 sequence at the start of `text` (RFC 3629); 0 when it is broken or a control character.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(at < text.size() ? text[at] : 0); };
  const auto follows = [&](std::size_t at) { return (byte(at) & 0xc0U) == 0x80U; };
  const unsigned char first = byte(0);
  if (first < 0x80) return first < 0x20 || first == 0x7f ? 0 : 1;
  if (first < 0xc2 || first > 0xf4 || !follows(1)) return 0;
  if (first < 0xe0) return first == 0xc2 && byte(1) < 0xa0 ? 0 : 2;  // U+0080..U+009F are controls, too
  if (!follows(2)) return 0;
  if (first < 0xf0) {
    const bool overlong = first == 0xe0 && byte(1) < 0xa0;
    const bool surrogate = first == 0xed && byte(1) >= 0xa0;
    return overlong || surrogate ? 0 : 3;
  }
  const bool overlong = first == 0xf0 && byte(1) < 0x90;
  const bool beyond = first == 0xf4 && byte(1) >= 0x90;
  return !follows(3) || overlong || beyond ? 0 : 4;
}

bool is_text(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::optional<std::string> decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') {
      out += ' ';
    } else if (text[i] == '%') {
      const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  if (!is_text(out)) return std::nullopt;
  return out;
}

std::string encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~' || c == '@';
    if (plain) {
      out += c;
    } else if (c == ' ') {
      out += '+';
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
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

bool read_parameter(std::string_view name, std::string value, ListParameters& list) {
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
    list.query = std::move(value);
    return true;
  }
  if (name == "sort") return read_sort(value, list);
  if (name == "page") return read_page(value, list);
  return false;
}

bool read_list(std::string_view parameters, ListParameters& list) {
  while (!parameters.empty()) {
    const std::size_t end = parameters.find('&');
    const std::string_view pair = parameters.substr(0, end);
    parameters = end == std::string_view::npos ? std::string_view{} : parameters.substr(end + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) return false;
    auto value = decode(pair.substr(equals + 1));
    if (!value || !read_parameter(pair.substr(0, equals), std::move(*value), list)) return false;
  }
  return true;
}

// `path` without its leading slash, `parameters` without the question mark.
bool read(std::string_view path, std::string_view parameters, Route& route) {
  if (path.empty() || path == "contacts" || path == "trash" || path == "archive") {
    route.page = path == "trash" ? PageKind::trash : path == "archive" ? PageKind::archive : PageKind::contacts;
    return read_list(parameters, route.list);
  }
  if (!parameters.empty()) return false;
  if (path == "duplicates") {
    route.page = PageKind::duplicates;
    return true;
  }
  constexpr std::string_view kContact = "contacts/";
  if (path.starts_with(kContact)) {
    auto id = base::Uuid::parse(path.substr(kContact.size()));
    if (!id) return false;
    route = contact_route(*id);
    return true;
  }
  constexpr std::string_view kSettings = "settings";
  if (!path.starts_with(kSettings)) return false;
  path.remove_prefix(kSettings.size());
  route.page = PageKind::settings;
  if (path.empty()) return true;
  if (path.front() != '/') return false;
  const auto section = find_word<SettingsSection>(kSections, path.substr(1));
  if (section) route.section = *section;
  return section.has_value();
}

std::string format_list(const ListParameters& list) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    out += out.empty() ? '?' : '&';
    out += name;
    out += '=';
    out += value;
  };
  if (list.tab != KindTab::all) add("kind", kTabs[static_cast<std::size_t>(list.tab)]);
  if (list.suppliers) add("supplier", "1");
  if (list.tag) add("tag", std::to_string(list.tag.value));
  if (!list.query.empty()) add("q", encode(list.query));
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
  switch (route.page) {
    case PageKind::contact:
      return "#/contacts/" + route.contact.text();
    case PageKind::trash:
      return "#/trash" + format_list(route.list);
    case PageKind::archive:
      return "#/archive" + format_list(route.list);
    case PageKind::duplicates:
      return "#/duplicates";
    case PageKind::settings:
      return "#/settings/" + std::string(kSections[static_cast<std::size_t>(route.section)]);
    case PageKind::contacts:
      return "#/contacts" + format_list(route.list);
    case PageKind::not_found:
      break;
  }
  return "#/contacts";
}

}  // namespace ui::shell
