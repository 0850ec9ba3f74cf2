#include "ui/semantics/activation.h"

#include <doctest/doctest.h>

using ui::semantics::Activation;
using ui::semantics::Activations;

TEST_CASE("each event is taken once, oldest first, by its own node and kind") {
  Activations events;
  for (const char* text : {"a", "b"}) {
    Activation event;
    event.kind = Activation::Kind::input;
    event.node = 7;
    event.text = text;
    events.push(event);
  }
  Activation out;
  CHECK_FALSE(events.take(8, Activation::Kind::input, &out));
  CHECK_FALSE(events.take(7, Activation::Kind::click, &out));
  CHECK(events.take(7, Activation::Kind::input, &out));
  CHECK(out.text == "a");
  CHECK(events.take(7, Activation::Kind::input, &out));
  CHECK(out.text == "b");
  CHECK_FALSE(events.take(7, Activation::Kind::input));
  CHECK(events.empty());
}

TEST_CASE("what nobody took is dropped") {
  Activations events;
  events.push({});
  events.drop_all();
  CHECK(events.empty());
}
