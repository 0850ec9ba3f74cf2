// Files in a backup: in pieces, whole or left out, never the wrong bytes.
#include "tests/exchange/support/files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/queries/contact/contact_view.h"
#include "exchange/backup/pieces.h"
#include "tests/exchange/support/index.h"

namespace {

using nlohmann::json;
using tests::Index;
using tests::MemoryFiles;

constexpr std::size_t kPiece = exchange::backup::kPieceBytes;

struct Written {
  Index index;
  MemoryFiles files;
  domain::ContactId anna = index.run(app::CreateContact{.first = "Anna"}).created.at(0);

  void attach(const std::string& bytes) {
    const std::string key = files.add(bytes);
    index.run(app::AttachFile{anna, {{}, "file", "", bytes.size(), key}});
  }
  std::string backup(exchange::backup::FileSource* source) {
    tests::MemorySink sink;
    const auto written = exchange::backup::export_backup(
        *index.database, {.program = "1", .exported_at = 0, .device = {1}}, sink, tests::go_on, source);
    REQUIRE(written);
    CHECK(sink.longest_piece < 4 * 1024 * 1024);
    return sink.text;
  }
  std::string backup() { return backup(&files); }
};

std::string letters(std::size_t size) {
  std::string bytes(size, 'a');
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 + i / 1000);
  return bytes;
}

struct Read {
  MemoryFiles files;
  tests::PlainCollation collation;
  tests::File file;
  std::unique_ptr<store::Database> database = file.open();
  std::string error;

  explicit Read(const std::string& backup) {
    tests::MemorySource source(backup, 65536);
    const auto restored = exchange::backup::restore_backup(source, *database, collation, tests::go_on, &files);
    if (!restored) error = restored.error().detail;
  }
};

// What is said to these pieces of a file that has one more byte than a piece, and of one of a single byte.
struct Pieces {
  const std::string large = letters(kPiece + 1), large_key = platform::headless::sha256(large);
  const std::string small = "b", small_key = platform::headless::sha256(small);
  std::vector<exchange::json::Ordered> list{exchange::backup::encode_piece(large_key, large.substr(0, kPiece)),
                                            exchange::backup::encode_piece(large_key, large.substr(kPiece)),
                                            exchange::backup::encode_piece(small_key, small)};

  std::string told() const {
    MemoryFiles files;
    exchange::backup::PieceReader reader(&files);
    const exchange::json::Place top, array(top, "files");
    for (const auto& [key, size] : {std::pair{large_key, large.size()}, std::pair{small_key, small.size()}}) {
      REQUIRE(reader.expect(key, size, top));
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
      const exchange::json::Place place(array, i);
      if (const auto taken = reader.take(list[i], place); !taken) return taken.error().detail;
    }
    const auto ended = reader.end(array);
    return ended ? "" : ended.error().detail;
  }
};

}  // namespace

TEST_CASE("files of every awkward size come back, each once, in pieces") {
  Written written;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, kPiece, kPiece + 1}) {
    written.attach(letters(size));
  }
  const domain::ContactId other = written.index.run(app::CreateContact{.first = "Zoë"}).created.at(0);
  written.index.run(app::AttachFile{other, {{}, "twin", "", 1, written.files.add(letters(1))}});
  const std::string backup = written.backup();
  CHECK(backup.find("\"files\":5}") != std::string::npos);
  const Read read(backup);
  REQUIRE(read.error == "");
  CHECK(read.files.blobs == written.files.blobs);
  CHECK(read.files.longest_piece == kPiece);
}

TEST_CASE(
    "a backup without files restores the rows, and one without a missing, damaged or removed file restores the rest") {
  Written written;
  written.attach("one");
  written.attach("two");
  written.attach("three");
  written.attach("four");
  const auto files = tests::must(app::contact_view(*written.index.workspace, written.anna)).files;
  const std::string without = written.backup(nullptr);
  CHECK(json::parse(without)["files"].empty());
  const Read plain(without);
  CHECK(plain.error == "");
  CHECK(plain.files.blobs.empty());

  written.files.blobs[files[0].sha256] = "eno";
  written.files.blobs.erase(files[1].sha256);
  written.index.run(app::RemoveAttachment{written.anna, files[2].id});
  const Read rest(written.backup());
  CHECK(rest.error == "");
  REQUIRE(rest.files.blobs.size() == 1);
  CHECK(rest.files.blobs.begin()->second == "four");
}

