// The shaders of shaders/, embedded at build time by scripts/generate/shaders.mjs.
#pragma once

namespace platform::web::shaders {

extern const char* const kQuadVert;
extern const char* const kShadowFrag;
extern const char* const kAvatarFrag;

}  // namespace platform::web::shaders
