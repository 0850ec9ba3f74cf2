// What SQLite asks of a system that it does not know (SQLITE_OS_OTHER): nothing, every Vfs registers itself.
#include <sqlite3.h>

#if defined(SQLITE_OS_OTHER) && SQLITE_OS_OTHER
extern "C" int sqlite3_os_init() { return SQLITE_OK; }
extern "C" int sqlite3_os_end() { return SQLITE_OK; }
#endif
