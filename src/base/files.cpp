// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"

#include "base/file_kind.hpp"
#include "base/random_access_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace hub {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> disk_error(const fs::path& path, std::string_view action) {
  return fail(ErrorCode::store_failed, path.string(), "could not {}: {}", action, std::strerror(errno));
}

/// Closes on leaving the scope.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

Status write_and_sync(const fs::path& path, std::string_view bytes) {
  const Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
  if (file.number < 0) return disk_error(path, "create it");
  while (!bytes.empty()) {
    const auto written = ::write(file.number, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return disk_error(path, "write it");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number) != 0) return disk_error(path, "sync it");
  return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uint64_t most_bytes) {
  const auto file = RandomAccessFile::open(path);
  if (!file) return tl::unexpected(file.error());
  if (file->size() > most_bytes)
    return fail(ErrorCode::input_refused, shown_path(path), "it has {} bytes, expected at most {}", file->size(), most_bytes);
  std::string bytes;
  if (auto read = file->read(0, file->size(), bytes); !read) return tl::unexpected(read.error());
  return bytes;
}

Status write_file_atomically(const fs::path& path, std::string_view bytes) {
  const fs::path beside = path.string() + ".new";
  if (auto written = write_and_sync(beside, bytes); !written) return written;
  if (::rename(beside.c_str(), path.c_str()) != 0) return disk_error(path, "rename the new file to it");
  return sync_path(path.parent_path());
}

Status replace_symlink(const fs::path& link, const fs::path& target) {
  const fs::path beside = link.string() + ".new";
  ::unlink(beside.c_str());
  if (::symlink(target.c_str(), beside.c_str()) != 0) return disk_error(beside, "make the link");
  if (::rename(beside.c_str(), link.c_str()) != 0) return disk_error(link, "rename the new link to it");
  return sync_path(link.parent_path());
}

Status move_folder(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) == 0) return {};
  if ((errno == ENOTEMPTY || errno == EEXIST) && ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0) return {};
  return disk_error(from, fmt::format("rename it to {}", to.string()));
}

Status sync_path(const fs::path& path) {
  const Descriptor file{::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) return disk_error(path, "open it");
  if (::fsync(file.number) != 0) return disk_error(path, "sync it");
  return {};
}

Result<FileLock> FileLock::take(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) return disk_error(path, "open the lock");
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor);
    return fail(ErrorCode::busy, path.string(), "another build is running on this releases folder");
  }
  return FileLock(descriptor);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace hub
