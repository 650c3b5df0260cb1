// SPDX-License-Identifier: Apache-2.0
// A file read in pieces. Read, not mapped: pages of a mapping would count as this process's memory, and a file that is cut short meanwhile
// is then an error and not a signal. Any number of threads may read at the same time.
#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace hub {

class RandomAccessFile {
 public:
  /// Fails (input_refused) when it is missing, not a regular file or unreadable.
  [[nodiscard]] static Result<RandomAccessFile> open(const std::filesystem::path& path);
  RandomAccessFile(RandomAccessFile&& other) noexcept;
  RandomAccessFile& operator=(RandomAccessFile&&) = delete;
  ~RandomAccessFile();

  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// `count` bytes from `offset` into `into`, whose capacity is reused. Fails (input_refused) when the file ends before.
  [[nodiscard]] Status read(std::uint64_t offset, std::size_t count, std::string& into) const;

 private:
  RandomAccessFile(int descriptor, std::uint64_t size, std::string name) : descriptor_(descriptor), size_(size), name_(std::move(name)) {}
  int descriptor_;
  std::uint64_t size_;
  std::string name_;
};

}  // namespace hub
