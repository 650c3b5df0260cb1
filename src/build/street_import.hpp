// SPDX-License-Identifier: Apache-2.0
// Street files of any number of archives → tables, in memory for one month: all threads inflate and parse the month's files; one at a time
// gives parsed files their ids and sorts the month when it is whole; all append a part of it. The next month's first files are parsed
// meanwhile.
#pragma once
#include "build/archive_dates.hpp"
#include "build/street_counts.hpp"
#include "build/street_months.hpp"
#include "sources/archives/data_listing.hpp"
#include "sources/hub_figures/area_tables.hpp"
#include "store/release.hpp"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace hub::build {

struct ImportProgress {
  std::uint64_t bytes = 0;  ///< inflated, of the files read so far
  std::uint64_t bytes_in_all = 0;
  std::int64_t rows = 0;
  std::size_t files = 0;
  std::size_t files_in_all = 0;
};

struct ImportOptions {
  int threads = 2;
  std::uint32_t first_source_file = 1;                  ///< the id of the first street file
  std::function<void(const ImportProgress&)> progress;  ///< after each file, by one thread at a time
  bool only_check = false;                              ///< only the damage is wanted: no record is kept
  std::stop_token stop;                                 ///< what has been read so far is then to be thrown away
};

/// One force's month as it went into the release.
struct ImportedFile {
  sources::PublishedFile name;
  sources::SourceFile file;
  std::string archive;
  std::string downloaded;  ///< ISO date of the archive's download, or nothing
  std::string reported_by;
  CensusVintage vintage = CensusVintage::both;
  std::vector<sources::Reject> rejects;
  std::vector<store::ManifestCopy> copies;  ///< that were not kept
  std::vector<sources::OtherOutcome> other_outcomes;
};

struct StreetImport {
  std::vector<ImportedFile> files;  ///< in order of month and force; the id of each is first_source_file plus its place
  std::vector<std::string> damage;  ///< a sentence a file; the import is not to be used when there is any
};

/// What street files are read beside. It outlives the import.
struct StreetReferences {
  const std::vector<sources::ZoneRow>& zones;
  const std::vector<sources::SmallAreaRow>& small_areas;
  const ArchiveDates& dates;
  CountedAs names;
};

/// Reads the listing's street files and fills crime, snap_point, published_zone, crime_context, imported_count and small_area_count. Throws
/// Fatal when the store fails.
[[nodiscard]] StreetImport import_street_files(const store::Database& database, const std::vector<sources::StreetSource>& street,
                                               const StreetReferences& references, const ImportOptions& options);

}  // namespace hub::build
