// Imports of src/platform/web/file_imports.h, forwarded to the host object (web/storage/files.ts).
mergeInto(LibraryManager.library, {
  kt_files_describe: function (file) { return Module['host'].files.describe(file); },
  kt_files_put: function (request, file) { Module['host'].files.put(request, file); },
  kt_files_check: function (request, key, size) { Module['host'].files.check(request, key >>> 0, size); },
  kt_files_offer: function (request, key, keySize, name, nameSize, type, typeSize) {
    Module['host'].files.offer(request, key >>> 0, keySize, name >>> 0, nameSize, type >>> 0, typeSize);
  },
  kt_files_show_pdf: function (request, key, keySize, name, nameSize) {
    Module['host'].files.showPdf(request, key >>> 0, keySize, name >>> 0, nameSize);
  },
  kt_files_keep_only: function (request, keys, size) { Module['host'].files.keepOnly(request, keys >>> 0, size); },
});
