// SPDX-License-Identifier: Apache-2.0
// Whole files, read with a limit and written so that a reader sees the old bytes or the new ones, never a part.
#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace hub {

/// The file's bytes. Fails (input_refused) when it is missing, not a regular file, unreadable or over `most_bytes`.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t most_bytes);

/// Writes beside `path`, syncs, renames. Fails with store_failed.
[[nodiscard]] Status write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Makes the symbolic link `link` point to `target` by one rename.
[[nodiscard]] Status replace_symlink(const std::filesystem::path& link, const std::filesystem::path& target);

/// Renames a folder. A folder that is there already takes its old name in the same step, so that `to` is never absent.
[[nodiscard]] Status move_folder(const std::filesystem::path& from, const std::filesystem::path& to);

/// fsync of a file or folder.
[[nodiscard]] Status sync_path(const std::filesystem::path& path);

/// An exclusive lock held while the object lives; released by the kernel if the process dies.
class FileLock {
 public:
  /// Fails with `busy` when another process holds it.
  [[nodiscard]] static Result<FileLock> take(const std::filesystem::path& path);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace hub
