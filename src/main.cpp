// The composition root: builds the program and hands it to the canvas.
#include <string>

#include "i18n/catalogue.h"
#include "platform/web/canvas.h"
#include "platform/web/page.h"
#include "ui/theme/effects.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/choice.h"

namespace {

class Demo final : public platform::web::Scene {
 public:
  double draw(ui::semantics::Tree& tree, ui::semantics::Activations& events, const ui::Effects& effects,
              const platform::web::Surroundings& around, double seconds) override {
    double again = -1;
    const ui::Frame frame{tree, events, texts_, theme_, effects, 0, seconds, around.reduced_motion, around.width < 640,
                          &again};
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(around.width, around.height));
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(0, 0), ImVec2(around.width, around.height),
                                              ui::theme::pack(theme_.colors.surface));
    ui::widgets::text_field(frame, "first", first_, {.label = "First name", .width = 300});
    ui::widgets::text_field(frame, "last", last_, {.label = "Last name", .placeholder = "Family name", .width = 300});
    ui::widgets::text_area(frame, "notes", notes_, {.label = "Notes", .width = 300});
    if (ui::widgets::button(frame, "save", "Save " + std::to_string(count_))) ++count_;
    auto& list = *ImGui::GetWindowDrawList();
    ui::theme::draw_shadow(list, effects, ImVec2(400, 40), ImVec2(600, 200), 10, ui::theme::Depth::dialog,
                           theme_.colors.shadow);
    list.AddRectFilled(ImVec2(400, 40), ImVec2(600, 200), ui::theme::pack(theme_.colors.raised), 10);
    for (int i = 0; i < 8; ++i) {
      ui::theme::draw_avatar(list, effects, ImVec2(440 + 40.0F * static_cast<float>(i), 250), 16,
                             static_cast<std::uint64_t>(i));
    }
    ImGui::End();
    return again;
  }
  void surroundings_changed(const platform::web::Surroundings& around) override {
    theme_ = ui::theme::make_theme(around.dark, platform::web::Canvas::instance().fonts());
    ui::theme::apply(theme_);
    page_.set_theme(theme_);
  }
  void navigate(const std::string&) override {}
  void shortcut(platform::web::Shortcut) override {}

 private:
  platform::web::Page page_;
  i18n::PlainFormats formats_;
  i18n::Catalogue texts_{i18n::Language::english, formats_};
  ui::theme::Theme theme_;
  std::string first_, last_, notes_;
  int count_ = 0;
};

Demo g_demo;

}  // namespace

extern "C" {
int kt_start() { return platform::web::Canvas::instance().start(g_demo) ? 1 : 0; }
}
