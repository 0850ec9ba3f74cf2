#include "ui/theme/effects.h"

#include "ui/theme/theme.h"

namespace ui::theme {
namespace {

template <typename Parameters>
void call(ImDrawList& list, Effects::Callback callback, Parameters parameters) {
  list.AddCallback(callback, &parameters, sizeof parameters);
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

constexpr float kGradientAngle = 0.9F;  // from the top left to the bottom right, a little steeper than the diagonal

}  // namespace

void draw_shadow(ImDrawList& list, const Effects& effects, ImVec2 min, ImVec2 max, float radius, Depth depth,
                 Color color) {
  if (effects.shadow == nullptr) return;
  const bool dialog = depth == Depth::dialog;
  // Two layers: a wide one for distance, a tight one that grounds the edge.
  call(list, effects.shadow,
       ShadowParameters{min, max, radius, dialog ? 22.0F : 11.0F, {0, dialog ? 14.0F : 7.0F}, pack(color)});
  call(list, effects.shadow, ShadowParameters{min, max, radius, 2.0F, {0, 1.0F}, pack(with_opacity(color, 0.5F))});
}

const Gradient& avatar_gradient(std::uint64_t seed) {
  // The finalizer of SplitMix64, so that ids that differ in few bits spread.
  seed = (seed ^ seed >> 30) * 0xbf58476d1ce4e5b9ULL;
  seed = (seed ^ seed >> 27) * 0x94d049bb133111ebULL;
  return kAvatarGradients[(seed ^ seed >> 31) % kAvatarGradients.size()];
}

void draw_avatar(ImDrawList& list, const Effects& effects, ImVec2 center, float radius, std::uint64_t seed,
                 std::uint32_t texture) {
  const Gradient& gradient = avatar_gradient(seed);
  if (effects.avatar == nullptr) {
    list.AddCircleFilled(center, radius, pack(gradient.from));
    return;
  }
  call(list, effects.avatar,
       AvatarParameters{center, radius, pack(gradient.from), pack(gradient.to), kGradientAngle, texture});
}

}  // namespace ui::theme
