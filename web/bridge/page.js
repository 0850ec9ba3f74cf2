// Imports of src/platform/web/imports.h, forwarded to the host object (web/bridge/host.ts). Pointers arrive signed above
// 2 GB, hence >>> 0.
mergeInto(LibraryManager.library, {
  kt_gl_attach__deps: ['$GL'],
  kt_gl_attach: function () {
    var handle = GL.registerContext(Module['host'].canvas.gl, {majorVersion: 2, minorVersion: 0, enableExtensionsByDefault: false});
    return handle && GL.makeContextCurrent(handle) ? 1 : 0;
  },
  kt_gl_forget__deps: ['$GL'],
  kt_gl_forget: function () {
    for (var table of [GL.buffers, GL.programs, GL.shaders, GL.textures, GL.vaos]) table.fill(null);
  },
  kt_canvas_request_frame: function () { Module['host'].canvas.requestFrame(); },
  kt_canvas_wake_in: function (milliseconds) { Module['host'].canvas.wakeIn(milliseconds); },
  kt_canvas_set_cursor: function (cursor) { Module['host'].canvas.setCursor(cursor); },
  kt_canvas_glyph: function (character, px, weight, measureOnly, box) {
    return Module['host'].glyphs.draw(character, px, weight, measureOnly !== 0, box >>> 0) ? 1 : 0;
  },
  kt_mirror_patch: function (bytes, size) { Module['host'].mirror.patch(bytes >>> 0, size); },
  kt_page_set_location: function (text, size, replace) { Module['host'].page.setLocation(text >>> 0, size, replace !== 0); },
  kt_page_set_title: function (text, size) { Module['host'].page.setTitle(text >>> 0, size); },
  kt_page_set_language: function (text, size, rtl) { Module['host'].page.setLanguage(text >>> 0, size, rtl !== 0); },
  kt_page_format: function (what, value) { Module['host'].page.format(what, value); },
  kt_page_set_colors: function (text, size) { Module['host'].page.setColors(text >>> 0, size); },
  kt_page_set_color_scheme: function (scheme) { Module['host'].page.setColorScheme(scheme); },
  kt_page_set_unsaved: function (unsaved) { Module['host'].page.setUnsaved(unsaved !== 0); },
  kt_page_preference: function (key, size) { return Module['host'].page.preference(key >>> 0, size); },
  kt_page_set_preference: function (key, keySize, value, valueSize) {
    Module['host'].page.setPreference(key >>> 0, keySize, value >>> 0, valueSize);
  },
  kt_page_copy: function (text, size) { Module['host'].page.copy(text >>> 0, size); },
  kt_page_reload: function () { Module['host'].page.reload(); },
  kt_page_request_idle: function (delay) { Module['host'].page.requestIdle(delay); },
  kt_page_opened: function () { Module['host'].page.opened(); },
});
