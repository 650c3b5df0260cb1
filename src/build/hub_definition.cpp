// SPDX-License-Identifier: Apache-2.0
#include "build/hub_definition.hpp"

#include "base/file_kind.hpp"
#include "build/toml_table.hpp"

#include <algorithm>
#include <set>

namespace hub::build {
namespace {

std::optional<DatasetKind> dataset_kind_named(std::string_view name) {
  if (name == "recorded-crime") return DatasetKind::recorded_crime;
  if (name == "monthly-counts") return DatasetKind::monthly_counts;
  if (name == "offences") return DatasetKind::offences;
  return std::nullopt;
}

bool is_slug(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

std::string slug(TomlTable& table, const char* key) {
  std::string text = table.text(key);
  if (!text.empty() && !is_slug(text)) table.refuse(key, fmt::format("found \"{}\", expected small letters, digits and hyphens", text));
  return text;
}

AreaCode area_code(TomlTable& table, const char* key) {
  auto code = AreaCode::parse(table.text(key));
  if (!code) table.refuse(key, code.error().message);
  return code ? *code : *AreaCode::parse("X00000000");
}

int one_of(TomlTable& table, const char* key, std::initializer_list<int> accepted) {
  const auto number = table.integer(key);
  const bool known = std::find(accepted.begin(), accepted.end(), number) != accepted.end();
  if (!known) table.refuse(key, fmt::format("found {}, expected one of: {}", number, fmt::join(accepted, ", ")));
  return known ? static_cast<int>(number) : *accepted.begin();
}

Result<DatasetDeclaration> read_dataset(TomlTable table) {
  DatasetDeclaration declared{};
  Dataset& dataset = declared.dataset;
  dataset.id = slug(table, "id");
  dataset.title = table.text("title");
  dataset.publisher = table.text("publisher");
  dataset.licence = table.text("licence");
  dataset.address = table.text("address");
  dataset.published = table.text("published");
  dataset.step_months = one_of(table, "step_months", {1, 3});
  dataset.located = table.truth("located");
  declared.kind = table.word("kind", dataset_kind_named, "recorded-crime, monthly-counts or offences", DatasetKind::recorded_crime);
  declared.folder = table.text("folder");
  if (declared.folder.find("..") != std::string::npos || declared.folder.starts_with('/'))
    table.refuse("folder", "expected a folder inside the hub's folder");
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  return declared;
}

/// Reads a sub-table with `read`, and takes over its first error.
template <class Read>
void read_part(TomlTable& part, Status& status, Read read) {
  read(part);
  if (auto finished = part.finish(); !finished && status) status = finished;
}

/// The sub-tables of a measure, all of which may be absent.
Status read_measure_parts(TomlTable& table, Measure& measure) {
  Status status;
  if (auto welsh = table.table_if_any("welsh"))
    read_part(*welsh, status, [&](TomlTable& in) { measure.welsh = WelshName{in.text("title"), in.text("counted")}; });
  if (auto disclosure = table.table_if_any("disclosure")) {
    read_part(*disclosure, status, [&](TomlTable& in) {
      const auto smallest = in.integer("smallest_count");
      if (smallest < 3 || smallest > 1000) in.refuse("smallest_count", fmt::format("found {}, expected a number from 3 to 1000", smallest));
      const auto level = in.word("lowest_level", area_level_named, "force or district", AreaLevel::force);
      if (level == AreaLevel::nation) in.refuse("lowest_level", "found \"nation\", expected force or district");
      measure.disclosure = DisclosurePolicy{smallest, level};
    });
  }
  for (TomlTable& each : table.tables_if_any("break")) {
    read_part(each, status, [&](TomlTable& in) {
      const auto month = Month::parse(in.text("month"));
      if (!month) in.refuse("month", month.error().message);
      const Month first = month ? *month : Month(1900, 1);
      if (!measure.breaks.empty() && measure.breaks.back().month >= first) in.refuse("month", "expected breaks in order of time");
      measure.breaks.push_back({first, in.text("reason")});
    });
  }
  return status;
}

/// Disclosure control protects nothing while the same records are published one by one, or counted in another measure too.
void check_disclosure(TomlTable& table, const Measure& measure, const HubDefinition& hub) {
  for (const DatasetDeclaration& each : hub.datasets) {
    if (measure.disclosure && each.dataset.id == measure.dataset && each.kind != DatasetKind::monthly_counts)
      table.refuse("disclosure",
                   "expected a data set of kind monthly-counts: the records of others are published one by one, or not by area");
  }
  for (const Measure& other : hub.measures) {
    if (other.dataset != measure.dataset || !(other.disclosure || measure.disclosure)) continue;
    if (!other.disclosure || !measure.disclosure)
      table.refuse("disclosure", fmt::format("expected it of all measures of {} or of none: found only one of {} and {} with it",
                                             measure.dataset, other.id, measure.id));
    for (const std::string& category : measure.categories) {
      if (std::find(other.categories.begin(), other.categories.end(), category) != other.categories.end())
        table.refuse("categories", fmt::format("found \"{}\", which {} counts too: what one withholds could be worked out from the other",
                                               category, other.id));
    }
  }
}

Result<Measure> read_measure(TomlTable table, const HubDefinition& hub) {
  Measure measure{};
  measure.id = slug(table, "id");
  measure.title = table.text("title");
  measure.singular = table.text("singular");
  measure.plural = table.text("plural");
  measure.pillar = table.text("pillar");
  measure.dataset = table.text("dataset");
  measure.categories = table.texts("categories");
  measure.denominator = table.word("denominator", denominator_named, "residents or households", Denominator::residents);
  measure.per = one_of(table, "per", {1000, 10000, 100000});
  measure.direction = table.word("direction", direction_named, "lower_is_better or neutral", Direction::neutral);
  measure.headline = table.truth("headline");
  measure.definition = table.text("definition");
  measure.caveats = table.texts("caveats");
  const auto same_id = [](const std::string& id) { return [&id](const auto& each) { return each.id == id; }; };
  if (std::none_of(hub.pillars.begin(), hub.pillars.end(), same_id(measure.pillar)))
    table.refuse("pillar", fmt::format("found \"{}\", expected the id of a [[pillar]]", measure.pillar));
  if (std::none_of(hub.datasets.begin(), hub.datasets.end(), [&](const auto& each) { return each.dataset.id == measure.dataset; })) {
    table.refuse("dataset",
                 fmt::format("found \"{}\", expected the id of a [[dataset]] of hub.toml: a measure needs a source", measure.dataset));
  }
  if (std::any_of(hub.measures.begin(), hub.measures.end(), same_id(measure.id)))
    table.refuse("id", fmt::format("found \"{}\" a second time", measure.id));
  if (measure.id == "change") table.refuse("id", "found \"change\", which is the address of a page");
  if (measure.categories.empty()) table.refuse("categories", "expected at least one category");
  if (std::set<std::string>(measure.categories.begin(), measure.categories.end()).size() != measure.categories.size()) {
    table.refuse("categories", "found one category twice, which would count it twice");
  }
  const Status parts = read_measure_parts(table, measure);
  check_disclosure(table, measure, hub);
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  if (!parts) return tl::unexpected(parts.error());
  return measure;
}

Status read_hub_file(const std::filesystem::path& folder, HubDefinition& hub) {
  const auto parsed = parse_toml_file(folder / "hub.toml", "hub.toml");
  if (!parsed) return tl::unexpected(parsed.error());
  TomlTable table(*parsed, "hub.toml");
  hub.id = slug(table, "id");
  hub.title = table.text("title");
  hub.publisher = table.text("publisher");
  hub.contact = table.text("contact");
  hub.about = table.text("about");
  hub.invented = table.truth("invented");
  hub.home = area_code(table, "home");
  hub.nation = area_code(table, "nation");
  hub.response_comparator = table.text("response_comparator");
  hub.population = table.text("population");
  hub.attribution = table.texts("attribution");
  for (TomlTable& each : table.tables("dataset")) {
    auto dataset = read_dataset(std::move(each));
    if (!dataset) return tl::unexpected(dataset.error());
    hub.datasets.push_back(std::move(*dataset));
  }
  return table.finish();
}

Status read_measures_file(const std::filesystem::path& folder, HubDefinition& hub) {
  const auto parsed = parse_toml_file(folder / "measures.toml", "measures.toml");
  if (!parsed) return tl::unexpected(parsed.error());
  TomlTable table(*parsed, "measures.toml");
  for (TomlTable& each : table.tables("pillar")) {
    hub.pillars.push_back({slug(each, "id"), each.text("title")});
    if (auto finished = each.finish(); !finished) return finished;
  }
  for (TomlTable& each : table.tables("measure")) {
    auto measure = read_measure(std::move(each), hub);
    if (!measure) return tl::unexpected(measure.error());
    hub.measures.push_back(std::move(*measure));
  }
  return table.finish();
}

}  // namespace

Result<HubDefinition> read_hub_definition(const std::filesystem::path& folder) {
  if (const auto reason = why_no_folder(folder); !reason.empty())
    return fail(ErrorCode::bad_configuration, shown_path(folder), "{}; expected a hub's folder, which holds hub.toml", reason);
  const AreaCode unset = *AreaCode::parse("X00000000");
  HubDefinition hub{"", "", "", "", "", false, unset, unset, "", "", {}, {}, {}, {}};
  if (auto read = read_hub_file(folder, hub); !read) return tl::unexpected(read.error());
  if (auto read = read_measures_file(folder, hub); !read) return tl::unexpected(read.error());
  return hub;
}

}  // namespace hub::build
