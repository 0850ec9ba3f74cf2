#include "platform/web/pictures.h"

#include <algorithm>

#include <GLES3/gl3.h>

#include "imgui.h"
#include "platform/web/canvas.h"
#include "platform/web/image_imports.h"

namespace platform::web {

using State = ui::Picture::State;

namespace {

constexpr std::size_t kMostAvatars = 128;  // 350 kB each, with their mipmaps
constexpr std::size_t kMostWholes = 2;
constexpr int kLongestAvatar = 256;  // pixels, as they are stored
constexpr int kLongestWhole = 2048;  // pixels; what every WebGL 2 context can hold

void drop(const ui::Picture& picture) {
  const GLuint texture = picture.texture;
  if (texture != 0) glDeleteTextures(1, &texture);
}

}  // namespace

ui::Picture Pictures::find(std::string_view key, ui::PictureUse use) {
  return Canvas::instance().pictures().look_up(key, use);
}

ui::Picture Pictures::look_up(std::string_view key, ui::PictureUse use) {
  const bool avatar = use == ui::PictureUse::avatar;
  Entries& entries = avatar ? avatars_ : wholes_;
  const int frame = ImGui::GetFrameCount();
  auto found = entries.find(key);
  if (found == entries.end()) {
    if (!make_room(entries, avatar ? kMostAvatars : kMostWholes, frame)) return {};
    found = entries.emplace(key, Entry{{.state = State::loading}, ++last_request_}).first;
    // The avatars' shader takes premultiplied colours, ImGui's own takes straight ones.
    kt_images_load(last_request_, key.data(), key.size(), avatar ? kLongestAvatar : kLongestWhole, avatar ? 1 : 0);
  }
  found->second.drawn = frame;
  return found->second.picture;
}

bool Pictures::make_room(Entries& entries, std::size_t most, int frame) {
  if (entries.size() < most) return true;
  const auto oldest = std::min_element(entries.begin(), entries.end(),
                                       [](const auto& a, const auto& b) { return a.second.drawn < b.second.drawn; });
  // The frame before this one may be yet to be presented.
  if (oldest->second.drawn >= frame - 1) return false;
  drop(oldest->second.picture);
  entries.erase(oldest);
  return true;
}

void Pictures::loaded(std::uint32_t request, int width, int height) {
  for (Entries* entries : {&avatars_, &wholes_}) {
    const auto found = std::find_if(entries->begin(), entries->end(),
                                    [&](const auto& entry) { return entry.second.request == request; });
    if (found == entries->end()) continue;
    ui::Picture& picture = found->second.picture;
    found->second.request = 0;
    picture.state = State::lost;
    if (width > 0) {
      glGenTextures(1, &picture.texture);
      glBindTexture(GL_TEXTURE_2D, picture.texture);
      kt_images_upload(request);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
      glGenerateMipmap(GL_TEXTURE_2D);
      picture = {State::ready, picture.texture, static_cast<float>(width), static_cast<float>(height)};
    }
    return Canvas::instance().want(ui::FrameReason::storage);
  }
  kt_images_drop(request);  // nobody waits for it any more
}

void Pictures::forget() {
  avatars_.clear();
  wholes_.clear();
}

void Pictures::look_again() {
  for (Entries* entries : {&avatars_, &wholes_}) {
    std::erase_if(*entries, [](const auto& entry) { return entry.second.picture.state == State::lost; });
  }
}

extern "C" {

void kt_images_on_loaded(std::uint32_t request, int width, int height) {
  Canvas::instance().pictures().loaded(request, width, height);
}
}

}  // namespace platform::web
