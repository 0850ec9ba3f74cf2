// Imports of src/platform/web/system_imports.h, forwarded to the host object (web/bridge/host.ts) of the page or the worker.
mergeInto(LibraryManager.library, {
  kt_system_random: function (bytes, size) { Module['host'].system.random(bytes >>> 0, size); },
  kt_system_collation_ranks: function (letters, ranks, count) {
    Module['host'].system.collationRanks(letters >>> 0, ranks >>> 0, count);
  },
});
