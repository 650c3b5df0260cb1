# SPDX-License-Identifier: Apache-2.0
# A layer is one static library. It sees the headers of the layers it USES and of those below them, and no others:
# each layer's include root holds only a link to its own folder, so a forbidden include does not build.

function(hub_sources target folder)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/src/${folder}/*/*.cpp")
  target_sources(${target} PRIVATE ${sources})
  if(CMAKE_UNITY_BUILD)
    execute_process(COMMAND python3 "${PROJECT_SOURCE_DIR}/cmake/together.py" ${sources} OUTPUT_VARIABLE alone COMMAND_ERROR_IS_FATAL ANY)
    set_source_files_properties(${alone} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources})
  endif()
  set(root "${PROJECT_BINARY_DIR}/layers/${folder}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${PROJECT_SOURCE_DIR}/src/${folder}" "${root}/${folder}" SYMBOLIC)
  target_include_directories(${target} PUBLIC "${root}")
  target_link_libraries(${target} PRIVATE hub_options)
endfunction()

# hub_layer(name [USES layer…] [LIBS target…])
function(hub_layer name)
  cmake_parse_arguments(arg "" "" "USES;LIBS" ${ARGN})
  add_library(hub_${name} STATIC)
  hub_sources(hub_${name} ${name})
  foreach(lower IN LISTS arg_USES)
    target_link_libraries(hub_${name} PUBLIC hub_${lower})
  endforeach()
  target_link_libraries(hub_${name} PUBLIC ${arg_LIBS})
endfunction()
