// Stored pictures as textures: loaded when they are first drawn, the least recently drawn ones going when there are
// many.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace platform::web {

class Pictures {
 public:
  // What Effects::picture is: asks the canvas's pictures.
  static ui::Picture find(std::string_view key, ui::PictureUse use);

  // The context is lost with all textures: each is loaded again when it is drawn.
  void forget();
  // What could not be loaded is tried again when it is drawn.
  void look_again();
  // The page's answer; no width: there is no such picture.
  void loaded(std::uint32_t request, int width, int height);

 private:
  struct Entry {
    ui::Picture picture;
    std::uint32_t request = 0;  // while loading
    int drawn = 0;              // the last frame that asked for it
  };
  using Entries = std::map<std::string, Entry, std::less<>>;  // by key

  ui::Picture look_up(std::string_view key, ui::PictureUse use);
  // Makes room for one more; false when all are in use.
  static bool make_room(Entries& entries, std::size_t most, int frame);

  Entries avatars_, wholes_;
  std::uint32_t last_request_ = 0;
};

}  // namespace platform::web
