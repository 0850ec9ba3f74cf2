#include "exchange/backup/restore.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/archive/archive.h"
#include "domain/contact/avatar.h"
#include "exchange/backup/decode.h"
#include "exchange/backup/format.h"
#include "exchange/backup/links.h"
#include "exchange/backup/pieces.h"
#include "exchange/json/fields.h"

namespace exchange::backup {
namespace {
using json::Json;
using json::Place;
using json::schema_error;

// The document's members, in the order in which they must come.
constexpr std::array<std::string_view, 14> members{"format",   "version", "program",  "exported_at",  "device",
                                                   "counts",   "devices", "profiles", "transactions", "definitions",
                                                   "contacts", "records", "changes",  "files"};
constexpr std::size_t first_array = 6;

// Since which version of the format it has the member.
constexpr std::int64_t since(std::string_view member) {
  if (member == "records") return kFirstWithRecords;
  if (member == "definitions") return 3;
  return member == "files" ? 2 : 1;
}

class CountingSource : public ByteSource {
 public:
  explicit CountingSource(ByteSource& source) : source_(source) {}
  base::Result<std::size_t> read(std::span<char> out) override {
    auto count = source_.read(out);
    if (count) done_ += *count;
    return count;
  }
  std::uint64_t size() const override { return source_.size(); }
  double fraction() const {
    return size() == 0 ? 0 : std::min(1.0, static_cast<double>(done_) / static_cast<double>(size()));
  }

 private:
  ByteSource& source_;
  std::uint64_t done_ = 0;
};

class Restore : public json::DocumentSink {
 public:
  Restore(const CountingSource& source, app::ArchiveWriter& archive, const Report& report, FileSink* files)
      : source_(source), archive_(archive), report_(report), pieces_(files) {}

  base::Result<void> on_member(std::string_view key, const Json& value) override {
    BASE_TRY(step(key, false));
    const Place place(top_, key);
    if (key == "format") return check_text(value, kFormat, place);
    if (key == "version") return check_version(value, place);
    if (key == "counts") return take_counts(value, place);
    if (!value.is_string()) return schema_error(place, "must be a text");
    if (key == "device") device_ = value.get<std::string>();
    return {};
  }

  base::Result<void> on_array_begin(std::string_view key) override { return step(key, true); }

  base::Result<void> on_element(std::string_view key, std::size_t index, const Json& value) override {
    const Place list(top_, key);
    const Place place(list, index);
    const bool time_to_tell = ++rows_ % 512 == 0 || key == "files";
    if (time_to_tell && !report_({source_.fraction(), contacts_})) {
      return base::Error{base::ErrorCode::cancelled, {}};
    }
    auto taken = take(key, index, value, place);
    // The archive knows the rule but not the place.
    if (!taken && taken.error().code == base::ErrorCode::schema && !taken.error().detail.starts_with('/')) {
      return schema_error(place, taken.error().detail);
    }
    return taken;
  }

  base::Result<void> on_array_end(std::string_view key, std::size_t count) override {
    const Place list(top_, key);
    const std::int64_t promised = counts_[next_ - 1 - first_array];
    if (promised != static_cast<std::int64_t>(count)) {
      return schema_error(list, "holds " + std::to_string(count) + ", but /counts/" + std::string(key) + " says " +
                                    std::to_string(promised));
    }
    if (key == "contacts") return links_.end_contacts(list);
    if (key == "records") return links_.end_records(list);
    if (key == "files") return pieces_.end(list);
    if (key == "devices") return check_device();
    if (key == "profiles" && count == 0) return schema_error(list, "must not be empty");
    return {};
  }

  base::Result<std::int64_t> finish() {
    if (next_ != members_.size()) return schema_error(Place(top_, members_[next_]), "is missing");
    BASE_TRY(archive_.finish());
    return contacts_;
  }

 private:
  // Members come once each and in their order.
  base::Result<void> step(std::string_view key, bool array) {
    const Place place(top_, key);
    if (next_ < 2 && key != members_[next_]) {
      return schema_error(place, "a Kartoteka backup begins with \"format\" and \"version\"");
    }
    if (std::find(members_.begin(), members_.end(), key) == members_.end())
      return schema_error(place, "is not part of this version of the format");
    if (next_ >= members_.size() || key != members_[next_]) {
      const std::string_view expected = next_ < members_.size() ? members_[next_] : "the end";
      return schema_error(place, "members come in the order of the format; here stands " + std::string(expected));
    }
    if (array != (next_ >= first_array))
      return schema_error(place, array ? "must not be an array" : "must be an array");
    ++next_;
    return {};
  }

  static base::Result<void> check_text(const Json& value, std::string_view expected, const Place& place) {
    if (value == expected) return {};
    return schema_error(place, "must be \"" + std::string(expected) + "\"");
  }

