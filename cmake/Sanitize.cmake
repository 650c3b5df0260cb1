# SPDX-License-Identifier: Apache-2.0
if(HUB_SANITIZE)
  add_compile_options(-fsanitize=${HUB_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(-fno-sanitize=function)  # clang 14 cannot assemble a coroutine with it
  endif()
  if(HUB_SANITIZE STREQUAL "thread")
    add_compile_options(-Wno-tsan)  # Boost.Asio uses fences, which the sanitizer does not follow; GCC warns of each
  endif()
  add_link_options(-fsanitize=${HUB_SANITIZE})
endif()
