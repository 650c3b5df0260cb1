# SPDX-License-Identifier: Apache-2.0
# hub_embed(target NAME name (ROOT folder PATTERN glob | FILES file…))
# Gives `target` the header embedded/<name>.hpp and one object a file, so editing one file recompiles one small unit.
function(hub_embed target)
  cmake_parse_arguments(arg "" "NAME;ROOT;PATTERN" "FILES" ${ARGN})
  set(files ${arg_FILES})
  if(arg_ROOT)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${arg_ROOT}/${arg_PATTERN}")
  endif()
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed.py")
  set(out "${PROJECT_BINARY_DIR}/embedded/${target}")
  set(entries)
  foreach(file IN LISTS files)
    if(arg_ROOT)
      file(RELATIVE_PATH key "${arg_ROOT}" "${file}")
    else()
      get_filename_component(key "${file}" NAME)
    endif()
    string(MAKE_C_IDENTIFIER "${key}" symbol)
    add_custom_command(OUTPUT "${out}/${arg_NAME}_${symbol}.cpp"
      COMMAND python3 "${script}" body ${arg_NAME} "${symbol}" "${file}" "${out}/${arg_NAME}_${symbol}.cpp"
      DEPENDS "${file}" "${script}" VERBATIM)
    target_sources(${target} PRIVATE "${out}/${arg_NAME}_${symbol}.cpp")
    list(APPEND entries "${key}=${symbol}")
  endforeach()
  execute_process(COMMAND python3 "${script}" header ${arg_NAME} "${out}/embedded/${arg_NAME}.hpp" "${out}/${arg_NAME}_table.cpp" ${entries}
    COMMAND_ERROR_IS_FATAL ANY)
  target_sources(${target} PRIVATE "${out}/${arg_NAME}_table.cpp")
  target_include_directories(${target} PUBLIC "${out}")
endfunction()

# hub_words(target language_file): gives `target` the header embedded/words.hpp, a type for each key of the file.
function(hub_words target file)
  set(out "${PROJECT_BINARY_DIR}/embedded/${target}")
  add_custom_command(OUTPUT "${out}/embedded/words.hpp" "${out}/words_table.cpp"
    COMMAND python3 -B "${PROJECT_SOURCE_DIR}/cmake/words.py" "${file}" "${out}/embedded/words.hpp" "${out}/words_table.cpp"
    DEPENDS "${file}" "${PROJECT_SOURCE_DIR}/cmake/words.py" VERBATIM)
  target_sources(${target} PRIVATE "${out}/embedded/words.hpp" "${out}/words_table.cpp")
endfunction()

# hub_script(name): bundles web/ts/<name>.ts into scripts/<name>.js of the build folder.
function(hub_script name)
  set(esbuild "${PROJECT_SOURCE_DIR}/node_modules/esbuild/bin/esbuild")
  set(source "${PROJECT_SOURCE_DIR}/web/ts/${name}.ts")
  set(out "${PROJECT_BINARY_DIR}/scripts/${name}.js")
  add_custom_command(OUTPUT "${out}"
    COMMAND node "${esbuild}" "${source}" --bundle --minify --target=es2021 --format=esm --legal-comments=none --log-level=warning "--outfile=${out}"
    DEPENDS "${source}" "${PROJECT_SOURCE_DIR}/package-lock.json" VERBATIM)
endfunction()