TEST_CASE("whatever is wrong with a file's pieces is told with the place") {
  const Pieces whole;
  CHECK(whole.told() == "");
  const auto refusal = [&](auto change) {
    Pieces pieces = whole;
    change(pieces.list);
    return pieces.told();
  };
  using List = std::vector<exchange::json::Ordered>;
  CHECK(refusal([](List& list) { list[1]["bytes"] = "AA=="; }) ==
        "/files/1/sha256: is not the hash of the file's bytes");
  CHECK(refusal([](List& list) { list[0]["bytes"] = "AAAA"; }) == "/files/0/bytes: must have 786432 bytes");
  CHECK(refusal([](List& list) { list[1]["bytes"] = "AAAA"; }) == "/files/1/bytes: must have 1 bytes");
  CHECK(refusal([](List& list) { list[0]["bytes"] = "AA-A"; }) == "/files/0/bytes: must be Base64 with padding");
  CHECK(refusal([](List& list) { list[0]["sha256"] = "ab"; }) == "/files/0/sha256: is the hash of no file");
  CHECK(refusal([](List& list) { list[1]["sha256"] = "ab"; }) == "/files/1/sha256: the file before is not whole");
  CHECK(refusal([](List& list) { list[0]["more"] = 1; }) == "/files/0/more: is not part of this version of the format");
  CHECK(refusal([](List& list) { list.push_back(list[2]); }) == "/files/3/sha256: the same file twice");
  CHECK(refusal([](List& list) { list.resize(1); }) == "/files: the last file is not whole");
}

TEST_CASE("files that share their bytes share their size") {
  Written written;
  written.attach("one");
  written.index.run(app::AttachFile{written.anna, {{}, "liar", "", 4, platform::headless::sha256("one")}});
  const Read read(written.backup(nullptr));
  CHECK(read.error == "/contacts/0/files/1/size: is another than that of the same file elsewhere");
}

TEST_CASE("pictures come back with a backup, the ones that can only be undone do not") {
  Written written;
  const auto set = [&](const std::string& bytes) {
    const std::string key = written.files.add(bytes);
    written.index.run(app::SetAvatar{written.anna, {key, bytes.size()}});
    return key;
  };
  set("earlier picture");
  const std::string key = set("picture");
  written.attach("picture");  // the same bytes, once
  const std::string backup = written.backup();
  Read read(backup);
  REQUIRE(read.error == "");
  REQUIRE(read.files.blobs.size() == 1);
  CHECK(read.files.blobs.at(key) == "picture");
  const Read without(written.backup(nullptr));
  CHECK(without.error == "");
  CHECK(without.files.blobs.empty());

  auto document = nlohmann::ordered_json::parse(backup);
  document["contacts"][0]["fields"]["avatar"] = key + ".8";
  CHECK(Read(document.dump()).error == "/contacts/0/fields/avatar: is another than that of the same file elsewhere");
  document = nlohmann::ordered_json::parse(backup);
  document["changes"][0]["to"] = "x.1";
  CHECK(Read(document.dump()).error == "/changes/0/field: must be a SHA-256, a point and a number of bytes");
}

TEST_CASE("a restored picture is the contact's again") {
  Written written;
  const std::string key = written.files.add("picture");
  written.index.run(app::SetAvatar{written.anna, {key, 7}});
  auto file = std::make_unique<tests::File>();
  {
    auto database = file->open();
    const std::string backup = written.backup();
    tests::MemorySource source(backup, 65536);
    tests::PlainCollation collation;
    MemoryFiles files;
    REQUIRE(exchange::backup::restore_backup(source, *database, collation, tests::go_on, &files));
  }
  const Index restored(std::move(file));
  CHECK(tests::must(app::contact_view(*restored.workspace, written.anna)).head.avatar == key);
}

TEST_CASE(
    "backups of version 3, which knew no records, of version 2, which knew no definitions, and of version 1, which "
    "knew no files, restore") {
  Index index;
  index.run(app::CreateContact{.first = "Anna"});
  std::string backup = tests::backup_of(*index.database);
  const auto replace = [&](std::string_view from, std::string_view to) {
    const std::size_t at = backup.find(from);
    REQUIRE(at != std::string::npos);
    backup.replace(at, from.size(), to);
  };
  replace("\"version\": 4", "\"version\": 3");
  CHECK(Read(backup).error == "/counts/records: is not part of this version of the format");
  replace("\"records\":0,", "");
  CHECK(Read(backup).error == "/records: is not part of this version of the format");
  replace("\n\"records\": [],", "");
  CHECK(Read(backup).error == "");
  replace("\"version\": 3", "\"version\": 2");
  CHECK(Read(backup).error == "/counts/definitions: is not part of this version of the format");
  replace("\"definitions\":0,", "");
  CHECK(Read(backup).error == "/definitions: is not part of this version of the format");
  replace("\n\"definitions\": [],", "");
  CHECK(Read(backup).error == "");
  replace("\"version\": 2", "\"version\": 1");
  CHECK(Read(backup).error == "/counts/files: is not part of this version of the format");
  replace(",\"files\":0", "");
  CHECK(Read(backup).error == "/files: is not part of this version of the format");
  replace(",\n\"files\": []", "");
  CHECK(Read(backup).error == "");
}
