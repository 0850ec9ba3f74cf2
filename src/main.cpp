// The composition root: the card index, the shell that shows it, and the canvas that it is drawn on.
#include <memory>
#include <string>

#include "app/workspace/phones.h"
#include "card_index.h"
#include "i18n/catalogue.h"
#include "platform/web/canvas.h"
#include "platform/web/formats.h"
#include "platform/web/jobs.h"
#include "platform/web/page.h"
#include "platform/web/phone_numbers.h"
#include "platform/web/text.h"
#include "ui/shell/shell.h"
#include "ui/theme/theme.h"

namespace {

using platform::web::Canvas;
using ui::FrameReason;

constexpr const char* kVersion = KARTOTEKA_VERSION;

class Program final : public platform::web::Scene, CardIndex::Listener {
 public:
  bool start(const std::string& fragment) {
    if (!Canvas::instance().start(*this)) return false;
    page_.set_language(texts_.language());
    shell_.navigate(fragment);
    card_index_.open();
    return true;
  }
  bool idle() { return card_index_.idle(); }
  void update_waiting() {
    card_index_.storage().update_waiting = true;
    storage_changed();
  }

 private:
  double draw(ui::semantics::Tree& tree, ui::semantics::Activations& events, const ui::Effects& effects,
              const platform::web::Dependencies& around, double seconds) override {
    double again = -1;
    const bool narrow = around.width < 640;
    shell_.draw({tree, events, texts_, theme_, effects, card_index_.clock().now(), seconds, around.reduced_motion,
                 narrow, &again});
    if (dark(around) != theme_.dark) surroundings_changed(around);  // the person chose another scheme just now
    return again;
  }

  bool outdated() const override { return shell_.outdated(); }

  void surroundings_changed(const platform::web::Dependencies& around) override {
    theme_ = ui::theme::make_theme(dark(around), Canvas::instance().fonts());
    ui::theme::apply(theme_);
    page_.set_theme(theme_);
    Canvas::instance().want(FrameReason::theme);
  }

  void navigate(const std::string& fragment) override { shell_.navigate(fragment); }
  void focus_search() override { shell_.focus_search(); }
  void undo(bool redo) override { shell_.undo_last(redo ? ui::Direction::redo : ui::Direction::undo); }

  void opening(std::uint64_t done, std::uint64_t total) override { shell_.set_opening(done, total); }
  void opened(app::Workspace& workspace) override {
    Canvas::instance().pictures().look_again();
    shell_.open(workspace);
    page_.opened();
  }
  void followed(app::Workspace& workspace) override {
    Canvas::instance().pictures().look_again();
    shell_.follow(workspace);
  }
  bool busy() const override { return shell_.busy(); }
  void failed(base::Error error) override {
    shell_.fail(std::move(error));
    page_.opened();
  }
  void damaged(ui::Salvage found) override {
    shell_.salvage(std::move(found));
    page_.opened();
  }
  void committed(const app::Changes&) override {
    Canvas::instance().pictures().look_again();
    page_.request_frame(FrameReason::database);
  }
  void storage_changed() override { page_.request_frame(FrameReason::storage); }

  bool dark(const platform::web::Dependencies& around) const {
    using ui::ColorScheme;
    const ColorScheme scheme = page_.color_scheme();
    return scheme == ColorScheme::automatic ? around.dark : scheme == ColorScheme::dark;
  }

  platform::web::Page page_;
  platform::web::Formats formats_;
  i18n::Catalogue texts_{i18n::Language::english, formats_};
  ui::theme::Theme theme_;
  platform::web::PhoneNumbers phone_numbers_;
  app::Phones phones_{phone_numbers_};
  CardIndex card_index_{*this};
  platform::web::Jobs jobs_{card_index_, card_index_.clock(), page_};
  ui::shell::Shell shell_{{page_, jobs_, card_index_, card_index_.files(), phones_, card_index_.storage(),
                           Canvas::instance().ledger(), texts_, std::string(kVersion)}};
};

std::unique_ptr<Program> g_program;

}  // namespace

extern "C" {

// Starts the program in the page whose address has the staged fragment. Returns 0 when there is no WebGL 2 context.
int kt_start() {
  const std::string fragment = platform::web::take_staged();
  g_program = std::make_unique<Program>();
  return g_program->start(fragment) ? 1 : 0;
}

// The page is idle, as platform::web::request_idle() asked. Not 0: the next idle moment is wanted, without a pause.
int kt_idle() { return g_program && g_program->idle() ? 1 : 0; }

// Another version of the page is ready.
void kt_update_waiting() {
  if (g_program) g_program->update_waiting();
}
}
