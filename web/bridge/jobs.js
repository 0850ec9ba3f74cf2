// Imports of src/platform/web/job_imports.h, forwarded to the host object (web/bridge/host.ts): `jobs` exists in the page,
// `work` in the worker. Pointers arrive signed above 2 GB, hence >>> 0.
mergeInto(LibraryManager.library, {
  kt_jobs_backup: function (imageSize, device, exportedAt, files, salvage) {
    Module['host'].jobs.backup(imageSize, device, exportedAt, files !== 0, salvage !== 0);
  },
  kt_jobs_database_file: function (imageSize, exportedAt) { Module['host'].jobs.databaseFile(imageSize, exportedAt); },
  kt_jobs_contact: function (name, nameSize, text, size) { Module['host'].jobs.contact(name >>> 0, nameSize, text >>> 0, size); },
  kt_jobs_restore: function (file) { Module['host'].jobs.restore(file); },
  kt_jobs_rewrite: function (imageSize) { Module['host'].jobs.rewrite(imageSize); },
  kt_jobs_cancel: function () { Module['host'].jobs.cancel(); },
  kt_work_write: function (bytes, size) { return Module['host'].work.write(bytes >>> 0, size) ? 1 : 0; },
  kt_work_read: function (bytes, size) { return Module['host'].work.read(bytes >>> 0, size); },
  kt_work_reread: function () { return Module['host'].work.reread(); },
  kt_work_open_file: function (key, size) { return Module['host'].work.openFile(key >>> 0, size); },
  kt_work_read_file: function (bytes, size) { return Module['host'].work.readFile(bytes >>> 0, size); },
  kt_work_write_file: function (bytes, size) { return Module['host'].work.writeFile(bytes >>> 0, size) ? 1 : 0; },
  kt_work_end_file: function (key, size) { return Module['host'].work.endFile(key >>> 0, size) ? 1 : 0; },
  kt_work_progress: function (fraction, contacts) { Module['host'].work.progress(fraction, contacts); },
  kt_work_failed: function (code, detail, size) { Module['host'].work.failed(code, detail >>> 0, size); },
});
