// The composition root: builds the program and hands it to the canvas.
#include <string>

#include "i18n/catalogue.h"
#include "platform/web/canvas.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"

namespace {

class Demo final : public platform::web::Scene {
 public:
  double draw(ui::semantics::Tree& tree, ui::semantics::Activations& events, const ui::Effects& effects,
              const platform::web::Surroundings& around, double seconds) override {
    double again = -1;
    const ui::Frame frame{tree,  events, texts_, theme_, effects, 0, seconds, around.reduced_motion, around.width < 640,
                          &again};
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(around.width, around.height));
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    ui::widgets::text_field(frame, "first", first_, {.label = "First name", .width = 300});
    ui::widgets::text_field(frame, "last", last_, {.label = "Last name", .placeholder = "Family name", .width = 300});
    ImGui::End();
    return again;
  }
  void surroundings_changed(const platform::web::Surroundings& around) override {
    theme_ = ui::theme::make_theme(around.dark, platform::web::Canvas::instance().fonts());
    ui::theme::apply(theme_);
  }
  void navigate(const std::string&) override {}
  void shortcut(platform::web::Shortcut) override {}

 private:
  i18n::PlainFormats formats_;
  i18n::Catalogue texts_{i18n::Language::english, formats_};
  ui::theme::Theme theme_;
  std::string first_, last_;
};

Demo g_demo;

}  // namespace

extern "C" {
int kt_start() { return platform::web::Canvas::instance().start(g_demo) ? 1 : 0; }
}
