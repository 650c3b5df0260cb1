// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hub {

/// From now on all threads allocate from one heap, where the C library has several: memory that one thread frees is then there for the
/// others. For programs in which threads hand large structures on; call it before the threads begin.
void share_one_heap();

/// Gives freed memory back to the system, where the C library can: worth some milliseconds after freeing tens of megabytes in many pieces.
void return_freed_memory();

}  // namespace hub
