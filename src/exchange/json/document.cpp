#include "exchange/json/document.h"

#include <optional>
#include <string>
#include <vector>

#include "exchange/json/feed.h"
#include "exchange/json/place.h"

namespace exchange::json {
namespace {

// Where the reader stands; frames_[0] is the document itself.
struct Frame {
  bool array = false;
  std::size_t index = 0;  // of the element being read
  std::string key;        // of the member being read, once `keyed`
  bool keyed = false;
  Json* value = nullptr;  // null at the two levels that are passed on piece by piece
};

// nlohmann::json's SAX interface: each call returns whether to go on.
class Handler {
 public:
  Handler(Feed& feed, DocumentSink& sink, const Limits& limits) : feed_(feed), sink_(sink), limits_(limits) {}

  std::optional<base::Error>& error() { return error_; }

  bool null() { return take(Json(nullptr)); }
  bool boolean(bool value) { return take(Json(value)); }
  bool number_integer(std::int64_t value) { return take(Json(value)); }
  bool number_unsigned(std::uint64_t value) { return take(Json(value)); }
  bool number_float(double value, const std::string&) { return take(Json(value)); }
  bool binary(Json::binary_t&) { return fail_schema("binary values are not JSON"); }
  bool string(std::string& value) {
    bytes_ += value.size();
    return take(Json(std::move(value)));
  }

  bool start_object(std::size_t) { return open(false); }
  bool start_array(std::size_t) { return open(true); }
  bool end_array() { return close(); }
  bool end_object() { return close(); }

  bool key(std::string& name) {
    Frame& frame = frames_.back();
    frame.key = std::move(name);
    frame.keyed = true;
    bytes_ += frame.key.size();
    const bool twice = frame.value != nullptr ? frame.value->contains(frame.key) : contains(members_, frame.key);
    if (twice) return fail_schema("the same key twice in one object");
    if (frame.value == nullptr) members_.push_back(frame.key);
    return members_.size() <= most_members || fail_schema("too many members");
  }

  bool parse_error(std::size_t, const std::string&, const Json::exception& problem) {
    std::string place = feed_.place();
    if (!pointer().empty()) place += ", in " + pointer();
    const char* early = feed_.exhausted() ? ": the file ends too early: " : ": ";
    error_ = base::Error{base::ErrorCode::malformed, place + early + reason(problem.what())};
    return false;
  }

 private:
  static constexpr std::size_t most_members = 256;

  static bool contains(const std::vector<std::string>& names, const std::string& name) {
    for (const std::string& known : names) {
      if (known == name) return true;
    }
    return false;
  }

  // "[json.exception.parse_error.101] parse error at line 1, column 2: WHY; last read: '…'; expected WHAT" without
  // what we say ourselves, and without the foreign bytes.
  static std::string reason(std::string_view what) {
    if (const auto at = what.find("] "); at != what.npos) what.remove_prefix(at + 2);
    if (what.starts_with("parse error at ")) {
      if (const auto at = what.find(": "); at != what.npos) what.remove_prefix(at + 2);
    }
    std::string text(what.substr(0, what.find("; last read: ")));
    const auto expected = what.rfind("; expected ");
    if (expected != what.npos && expected >= text.size()) text += what.substr(expected);
    for (char& c : text) {
      if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e) c = '?';
    }
    return std::string(shortened(text, 200));
  }

  std::string pointer() const {
    std::string text;
    for (const Frame& frame : frames_) {
      if (!frame.array && !frame.keyed) break;
      text += '/';
      text += frame.array ? std::to_string(frame.index) : pointer_token(frame.key);
    }
    return text;
  }

  bool fail_schema(const char* rule) {
    error_ = base::Error{base::ErrorCode::schema, (frames_.empty() ? std::string("/") : pointer()) + ": " + rule};
    return false;
  }

  bool settle(base::Result<void> result) {
    if (result) return true;
    error_ = std::move(result.error());
    return false;
  }

  bool count_value() {
    if (++values_ > limits_.element_values) return fail_schema("too many values in one element");
    if (bytes_ > limits_.element_bytes) return fail_schema("too much text in one element");
    return true;
  }

  // A value without parts, at any level.
  bool take(Json value) {
    if (frames_.empty()) return fail_schema("the document must be an object");
    Frame& frame = frames_.back();
    if (frame.value == nullptr) return deliver(value);
    if (!count_value()) return false;
    put(frame, std::move(value));
    if (frame.array) ++frame.index;
    return true;
  }

  static Json* put(Frame& frame, Json value) {
    if (frame.array) {
      frame.value->push_back(std::move(value));
      return &frame.value->back();
    }
    return &(frame.value->operator[](frame.key) = std::move(value));
  }

  bool open(bool array) {
    if (frames_.empty() && array) return fail_schema("the document must be an object");
    if (frames_.size() >= limits_.depth) return fail_schema("nested too deep");
    Json* value = nullptr;
    if (frames_.size() == 1 && array) {
      if (!settle(sink_.on_array_begin(frames_.back().key))) return false;
    } else if (!frames_.empty()) {
      Frame& above = frames_.back();
      if (!count_value()) return false;
      if (above.value == nullptr) {
        element_ = array ? Json::array() : Json::object();
        value = &element_;
      } else {
        value = put(above, array ? Json::array() : Json::object());
      }
    }
    frames_.push_back({.array = array, .index = 0, .key = {}, .keyed = false, .value = value});
    return true;
  }

  bool close() {
    const Frame closed = std::move(frames_.back());
    frames_.pop_back();
    if (frames_.empty()) return true;
    Frame& frame = frames_.back();
    if (closed.value == nullptr) return settle(sink_.on_array_end(frame.key, closed.index));
    if (frame.value == nullptr) return deliver(element_);
    if (frame.array) ++frame.index;
    return true;
  }

  // A whole member or element.
  bool deliver(const Json& value) {
    Frame& frame = frames_.back();
    const bool good = frame.array ? settle(sink_.on_element(frames_.front().key, frame.index, value))
                                  : settle(sink_.on_member(frame.key, value));
    if (frame.array) ++frame.index;
    values_ = bytes_ = 0;
    return good;
  }

  Feed& feed_;
  DocumentSink& sink_;
  const Limits& limits_;
  std::vector<Frame> frames_;
  std::vector<std::string> members_;
  Json element_;
  std::size_t values_ = 0;
  std::size_t bytes_ = 0;
  std::optional<base::Error> error_;
};

}  // namespace

base::Result<void> read_document(ByteSource& source, DocumentSink& sink, const Limits& limits) {
  Feed feed(source, limits.token_bytes);
  Handler handler(feed, sink, limits);
  const bool good = Json::sax_parse(FeedIterator(feed), FeedIterator(), &handler);
  if (feed.error()) return *feed.error();
  if (handler.error()) return *handler.error();
  if (!good) return base::Error{base::ErrorCode::malformed, feed.place() + ": not JSON"};
  return {};
}

}  // namespace exchange::json
