// SPDX-License-Identifier: Apache-2.0
// codes.csv of a data set: which category of the hub a publisher's code, group or heading counts in, and from when to when it means that.
#pragma once
#include "domain/month.hpp"
#include "sources/tables/typed_rows.hpp"

#include <optional>
#include <string>

namespace hub::sources {

struct CodeRow {
  std::string code;            ///< headings in small letters; the same code may stand in several rows, one for each category
  std::string category;        ///< empty: known, and counted nowhere (fraud)
  std::optional<Month> first;  ///< a step is counted when it lies wholly from first to last
  std::optional<Month> last;

  [[nodiscard]] bool holds(const Period& step) const { return (!first || *first <= step.first) && (!last || step.last() <= *last); }
};

/// The columns `code` and `category`, and `first` and `last` when they are there; others are for people. A bad row refuses the file, as
/// does one that stands twice.
[[nodiscard]] Result<Parsed<CodeRow>> read_codes(const HubFolder& hub, const std::string& path);

}  // namespace hub::sources
