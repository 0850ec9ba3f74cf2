# Programs as the browser loads them: <name>.js (an ES module that exports createKartoteka) and <name>.wasm.
include_guard()

# kartoteka_web_program(<target> <file with the exports, one name a line> <js libraries with the imports>...)
function(kartoteka_web_program target exports_file)
  file(STRINGS "${exports_file}" exports REGEX "^[a-z]")
  list(TRANSFORM exports PREPEND "_")
  list(JOIN exports "," exports)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${exports_file}")
  set_target_properties(${target} PROPERTIES SUFFIX ".js" LINK_DEPENDS "${ARGN};${exports_file}")
  target_link_options(${target} PRIVATE
    --no-entry -fno-exceptions
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createKartoteka -sENVIRONMENT=web,worker
    -sEXPORTED_FUNCTIONS=${exports}
    # dlmalloc, since emmalloc's searches grow with the heap and SQLite keeps hundreds of megabytes in it.
    -sMALLOC=dlmalloc -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB
    # No file system, no eval (the page's Content-Security-Policy forbids it), nothing run at exit.
    -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sEXIT_RUNTIME=0)
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    target_link_options(${target} PRIVATE -sTOTAL_STACK=1MB)
  else()
    target_link_options(${target} PRIVATE -sSTACK_SIZE=1MB)
  endif()
  foreach(file ${ARGN})
    target_link_options(${target} PRIVATE "SHELL:--js-library \"${file}\"")
  endforeach()
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(${target} PRIVATE -sASSERTIONS=1)
  else()
    target_link_options(${target} PRIVATE -Oz -sASSERTIONS=0)
  endif()
endfunction()

# The page's program; the same pair runs in the page and, without a canvas, in the worker. What C++ calls of JavaScript
# are small files that forward to the one typed host object (web/bridge/host.ts).
file(GLOB web_imports CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/bridge/*.js")
file(GLOB web_entries CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/*.cpp")
add_executable(kartoteka ${web_entries})
target_link_libraries(kartoteka PRIVATE platform_web platform_headless ui exchange app imgui kartoteka_flags)
target_compile_definitions(kartoteka PRIVATE KARTOTEKA_VERSION="${PROJECT_VERSION}")
kartoteka_web_program(kartoteka "${CMAKE_SOURCE_DIR}/web/bridge/exports.txt" ${web_imports})
target_link_options(kartoteka PRIVATE -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  # With names, by which scripts/page/split.mjs divides the program and scripts/bench --bytes says what it is made of;
  # the page gets none of them.
  target_link_options(kartoteka PRIVATE --profiling-funcs -Wl,--no-demangle -Wl,--print-map)
  # What a start does not need must not be inlined into what it needs. The compiler sees but a few files of one folder at
  # a time; binaryen sees everything. (Link-time optimization would see it too, and take most of the time of a build for
  # 7 kB of 840.)
  target_link_options(kartoteka PRIVATE -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=60)
  # Where the linker placed what; Debian's emcc lets it be printed, but not written.
  get_property(launcher GLOBAL PROPERTY RULE_LAUNCH_LINK)
  set_property(TARGET kartoteka PROPERTY RULE_LAUNCH_LINK
    "sh \"${CMAKE_SOURCE_DIR}/scripts/lib/output_to.sh\" \"${CMAKE_BINARY_DIR}/kartoteka.map\" ${launcher}")
endif()
