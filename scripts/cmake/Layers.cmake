# One static library per folder of src/, so that a forbidden dependency does not even link.
include_guard()

# kartoteka_unity(<target> <sources>...): up to eight files of a folder are compiled as one, so that each header is read
# once for all of them, and a changed file still takes few others along. scripts/check tidy compiles each by itself.
function(kartoteka_unity target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source ${ARGN})
    if(NOT source MATCHES "\\.cpp$")
      continue()
    endif()
    get_filename_component(folder "${source}" DIRECTORY)
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${folder}")
    string(REPLACE "/" "_" folder "${folder}")
    math(EXPR count_${folder} "0${count_${folder}} + 1")
    math(EXPR group "(${count_${folder}} - 1) / 8")
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}_${group}")
  endforeach()
endfunction()

# kartoteka_precompile(<target> <headers>...): what nearly every file includes is read once for all of them.
function(kartoteka_precompile target)
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <span>
    <string> <string_view> <unordered_map> <utility> <vector> ${ARGN})
endfunction()

# kartoteka_layer(<name> [USES <layers>...] [ALONE <third-party targets>...] [PRECOMPILED <headers>...])
# USES is public; ALONE is linked privately: no other layer can include it through this one.
function(kartoteka_layer name)
  cmake_parse_arguments(arg "" "" "USES;ALONE;PRECOMPILED" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
    "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp" "${CMAKE_SOURCE_DIR}/src/${name}/*.h")
  if(NOT sources MATCHES "\\.cpp")  # headers alone
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${CMAKE_SOURCE_DIR}/src" "${CMAKE_BINARY_DIR}/generated")
    target_link_libraries(${name} INTERFACE ${arg_USES})
    return()
  endif()
  add_library(${name} STATIC ${sources} ${KARTOTEKA_GENERATED_${name}})
  kartoteka_unity(${name} ${sources})
  kartoteka_precompile(${name} ${arg_PRECOMPILED})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src" "${CMAKE_BINARY_DIR}/generated")
  target_link_libraries(${name} PUBLIC ${arg_USES} PRIVATE kartoteka_flags ${arg_ALONE})
  if(NOT name STREQUAL "ui")  # of which the fuzz targets need no more than an address
    target_link_libraries(${name} PRIVATE kartoteka_fuzzed)
  endif()
endfunction()

# The platform layer: headless natively and under node, web in the browser build as well.
function(kartoteka_platform)
  cmake_parse_arguments(arg "" "" "USES;ALONE" ${ARGN})
  foreach(kind headless web)
    if(kind STREQUAL "web" AND NOT EMSCRIPTEN)
      continue()
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
      "${CMAKE_SOURCE_DIR}/src/platform/${kind}/*.cpp" "${CMAKE_SOURCE_DIR}/src/platform/${kind}/*.h")
    if(NOT sources MATCHES "\\.cpp")
      add_library(platform_${kind} INTERFACE)
      continue()
    endif()
    add_library(platform_${kind} STATIC ${sources} ${KARTOTEKA_GENERATED_platform_${kind}})
    kartoteka_unity(platform_${kind} ${sources})
    kartoteka_precompile(platform_${kind} <imgui.h>)
    set_target_properties(platform_${kind} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(platform_${kind} PUBLIC ${arg_USES} PRIVATE kartoteka_flags ${arg_ALONE})
    if(kind STREQUAL "web")
      target_link_libraries(platform_web PRIVATE imgui_gl)
    endif()
  endforeach()
endfunction()