  base::Result<void> check_version(const Json& value, const Place& place) {
    const bool whole = value.is_number_unsigned();
    if (whole && value.get<std::uint64_t>() > static_cast<std::uint64_t>(kVersion)) {
      return base::Error{base::ErrorCode::newer_version, value.dump()};
    }
    if (!whole || value == 0) return schema_error(place, "must be a whole number from 1 on");
    version_ = value.get<std::int64_t>();
    std::erase_if(members_, [&](std::string_view member) { return since(member) > version_; });
    return {};
  }

  base::Result<void> take_counts(const Json& value, const Place& place) {
    json::Fields in(value, place);
    for (std::size_t i = first_array; i < members_.size(); ++i) {
      counts_[i - first_array] = in.integer(members_[i], 0, kLargestCount);
    }
    return in.finish();
  }

  base::Result<void> check_device() const {
    const Place place(top_, "device");
    const auto uuid = base::Uuid::parse(device_);
    if (!uuid || uuid->text() != device_) return schema_error(place, "must be a UUID in lower case");
    return links_.check_device(*uuid, place);
  }

  base::Result<void> take(std::string_view key, std::size_t index, const Json& value, const Place& place) {
    if (key == "devices") {
      BASE_TRY_ASSIGN(const base::Uuid uuid, decode_device(value, place));
      BASE_TRY_ASSIGN(const domain::DeviceId id, links_.add_device(uuid, place));
      return archive_.add(app::ArchiveDevice{.id = id, .uuid = uuid});
    }
    if (key == "profiles") {
      BASE_TRY_ASSIGN(app::ArchiveProfile profile, decode_profile(value, place));
      BASE_TRY_ASSIGN(profile.id, links_.add_profile(profile.uuid, place));
      return archive_.add(profile);
    }
    if (key == "transactions") {
      BASE_TRY_ASSIGN(const TransactionRow row, decode_transaction(value, place));
      BASE_TRY_ASSIGN(const app::ArchiveTransaction transaction,
                      links_.add_transaction(row, counts_[next_ - 1 - first_array], place));
      return archive_.add(transaction);
    }
    if (key == "definitions") {
      BASE_TRY_ASSIGN(const app::ArchiveDefinition definition, decode_definition(value, place));
      BASE_TRY(links_.add_definition(definition, place));
      return archive_.add(definition);
    }
    if (key == "contacts") {
      BASE_TRY_ASSIGN(const app::ArchiveContact contact, decode_contact(value, place));
      BASE_TRY(links_.add_contact(contact, index, place));
      const Place files(place, "files");
      for (std::size_t i = 0; i < contact.files.size(); ++i) {
        const Place file(files, i);
        BASE_TRY(pieces_.expect(contact.files[i].file.sha256, contact.files[i].file.size, Place(file, "size")));
      }
      BASE_TRY(expect_avatar(contact, place));
      ++contacts_;
      return archive_.add(contact);
    }
    if (key == "files") return pieces_.take(value, place);
    if (key == "records") {
      BASE_TRY_ASSIGN(const app::ArchiveRecord record, decode_record(value, place));
      BASE_TRY(links_.add_record(record, index, place));
      return archive_.add(record);
    }
    BASE_TRY_ASSIGN(const app::ArchiveChange change, decode_change(value, place, version_));
    BASE_TRY(links_.add_change(change, place));
    return archive_.add(change);
  }

  base::Result<void> expect_avatar(const app::ArchiveContact& contact, const Place& place) {
    const Place fields(place, "fields");
    for (const app::ArchiveField& field : contact.fields) {
      if (field.field != domain::fields::avatar) continue;
      const auto avatar = domain::parse_avatar(domain::text_of(field.value));
      if (avatar) BASE_TRY(pieces_.expect(avatar->sha256, avatar->bytes, Place(fields, "avatar")));
    }
    return {};
  }

  const CountingSource& source_;
  app::ArchiveWriter& archive_;
  const Report& report_;
  Place top_;
  Links links_;
  PieceReader pieces_;
  std::vector<std::string_view> members_{members.begin(), members.end()};  // those that the file's version has
  std::size_t next_ = 0;                                                   // index into members_
  std::array<std::int64_t, members.size() - first_array> counts_{};
  std::int64_t version_ = kVersion;  // of the file
  std::string device_;
  std::size_t rows_ = 0;
  std::int64_t contacts_ = 0;
};

}  // namespace

base::Result<std::int64_t> restore_backup(ByteSource& source, store::Database& database, host::Collation& collation,
                                          const Report& report, FileSink* files) {
  BASE_TRY_ASSIGN(app::ArchiveWriter archive, app::ArchiveWriter::open(database, collation));
  CountingSource counted(source);
  Restore restore(counted, archive, report, files);
  BASE_TRY(json::read_document(counted, restore));
  return restore.finish();
}

}  // namespace exchange::backup
