#include "ui/theme/fallback_glyphs.h"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

using ui::theme::GlyphBitmap;

namespace {

constexpr char32_t kKanji = U'山', kEmoji = U'😀', kJoiner = U'\u200D', kUnassigned = 0x2FE0;

// Knows one ideograph and one emoji, both as wide as the em.
struct FakeRasterizer : ui::theme::GlyphRasterizer {
  std::optional<GlyphBitmap> draw(char32_t character, float px, int weight) override {
    drawn.push_back({character, px, weight});
    if (character == kJoiner) return GlyphBitmap{};
    if (character != kKanji && character != kEmoji) return std::nullopt;
    const std::string ink =
        character == kEmoji ? std::string("\xFF\xC0\x00\xFF", 4) : std::string("\x00\x00\x00\x80", 4);
    return GlyphBitmap{px, -1, -4, 2, 2, ink + ink + ink + std::string("\x00\x00\x00\x05", 4)};
  }
  std::optional<float> advance(char32_t character, float px, int) override {
    ++measured;
    return character == kKanji ? std::optional(px) : std::nullopt;
  }

  struct Drawn {
    char32_t character;
    float px;
    int weight;
    bool operator==(const Drawn&) const = default;
  };
  std::vector<Drawn> drawn;
  int measured = 0;
};

// A face in front that has printable ASCII and the replacement character, all half an em wide.
const ImFontLoader& ascii_loader() {
  static const ImFontLoader kLoader = [] {
    static constexpr auto kHas = [](ImWchar c) { return (c >= ' ' && c <= '~') || c == 0xFFFD; };
    ImFontLoader made;
    made.Name = "ASCII";
    made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar c) { return kHas(c); };
    made.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = baked->Size * 0.75F;
      return true;
    };
    made.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar c, ImFontGlyph* glyph,
                                 float* advance) {
      if (!kHas(c)) return false;
      if (glyph != nullptr) glyph->Codepoint = c;
      (advance != nullptr ? *advance : glyph->AdvanceX) = baked->Size * 0.5F;
      return true;
    };
    return made;
  }();
  return kLoader;
}

struct Face {
  explicit Face(int weight = 400) {
    atlas.RendererHasTextures = true;
    ImFontConfig config;
    config.FontLoader = &ascii_loader();
    config.SizePixels = -1;  // as the real faces have it
    config.GlyphMaxAdvanceX = -FLT_MAX;
    font = atlas.AddFont(&config);
    ui::theme::add_fallback_glyphs(atlas, rasterizer, weight);
  }
  ImFontBaked& baked(float size, float density = 1) { return *font->GetFontBaked(size, density); }
  const unsigned char* texel(const ImFontGlyph& glyph, int x, int y) {
    const ImTextureRect& rect = *ImFontAtlasPackGetRect(&atlas, glyph.PackId);
    return static_cast<const unsigned char*>(atlas.TexData->GetPixelsAt(rect.x + x, rect.y + y));
  }

  FakeRasterizer rasterizer;
  ImFontAtlas atlas;
  ImFont* font = nullptr;
};

// Bit fields, which a check cannot refer to.
bool visible(const ImFontGlyph& glyph) { return glyph.Visible != 0; }
bool colored(const ImFontGlyph& glyph) { return glyph.Colored != 0; }
ImWchar character(const ImFontGlyph& glyph) { return glyph.Codepoint; }

}  // namespace

TEST_CASE("a character that the face lacks is drawn once for each size, at device pixels and its weight") {
  Face face(600);
  for (int again = 0; again < 3; ++again) {
    CHECK(face.baked(13).GetCharAdvance(kKanji) == doctest::Approx(13));
    CHECK(visible(*face.baked(13).FindGlyph(kKanji)));
  }
  CHECK(face.rasterizer.drawn == std::vector<FakeRasterizer::Drawn>{{kKanji, 13, 600}});

  face.rasterizer.drawn.clear();
  const ImFontGlyph glyph = *face.baked(16, 2).FindGlyph(kKanji);
  CHECK(face.rasterizer.drawn == std::vector<FakeRasterizer::Drawn>{{kKanji, 32, 600}});
  CHECK(glyph.AdvanceX == doctest::Approx(16));
  CHECK(glyph.X0 == doctest::Approx(-0.5));
  CHECK(glyph.X1 == doctest::Approx(0.5));
  CHECK(glyph.Y0 == doctest::Approx(12 - 2));
  CHECK(glyph.Y1 == doctest::Approx(12 - 1));
}

TEST_CASE("what the face has is its own") {
  Face face;
  CHECK(face.baked(16).FindGlyph('A')->AdvanceX == doctest::Approx(8));
  CHECK(face.rasterizer.drawn.empty());
}

TEST_CASE("a size that is only measured is not drawn") {
  Face face;
  ImFontBaked& baked = face.baked(200);  // from 128 px on, ImGui asks for advances first
  CHECK(baked.GetCharAdvance(kKanji) == doctest::Approx(200));
  CHECK(face.rasterizer.measured == 1);
  CHECK(face.rasterizer.drawn.empty());
  CHECK(visible(*baked.FindGlyph(kKanji)));
  CHECK(face.rasterizer.drawn.size() == 1);
}

TEST_CASE("ink takes the colour of the text, an emoji keeps its own, and noise is no ink") {
  Face face;
  const ImFontGlyph kanji = *face.baked(16).FindGlyph(kKanji);
  CHECK_FALSE(colored(kanji));
  CHECK(face.texel(kanji, 0, 0)[0] == 255);
  CHECK(face.texel(kanji, 0, 0)[3] == 0x80);
  CHECK(face.texel(kanji, 1, 1)[3] == 0);
  const ImFontGlyph emoji = *face.baked(16).FindGlyph(kEmoji);
  CHECK(colored(emoji));
  CHECK(face.texel(emoji, 0, 0)[1] == 0xC0);
  CHECK(face.texel(emoji, 0, 0)[2] == 0);
}

TEST_CASE("what nobody can draw is the replacement character, and is asked for once") {
  Face face;
  ImFontBaked& baked = face.baked(16);
  for (int again = 0; again < 3; ++again) {
    CHECK(character(*baked.FindGlyph(kUnassigned)) == 0xFFFD);
    CHECK(baked.GetCharAdvance(kUnassigned) == doctest::Approx(8));
  }
  CHECK(face.rasterizer.drawn.size() == 1);
}

TEST_CASE("controls, private use and surrogates are never asked for") {
  Face face;
  ImFontBaked& baked = face.baked(16);
  for (const ImWchar asked : {0x01, 0x1B, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xE06C, 0xF8FF, 0xF0000, 0x10FFFD}) {
    CHECK(character(*baked.FindGlyph(asked)) == 0xFFFD);
    CHECK_FALSE(face.font->IsGlyphInFont(asked));
  }
  CHECK(face.rasterizer.drawn.empty());
  CHECK(face.rasterizer.measured == 0);
}

TEST_CASE("a character without shape or width takes no room") {
  Face face;
  const ImFontGlyph& joiner = *face.baked(16).FindGlyph(kJoiner);
  CHECK(character(joiner) == kJoiner);
  CHECK_FALSE(visible(joiner));
  CHECK(joiner.AdvanceX == 0);
}
