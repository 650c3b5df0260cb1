// SPDX-License-Identifier: Apache-2.0
#include "sources/hub_figures/area_tables.hpp"

#include "base/text.hpp"

namespace hub::sources {
namespace {

Result<Area> parse_area(const RowFields& fields, const HubFolder& hub) {
  auto code = fields.code(0);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty()) return fields.refuse(1, "a name");
  const Level* level = hub.level_named(fields.text(2));
  if (level == nullptr || level->counting == Counting::imported)
    return fields.refuse(2, "a level that hub.toml declares: " + hub.level_names());
  if (!level->code_form.fits(code->text())) return fields.refuse(0, "a code of its level, such as " + level->code_form.text());
  auto parent = fields.optional_code(3);
  if (!parent) return tl::unexpected(parent.error());
  const auto residents = fields.optional_count(4);
  if (!residents) return tl::unexpected(residents.error());
  const auto households = fields.optional_count(5);
  if (!households) return tl::unexpected(households.error());
  return Area{std::move(*code), fields.text(1), level, std::move(*parent), *residents, *households, fields.text(6)};
}

Result<CrosswalkRow> parse_crosswalk(const RowFields& fields) {
  auto code = fields.optional_code(0);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty() && fields.text(2).empty()) return fields.refuse(1, "a name at one publisher at least");
  return CrosswalkRow{std::move(*code), fields.text(1), fields.text(2)};
}

Result<CensusVintage> vintage_of(const RowFields& fields, std::size_t field) {
  const std::string& text = fields.text(field);
  if (text.empty()) return CensusVintage::both;
  if (text == "2011") return CensusVintage::only_2011;
  if (text == "2021") return CensusVintage::only_2021;
  return fields.refuse(field, "2011, 2021 or nothing");
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) && is_plain_decimal(text);
}

Result<ZoneRow> parse_lsoa(const RowFields& fields) {
  auto code = fields.code(0);
  if (!code) return tl::unexpected(code.error());
  auto district = fields.code(1);
  if (!district) return tl::unexpected(district.error());
  const auto vintage = vintage_of(fields, 2);
  if (!vintage) return tl::unexpected(vintage.error());
  return ZoneRow{std::move(*code), std::move(*district), *vintage};
}

/// code,name,level,district,msoa,ward,vintage,residents,households
Result<SmallAreaRow> parse_small_area(const RowFields& fields, const HubFolder& hub) {
  auto code = fields.code(0);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty()) return fields.refuse(1, "a name");
  const Level* level = hub.level_named(fields.text(2));
  if (level == nullptr || level->counting != Counting::imported)
    return fields.refuse(2, "a level that hub.toml declares with the counting \"imported\": " + hub.level_names());
  auto district = fields.code(3);
  if (!district) return tl::unexpected(district.error());
  const bool smallest = hub.is_smallest(*level);
  std::vector<AreaCode> wholes;
  for (const std::size_t field : {4U, 5U}) {
    auto whole = fields.optional_code(field);
    if (!whole) return tl::unexpected(whole.error());
    if (whole->has_value() != smallest)
      return fields.refuse(field, smallest ? "an area code" : "nothing: only an area of the smallest level lies in one");
    if (smallest) wholes.push_back(std::move(**whole));
  }
  if (!smallest && !is_year(fields.text(6))) return fields.refuse(6, "the year of the boundaries, such as 2021");
  const auto vintage = smallest ? vintage_of(fields, 6) : Result<CensusVintage>(CensusVintage::both);
  if (!vintage) return tl::unexpected(vintage.error());
  const auto residents = fields.optional_count(7);
  if (!residents) return tl::unexpected(residents.error());
  const auto households = fields.optional_count(8);
  if (!households) return tl::unexpected(households.error());
  return SmallAreaRow{{std::move(*code), fields.text(1), level, std::move(*district), *residents, *households, "", *vintage},
                      std::move(wholes)};
}

}  // namespace

Result<Parsed<Area>> read_areas(const HubFolder& hub) {
  auto areas = read_whole<Area>(hub, "areas/areas.csv", {"code", "name", "level", "parent", "residents", "households", "region"},
                                [&](const RowFields& fields) { return parse_area(fields, hub); });
  if (!areas) return areas;
  const auto unique = refuse_repeated(*areas, [](const Area& area) { return area.code.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return areas;
}

Result<Parsed<CrosswalkRow>> read_crosswalk(const HubFolder& hub) {
  return read_whole<CrosswalkRow>(hub, "areas/crosswalk.csv", {"area", "police_uk", "home_office"}, parse_crosswalk);
}

Result<Parsed<ZoneRow>> read_zones(const HubFolder& hub) {
  auto zones = read_whole<ZoneRow>(hub, zones_path, {"code", "district", "vintage"}, parse_lsoa);
  if (!zones) return zones;
  const auto unique = refuse_repeated(*zones, [](const ZoneRow& row) { return row.code.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return zones;
}

Result<Parsed<SmallAreaRow>> read_small_areas(const HubFolder& hub) {
  auto areas = read_whole<SmallAreaRow>(hub, small_areas_path,
                                        {"code", "name", "level", "district", "msoa", "ward", "vintage", "residents", "households"},
                                        [&](const RowFields& fields) { return parse_small_area(fields, hub); });
  if (!areas) return areas;
  const auto unique = refuse_repeated(*areas, [](const SmallAreaRow& row) { return row.area.code.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return areas;
}

}  // namespace hub::sources
