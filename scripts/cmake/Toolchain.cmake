# Compiler settings common to every layer of ours.
include_guard()

# A layer's files need no other layer to be compiled, only to be linked.
set(CMAKE_OPTIMIZE_DEPENDENCIES ON)

find_program(CCACHE ccache)
if(CCACHE)
  # With precompiled headers ccache asks for these; their content counts, when they were made does not.
  set(launcher "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
endif()

option(KARTOTEKA_SANITIZE "Address and undefined-behaviour sanitizers (native only)" OFF)

# Exceptions are off on every target, so that a native test cannot hide what would abort in the browser.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
if(KARTOTEKA_SANITIZE AND NOT EMSCRIPTEN)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -gline-tables-only)
  add_link_options(-fsanitize=address,undefined)
endif()

# What the fuzz targets drive is compiled for them and for the tests alike: the fuzzer is led by which branches an input
# reaches, and unoptimized code would make both take several times as long.
add_library(kartoteka_fuzzed INTERFACE)
if(KARTOTEKA_SANITIZE AND NOT EMSCRIPTEN AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  set(KARTOTEKA_FUZZ ON)
  target_compile_options(kartoteka_fuzzed INTERFACE -O1 -fsanitize=fuzzer-no-link)
endif()

add_library(kartoteka_flags INTERFACE)
target_compile_options(kartoteka_flags INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Werror)

if(EMSCRIPTEN)
  # Each target says how it is optimized: what is downloaded should be small, and only SQLite is worth its speed.
  set(CMAKE_C_FLAGS_RELEASE "-DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
  # For -Oz emcc forbids all inlining unless told otherwise, which makes even the code larger, and 2 to 4 times slower.
  set(KARTOTEKA_SMALL -Oz -sINLINING_LIMIT=0)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(kartoteka_flags INTERFACE ${KARTOTEKA_SMALL})
  endif()
  # In every browser that has WebGL 2 and module workers.
  add_compile_options(-msign-ext -mnontrapping-fptoint)
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")  # without any, the same tests take ten times as long
    add_compile_options(-O1)
  endif()
  if(IS_DIRECTORY /usr/share/nodejs)  # where Debian keeps acorn, which its emcc runs when linking
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)  # its output takes node's own fetch for a browser's
    list(APPEND CMAKE_CROSSCOMPILING_EMULATOR --no-experimental-fetch)
  endif()
endif()
