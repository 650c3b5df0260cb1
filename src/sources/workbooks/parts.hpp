// SPDX-License-Identifier: Apache-2.0
// The parts of a workbook that is a zip archive, by name. Each is read once and their bytes are counted, so that a workbook that names one
// part for two hundred sheets costs no more than the part.
#pragma once
#include "sources/archives/zip_archive.hpp"

#include <map>
#include <set>

namespace hub::sources {

class Parts {
 public:
  explicit Parts(const ZipArchive& archive, std::string file);

  [[nodiscard]] bool has(std::string_view name) const { return by_name_.contains(name); }
  /// The part's bytes. Fails (input_refused) when it is missing, damaged, was read before, or the parts read go over most_inflated_bytes.
  [[nodiscard]] Result<std::string> read(const std::string& name);
  /// "file/part": the place of a message.
  [[nodiscard]] std::string place(std::string_view name) const { return fmt::format("{}/{}", file_, name); }

 private:
  const ZipArchive& archive_;
  std::string file_;
  std::map<std::string, const ZipEntry*, std::less<>> by_name_;
  std::set<std::string> read_;
  std::uint64_t bytes_ = 0;
};

/// The name that `target` means when the part `from` says it: relative to that part's folder, or from the root when it begins with "/".
/// Fails (input_refused) for what leaves the archive or is an address.
[[nodiscard]] Result<std::string> part_named(std::string_view from, std::string_view target);

}  // namespace hub::sources
