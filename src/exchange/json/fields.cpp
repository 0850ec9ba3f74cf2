#include "exchange/json/fields.h"

#include <algorithm>
#include <charconv>

namespace exchange::json {

base::Error schema_error(const Place& place, std::string_view rule) {
  std::string detail = place.text();
  if (detail.empty()) detail = "/";
  detail += ": ";
  detail += rule;
  return {base::ErrorCode::schema, std::move(detail)};
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = problem == std::errc{} && end == text.data() + text.size();
  const bool canonical = text == "0" || (!text.empty() && text.front() >= '1' && text.front() <= '9');
  if (!whole || !canonical) return std::nullopt;
  return number;
}

Fields::Fields(const Json& value, const Place& place) : value_(value), place_(place) {
  if (!value.is_object()) error_ = schema_error(place, "must be an object");
}

bool Fields::has(std::string_view key) const { return good() && value_.find(key) != value_.end(); }

const Json* Fields::member(std::string_view key) {
  if (error_) return nullptr;
  const auto found = value_.find(key);
  if (found == value_.end()) return wrong<const Json*>(key, "is missing");
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  return &*found;
}

std::string Fields::text(std::string_view key, std::size_t longest) {
  const Json* found = member(key);
  if (found == nullptr) return {};
  const auto* text = found->get_ptr<const std::string*>();
  if (text == nullptr) return wrong<std::string>(key, "must be a text");
  if (text->size() > longest) {
    return wrong<std::string>(key, "must not be longer than " + std::to_string(longest) + " bytes");
  }
  if (text->find('\0') != std::string::npos) return wrong<std::string>(key, "must not contain U+0000");
  return *text;
}

std::int64_t Fields::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const Json* found = member(key);
  if (found == nullptr) return 0;
  if (!found->is_number_integer()) return wrong<std::int64_t>(key, "must be a whole number");
  const auto* wide = found->get_ptr<const Json::number_unsigned_t*>();
  const bool fits = wide == nullptr || *wide <= static_cast<std::uint64_t>(INT64_MAX);
  const std::int64_t number = fits ? found->get<std::int64_t>() : 0;
  if (!fits || number < least || number > most) {
    return wrong<std::int64_t>(key, "must lie between " + std::to_string(least) + " and " + std::to_string(most));
  }
  return number;
}

std::int64_t Fields::number_text(std::string_view key) {
  const std::string written = text(key, 20);
  if (error_) return 0;
  const auto number = parse_number(written);
  if (!number) return wrong<std::int64_t>(key, "must be a whole number below 2^63, written as a text");
  return *number;
}

bool Fields::boolean(std::string_view key) {
  const Json* found = member(key);
  if (found == nullptr) return false;
  if (!found->is_boolean()) return wrong<bool>(key, "must be true or false");
  return found->get<bool>();
}

base::Uuid Fields::uuid(std::string_view key) {
  const std::string written = text(key, 64);
  if (error_) return {};
  auto parsed = base::Uuid::parse(written);
  if (!parsed || parsed->text() != written) return wrong<base::Uuid>(key, "must be a UUID in lower case");
  return *parsed;
}

std::size_t Fields::word(std::string_view key, std::span<const std::string_view> words) {
  const std::string written = text(key, 64);
  if (error_) return 0;
  const auto found = std::find(words.begin(), words.end(), written);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string rule = "must be one of";
  for (const std::string_view word : words) (rule += ' ') += word;
  return wrong<std::size_t>(key, rule);
}

const Json* Fields::array(std::string_view key) {
  const Json* found = member(key);
  if (found != nullptr && !found->is_array()) return wrong<const Json*>(key, "must be an array");
  return found;
}

const Json* Fields::object(std::string_view key) {
  const Json* found = member(key);
  if (found != nullptr && !found->is_object()) return wrong<const Json*>(key, "must be an object");
  return found;
}

const Json* Fields::any(std::string_view key) { return member(key); }

void Fields::refuse(std::string_view key, std::string_view rule) {
  if (!error_) error_ = schema_error(Place(place_, key), rule);
}

void Fields::refuse(base::Error error) {
  if (!error_) error_ = std::move(error);
}

base::Result<void> Fields::finish() {
  if (good() && asked_.size() != value_.size()) {
    for (const auto& [key, ignored] : value_.items()) {
      if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
        refuse(key, "is not part of this version of the format");
        break;
      }
    }
  }
  if (error_) return *error_;
  return {};
}

}  // namespace exchange::json
