#include "exchange/json/writer.h"

#include <doctest/doctest.h>

#include "tests/exchange/support/memory.h"

using exchange::json::Ordered;

TEST_CASE("a document: one element a line, members in the order given") {
  tests::MemorySink sink;
  exchange::json::Writer writer(sink);
  REQUIRE(writer.begin());
  REQUIRE(writer.member("z", Ordered{{"b", 1}, {"a", "é\n"}}));
  REQUIRE(writer.begin_array("empty"));
  REQUIRE(writer.end_array());
  REQUIRE(writer.begin_array("list"));
  REQUIRE(writer.element(Ordered("x")));
  REQUIRE(writer.element(Ordered(2)));
  REQUIRE(writer.end_array());
  REQUIRE(writer.end());
  CHECK(sink.text == "{\n\"z\": {\"b\":1,\"a\":\"é\\n\"},\n\"empty\": [],\n\"list\": [\n\"x\",\n2\n]\n}\n");
}

TEST_CASE("a long document comes in pieces") {
  tests::MemorySink sink;
  exchange::json::Writer writer(sink);
  REQUIRE(writer.begin());
  REQUIRE(writer.begin_array("list"));
  for (int i = 0; i < 300; ++i) REQUIRE(writer.element(Ordered(std::string(10'000, 'x'))));
  REQUIRE(writer.end_array());
  REQUIRE(writer.end());
  CHECK(sink.text.size() > 3'000'000);
  CHECK(sink.longest_piece < 1024 * 1024 + 10'100);
}

TEST_CASE("bytes that JSON cannot hold become replacement characters") {
  CHECK(exchange::json::dump(Ordered("a\xff"
                                     "b")) ==
        "\"a\xef\xbf\xbd"
        "b\"");
}
