// What JavaScript does for backups and restores: imports that web/bridge/jobs.js forwards to the host object.
#pragma once
#include <cstddef>
#include <cstdint>

extern "C" {
// In the page: start the worker, or end it. Sizes and times are doubles since they pass 2^32.
// `files`: with those of the contacts; `salvage`: of a damaged image, what can be read of it.
void kt_jobs_backup(double image_size, std::uint32_t device, double exported_at, int files, int salvage);
// In the page, without a worker: the image itself becomes a file.
void kt_jobs_database_file(double image_size, double exported_at);
// At once: a contact's JSON document becomes a file that is called after it.
void kt_jobs_contact(const char* name, std::size_t name_size, const char* text, std::size_t size);
void kt_jobs_restore(double file);
void kt_jobs_rewrite(double image_size);
void kt_jobs_cancel();

// In the worker: the next piece of the backup; 0 when the browser refused it.
int kt_work_write(const char* bytes, std::size_t size);
// Fills the beginning of `bytes`; how many, 0 at the end, -1 when the file cannot be read.
int kt_work_read(char* bytes, std::size_t size);
// What was written so far takes the place of the file that is read, from its beginning; answers with its size.
double kt_work_reread();
// The files of contacts, by their key. Turns to one: its size in bytes, -1 when it is not there or not whole.
double kt_work_open_file(const char* key, std::size_t size);
// As kt_work_read, of that file.
int kt_work_read_file(char* bytes, std::size_t size);
// The next piece of a restored file; 0 when the browser refused it.
int kt_work_write_file(const char* bytes, std::size_t size);
// The end of it; 0 when its bytes do not belong to the key.
int kt_work_end_file(const char* key, std::size_t size);
void kt_work_progress(double fraction, double contacts);
// `code`: a base::ErrorCode. What JavaScript itself found wrong before goes first.
void kt_work_failed(int code, const char* detail, std::size_t size);
}
