// SPDX-License-Identifier: Apache-2.0
// What the folders and archives given with --data hold: street files to read, and everything else with the reason for not reading it.
#pragma once
#include "base/result.hpp"
#include "sources/archives/zip_archive.hpp"
#include "sources/police_uk/published_file.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hub::sources {

/// A street file inside an archive or a folder; its bytes are read when they are asked for.
struct StreetSource {
  PublishedFile name;
  std::string path;     ///< "2025-12.zip/2025-12/2025-12-kent-street.csv": the same wherever the archive lies
  std::string archive;  ///< file name of the archive, or name of the folder given: what archives.toml calls it
  std::uint64_t bytes = 0;

  std::filesystem::path on_disk;  ///< of a loose file
  std::shared_ptr<const ZipArchive> zip;
  std::size_t entry = 0;

  /// Into `into`, whose capacity is reused.
  [[nodiscard]] Status read(std::string& into) const;
};

/// A stranger: a file or entry whose name is not one that is read, whatever it is.
struct NotRead {
  std::string path;    ///< for people: what is no text of it is written as \\xNN
  std::string reason;  ///< "recognised, not read by this version: outcomes"
};

/// A stranger that may hold a published table all the same, if the hub reads such: a file, not an entry of an archive.
struct TableFile {
  std::string path;  ///< as among the strangers
  std::filesystem::path on_disk;
  bool is_workbook = false;  ///< by its name, so that it is to be read
};

struct DataListing {
  std::vector<StreetSource> street;  ///< in order of month, force, path, archive
  std::vector<NotRead> not_read;     ///< in order of path
  std::vector<TableFile> tables;     ///< in the order of the folders; each is among `not_read` too
  std::vector<std::string> damage;   ///< a sentence for each file, archive or folder that should be read and cannot be used
};

/// Every file below each path, folders at any depth; symbolic links to folders are not followed. Nothing but archives is opened.
[[nodiscard]] DataListing list_data(const std::vector<std::filesystem::path>& paths);

/// What to say when there is no street file: what was expected, and for each reason what was found instead.
[[nodiscard]] std::string no_street_file(const std::vector<NotRead>& found);

}  // namespace hub::sources
