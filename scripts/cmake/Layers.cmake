# One static library per folder of src/, so that a forbidden dependency does not even link.
include_guard()

# kartoteka_layer(<name> [USES <layers>...] [ALONE <third-party targets>...])
# USES is public; ALONE is linked privately: no other layer can include it through this one.
function(kartoteka_layer name)
  cmake_parse_arguments(arg "" "" "USES;ALONE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
    "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp" "${CMAKE_SOURCE_DIR}/src/${name}/*.h")
  if(NOT sources MATCHES "\\.cpp")  # headers alone
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${CMAKE_SOURCE_DIR}/src" "${CMAKE_BINARY_DIR}/generated")
    target_link_libraries(${name} INTERFACE ${arg_USES})
    return()
  endif()
  add_library(${name} STATIC ${sources} ${KARTOTEKA_GENERATED_${name}})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src" "${CMAKE_BINARY_DIR}/generated")
  target_link_libraries(${name} PUBLIC ${arg_USES} PRIVATE kartoteka_flags ${arg_ALONE})
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
    set_target_properties(platform_${kind} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(platform_${kind} PUBLIC ${arg_USES} PRIVATE kartoteka_flags ${arg_ALONE})
    if(kind STREQUAL "web")
      target_link_libraries(platform_web PRIVATE imgui_gl)
    endif()
  endforeach()
endfunction()
