#include "domain/template/render.h"

#include "base/utf8.h"
#include "domain/fields/validation.h"

namespace domain::templates {

namespace {

std::string written(const Value& value, Format format, const Writer& writer) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return writer.number(*number);
  if (const auto* date = std::get_if<Date>(&value)) return writer.date(*date, format);
  if (const auto* money = std::get_if<Money>(&value)) return writer.money(*money, format);
  return {};
}

}  // namespace

Rendered render(const Template& parsed, const Resolver& resolve, const Writer& writer) {
  Rendered out;
  for (std::size_t i = 0; i < parsed.parts.size() && !out.cut; ++i) {
    const Part& part = parsed.parts[i];
    if (part.kind != PartKind::value) {
      out.text += part.text;
    } else if (const std::string value = written(resolve(part.text), part.format, writer); !trimmed(value).empty()) {
      out.text += value;
    } else if (part.fallback) {
      out.text += *part.fallback;
    } else {
      out.missing.push_back(i);
    }
    out.cut = out.text.size() > kLongestRendered;
  }
  if (out.cut) out.text.resize(base::clipped_utf8(out.text, kLongestRendered).size());
  return out;
}

}  // namespace domain::templates
