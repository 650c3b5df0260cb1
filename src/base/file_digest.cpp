// SPDX-License-Identifier: Apache-2.0
#include "base/file_digest.hpp"

#include "base/digest.hpp"
#include "base/random_access_file.hpp"

#include <algorithm>

namespace hub {

Result<std::string> sha256_of_file(const std::filesystem::path& path) {
  constexpr std::uint64_t piece_bytes = 1U << 20U;
  const auto file = RandomAccessFile::open(path);
  if (!file) return tl::unexpected(file.error());
  Sha256 digest;
  std::string piece;
  for (std::uint64_t at = 0; at < file->size(); at += piece.size()) {
    if (auto read = file->read(at, std::min<std::uint64_t>(piece_bytes, file->size() - at), piece); !read)
      return tl::unexpected(read.error());
    digest.add(piece);
  }
  return digest.hex();
}

}  // namespace hub
