// What the page does for C++: imports that web/bridge/page.js forwards to the typed host object (web/bridge/host.ts).
// Texts are UTF-8 with a length and are read before the call returns.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {
// Makes the page's WebGL2 context current. Returns 0 when there is none (the worker).
int kt_gl_attach();
// The context's objects are gone with it: drops their names, so that nobody deletes what another context made.
void kt_gl_forget();
// One kt_frame() at the next repaint; calls before that are one request.
void kt_canvas_request_frame();
// One kt_wake() after so many milliseconds; replaces the wish before it.
void kt_canvas_wake_in(double milliseconds);
// An ImGuiMouseCursor; only the ones for dragging have an effect, the others are the elements' own.
void kt_canvas_set_cursor(int cursor);

// Measures a character at an em of `px` device pixels with the faces that CSS takes for it, and unless `measure_only`
// stages its pixels. Returns 0 when there is no such character.
struct GlyphBox {
  float advance;
  std::int32_t left, top, width, height;
};
int kt_canvas_glyph(std::uint32_t character, float px, int weight, int measure_only, struct GlyphBox* box);

// A patch as ui/semantics/wire.h describes it.
void kt_mirror_patch(const std::uint8_t* bytes, std::size_t size);

void kt_page_set_location(const char* text, std::size_t size, int replace);
void kt_page_set_title(const char* text, std::size_t size);
void kt_page_set_language(const char* text, std::size_t size, int right_to_left);
// Stages a value as the page's language writes it. 0: an integer; 1: a number with one digit after the separator;
// 2: a day, counted from 1970-01-01; 3: a moment in the person's time zone, milliseconds since then.
void kt_page_format(int what, double value);
// Lines of "name value", each set as the CSS variable --name: what the elements themselves show (caret, selection,
// the text of a focused field).
void kt_page_set_colors(const char* text, std::size_t size);
// 0 as the browser has it, 1 light, 2 dark: for what the browser draws itself.
void kt_page_set_color_scheme(int scheme);
void kt_page_set_unsaved(int unsaved);
// Puts the value into the staging buffer (kt_staging). Returns 1, or 0 when the preference was never set.
int kt_page_preference(const char* key, std::size_t size);
void kt_page_set_preference(const char* key, std::size_t key_size, const char* value, std::size_t value_size);
void kt_page_copy(const char* text, std::size_t size);
void kt_page_reload();
// One kt_idle() when the page is idle, so many milliseconds from now at the earliest.
void kt_page_request_idle(int delay);
// The card index is open, or it is known why not: what only later moments need may be fetched after the next frame.
void kt_page_opened();
}
