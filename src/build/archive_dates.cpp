// SPDX-License-Identifier: Apache-2.0
#include "build/archive_dates.hpp"

#include "base/file_kind.hpp"
#include "build/toml_table.hpp"
#include "sources/tables/typed_rows.hpp"

namespace hub::build {
namespace {

constexpr const char* file_name = "archives.toml";

}  // namespace

Result<ArchiveDates> read_archive_dates(const std::filesystem::path& hub) {
  if (!may_be_there(hub / file_name)) return ArchiveDates{};
  const auto parsed = parse_toml_file(hub / file_name, file_name);
  if (!parsed) return tl::unexpected(parsed.error());
  TomlTable table(*parsed, file_name);
  ArchiveDates dates;
  for (TomlTable& each : table.tables("archive")) {
    const std::string name = each.text("name");
    const std::string downloaded = each.text("downloaded");
    if (!sources::is_iso_date(downloaded))
      each.refuse("downloaded", fmt::format("found \"{}\", expected a date such as 2026-01-31", downloaded));
    if (!dates.emplace(name, downloaded).second) each.refuse("name", fmt::format("found \"{}\" a second time", name));
    if (auto finished = each.finish(); !finished) return tl::unexpected(finished.error());
  }
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  return dates;
}

}  // namespace hub::build
