# Sources made at build time from files that are not C++: KARTOTEKA_GENERATED_<layer> lists them for Layers.cmake.
include_guard()

find_program(NODE node REQUIRED)

# kartoteka_generate(<layer> <output, relative to generated/> <script of scripts/generate/> <inputs>...)
# Runs: node <script> <output> <inputs>...
function(kartoteka_generate layer output script)
  set(target "${CMAKE_BINARY_DIR}/generated/${output}")
  add_custom_command(OUTPUT "${target}"
    COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/scripts/generate/${script}" "${target}" ${ARGN}
    DEPENDS "${CMAKE_SOURCE_DIR}/scripts/generate/${script}" ${ARGN}
    COMMENT "Generating ${output}" VERBATIM)
  set(KARTOTEKA_GENERATED_${layer} ${KARTOTEKA_GENERATED_${layer}} "${target}" PARENT_SCOPE)
endfunction()

file(GLOB catalogues CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/i18n/catalogues/*.json")
set(catalogue_inputs "${CMAKE_SOURCE_DIR}/scripts/generate/catalogue_files.mjs" ${catalogues})
kartoteka_generate(i18n i18n/keys.h catalogues.mjs ${catalogue_inputs})
kartoteka_generate(i18n i18n/key_names.h catalogues.mjs ${catalogue_inputs})
kartoteka_generate(ui ui/theme/icon_names.h icon_names.mjs "${CMAKE_SOURCE_DIR}/src/ui/theme/icons.h")
kartoteka_generate(i18n i18n/catalogues.cpp catalogues.mjs ${catalogue_inputs})

if(EMSCRIPTEN)
  file(GLOB shader_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/shaders/*.vert" "${CMAKE_SOURCE_DIR}/shaders/*.frag")
  kartoteka_generate(platform_web shader_sources.cpp shaders.mjs ${shader_files})
endif()
