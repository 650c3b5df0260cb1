# SPDX-License-Identifier: Apache-2.0
# -Wno-restrict: GCC 12 warns falsely on "literal" + std::string (GCC bug 105651).
# -Wno-maybe-uninitialized: GCC 12 warns falsely on the inactive member of a std::variant at -O1 and under sanitizers.
# -Wno-subobject-linkage: in a unity build the sources are included, and what is private to one looks like a header's.
# Clang makes the sanitized build only, of sources compiled together, where what is private to one shadows another's: its warnings are not errors.
# GCC's dev build compiles each source by itself, and there all are; floating point must give the same digits on every machine.
add_library(hub_options INTERFACE)
target_compile_options(hub_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wcast-align -Werror -ffp-contract=off -fno-strict-aliasing
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-error> $<$<CXX_COMPILER_ID:Clang>:-Wno-shadow>)
