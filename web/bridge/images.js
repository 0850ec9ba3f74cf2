// Imports of src/platform/web/image_imports.h, forwarded to the host object (web/images/images.ts).
mergeInto(LibraryManager.library, {
  kt_images_make_square: function (request, file, side) { Module['host'].images.makeSquare(request, file, side); },
  kt_images_load: function (request, key, size, longest, premultiplied) {
    Module['host'].images.load(request, key >>> 0, size, longest, premultiplied !== 0);
  },
  kt_images_upload: function (request) { Module['host'].images.upload(request); },
  kt_images_drop: function (request) { Module['host'].images.drop(request); },
});
