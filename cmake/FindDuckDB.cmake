# SPDX-License-Identifier: Apache-2.0
# A system DuckDB when there is one; otherwise the library and header that tools/install_deps put into build/deps/duckdb.
find_path(DuckDB_INCLUDE_DIR duckdb.h HINTS "${PROJECT_SOURCE_DIR}/build/deps/duckdb")
find_library(DuckDB_LIBRARY duckdb HINTS "${PROJECT_SOURCE_DIR}/build/deps/duckdb")
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(DuckDB REQUIRED_VARS DuckDB_LIBRARY DuckDB_INCLUDE_DIR
  REASON_FAILURE_MESSAGE "run tools/install_deps start")
if(DuckDB_FOUND AND NOT TARGET DuckDB::DuckDB)
  add_library(DuckDB::DuckDB SHARED IMPORTED)
  set_target_properties(DuckDB::DuckDB PROPERTIES IMPORTED_LOCATION "${DuckDB_LIBRARY}" IMPORTED_NO_SONAME TRUE
    INTERFACE_INCLUDE_DIRECTORIES "${DuckDB_INCLUDE_DIR}")
endif()
