// Imports of src/platform/web/store_imports.h, forwarded to the host object (web/storage/host.ts).
mergeInto(LibraryManager.library, {
  kt_store_load: function (after) { Module['host'].store.load(after); },
  kt_store_append: function (request, generation, parts, sizes, count, strict, replacesTail) {
    Module['host'].store.append(request, generation, parts >>> 0, sizes >>> 0, count, strict !== 0, replacesTail !== 0);
  },
  kt_store_write_base: function (request, generation, folded, meta, metaSize, segments, count, segmentCount, replaces) {
    Module['host'].store.writeBase(request, generation, folded, meta >>> 0, metaSize, segments >>> 0, count, segmentCount, replaces);
  },
  kt_store_persist: function () { Module['host'].store.persist(); },
});
