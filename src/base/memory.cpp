// SPDX-License-Identifier: Apache-2.0
#include "base/memory.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hub {

void return_freed_memory() {
#ifdef __GLIBC__
  static_cast<void>(::malloc_trim(0));
#endif
}

}  // namespace hub
