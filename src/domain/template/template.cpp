#include "domain/template/template.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "domain/fields/validation.h"
#include "domain/template/names.h"

namespace domain::templates {

namespace {

// Of the character at `next`, which moves past it.
bool is_bad(std::string_view text, std::size_t& next) {
  const std::size_t here = next;
  const char32_t c = base::next_code_point(text, next);
  if (c == base::kReplacementCharacter) return next == here + 1;  // in place of a byte; one that is written has three
  return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
}

class Parser {
 public:
  Parser(std::string_view source, std::span<const KnownName> known) : source_(source), known_(known) {}

  Template parse() {
    while (at_ < source_.size()) step();
    end_text();
    return std::move(out_);
  }

 private:
  std::string_view rest() const { return source_.substr(at_); }

  void step() {
    if (rest().starts_with("{{{{") || rest().starts_with("}}}}")) {
      text_ += rest().substr(0, 2);
      at_ += 4;
    } else if (rest().starts_with("{{")) {
      value();
    } else if (rest().starts_with("}}")) {
      report(Fault::unopened, at_, 2);
      broken(2);
    } else {
      character();
    }
  }

  void character() {
    std::size_t next = at_;
    const bool bad = is_bad(source_, next);
    if (bad) {
      report(Fault::bad_character, at_, next - at_);
      broken(next - at_);
    } else {
      text_ += source_.substr(at_, next - at_);
      at_ = next;
    }
  }

  void value() {
    const std::string_view inside = inside_of(at_ + 2);
    if (!rest().substr(2 + inside.size()).starts_with("}}")) {
      report(Fault::unclosed, at_, 2 + inside.size());
      broken(2 + inside.size());
    } else if (std::optional<Part> part = read(inside)) {
      add(std::move(*part), inside.size() + 4);
    } else {
      broken(inside.size() + 4);
    }
  }

  // Up to what ends a value, rightly or not.
  std::string_view inside_of(std::size_t begin) const {
    std::size_t end = begin;
    for (; end < source_.size(); ++end) {
      const std::string_view here = source_.substr(end);
      if (here.starts_with("}}") || here.starts_with("{{") || here[0] == '\n' || here[0] == '\r') break;
    }
    return source_.substr(begin, end - begin);
  }

  // None when something is wrong with it, which is then reported.
  std::optional<Part> read(std::string_view inside) {
    for (std::size_t next = 0; next < inside.size();) {
      const std::size_t here = next;
      if (is_bad(inside, next)) return refuse(Fault::bad_character, inside.substr(here, next - here));
    }
    const std::size_t bar = std::min(inside.find('|'), inside.size());
    const std::size_t colon = std::min(inside.find(':'), bar);
    const std::string_view name = trimmed(inside.substr(0, colon));
    if (name.empty()) return refuse(Fault::no_name, rest().substr(0, inside.size() + 4));
    if (!is_name(name)) return refuse(Fault::bad_name, name);
    const KnownName* known = find_name(known_, name);
    if (known == nullptr) return refuse(Fault::unknown_name, name);
    Part part{.kind = PartKind::value, .text = known->name};
    if (bar < inside.size()) part.fallback = trimmed(inside.substr(bar + 1));
    if (colon == bar) return part;
    const std::string_view written = inside.substr(colon, bar - colon);
    const std::string_view word = trimmed(written.substr(1));
    const std::optional<Format> format = find_format(known->type, word);
    if (!format) return refuse(Fault::unknown_format, word.empty() ? written : word, known->type);
    part.format = *format;
    return part;
  }

  std::nullopt_t refuse(Fault fault, std::string_view what, ValueType type = ValueType::text) {
    if (Mistake* mistake = report(fault, static_cast<std::size_t>(what.data() - source_.data()), what.size())) {
      if (fault == Fault::unknown_name) mistake->suggestion = nearest_name(known_, what);
      if (fault == Fault::unknown_format) mistake->suggestion = nearest_format(type, what);
    }
    return std::nullopt;
  }

  // Null when there are too many to be described.
  Mistake* report(Fault fault, std::size_t offset, std::size_t length) {
    if (out_.mistakes.size() == kMostMistakes) return nullptr;
    out_.mistakes.push_back({fault, offset, length, {}});
    return &out_.mistakes.back();
  }

  void broken(std::size_t length) {
    add({.kind = PartKind::broken, .text = std::string{rest().substr(0, length)}}, length);
  }

  void add(Part part, std::size_t length) {
    end_text();
    part.offset = at_;
    part.length = length;
    out_.parts.push_back(std::move(part));
    at_ += length;
    text_begin_ = at_;
  }

  void end_text() {
    if (at_ == text_begin_) return;
    Part part{.text = std::move(text_), .offset = text_begin_, .length = at_ - text_begin_};
    text_.clear();
    out_.parts.push_back(std::move(part));
  }

  std::string_view source_;
  std::span<const KnownName> known_;
  Template out_;
  std::size_t at_ = 0;
  std::string text_;  // since text_begin_
  std::size_t text_begin_ = 0;
};

std::string with_doubled_braces(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool braces = text.starts_with("{{") || text.starts_with("}}");
    const std::string_view piece = text.substr(0, braces ? 2 : 1);
    out += piece;
    if (braces) out += piece;
    text.remove_prefix(piece.size());
  }
  return out;
}

std::string print_value(const Part& part) {
  std::string out = "{{" + part.text;
  if (part.format != Format::natural) {
    out += ':';
    out += word_of(part.format);
  }
  if (part.fallback) {
    out += '|' + *part.fallback;
    if (part.fallback->ends_with('}')) out += ' ';  // or the value would end one brace too early
  }
  return out + "}}";
}

}  // namespace

Template parse(std::string_view source, std::span<const KnownName> known) { return Parser(source, known).parse(); }

std::string print(const Template& parsed) {
  std::string out;
  for (const Part& part : parsed.parts) {
    if (part.kind == PartKind::text) out += with_doubled_braces(part.text);
    if (part.kind == PartKind::value) out += print_value(part);
    if (part.kind == PartKind::broken) out += part.text;
  }
  return out;
}

Place place_of(std::string_view source, std::size_t offset) {
  Place place;
  const std::size_t end = std::min(offset, source.size());
  for (std::size_t at = 0; at < end;) {
    const bool line = source[at] == '\n';
    base::next_code_point(source, at);
    place = line ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
  }
  return place;
}

}  // namespace domain::templates
