// What the page does for this tab among its siblings: imports that web/bridge/tabs.js forwards to web/storage/tabs.ts.
#pragma once

extern "C" {
// 1 when this tab holds the writer's lock, 0 when another one does.
int kt_tabs_writes();
// Asks the writer for its part. Answers with kt_tabs_on_writer or kt_tabs_on_answer.
void kt_tabs_ask();
// Takes the writer's part without an answer. Answers with kt_tabs_on_writer.
void kt_tabs_take_over();
// Answers the tab that asked last.
void kt_tabs_answer(int given);
}
