// make_backup <contacts> <file> [seed]: writes a backup of so many made-up contacts, always the same for the same seed.
// make_backup sample <file>: of the sample data, with an edit, a conversion and an undo.
// make_backup contact <file>: the document of one contact of these.
// make_backup check <file>: restores a backup, and says how many contacts it holds or what is wrong with it.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "app/queries/contact/contact_view.h"
#include "app/workspace/workspace.h"
#include "app/write/transact.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "exchange/contact/export_contact.h"
#include "store/database.h"
#include "store/vfs/vfs.h"
#include "tests/support/fakes.h"
#include "tests/support/plain_collation.h"

namespace {

struct File : exchange::TextSink, exchange::ByteSource {
  std::FILE* file;
  std::uint64_t length = 0;

  File(const char* path, const char* mode) : file(std::fopen(path, mode)) {
    if (file == nullptr) {
      std::perror(path);
      std::exit(1);
    }
    std::fseek(file, 0, SEEK_END);
    length = static_cast<std::uint64_t>(std::ftell(file));
    std::rewind(file);
  }
  ~File() override { std::fclose(file); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  base::Result<void> write(std::string_view piece) override {
    if (std::fwrite(piece.data(), 1, piece.size(), file) == piece.size()) return {};
    return base::Error{base::ErrorCode::storage_failed, "the file cannot be written"};
  }
  base::Result<std::size_t> read(std::span<char> out) override { return std::fread(out.data(), 1, out.size(), file); }
  std::uint64_t size() const override { return length; }
};

template <typename T>
T must(base::Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "error %d: %s\n", static_cast<int>(result.error().code), result.error().detail.c_str());
    std::exit(1);
  }
  return std::move(*result);
}

class Stopwatch {
 public:
  double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// Messengers, addresses, what is not to disturb, and a hand-over.
void reach_everywhere(app::Workspace& workspace, domain::ContactId contact) {
  using domain::MethodKind;
  using domain::MethodType;
  must(app::transact(workspace, app::AddMethod{contact, {MethodKind::messenger, MethodType::telegram, 0, {}, "@zoe"}}));
  must(app::transact(workspace,
                     app::AddMethod{contact, {MethodKind::address, MethodType::home, 0, {}, "Main Street\n1"}}));
  must(app::transact(workspace, app::SetDoNotDisturb{contact, domain::do_not_disturb::calls}));
  must(app::transact(workspace, app::SetDoNotCall{contact, true}));
  must(app::transact(workspace, app::SetBlockAutomaticEmail{contact, true}));
  const auto view = must(app::contact_view(workspace, contact));
  must(app::transact(workspace, app::RecordOutreach{contact, view.phones.at(0).id, domain::Channel::sms}));
}

// Answers with whom the edits are of.
domain::ContactId fill_sample(app::Workspace& workspace) {
  must(app::transact(workspace, app::LoadSampleData{}));
  const auto made = must(app::transact(workspace, app::CreateContact{.first = "Zoë", .last = "Müller"}));
  const domain::ContactId zoe = made.created.at(0);
  const auto named = must(app::transact(workspace, app::SetName{zoe, "Zoe", "Miller"}));
  must(app::transact(workspace, app::ConvertStatus{zoe, domain::ContactStatus::client}));
  must(app::transact(workspace, app::Undo{named.transaction}));
  must(app::transact(workspace, app::AddMethod{zoe,
                                               {.kind = domain::MethodKind::phone,
                                                .type = domain::MethodType::custom,
                                                .flags = domain::method_flags::sms,
                                                .label = "Boat",
                                                .value = "+48 22 222 22 22"}}));
  reach_everywhere(workspace, zoe);
  const domain::Attachment file{{}, "Contract.pdf", "application/pdf", 3, std::string(64, 'a')};
  must(app::transact(workspace, app::AttachFile{zoe, file}));
  must(app::transact(workspace, app::SetAvatar{zoe, {std::string(64, 'b'), 1234}}));
  const auto second = must(app::transact(workspace, app::AttachFile{zoe, file}));
  must(app::transact(workspace, app::Undo{second.transaction}));
  must(app::transact(workspace, app::TrashContacts{{zoe}}));
  const auto field = must(app::transact(
      workspace, app::AddDefinition{domain::DefinitionKind::field,
                                    {{domain::properties::name, std::string("Hobby")},
                                     {domain::properties::type, static_cast<std::int64_t>(domain::FieldType::text)},
                                     {domain::properties::parent, std::int64_t{domain::folders::general.value}}}}));
  must(app::transact(workspace, app::SetField{zoe, field.defined.at(0), "Sailing"}));
  must(app::transact(workspace,
                     app::SetProperty{field.defined.at(0), domain::properties::name, std::string("Pastime")}));
  return zoe;
}

void fill(app::Workspace& workspace, std::uint64_t seed, std::uint32_t contacts) {
  constexpr std::uint32_t batch = 1000;
  for (std::uint32_t first = 0; first < contacts; first += batch) {
    const std::uint32_t count = contacts - first < batch ? contacts - first : batch;
    must(app::transact(workspace, app::GenerateContacts{.seed = seed, .first = first, .count = count}));
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: make_backup <contacts>|sample|contact|check <file> [seed]\n");
    return 2;
  }
  const std::string what = words[1];
  tests::FakeClock clock;
  tests::FakeRandom random;
  tests::PlainCollation letters;
  store::vfs::Image image;
  const auto vfs = must(store::vfs::Vfs::create("make_backup", image, clock, random));
  auto database = must(store::Database::open(vfs->name().c_str(), "index"));
  const exchange::backup::Report quiet = [](const exchange::backup::Progress&) { return true; };
  Stopwatch watch;
  if (what == "check") {
    File file(words[2], "rb");
    const auto contacts = must(exchange::backup::restore_backup(file, *database, letters, quiet));
    std::printf("%lld contacts restored in %.2f s: %.1f MB became %.1f MB\n", static_cast<long long>(contacts),
                watch.seconds(), static_cast<double>(file.length) / 1e6, static_cast<double>(image.size()) / 1e6);
    return 0;
  }
  const store::Database& live = *database;
  const auto workspace = must(app::Workspace::open(std::move(database), {clock, random, letters}));
  if (what == "contact") {
    const domain::ContactId zoe = fill_sample(*workspace);
    File document(words[2], "wb");
    const auto written =
        document.write(must(exchange::contact::export_contact(*workspace, zoe, {KARTOTEKA_VERSION, clock.now()})));
    return written ? 0 : 1;
  }
  if (what == "sample") {
    fill_sample(*workspace);
  } else {
    fill(*workspace, count > 3 ? std::strtoull(words[3], nullptr, 10) : 1,
         static_cast<std::uint32_t>(std::strtoul(words[1], nullptr, 10)));
  }
  const double filled = watch.seconds();
  File file(words[2], "wb");
  const exchange::backup::ExportHead head{
      .program = KARTOTEKA_VERSION, .exported_at = clock.now(), .device = workspace->device()};
  const auto contacts = must(exchange::backup::export_backup(live, head, file, quiet));
  std::printf("%lld contacts made in %.2f s, written in %.2f s\n", static_cast<long long>(contacts), filled,
              watch.seconds() - filled);
  return 0;
}
