include_guard()

if(EMSCRIPTEN)  # emcc's output for node is CommonJS, the project's package is not
  file(WRITE "${CMAKE_BINARY_DIR}/tests/package.json" "{\"type\": \"commonjs\"}\n")
endif()

add_custom_target(test_programs)   # all of them, without the page
add_custom_target(quick_programs)  # those of scripts/test --quick

add_library(doctest_main OBJECT "${CMAKE_SOURCE_DIR}/tests/main.cpp")
target_link_libraries(doctest_main PUBLIC doctest)

# Compiles tests/<folder>/**.cpp into <target>.
function(kartoteka_add_tests target folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp" "${CMAKE_SOURCE_DIR}/tests/${folder}/*.h")
  target_sources(${target} PRIVATE ${sources})
  kartoteka_unity(${target} ${sources})
endfunction()

# kartoteka_test_program(<target> <targets to link>...): a doctest program that has no tests yet.
function(kartoteka_test_program target)
  add_executable(${target})
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE ${ARGN} doctest_main)
  kartoteka_precompile(${target} <doctest/doctest.h>)
  add_dependencies(${target} assets)
  add_dependencies(test_programs ${target})
  add_dependencies(quick_programs ${target})
  target_compile_definitions(${target} PRIVATE
    KARTOTEKA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" KARTOTEKA_BINARY_DIR="${CMAKE_BINARY_DIR}"
    KARTOTEKA_CORPORA_DIR="${CMAKE_SOURCE_DIR}/../shared/corpora")
  if(EMSCRIPTEN)
    # Without any optimization of the tests themselves some take a hundred times as long.
    target_compile_options(${target} PRIVATE -O1)
    target_link_options(${target} PRIVATE -sASSERTIONS=1 -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB -sEXIT_RUNTIME=1)
  endif()
endfunction()

# kartoteka_test(<folder of tests/> <targets to link>...): natively a program for each folder, so that a change compiles and
# runs little; under Emscripten, whose linker takes as long for one as for all, one program that is run folder by folder.
function(kartoteka_test folder)
  if(EMSCRIPTEN)
    if(NOT TARGET test_all)
      kartoteka_test_program(test_all)
    endif()
    target_link_libraries(test_all PRIVATE ${ARGN})
    kartoteka_add_tests(test_all ${folder})
    add_test(NAME wasm.${folder}
      COMMAND ${CMAKE_CROSSCOMPILING_EMULATOR} "$<TARGET_FILE:test_all>" "--source-file=*/tests/${folder}/*")
    return()
  endif()
  kartoteka_test_program(test_${folder} ${ARGN})
  kartoteka_add_tests(test_${folder} ${folder})
  add_test(NAME native.${folder} COMMAND test_${folder})
endfunction()
