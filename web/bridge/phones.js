// Imports of src/platform/web/phone_imports.h, forwarded to the host object (web/bridge/host.ts).
mergeInto(LibraryManager.library, {
  kt_phones_ready: function () { return Module['host'].phones.loaded() ? 1 : 0; },
  kt_phones_read: function (raw, rawSize, region, regionSize) {
    Module['host'].phones.read(raw >>> 0, rawSize, region >>> 0, regionSize);
  },
  kt_phones_region_of: function (country, size) { Module['host'].phones.regionOf(country >>> 0, size); },
  kt_phones_region_name: function (region, size) { Module['host'].phones.regionName(region >>> 0, size); },
  kt_phones_own_region: function () { Module['host'].phones.ownRegion(); },
});
