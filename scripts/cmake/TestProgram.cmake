include_guard()

if(EMSCRIPTEN)  # emcc's output for node is CommonJS, the project's package is not
  file(WRITE "${CMAKE_BINARY_DIR}/tests/package.json" "{\"type\": \"commonjs\"}\n")
endif()

add_custom_target(test_programs)  # all of them, without the page

# kartoteka_test(<folder of tests/> <targets to link>...): builds and registers tests/<folder>/**.cpp; nothing when empty.
function(kartoteka_test folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp" "${CMAKE_SOURCE_DIR}/tests/${folder}/*.h")
  if(NOT sources)
    return()
  endif()
  set(target test_${folder})
  add_executable(${target} ${sources} "${CMAKE_SOURCE_DIR}/tests/main.cpp")
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE ${ARGN} doctest)
  add_dependencies(${target} assets)
  add_dependencies(test_programs ${target})
  target_compile_definitions(${target} PRIVATE
    KARTOTEKA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" KARTOTEKA_BINARY_DIR="${CMAKE_BINARY_DIR}"
    KARTOTEKA_CORPORA_DIR="${CMAKE_SOURCE_DIR}/../shared/corpora")
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1)
    add_test(NAME wasm.${folder} COMMAND ${CMAKE_CROSSCOMPILING_EMULATOR} "$<TARGET_FILE:${target}>")
  else()
    add_test(NAME native.${folder} COMMAND ${target})
  endif()
endfunction()
