// What a phone number is: read, checked and written by the host, which has the numbering plans of the world.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace host {

enum class PhoneType : std::uint8_t {
  unknown,
  fixed_line,
  mobile,
  fixed_line_or_mobile,
  toll_free,
  premium_rate,
  shared_cost,
  voip,
  personal,
  pager,
  company,  // one number for all of a company's offices
  voicemail,
};

struct PhoneNumber {
  bool parsed = false;    // it is some number; without this nothing below is set
  bool possible = false;  // as long as its country's numbers are
  bool valid = false;     // one that its country gives out
  PhoneType type = PhoneType::unknown;
  std::string region;  // ISO 3166 alpha-2; empty for numbers of no country
  std::string e164;    // "+390612345678"
  std::string international;
  std::string national;

  bool operator==(const PhoneNumber&) const = default;
};

class PhoneNumbers {
 public:
  virtual ~PhoneNumbers() = default;
  // False while the host does not know numbers yet; when it does, it asks for a frame. Before that read() parses
  // nothing and region_of() knows no country.
  virtual bool ready() const = 0;
  // `raw` is any text, as written down in `region` (ISO 3166 alpha-2; empty: only international forms parse).
  virtual PhoneNumber read(std::string_view raw, std::string_view region) = 0;
  // The region of a country's code or name in English, the interface's language or another of ours; empty: none.
  virtual std::string region_of(std::string_view country) = 0;
  // Its name in the interface's language.
  virtual std::string region_name(std::string_view region) = 0;
  // Where the person is, as the host guesses; empty: unknown.
  virtual std::string own_region() = 0;
};

}  // namespace host
