// SPDX-License-Identifier: Apache-2.0
// Bytes in a content coding, by brotli and zlib.
#pragma once
#include "web/negotiation.hpp"

#include <string>

namespace hub::web {

enum class Effort { live, fixed };  ///< fixed: bytes that never change while the process lives, compressed once as hard as possible

/// In no more memory than the bytes need.
[[nodiscard]] std::string coded(const std::string& bytes, Coding coding, Effort effort);

}  // namespace hub::web
