// SPDX-License-Identifier: Apache-2.0
// A zip archive (PKWARE APPNOTE 6.3, without encryption, spanning and zip64): its directory is checked as a whole when it is opened, its
// members are inflated one at a time. Immutable after open, so threads may read members at the same time. An entry that cannot be read
// spoils nothing as long as nobody wants it: it says what is wrong with it, and whoever asks for it decides what that means.
#pragma once
#include "base/random_access_file.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hub::sources {

/// A month of the largest force inflates to about 25 MB.
inline constexpr std::uint64_t most_member_bytes = 512U << 20U;

struct ZipEntry {
  std::string name;     ///< UTF-8, relative, "/" between folders; any bytes when there is a problem
  std::string problem;  ///< "has a name that climbs out of its folder", "is encrypted"; empty for a member that can be read
  std::uint64_t bytes = 0;
  std::uint64_t compressed_bytes = 0;
  std::uint64_t header_at = 0;
  std::uint32_t crc32 = 0;
  bool deflated = false;  ///< else stored as it is
};

class ZipArchive {
 public:
  /// Refused (input_refused): no archive, truncated, spanning, zip64, a directory that is not one entry after the other.
  [[nodiscard]] static Result<ZipArchive> open(const std::filesystem::path& path);

  /// Files only, in the order of the directory.
  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }

  /// The entry's problem as an error (input_refused): a name that climbs out of its folder, is not UTF-8 or is there twice, encryption, a
  /// compression other than deflate, sizes over a limit or beyond the file.
  [[nodiscard]] Status check(const ZipEntry& entry) const;

  /// The member's bytes into `into`, whose capacity is reused. Refused when it has a problem, and when the bytes are not exactly those that
  /// the directory promises (size, CRC-32).
  [[nodiscard]] Status read(const ZipEntry& entry, std::string& into) const;

 private:
  ZipArchive(RandomAccessFile file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}
  [[nodiscard]] Status read_directory();
  [[nodiscard]] Status add_entries(std::string_view directory, std::uint32_t count);
  [[nodiscard]] Result<std::uint64_t> begin_of_bytes(const ZipEntry& entry) const;

  RandomAccessFile file_;
  std::string name_;
  std::vector<ZipEntry> entries_;
};

}  // namespace hub::sources
