// A whole store as the input describes it, partly sound: it opens with what counts or is refused, and a fold of what
// was opened opens again as the same.
#include <optional>
#include <string>
#include <utility>

#include "base/check.h"
#include "platform/headless/memory_store.h"
#include "store/engine.h"
#include "store/redo/segment.h"
#include "tests/fuzz/sealed.h"
#include "tests/support/fakes.h"

namespace {

using platform::headless::MemoryStore;
using platform::headless::StoredBytes;
using store::redo::Bytes;
using store::redo::kSegmentBytes;
using store::redo::Meta;

constexpr std::uint64_t kMostFolded = 2 * kSegmentBytes;

// Turns the input's bytes into a store: most of what it writes follows the formats, so that the rest is reached.
class Script {
 public:
  explicit Script(std::span<const std::uint8_t> input) : input_(input) {}

  StoredBytes run() {
    while (!input_.rest().empty()) step();
    return std::move(stored_);
  }

 private:
  std::uint8_t byte() {
    const auto taken = input_.bytes(1);
    return taken.empty() ? 0 : taken.front();
  }
  std::uint64_t size() { return byte() % 64 == 0 ? kSegmentBytes + input_.u32() % 70'000 : input_.u32() % 70'000; }
  Bytes foreign() {
    const std::size_t wanted = input_.u32() % 300;
    return fuzz::sealed(input_.bytes(std::min(wanted, input_.rest().size())));
  }

  void step() {
    switch (byte() % 8) {
      case 0:
        stored_.meta = foreign();
        break;
      case 1:
        stored_.segments[byte() % 4] = foreign();
        break;
      case 2:
        stored_.log[{byte() % 8, byte() % 4}] = foreign();
        break;
      case 3:
        base();
        break;
      default:
        part();
    }
  }

  void base() {
    meta_ = {.generation = byte() % 8U, .reaches = 0, .size = size(), .chain = chain_, .segments = {}};
    meta_.reaches = meta_.generation + (byte() % 4 == 0 ? 1 : 0);  // then the next record must be there
    meta_.segments.assign(store::redo::segments_for(meta_.size), meta_.reaches);
    stored_.meta = store::redo::encode_meta(meta_);
    stored_.generation = generation_ = meta_.generation;
    store::vfs::Image image;
    BASE_CHECK(image.resize(meta_.size));
    const Bytes pattern(4096, byte());
    BASE_CHECK(image.write(0, std::span(pattern).first(std::min<std::size_t>(4096, meta_.size))));
    for (std::uint32_t i = 0; i < meta_.segments.size(); ++i) {
      Bytes& whole = stored_.segments[i];
      whole.clear();
      store::redo::SegmentWriter writer(image.snapshot(), i, meta_.reaches);
      for (Bytes piece = writer.next_piece(); !piece.empty(); piece = writer.next_piece()) {
        whole.insert(whole.end(), piece.begin(), piece.end());
      }
    }
  }

  // The record's next part, or the first of the next record; one in eight lies about something.
  void part() {
    const std::uint8_t lie = byte();
    if (part_ >= parts_) {
      ++generation_;
      part_ = 0;
      parts_ = 1 + byte() % 3;
      record_size_ = size();
      next_page_ = 0;
    }
    Bytes bytes;
    store::redo::Writer out(bytes);
    out.u32(0x4c52544b);
    out.u32(lie == 1 ? 2 : 1);
    out.u64(lie == 2 ? byte() : generation_);
    out.u32(lie == 3 ? byte() : part_);
    out.u32(lie == 4 ? byte() : parts_);
    out.u64(lie == 5 ? input_.u64() : record_size_);
    out.u64(lie == 6 ? input_.u64() : chain_);
    const std::uint32_t count = byte() % 3;
    out.u32(lie == 7 ? input_.u32() : count);
    for (std::uint32_t i = 0; i < count; ++i) out.u32(next_page_ += byte() % 5 + (lie == 8 ? 0 : 1));
    bytes.resize(bytes.size() + std::size_t{count} * store::vfs::kPageSize, byte());
    chain_ = out.seal();
    stored_.log[{lie == 9 ? byte() : generation_, lie == 10 ? byte() : part_}] = std::move(bytes);
    ++part_;
  }

  store::redo::Reader input_;
  StoredBytes stored_;
  Meta meta_;
  std::uint64_t chain_ = 0;
  std::uint64_t generation_ = 0;
  std::uint64_t record_size_ = 0;
  std::uint32_t part_ = 0;
  std::uint32_t parts_ = 0;
  std::uint32_t next_page_ = 0;
};

struct Life {
  tests::FakeClock clock;
  tests::FakeRandom random;
  MemoryStore host;
  std::unique_ptr<store::Engine> engine;
  std::optional<base::Result<store::Engine::Opened>> opened;

  explicit Life(StoredBytes stored) {
    host.stored = std::move(stored);
    engine = std::move(*store::Engine::create("fuzz", host, clock, random));
    engine->open(store::Engine::Access::writer, nullptr, [this](auto result) { opened = std::move(result); });
    BASE_CHECK(opened.has_value());
  }
  bool good() const { return opened->has_value() && !(*opened)->damage; }
  Bytes bytes() const {
    const store::vfs::Snapshot file = engine->snapshot();
    Bytes all(static_cast<std::size_t>(std::min(file.size(), kMostFolded)));
    file.read(0, all);
    return all;
  }
};

// A damaged store says where, and whatever could be read of it can take its place.
void check_damage(Life& life) {
  const store::redo::Damage& damage = *(*life.opened)->damage;
  BASE_CHECK(damage.count > 0 && !damage.places.empty() && damage.count >= damage.places.size());
  if (life.engine->snapshot().size() > kMostFolded) return;
  const Bytes before = life.bytes();
  bool replaced = false;
  life.engine->replace_all(life.engine->snapshot(), [&](base::Result<void> result) { replaced = result.has_value(); });
  BASE_CHECK(replaced);
  const StoredBytes whole = life.host.stored;
  life.engine.reset();
  const Life second(whole);
  BASE_CHECK(second.good() && !(*second.opened)->cut && second.bytes() == before);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::optional<Life> first(std::in_place, Script({data, size}).run());
  if (first->opened->has_value() && (*first->opened)->damage) check_damage(*first);
  if (!first->engine || !first->good()) return 0;
  const auto& cut = (*first->opened)->cut;
  const std::uint64_t generation = (*first->opened)->generation;
  BASE_CHECK(!cut || (cut->from == generation + 1 && cut->count >= 1 && !cut->reason.empty()));
  const Bytes before = first->bytes();
  if (first->engine->snapshot().size() > kMostFolded) return 0;
  first->engine->set_fold_limits({.log_bytes = 0});
  first->engine->idle();
  if (first->host.folds == 0) return 0;
  StoredBytes folded = std::move(first->host.stored);
  first.reset();
  const Life second(std::move(folded));
  BASE_CHECK(second.good() && (*second.opened)->generation == generation && !(*second.opened)->cut);
  BASE_CHECK(second.bytes() == before);
  return 0;
}
