// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hub {

/// Gives freed memory back to the system, where the C library can: worth some milliseconds after freeing tens of megabytes in many pieces.
void return_freed_memory();

}  // namespace hub
