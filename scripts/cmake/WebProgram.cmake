# The program as the browser loads it: kartoteka.js (an ES module that exports createKartoteka) and kartoteka.wasm.
# The same pair runs in the page and, without a canvas, in the worker.
include_guard()

# What C++ calls of JavaScript: small files that forward to the one typed host object (web/bridge/host.ts).
file(GLOB web_imports CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/bridge/*.js")
# What JavaScript calls of C++: one name a line.
set(web_exports_file "${CMAKE_SOURCE_DIR}/web/bridge/exports.txt")
file(STRINGS "${web_exports_file}" web_exports REGEX "^kt_")
list(TRANSFORM web_exports PREPEND "_")
list(JOIN web_exports "," web_exports)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${web_exports_file}")

file(GLOB web_entries CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/*.cpp")
add_executable(kartoteka ${web_entries})
target_link_libraries(kartoteka PRIVATE platform_web platform_headless ui exchange app imgui kartoteka_flags)
target_compile_definitions(kartoteka PRIVATE KARTOTEKA_VERSION="${PROJECT_VERSION}")
set_target_properties(kartoteka PROPERTIES SUFFIX ".js" LINK_DEPENDS "${web_imports};${web_exports_file}")

target_link_options(kartoteka PRIVATE
  --no-entry -fno-exceptions
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createKartoteka -sENVIRONMENT=web,worker
  -sEXPORTED_FUNCTIONS=${web_exports}
  # dlmalloc, since emmalloc's searches grow with the heap and SQLite keeps hundreds of megabytes in it.
  -sMALLOC=dlmalloc -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB
  # No file system, no eval (the page's Content-Security-Policy forbids it), nothing run at exit.
  -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sEXIT_RUNTIME=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  target_link_options(kartoteka PRIVATE -sTOTAL_STACK=1MB)
else()
  target_link_options(kartoteka PRIVATE -sSTACK_SIZE=1MB)
endif()
foreach(file ${web_imports})
  target_link_options(kartoteka PRIVATE "SHELL:--js-library \"${file}\"")
endforeach()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_link_options(kartoteka PRIVATE -sASSERTIONS=1)
else()
  target_link_options(kartoteka PRIVATE -Oz -sASSERTIONS=0)
endif()
