// SPDX-License-Identifier: Apache-2.0
#include "base/memory.hpp"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hub {

void share_one_heap() {
#ifdef __GLIBC__
  static_cast<void>(::mallopt(M_ARENA_MAX, 1));
#endif
}

void return_freed_memory() {
#ifdef __GLIBC__
  static_cast<void>(::malloc_trim(0));
#endif
}

}  // namespace hub
