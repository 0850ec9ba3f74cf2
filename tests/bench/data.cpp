// bench_data <contacts> <backup file>: fills a card index, searches it, edits it, writes it as a backup and reads that
// back. Prints one "name value" a line, times in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "app/queries/list/contact_list.h"
#include "app/workspace/workspace.h"
#include "app/write/transact.h"
#include "exchange/backup/export.h"
#include "exchange/backup/restore.h"
#include "store/database.h"
#include "store/engine.h"
#include "store/vfs/vfs.h"
#include "tests/support/fakes.h"

namespace {

constexpr std::uint64_t kSeed = 20260101;
constexpr std::uint32_t kBatch = 1000;

struct Letters : host::Collation {
  std::vector<std::uint16_t> ranks(std::span<const char32_t> letters) override {
    std::vector<std::uint16_t> ranks;
    for (const char32_t letter : letters) ranks.push_back(static_cast<std::uint16_t>(letter % 0xffff));
    return ranks;
  }
};

// What is measured is the program, so the file is only a buffer here.
struct Buffer : exchange::TextSink, exchange::ByteSource {
  std::string bytes;
  std::size_t at = 0;
  base::Result<void> write(std::string_view piece) override {
    bytes += piece;
    return {};
  }
  base::Result<std::size_t> read(std::span<char> out) override {
    const std::size_t count = std::min(out.size(), bytes.size() - at);
    std::copy_n(bytes.data() + at, count, out.data());
    at += count;
    return count;
  }
  std::uint64_t size() const override { return bytes.size(); }
};

// Takes every commit at once: what is measured is how long the program itself holds the page.
struct Taker : host::PageStore {
  void load(host::LoadSink& sink, std::uint64_t) override {
    sink.on_meta({});
    sink.on_loaded({});
  }
  void append(const host::LogAppend&, host::Done done) override { done({}); }
  void write_base(host::BaseWrite, host::Done done) override { done({}); }
};

template <typename T>
T must(base::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "error %d: %s\n", static_cast<int>(result.error().code), result.error().detail.c_str());
  std::exit(1);
}
void must(base::Result<void> result) {
  if (result) return;
  std::fprintf(stderr, "error %d: %s\n", static_cast<int>(result.error().code), result.error().detail.c_str());
  std::exit(1);
}

template <typename Work>
double milliseconds(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void print(const char* name, double value) { std::printf("%s %.4f\n", name, value); }

void print_quantiles(const char* name, std::vector<double> values) {
  std::sort(values.begin(), values.end());
  std::printf("%s_p50 %.4f\n%s_p95 %.4f\n", name, values[values.size() / 2], name, values[values.size() * 95 / 100]);
}

// As in the page, where idle moments come before somebody types.
void prepare(app::Workspace& workspace) {
  std::vector<double> slices;
  for (bool more = true; more;) slices.push_back(milliseconds([&] { more = must(workspace.prepare()); }));
  print("prepare", std::accumulate(slices.begin(), slices.end(), 0.0));
  print("prepare_longest", *std::max_element(slices.begin(), slices.end()));
}

void measure_search(app::Workspace& workspace) {
  app::ContactList list = must(app::ContactList::open(workspace));
  prepare(workspace);
  std::vector<double> times;
  for (const char* query :
       {"a",     "an", "ann", "anna", "m",      "mu",    "mul", "mull", "mulle", "muller",  "ko",     "kow",
        "kowal", "no", "now", "nowa", "jan no", "an ko", "6",   "60",   "601",   "example", "ex mar", "iva"}) {
    times.push_back(milliseconds([&] {
      app::ListFilter filter;
      filter.search = query;
      must(list.set_filter(filter));
    }));
  }
  print_quantiles("search", std::move(times));
}

// As the page commits: the command's transaction, and what it changed encoded and handed to the store.
void measure_commits(app::Workspace& workspace, store::Engine& engine, const app::ContactList& list) {
  std::vector<double> times;
  for (std::size_t i = 0; i < 200; ++i) {
    const domain::ContactId contact = list.at(i * 7919 % list.size());
    times.push_back(milliseconds([&] {
      must(app::transact(workspace, app::SetField{contact, domain::fields::city, "Town " + std::to_string(i)}));
      must(engine.flush(host::Durability::strict));
    }));
  }
  print_quantiles("commit", std::move(times));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fprintf(stderr, "usage: bench_data <contacts> <backup file>\n");
    return 2;
  }
  const auto contacts = static_cast<std::uint32_t>(std::strtoul(words[1], nullptr, 10));
  tests::FakeClock clock;
  tests::FakeRandom random;
  Letters letters;
  Taker taker;
  store::vfs::Image second_image;
  const auto engine = must(store::Engine::create("bench", taker, clock, random));
  engine->open(store::Engine::Access::writer, {}, [](auto opened) { must(std::move(opened)); });
  auto database = must(store::Database::open(engine->vfs_name().c_str(), "index"));
  const store::Database& live = *database;
  const auto workspace = must(app::Workspace::open(std::move(database), {clock, random, letters}));
  print("generate", milliseconds([&] {
          for (std::uint32_t first = 0; first < contacts; first += kBatch) {
            must(app::transact(*workspace, app::GenerateContacts{kSeed, first, std::min(kBatch, contacts - first)}));
          }
        }));
  must(engine->flush(host::Durability::relaxed));
  Buffer file;
  const exchange::backup::Report quiet = [](const exchange::backup::Progress&) { return true; };
  const exchange::backup::ExportHead head{
      .program = "bench", .exported_at = clock.now(), .device = workspace->device()};
  print("export", milliseconds([&] { must(exchange::backup::export_backup(live, head, file, quiet)); }));
  if (std::FILE* out = std::fopen(words[2], "wb")) {
    std::fwrite(file.bytes.data(), 1, file.bytes.size(), out);
    std::fclose(out);
  }
  print("database_bytes", static_cast<double>(engine->size()));
  print("backup_bytes", static_cast<double>(file.bytes.size()));
  if (contacts > 0) {
    measure_search(*workspace);
    measure_commits(*workspace, *engine, must(app::ContactList::open(*workspace)));
  }
  const auto second = must(store::vfs::Vfs::create("second", second_image, clock, random));
  const auto restored = must(store::Database::open(second->name().c_str(), "index"));
  print("restore", milliseconds([&] { must(exchange::backup::restore_backup(file, *restored, letters, quiet)); }));
  return 0;
}
