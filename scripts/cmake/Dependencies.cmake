# Third-party code as targets. scripts/setup brings the sources; nothing of them is committed.
include_guard()

set(KARTOTEKA_DEPS_DIR "${CMAKE_SOURCE_DIR}/build/deps" CACHE PATH "What scripts/setup staged: imgui/, include/")
set(KARTOTEKA_IMGUI_DIR "${KARTOTEKA_DEPS_DIR}/imgui" CACHE PATH "Dear ImGui sources, 1.92.2 or later")
set(KARTOTEKA_SQLITE_DIR "${CMAKE_SOURCE_DIR}/node_modules/better-sqlite3/deps/sqlite3" CACHE PATH "The SQLite amalgamation")

foreach(needed "${KARTOTEKA_IMGUI_DIR}/imgui.h" "${KARTOTEKA_SQLITE_DIR}/sqlite3.c"
               "${KARTOTEKA_DEPS_DIR}/include/doctest/doctest.h")
  if(NOT EXISTS "${needed}")
    message(FATAL_ERROR "missing ${needed}: run scripts/setup first")
  endif()
endforeach()

add_library(imgui STATIC
  "${KARTOTEKA_IMGUI_DIR}/imgui.cpp" "${KARTOTEKA_IMGUI_DIR}/imgui_draw.cpp"
  "${KARTOTEKA_IMGUI_DIR}/imgui_tables.cpp" "${KARTOTEKA_IMGUI_DIR}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${KARTOTEKA_IMGUI_DIR}")
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_USE_WCHAR32)
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE ${KARTOTEKA_SMALL})
  add_library(imgui_gl STATIC "${KARTOTEKA_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_gl SYSTEM PUBLIC "${KARTOTEKA_IMGUI_DIR}/backends")
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui_gl PRIVATE ${KARTOTEKA_SMALL})
  target_link_libraries(imgui_gl PUBLIC imgui)
else()
  # Our tests ask ImGui itself which items it drew (tests/headless/item_audit): its own hooks, our implementation.
  target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
endif()

add_library(sqlite3 STATIC "${KARTOTEKA_SQLITE_DIR}/sqlite3.c")
target_include_directories(sqlite3 SYSTEM PUBLIC "${KARTOTEKA_SQLITE_DIR}")
target_compile_definitions(sqlite3 PUBLIC
  SQLITE_THREADSAFE=0 SQLITE_ENABLE_FTS5 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS
  SQLITE_MAX_EXPR_DEPTH=0 SQLITE_OMIT_DECLTYPE SQLITE_OMIT_DEPRECATED SQLITE_OMIT_DESERIALIZE SQLITE_OMIT_PROGRESS_CALLBACK
  SQLITE_OMIT_SHARED_CACHE SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_AUTOINIT SQLITE_USE_ALLOCA
  SQLITE_TEMP_STORE=3 SQLITE_MAX_MMAP_SIZE=0x7fff0000 SQLITE_STRICT_SUBTYPE=1
  # What no statement of ours uses: 40 kB of what is downloaded.
  SQLITE_OMIT_JSON SQLITE_OMIT_DATETIME_FUNCS SQLITE_OMIT_WAL SQLITE_OMIT_UTF16 SQLITE_OMIT_TRACE
  SQLITE_OMIT_COMPILEOPTION_DIAGS SQLITE_OMIT_TCL_VARIABLE SQLITE_OMIT_GET_TABLE SQLITE_OMIT_COMPLETE SQLITE_OMIT_AUTHORIZATION
  SQLITE_OMIT_FOREIGN_KEY SQLITE_OMIT_SCHEMA_PRAGMAS)
target_compile_options(sqlite3 PRIVATE $<IF:$<BOOL:${EMSCRIPTEN}>,-Os,-O2> -w)
if(KARTOTEKA_SANITIZE)  # instrumenting the amalgamation takes minutes; its heap is watched all the same
  target_compile_options(sqlite3 PRIVATE -O1 -g0 -fno-sanitize=all)
endif()
if(EMSCRIPTEN)
  target_compile_definitions(sqlite3 PUBLIC SQLITE_OS_OTHER=1)
endif()

add_library(xxhash INTERFACE)
target_include_directories(xxhash SYSTEM INTERFACE "${KARTOTEKA_DEPS_DIR}/include")
target_compile_definitions(xxhash INTERFACE XXH_INLINE_ALL)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${KARTOTEKA_DEPS_DIR}/include")
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE "${KARTOTEKA_DEPS_DIR}/include")
target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
