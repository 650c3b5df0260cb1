// SPDX-License-Identifier: Apache-2.0
#include "sources/hub_figures/reference_tables.hpp"

#include "base/text.hpp"

#include <cmath>

namespace hub::sources {
namespace {

Result<std::optional<AreaCode>> optional_code(const RowFields& fields, std::size_t field) {
  if (fields.text(field).empty()) return std::optional<AreaCode>();
  auto code = fields.parsed(field, AreaCode::parse);
  if (!code) return tl::unexpected(code.error());
  return std::optional(std::move(*code));
}

Result<Area> parse_area(const RowFields& fields) {
  auto code = fields.parsed(0, AreaCode::parse);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty()) return fields.refuse(1, "a name");
  const auto level = area_level_named(fields.text(2));
  if (!level) return fields.refuse(2, "nation, force or district");
  auto parent = optional_code(fields, 3);
  if (!parent) return tl::unexpected(parent.error());
  const auto residents = fields.integer(4);
  if (!residents) return tl::unexpected(residents.error());
  const auto households = fields.integer(5);
  if (!households) return tl::unexpected(households.error());
  return Area{std::move(*code), fields.text(1), *level, std::move(*parent), *residents, *households, fields.text(6)};
}

constexpr double largest_square_km = 1'000'000;

Result<AreaCharacteristics> parse_characteristics(const RowFields& fields) {
  auto code = fields.parsed(0, AreaCode::parse);
  if (!code) return tl::unexpected(code.error());
  const auto square_km = parse_number<double>(fields.text(1));
  if (!square_km || *square_km < 0.1 || *square_km > largest_square_km) return fields.refuse(1, "square kilometres from 0.1 to 1000000");
  if (fields.text(2).empty()) return fields.refuse(2, "a class of settlement");
  return AreaCharacteristics{std::move(*code), std::llround(*square_km * 10.0), fields.text(2)};
}

Result<SimilarForce> parse_similar_force(const RowFields& fields) {
  auto force = fields.parsed(0, AreaCode::parse);
  if (!force) return tl::unexpected(force.error());
  auto member = fields.parsed(1, AreaCode::parse);
  if (!member) return tl::unexpected(member.error());
  if (*force == *member) return fields.refuse(1, "another force: each belongs to its own group without saying so");
  return SimilarForce{std::move(*force), std::move(*member)};
}

Result<ReplacedArea> parse_replaced(const RowFields& fields) {
  auto code = fields.parsed(0, AreaCode::parse);
  if (!code) return tl::unexpected(code.error());
  auto successor = fields.parsed(2, AreaCode::parse);
  if (!successor) return tl::unexpected(successor.error());
  return ReplacedArea{std::move(*code), fields.text(1), std::move(*successor), fields.text(3)};
}

Result<CrosswalkRow> parse_crosswalk(const RowFields& fields) {
  auto code = optional_code(fields, 0);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty() && fields.text(2).empty()) return fields.refuse(1, "a name at one publisher at least");
  return CrosswalkRow{std::move(*code), fields.text(1), fields.text(2)};
}

Result<LsoaVintage> vintage_of(const RowFields& fields, std::size_t field) {
  const std::string& text = fields.text(field);
  if (text.empty()) return LsoaVintage::both;
  if (text == "2011") return LsoaVintage::only_2011;
  if (text == "2021") return LsoaVintage::only_2021;
  return fields.refuse(field, "2011, 2021 or nothing");
}

Result<LsoaRow> parse_lsoa(const RowFields& fields) {
  auto code = fields.parsed(0, AreaCode::parse);
  if (!code) return tl::unexpected(code.error());
  auto district = fields.parsed(1, AreaCode::parse);
  if (!district) return tl::unexpected(district.error());
  const auto vintage = vintage_of(fields, 2);
  if (!vintage) return tl::unexpected(vintage.error());
  return LsoaRow{std::move(*code), std::move(*district), *vintage};
}

Result<std::optional<std::int64_t>> optional_integer(const RowFields& fields, std::size_t field) {
  if (fields.text(field).empty()) return std::optional<std::int64_t>();
  const auto number = fields.integer(field);
  if (!number) return tl::unexpected(number.error());
  return std::optional(*number);
}

