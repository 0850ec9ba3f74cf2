#include "platform/web/tabs.h"

#include "base/check.h"
#include "platform/web/tab_imports.h"

namespace platform::web {

namespace {
Tabs* g_tabs = nullptr;  // whom the exports below call
}  // namespace

Tabs::Tabs(Listener& listener) : listener_(listener) {
  BASE_CHECK(g_tabs == nullptr);
  g_tabs = this;
}

Tabs::~Tabs() { g_tabs = nullptr; }

Tabs::Listener* Tabs::listener() { return g_tabs == nullptr ? nullptr : &g_tabs->listener_; }

bool Tabs::writes() const { return kt_tabs_writes() != 0; }
void Tabs::ask() { kt_tabs_ask(); }
void Tabs::take_over() { kt_tabs_take_over(); }
void Tabs::answer(bool given) { kt_tabs_answer(given ? 1 : 0); }

extern "C" {

// Exact up to 2^53.
void kt_tabs_on_stored(double generation) {
  if (auto* listener = Tabs::listener()) listener->stored_elsewhere(static_cast<std::uint64_t>(generation));
}

void kt_tabs_on_writer(int writes) {
  if (auto* listener = Tabs::listener()) listener->writer_changed(writes != 0);
}

void kt_tabs_on_asked() {
  if (auto* listener = Tabs::listener()) listener->asked_for_writing();
}

// 0: refused, 1: no answer.
void kt_tabs_on_answer(int answer) {
  const bool refused = answer == 0;
  if (auto* listener = Tabs::listener()) listener->answered(refused ? Tabs::Answer::refused : Tabs::Answer::none);
}
}

}  // namespace platform::web
