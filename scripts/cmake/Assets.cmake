# The faces that the page serves and the headless tests draw with: ${CMAKE_BINARY_DIR}/assets/*.ttf
include_guard()

foreach(candidate /usr/bin/python3 python3)  # Debian's own first: only that one has Debian's fontTools
  execute_process(COMMAND "${candidate}" -c "import fontTools.subset, brotli" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
  if(failed EQUAL 0)
    set(FONT_PYTHON "${candidate}")
    break()
  endif()
endforeach()
if(NOT FONT_PYTHON)
  message(FATAL_ERROR "no python3 has the modules fontTools and brotli: run scripts/setup first")
endif()

set(KARTOTEKA_ASSETS)
# kartoteka_face(<file> <script of scripts/generate/> <inputs>...)
function(kartoteka_face file script)
  set(face "${CMAKE_BINARY_DIR}/assets/${file}")
  add_custom_command(OUTPUT "${face}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/assets"
    COMMAND "${FONT_PYTHON}" "${CMAKE_SOURCE_DIR}/scripts/generate/${script}" "${face}" ${ARGN}
    DEPENDS "${CMAKE_SOURCE_DIR}/scripts/generate/${script}" ${ARGN}
    COMMENT "Cutting ${file}" VERBATIM)
  set(KARTOTEKA_ASSETS ${KARTOTEKA_ASSETS} "${face}" PARENT_SCOPE)
endfunction()

set(modules "${CMAKE_SOURCE_DIR}/node_modules")
kartoteka_face(inter-regular.ttf text_face.py "${modules}/inter-ui/web/Inter-Regular.woff2")
kartoteka_face(inter-semibold.ttf text_face.py "${modules}/inter-ui/web/Inter-SemiBold.woff2")
set(icons "${CMAKE_SOURCE_DIR}/src/ui/theme/icons.h")
if(EXISTS "${icons}")
  kartoteka_face(icons.ttf icon_face.py "${modules}/lucide-static/font/lucide.ttf" "${icons}")
endif()
add_custom_target(assets ALL DEPENDS ${KARTOTEKA_ASSETS})
