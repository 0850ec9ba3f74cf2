// The other tabs that show the same card index: one of all writes, the others follow it.
#pragma once
#include <cstdint>

namespace platform::web {

class Tabs {
 public:
  enum class Answer : std::uint8_t { refused, none };

  struct Listener {
    virtual ~Listener() = default;
    // Another tab has stored everything up to `generation`.
    virtual void stored_elsewhere(std::uint64_t generation) = 0;
    // This tab holds the writer's lock from now on, or another one has taken it.
    virtual void writer_changed(bool writes) = 0;
    // Another tab asks to write: answer() now or later.
    virtual void asked_for_writing() = 0;
    // What became of ask(), unless this tab may write: the writer refused, or has not answered in some seconds.
    virtual void answered(Answer answer) = 0;
  };

  // The listener outlives it. One instance: it is what the exported functions speak to.
  explicit Tabs(Listener& listener);
  ~Tabs();
  Tabs(const Tabs&) = delete;
  Tabs& operator=(const Tabs&) = delete;

  bool writes() const;
  void ask();
  void take_over();
  // Given: this tab writes no more, everything is stored.
  void answer(bool given);
  static Listener* listener();

 private:
  Listener& listener_;
};

}  // namespace platform::web
