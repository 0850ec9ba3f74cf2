#include "ui/semantics/activation_feed.h"

#include <doctest/doctest.h>

using ui::semantics::Activation;
using ui::semantics::ActivationFeed;
using ui::semantics::Activations;

namespace {

Activation event(Activation::Kind kind, ui::semantics::NodeId node) {
  Activation made;
  made.kind = kind;
  made.node = node;
  return made;
}

}  // namespace

TEST_CASE("both clicks of a double click arrive, each in a frame of its own") {
  ActivationFeed feed;
  feed.push(event(Activation::Kind::click, 7));
  feed.push(event(Activation::Kind::click, 7));
  Activations first;
  CHECK(feed.feed(first));
  CHECK(first.take(7, Activation::Kind::click));
  CHECK_FALSE(first.take(7, Activation::Kind::click));
  Activations second;
  CHECK_FALSE(feed.feed(second));
  CHECK(second.take(7, Activation::Kind::click));
}

TEST_CASE("clicks on different nodes and all other events share a frame") {
  ActivationFeed feed;
  feed.push(event(Activation::Kind::click, 1));
  feed.push(event(Activation::Kind::click, 2));
  feed.push(event(Activation::Kind::input, 3));
  feed.push(event(Activation::Kind::input, 3));
  Activations events;
  CHECK_FALSE(feed.feed(events));
  CHECK(events.take(1, Activation::Kind::click));
  CHECK(events.take(2, Activation::Kind::click));
  CHECK(events.take(3, Activation::Kind::input));
  CHECK(events.take(3, Activation::Kind::input));
}

TEST_CASE("what happened after the second click waits with it") {
  ActivationFeed feed;
  feed.push(event(Activation::Kind::click, 1));
  feed.push(event(Activation::Kind::click, 1));
  feed.push(event(Activation::Kind::input, 3));
  Activations events;
  CHECK(feed.feed(events));
  CHECK_FALSE(events.take(3, Activation::Kind::input));
  CHECK_FALSE(feed.feed(events));
  CHECK(events.take(3, Activation::Kind::input));
}
