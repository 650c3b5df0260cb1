// SPDX-License-Identifier: Apache-2.0
// SHA-256 of files that need not fit in memory.
#pragma once
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace hub {

/// 64 lower-case hexadecimal digits. Fails as RandomAccessFile::open and its reading do.
[[nodiscard]] Result<std::string> sha256_of_file(const std::filesystem::path& path);

}  // namespace hub
