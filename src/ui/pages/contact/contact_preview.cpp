#include <algorithm>
#include <cmath>

#include "i18n/keys.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/feedback.h"

namespace ui {
namespace {

using i18n::Key;

constexpr float kSmallest = 120;
// What a dialog has beside its body: margins, header, footer and air.
constexpr float kAround = 2 * theme::kSpace4 + theme::kTopBar + theme::kSpace1 + theme::kControl + 2 * theme::kSpace4 +
                          theme::kSpace3 + 2 * theme::kSpace1;

const domain::Attachment* find_file(const ContactPage& page) {
  if (!page.view || !page.draft.preview) return nullptr;
  const auto& files = page.view->files;
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const domain::Attachment& file) { return file.id == *page.draft.preview; });
  return found == files.end() ? nullptr : &*found;
}

// As large as it is, or as there is room.
ImVec2 fitted(const Picture& picture, ImVec2 room) {
  const float scale = std::min({1.0F, room.x / picture.width, room.y / picture.height});
  return {std::max(1.0F, std::floor(picture.width * scale)), std::max(1.0F, std::floor(picture.height * scale))};
}

ImVec2 room_on_canvas() {
  const ImVec2 canvas = widgets::Layer::canvas();
  return {canvas.x - 2 * theme::kSpace4 - 2 * theme::kSpace6, std::max(kSmallest, canvas.y - kAround)};
}

float dialog_width(const Picture& picture) {
  const float content = picture.texture == 0 ? 0 : fitted(picture, room_on_canvas()).x;
  return std::max(theme::kDialog, content + 2 * theme::kSpace6);
}

void picture_ui(const Frame& frame, const domain::Attachment& file, const Picture& picture) {
  const ImVec2 size = fitted(picture, {widgets::available_width(), room_on_canvas().y});
  widgets::center_next(size.x);
  const widgets::Item item = widgets::place(size);
  if (item.visible) ImGui::GetWindowDrawList()->AddImage(picture.texture, item.min, item.max);
  semantics::Node node;
  node.id = widgets::id_of("picture");
  node.role = semantics::Role::image;
  node.name = file.name;
  node.rect = item.rect();
  frame.tree.leaf(std::move(node));
}

void content_ui(const Frame& frame, const domain::Attachment& file, const Picture& picture) {
  switch (picture.state) {
    case Picture::State::ready:
      return picture_ui(frame, file, picture);
    case Picture::State::loading:
      return widgets::progress_bar(frame, "loading", frame.texts[Key::files_preview_loading], -1);
    case Picture::State::lost:
      return widgets::paragraph(frame, "lost", frame.texts[Key::files_preview_lost], {.tone = widgets::Tone::muted});
  }
}

}  // namespace

void preview_dialog_ui(ContactPage& page, const Frame& frame, const PanelContext& desk) {
  const domain::Attachment* file = find_file(page);
  if (file == nullptr) {
    page.draft.preview.reset();
    return;
  }
  const Picture picture = frame.effects.find(file->sha256, PictureUse::whole);
  widgets::Dialog dialog(frame, "preview", file->name,
                         {.width = dialog_width(picture), .close_name = frame.texts[Key::action_close]});
  content_ui(frame, *file, picture);
  dialog.footer();
  widgets::Row row;
  const std::string download = i18n::say::files_download(frame.texts, file->name);
  const std::string_view label = frame.texts[Key::files_preview_download];
  const widgets::ButtonOptions options{
      .kind = widgets::ButtonKind::primary, .icon = theme::Icon::download, .name = download};
  row.right(widgets::button_width(frame, label, options));
  if (widgets::button(frame, "download", label, options)) desk.files.offer(*file);
  if (dialog.opened()) frame.tree.request_focus(widgets::id_of("download"));
  if (dialog.dismissed()) page.draft.preview.reset();
}

}  // namespace ui
