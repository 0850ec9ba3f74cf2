// Imports of src/platform/web/tab_imports.h, forwarded to the host object (web/storage/tabs.ts).
mergeInto(LibraryManager.library, {
  kt_tabs_writes: function () { return Module['host'].tabs.writes() ? 1 : 0; },
  kt_tabs_ask: function () { Module['host'].tabs.ask(); },
  kt_tabs_take_over: function () { Module['host'].tabs.takeOver(); },
  kt_tabs_answer: function (given) { Module['host'].tabs.answer(given !== 0); },
});
