// SPDX-License-Identifier: Apache-2.0
// Bundled counts: monthly recorded crime by force and district, quarterly offences by force and code, and who supplied which month.
#pragma once
#include "domain/area.hpp"
#include "domain/coverage.hpp"
#include "domain/month.hpp"
#include "sources/tables/typed_rows.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hub::sources {

/// Records of one category in one step.
struct CountCell {
  Month month;  ///< first month of the step
  std::string category;
  std::int64_t count;  ///< signed: Home Office cells may be negative after cancellations
};

/// One force in one place: a cell for each category (recorded crime) or each step (offences). An absent category means that the force does
/// not supply it at all.
struct WideRow {
  std::string force;             ///< the publisher's name or slug
  std::optional<AreaCode> area;  ///< the district of the crime's place; none: no location
  std::vector<CountCell> cells;
};

/// figures/recorded-crime/YYYY-MM.csv, or YYYY.csv for a year of months: month,force,area,<category>…
[[nodiscard]] Result<Parsed<WideRow>> read_recorded_crime(const HubFolder& hub, const std::string& path);

/// A folder of years, YYYY.csv or YYYY-MM.csv: ending,force,area,<category>… `ending` is the last of twelve months, which is in the file's
/// name or in its year. An empty cell is not published.
[[nodiscard]] Result<Parsed<WideRow>> read_years(const HubFolder& hub, const std::string& path);

/// figures/offences/*.csv: force,code,<first month of a quarter>… An empty cell is not published.
[[nodiscard]] Result<Parsed<WideRow>> read_offences(const HubFolder& hub, const std::string& path);

/// coverage.csv of a data set: force,month,status,detail. The force is the publisher's slug.
[[nodiscard]] Result<Parsed<Coverage>> read_coverage(const HubFolder& hub, const std::string& path);

}  // namespace hub::sources
