// SPDX-License-Identifier: Apache-2.0
// Releases on disk: <releases>/<id>/hub.duckdb and manifest.json, and <releases>/current, a symbolic link to one of them.
// A finished release is never changed; publishing is one rename of the link.
#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hub::store {

inline constexpr int schema_version = 7;
/// The server opens this one too; sql/previous shows its tables in today's shape.
inline constexpr int previous_schema_version = 6;

/// In place of the digest of a file of counts under disclosure control: from it the counts could be guessed.
inline constexpr std::string_view withheld_digest = "withheld";

struct ManifestSource {
  std::string path;
  std::string sha256;  ///< or `withheld_digest`
  std::int64_t rows = 0;
  std::int64_t facts = 0;
  std::int64_t rejects = 0;
};

/// A copy of a force's month that was not kept, because another copy was.
struct ManifestCopy {
  std::string path;
  std::string sha256;
  std::int64_t rows = 0;
  std::string kept;               ///< path of the copy that is a source
  std::string rule;               ///< why: "later download", "fewer unfinished cases", "smaller SHA-256", "identical"
  std::int64_t only_in_kept = 0;  ///< lines of it that the other has not, as multisets
  std::int64_t only_in_other = 0;
};

/// A file that was given and not read, or, behind the first thousand for a reason, all others together.
struct ManifestNotRead {
  std::string path;  ///< of several: "and 1500 more"
  std::string reason;
  std::int64_t files = 1;
};

/// Something of the sources that an operator should know.
struct ManifestRemark {
  std::string kind;     ///< "unknown outcome", "stub", "doubtful", "superseded"
  std::string subject;  ///< the file, the wording, or the force and month
  std::string detail;   ///< a sentence, or nothing
  std::int64_t records = 0;
};

/// What a table of the database holds (store/table_digests.hpp).
struct ManifestTable {
  std::string name;
  std::int64_t rows = 0;
  std::string digest;
  friend bool operator==(const ManifestTable&, const ManifestTable&) = default;
};

struct Manifest {
  std::string id;  ///< YYYYMMDD-<8 hex of the content digest>
  int schema_version = 0;
  std::string hub;  ///< the hub's id
  std::string publisher;
  std::string content_sha256;  ///< of the canonical content (figures, sources, definitions), not of the file
  std::string built_at;        ///< UTC
  std::string software;
  std::string first_month;
  std::string last_month;
  std::vector<ManifestSource> sources;
  std::vector<ManifestCopy> copies;
  std::vector<ManifestNotRead> not_read;
  std::vector<ManifestRemark> remarks;
  std::vector<std::string> checks;
  std::string database;               ///< version of the database that made the digests of the tables; empty in releases without them
  std::vector<ManifestTable> tables;  ///< by name
};

[[nodiscard]] std::string manifest_json(const Manifest& manifest);
/// Fails (store_failed) naming what is missing or of the wrong kind.
[[nodiscard]] Result<Manifest> parse_manifest(const std::string& json, const std::string& place);

struct Release {
  std::filesystem::path folder;
  Manifest manifest;
  [[nodiscard]] std::filesystem::path database() const { return folder / "hub.duckdb"; }
};

struct ReleaseListing {
  std::vector<Release> releases;  ///< oldest id first
  std::vector<Error> damaged;     ///< for each folder with the name of a release whose manifest cannot be used
};

/// All finished releases. Fails (not_found) when there is no such folder, (store_failed) when it cannot be read.
[[nodiscard]] Result<ReleaseListing> look_for_releases(const std::filesystem::path& releases);

/// Those of look_for_releases that are sound; none when the folder is not there or cannot be read.
[[nodiscard]] std::vector<Release> list_releases(const std::filesystem::path& releases);

/// The release that `current` names. Fails (not_found) when there is none, (store_failed) when it cannot be read or its schema is not ours.
[[nodiscard]] Result<Release> current_release(const std::filesystem::path& releases);

/// Moves a finished staging folder, which must be readable as a release, to its id and points `current` at it. A folder of that id which
/// stands there already, damaged or of another schema, is then at `staging`.
[[nodiscard]] Status publish(const std::filesystem::path& releases, const std::filesystem::path& staging, const std::string& id);

}  // namespace hub::store
