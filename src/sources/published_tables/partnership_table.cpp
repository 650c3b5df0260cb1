// SPDX-License-Identifier: Apache-2.0
#include "sources/published_tables/partnership_table.hpp"

namespace hub::sources {
namespace {

Result<PartnershipRow> parse_partnership(const RowFields& fields) {
  auto code = fields.optional_code(0);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty()) return fields.refuse(1, "a name");
  auto area = fields.optional_code(2);
  if (!area) return tl::unexpected(area.error());
  if (*code && !*area) return fields.refuse(2, "the area of a partnership that has a code");
  return PartnershipRow{std::move(*code), fields.text(1), std::move(*area)};
}

}  // namespace

Result<Parsed<PartnershipRow>> read_partnerships(const HubFolder& hub) {
  auto rows = read_whole<PartnershipRow>(hub, partnerships_path, {"code", "name", "area"}, parse_partnership);
  if (!rows) return rows;
  const auto once = refuse_repeated(*rows, [](const PartnershipRow& row) { return row.code ? row.code->text() : row.name; });
  if (!once) return tl::unexpected(once.error());
  return rows;
}

}  // namespace hub::sources
