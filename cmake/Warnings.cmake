# SPDX-License-Identifier: Apache-2.0
# Warnings are errors everywhere; floating point must give the same digits on every machine.
add_library(hub_options INTERFACE)
target_compile_options(hub_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wcast-align -Werror -ffp-contract=off -fno-strict-aliasing)