/// code,name,level,district,msoa,ward,vintage,residents,households
Result<SmallArea> parse_small_area(const RowFields& fields) {
  auto code = fields.parsed(0, AreaCode::parse);
  if (!code) return tl::unexpected(code.error());
  if (fields.text(1).empty()) return fields.refuse(1, "a name");
  const auto level = small_area_level_named(fields.text(2));
  if (!level) return fields.refuse(2, "ward, msoa or lsoa");
  auto district = fields.parsed(3, AreaCode::parse);
  if (!district) return tl::unexpected(district.error());
  auto msoa = optional_code(fields, 4);
  if (!msoa) return tl::unexpected(msoa.error());
  auto ward = optional_code(fields, 5);
  if (!ward) return tl::unexpected(ward.error());
  const bool is_lsoa = *level == SmallAreaLevel::lsoa;
  if (msoa->has_value() != is_lsoa || ward->has_value() != is_lsoa)
    return fields.refuse(msoa->has_value() != is_lsoa ? 4 : 5, is_lsoa ? "an area code" : "nothing: only an LSOA lies in one");
  const auto vintage = is_lsoa ? vintage_of(fields, 6) : Result<LsoaVintage>(LsoaVintage::both);
  if (!vintage) return tl::unexpected(vintage.error());
  const auto residents = optional_integer(fields, 7);
  if (!residents) return tl::unexpected(residents.error());
  const auto households = optional_integer(fields, 8);
  if (!households) return tl::unexpected(households.error());
  return SmallArea{std::move(*code), fields.text(1), *level,     std::move(*district), std::move(*msoa),
                   std::move(*ward), *vintage,       *residents, *households};
}

/// read_table, but any reject refuses the file.
template <class Row>
Result<Parsed<Row>> read_whole(const std::filesystem::path& hub, const std::string& path, const std::vector<std::string>& header,
                               Result<Row> (*parse)(const RowFields&), Emptiness emptiness = Emptiness::refused) {
  auto parsed = read_table<Row>(hub, path, header, parse, emptiness);
  if (!parsed || parsed->rejects.empty()) return parsed;
  const Reject& first = parsed->rejects.front();
  return fail(ErrorCode::input_refused, fmt::format("{}:{}:{}", path, first.line, first.column), "{}", first.reason);
}

}  // namespace

Result<Parsed<Area>> read_areas(const std::filesystem::path& hub) {
  auto areas =
      read_whole<Area>(hub, "areas/areas.csv", {"code", "name", "level", "parent", "residents", "households", "region"}, parse_area);
  if (!areas) return areas;
  const auto unique = refuse_repeated(*areas, [](const Area& area) { return area.code.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return areas;
}

Result<Parsed<AreaCharacteristics>> read_characteristics(const std::filesystem::path& hub) {
  auto rows = read_whole<AreaCharacteristics>(hub, characteristics_path, {"area", "square_km", "rural_urban"}, parse_characteristics);
  if (!rows) return rows;
  const auto unique = refuse_repeated(*rows, [](const AreaCharacteristics& row) { return row.area.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return rows;
}

Result<Parsed<SimilarForce>> read_similar_forces(const std::filesystem::path& hub) {
  auto rows = read_whole<SimilarForce>(hub, similar_forces_path, {"force", "member"}, parse_similar_force, Emptiness::allowed);
  if (!rows) return rows;
  const auto unique = refuse_repeated(*rows, [](const SimilarForce& row) { return row.force.text() + " " + row.member.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return rows;
}

Result<Parsed<ReplacedArea>> read_replaced_areas(const std::filesystem::path& hub) {
  return read_whole<ReplacedArea>(hub, "areas/replaced.csv", {"code", "name", "replaced_by", "date"}, parse_replaced);
}

Result<Parsed<CrosswalkRow>> read_crosswalk(const std::filesystem::path& hub) {
  return read_whole<CrosswalkRow>(hub, "areas/crosswalk.csv", {"area", "police_uk", "home_office"}, parse_crosswalk);
}

Result<Parsed<LsoaRow>> read_lsoas(const std::filesystem::path& hub) {
  auto lsoas = read_whole<LsoaRow>(hub, "areas/lsoa.csv", {"code", "district", "vintage"}, parse_lsoa);
  if (!lsoas) return lsoas;
  const auto unique = refuse_repeated(*lsoas, [](const LsoaRow& row) { return row.code.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return lsoas;
}

Result<Parsed<SmallArea>> read_small_areas(const std::filesystem::path& hub) {
  auto areas = read_whole<SmallArea>(
      hub, small_areas_path, {"code", "name", "level", "district", "msoa", "ward", "vintage", "residents", "households"}, parse_small_area);
  if (!areas) return areas;
  const auto unique = refuse_repeated(*areas, [](const SmallArea& area) { return area.code.text(); });
  if (!unique) return tl::unexpected(unique.error());
  return areas;
}

}  // namespace hub::sources
