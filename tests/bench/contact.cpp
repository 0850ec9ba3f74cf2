// bench_contact: opens the pages of contacts with long histories, and of one with 200 tags and 50 own fields besides,
// and prints one "name value" a line in milliseconds: reading the history alone, and navigation to the first full
// frame, everything but the browser's part included.
#define DOCTEST_CONFIG_IMPLEMENT
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/queries/journal/audit.h"
#include "tests/headless/support/program.h"

namespace {

constexpr int kRounds = 15;

template <typename Work>
double milliseconds(Work&& work) {
  std::vector<double> times;
  for (int i = 0; i < kRounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void print(const std::string& name, double value) { std::printf("%s %.3f\n", name.c_str(), value); }

// A contact's fields changed again and again, two at a time, as people do.
domain::ContactId changed_often(tests::Program& program, int changes) {
  const auto id = program.index.person("Anna", "Nowak");
  for (int i = 0; i < changes; i += 2) {
    const std::string number = std::to_string(i);
    program.index.run(app::SetName{id, "Anna " + number, "Nowak " + number});
  }
  return id;
}

// 200 tags, and 50 own fields of every second type in turn.
void fill_card(tests::Program& program, domain::ContactId id) {
  namespace p = domain::properties;
  for (int i = 0; i < 200; ++i) program.index.run(app::AddTag{id, {}, "Tag " + std::to_string(i)});
  for (int i = 0; i < 50; ++i) {
    const auto type = i % 2 == 0 ? domain::FieldType::text : domain::FieldType::number;
    const auto field = program.index
                           .run(app::AddDefinition{domain::DefinitionKind::field,
                                                   {{p::name, "Field " + std::to_string(i)},
                                                    {p::type, static_cast<std::int64_t>(type)},
                                                    {p::parent, std::int64_t{domain::folders::general.value}}}})
                           .defined.front();
    program.index.run(app::SetField{id, field, std::to_string(i)});
  }
}

std::string address_of(const tests::Program& program, domain::ContactId id) {
  const auto rows = app::contact_rows(*program.index.workspace, {&id, 1});
  REQUIRE(rows);
  return format_route(ui::contact_route(rows->front().uuid));
}

void measure(int changes, bool full = false) {
  tests::Program program;
  const auto id = changed_often(program, changes);
  if (full) fill_card(program, id);
  program.open();
  REQUIRE(program.problems().empty());
  const app::Workspace& workspace = *program.index.workspace;
  const std::string rows = std::to_string(changes) + (full ? "_full" : "");
  const std::string address = address_of(program, id);
  const std::size_t deep = static_cast<std::size_t>(changes) * 9 / 10;
  print("history_first_window_" + rows, milliseconds([&] { REQUIRE(app::audit_of(workspace, id, 0, 64)); }));
  print("history_deep_window_" + rows, milliseconds([&] { REQUIRE(app::audit_of(workspace, id, deep, 64)); }));
  print("contact_page_" + rows, milliseconds([&] {
          program.shell().navigate("#/contacts");
          program.shell().navigate(address);
          program.screen.frame();
        }));
  print("contact_page_frame_" + rows, milliseconds([&] { program.screen.frame(); }));
}

}  // namespace

int main() {
  doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  for (const int changes : {100, 5000, 100000}) measure(changes);
  measure(5000, true);
  return 0;
}
