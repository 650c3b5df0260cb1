// SPDX-License-Identifier: Apache-2.0
#include "base/random_access_file.hpp"

#include "base/file_kind.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hub {

Result<RandomAccessFile> RandomAccessFile::open(const std::filesystem::path& path) {
  const std::string name = shown_path(path);
  if (const auto reason = why_no_file(path); !reason.empty()) return fail(ErrorCode::input_refused, name, "{}", reason);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return fail(ErrorCode::input_refused, name, "it cannot be read: {}", std::strerror(errno));
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0;
  RandomAccessFile file(descriptor, known ? static_cast<std::uint64_t>(status.st_size) : 0, name);
  if (!known || !S_ISREG(status.st_mode)) return fail(ErrorCode::input_refused, name, "it is not a regular file, expected one");
  return file;
}

RandomAccessFile::RandomAccessFile(RandomAccessFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), name_(std::move(other.name_)) {}

RandomAccessFile::~RandomAccessFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Status RandomAccessFile::read(std::uint64_t offset, std::size_t count, std::string& into) const {
  into.resize(count);
  for (std::size_t done = 0; done < count;) {
    const auto got = ::pread(descriptor_, into.data() + done, count - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorCode::input_refused, name_, "it cannot be read: {}", std::strerror(errno));
    if (got == 0) return fail(ErrorCode::input_refused, name_, "it ends after {} bytes, expected {}", offset + done, offset + count);
    done += static_cast<std::size_t>(got);
  }
  return {};
}

}  // namespace hub
