// SPDX-License-Identifier: Apache-2.0
#include "build/hub_definition.hpp"

#include "base/file_kind.hpp"
#include "build/measure_caveats.hpp"
#include "build/toml_parts.hpp"
#include "build/toml_table.hpp"

#include <algorithm>
#include <set>

namespace hub::build {
namespace {

std::optional<DatasetKind> dataset_kind_named(std::string_view name) {
  if (name == "recorded-crime") return DatasetKind::recorded_crime;
  if (name == "monthly-counts") return DatasetKind::monthly_counts;
  if (name == "offences") return DatasetKind::offences;
  if (name == "years") return DatasetKind::years;
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

/// What stands in for a code that could not be read, until the error is returned.
AreaCode no_area() { return *AreaCode::parse("X"); }

AreaCode area_code(TomlTable& table, const char* key, const std::string& text, const std::vector<Level>& levels) {
  std::vector<CodeForm> forms;
  for (const Level& level : levels) forms.push_back(level.code_form);
  auto code = CodeForms(std::move(forms)).parse(text);
  if (!code) table.refuse(key, code.error().message);
  return code ? *code : no_area();
}

int one_of(TomlTable& table, const char* key, std::initializer_list<int> accepted) {
  const auto number = table.integer(key);
  const bool known = std::find(accepted.begin(), accepted.end(), number) != accepted.end();
  if (!known) table.refuse(key, fmt::format("found {}, expected one of: {}", number, fmt::join(accepted, ", ")));
  return known ? static_cast<int>(number) : *accepted.begin();
}

void check_inside(TomlTable& table, const char* key, const std::string& folder) {
  if (folder.find("..") != std::string::npos || folder.starts_with('/')) table.refuse(key, "expected a folder inside the hub's folder");
}

/// Tables of years for a data set of years, of quarters for one of offences; those of partnerships need places.
std::optional<TableSet> tables_that_are_read(TomlTable& table, const DatasetDeclaration& declared) {
  const auto name = table.text_if_any("reads");
  if (!name) return std::nullopt;
  const auto set = table_set_named(*name);
  if (!set) {
    table.refuse("reads", fmt::format("found \"{}\", expected {}", *name, table_set_names()));
  } else if (declared.kind != (is_of_years(*set) ? DatasetKind::years : DatasetKind::offences)) {
    table.refuse("reads",
                 fmt::format("found \"{}\", expected tables of the data set's kind: years for years, quarters for offences", *name));
  } else if (*set == TableSet::home_office_partnership_quarters && !declared.dataset.located) {
    table.refuse("reads", fmt::format("found \"{}\", expected located = true beside it", *name));
  }
  return set;
}

Result<DatasetDeclaration> read_dataset(TomlTable table) {
  DatasetDeclaration declared{};
  Dataset& dataset = declared.dataset;
  dataset.id = slug(table, "id");
  dataset.title = table.text("title");
  dataset.publisher = table.text("publisher");
  dataset.licence = table.text("licence");
  dataset.address = table.address("address");
  dataset.published = table.text("published");
  dataset.step_months = one_of(table, "step_months", {1, 3, 12});
  dataset.located = table.truth("located");
  declared.kind = table.word("kind", dataset_kind_named, "recorded-crime, monthly-counts, offences or years", DatasetKind::recorded_crime);
  dataset.zeros_printed = declared.kind == DatasetKind::offences || declared.kind == DatasetKind::years;
  const int own_step = declared.kind == DatasetKind::years ? 12 : declared.kind == DatasetKind::offences ? 3 : 1;
  if (dataset.step_months != own_step)
    table.refuse("step_months", fmt::format("found {}, expected {}, the step of figures of this kind", dataset.step_months, own_step));
  declared.reads = tables_that_are_read(table, declared);
  declared.folder = table.text("folder");
  check_inside(table, "folder", declared.folder);
  declared.earlier_folder = table.text_if_any("earlier");
  if (declared.earlier_folder) check_inside(table, "earlier", *declared.earlier_folder);
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  return declared;
}

void read_break(TomlTable& in, std::vector<MeasureBreak>& breaks) {
  const auto month = Month::parse(in.text("month"));
  if (!month) in.refuse("month", month.error().message);
  const Month first = month ? *month : earliest_month;
  if (first < earliest_month)
    in.refuse("month", fmt::format("found {}, expected a month from {} on", to_string(first), to_string(earliest_month)));
  const auto recorders = in.texts_if_any("areas");
  const bool again = !breaks.empty() && breaks.back().month == first && (recorders.empty() || breaks.back().recorder.empty());
  if (again || (!breaks.empty() && breaks.back().month > first)) in.refuse("month", "expected breaks in order of time");
  const std::string reason = in.text("reason");
  for (const std::string& recorder : recorders) breaks.push_back({first, reason, recorder});
  if (recorders.empty()) breaks.push_back({first, reason});
}

/// [[…break]] below a measure or one of its series.
void read_breaks(TomlTable& table, Status& status, std::vector<MeasureBreak>& breaks) {
  for (TomlTable& each : table.tables_if_any("break")) read_part(each, status, [&](TomlTable& in) { read_break(in, breaks); });
}

/// What a series counts, of the table of its measure or of its own.
MeasureSeries read_counted(TomlTable& table, const HubDefinition& hub, Status& status) {
  MeasureSeries series{};
  series.dataset = table.text("dataset");
  series.categories = table.texts("categories");
  if (std::none_of(hub.datasets.begin(), hub.datasets.end(), [&](const auto& each) { return each.dataset.id == series.dataset; })) {
    table.refuse("dataset",
                 fmt::format("found \"{}\", expected the id of a [[dataset]] of hub.toml: a measure needs a source", series.dataset));
  }
  if (series.categories.empty()) table.refuse("categories", "expected at least one category");
  if (std::set<std::string>(series.categories.begin(), series.categories.end()).size() != series.categories.size())
    table.refuse("categories", "found one category twice, which would count it twice");
  read_breaks(table, status, series.breaks);
  return series;
}

MeasureSeries read_own_series(TomlTable& table, const HubDefinition& hub, Status& status) {
  const auto key = table.text_if_any("key");
  const auto title = table.text_if_any("title");
  const MonthSpan span = month_span(table);
  MeasureSeries series = read_counted(table, hub, status);
  series.key = key.value_or(series.dataset);
  series.title = title.value_or("");
  if (key && !is_slug(*key)) table.refuse("key", fmt::format("found \"{}\", expected small letters, digits and hyphens", *key));
  series.first = span.first;
  series.last = span.last;
  return series;
}

/// The series of a measure: those that it lists, the one that it prefers first; or one, as its own `dataset` and `categories` say.
void read_series(TomlTable& table, const HubDefinition& hub, Status& status, Measure& measure) {
  auto listed = table.tables_if_any("series");
  if (listed.empty()) {
    measure.series.push_back(read_counted(table, hub, status));
    measure.series.front().key = measure.series.front().dataset;
  }
  for (TomlTable& each : listed) {
    read_part(each, status, [&](TomlTable& in) {
      MeasureSeries series = read_own_series(in, hub, status);
      const bool twice =
          std::any_of(measure.series.begin(), measure.series.end(), [&](const auto& other) { return other.key == series.key; });
      if (twice) in.refuse("key", fmt::format("found \"{}\" a second time: two series of one data set need keys of their own", series.key));
      measure.series.push_back(std::move(series));
    });
  }
  std::size_t number = 0;
  for (const Measure& each : hub.measures) number += each.series.size();
  for (MeasureSeries& each : measure.series) {
    each.id = measure.id + "/" + each.key;
    each.number = number++;
  }
}

/// The sub-tables of a measure, all of which may be absent.
Status read_measure_parts(TomlTable& table, const std::vector<Level>& levels, Measure& measure) {
  Status status;
  if (auto welsh = table.table_if_any("welsh"))
    read_part(*welsh, status, [&](TomlTable& in) { measure.welsh = WelshName{in.text("title"), in.text("counted")}; });
  if (auto disclosure = table.table_if_any("disclosure")) {
    read_part(*disclosure, status, [&](TomlTable& in) {
      const auto smallest = in.integer("smallest_count");
      if (smallest < 3 || smallest > 1000) in.refuse("smallest_count", fmt::format("found {}, expected a number from 3 to 1000", smallest));
      const std::string id = in.text("lowest_level");
      const auto level = std::find_if(levels.begin(), levels.end(), [&](const Level& each) { return each.id == id; });
      if (level == levels.end() || (level->counting != Counting::recorder && level->counting != Counting::located)) {
        in.refuse("lowest_level", fmt::format("found \"{}\", expected a level that records or is located", id));
      } else {
        measure.disclosure = DisclosurePolicy{smallest, level->counting};
      }
    });
  }
  return status;
}

/// Of two measures that count the same data set, both are under disclosure control or neither, and no category is in both.
void check_other(TomlTable& table, const Measure& measure, const MeasureSeries& series, const Measure& other) {
  if (!other.disclosure && !measure.disclosure) return;
  for (const MeasureSeries& counted : other.series) {
    if (counted.dataset != series.dataset) continue;
    if (!other.disclosure || !measure.disclosure)
      table.refuse("disclosure", fmt::format("expected it of all measures of {} or of none: found only one of {} and {} with it",
                                             series.dataset, other.id, measure.id));
    for (const std::string& category : series.categories) {
      if (std::find(counted.categories.begin(), counted.categories.end(), category) != counted.categories.end())
        table.refuse("categories", fmt::format("found \"{}\", which {} counts too: what one withholds could be worked out from the other",
                                               category, other.id));
    }
  }
}

/// Disclosure control protects nothing while the same records are published one by one, or counted in another series too.
void check_disclosure(TomlTable& table, const Measure& measure, const HubDefinition& hub) {
  if (measure.disclosure && measure.series.size() > 1)
    table.refuse("disclosure", "expected one series: what one withholds could be worked out from another");
  const MeasureSeries& own = measure.series.front();
  for (const DatasetDeclaration& each : hub.datasets) {
    if (measure.disclosure && each.dataset.id == own.dataset && each.kind != DatasetKind::monthly_counts)
      table.refuse("disclosure",
                   "expected a data set of kind monthly-counts: the records of others are published one by one, or not by area");
    if (measure.disclosure && each.dataset.id == own.dataset && each.earlier_folder)
      table.refuse("disclosure", "expected no earlier edition of its data set: it would tell what is withheld");
  }
  for (const MeasureSeries& series : measure.series) {
    for (const Measure& other : hub.measures) check_other(table, measure, series, other);
  }
}

int tolerance_of(TomlTable& table) {
  const auto percent = table.integer_if_any("tolerance").value_or(usual_tolerance_percent);
  if (percent < 1 || percent > 50) table.refuse("tolerance", fmt::format("found {}, expected whole per cents from 1 to 50", percent));
  return static_cast<int>(percent);
}

Result<Measure> read_measure(TomlTable table, const HubDefinition& hub) {
  Measure measure{};
  measure.id = slug(table, "id");
  measure.title = table.text("title");
  measure.singular = table.text("singular");
  measure.plural = table.text("plural");
  measure.pillar = table.text("pillar");
  measure.denominator = table.word("denominator", denominator_named, "residents or households", Denominator::residents);
  measure.per = one_of(table, "per", {1000, 10000, 100000});
  measure.tolerance_percent = tolerance_of(table);
  measure.direction = table.word("direction", direction_named, "lower_is_better or neutral", Direction::neutral);
  measure.headline = table.truth("headline");
  measure.definition = table.text("definition");
  measure.also = table.texts_if_any("also");
  const auto same_id = [](const std::string& id) { return [&id](const auto& each) { return each.id == id; }; };
  if (std::none_of(hub.pillars.begin(), hub.pillars.end(), same_id(measure.pillar)))
    table.refuse("pillar", fmt::format("found \"{}\", expected the id of a [[pillar]]", measure.pillar));
  if (std::any_of(hub.measures.begin(), hub.measures.end(), same_id(measure.id)))
    table.refuse("id", fmt::format("found \"{}\" a second time", measure.id));
  if (measure.id == "change") table.refuse("id", "found \"change\", which is the address of a page");
  Status parts;
  read_series(table, hub, parts, measure);
  read_caveats(table, parts, measure);
  if (const Status others = read_measure_parts(table, hub.levels, measure); !others && parts) parts = others;
  check_disclosure(table, measure, hub);
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  if (!parts) return tl::unexpected(parts.error());
  return measure;
}

CodeForm code_form(TomlTable& table, const char* key) {
  auto form = CodeForm::parse(table.text(key));
  if (!form) table.refuse(key, form.error().message);
  return form ? *form : *CodeForm::parse("X");
}

/// The next [[level]]: sums first, then the one that records, then what lies in it.
Result<Level> read_level(TomlTable table, const std::vector<Level>& larger) {
  Level level{slug(table, "id"),
              static_cast<int>(larger.size()),
              table.text("singular"),
              table.text("plural"),
              table.word("counting", counting_named, "sum, recorder, located or imported", Counting::located),
              code_form(table, "code")};
  if (std::any_of(larger.begin(), larger.end(), [&](const Level& each) { return each.id == level.id; }))
    table.refuse("id", fmt::format("found \"{}\" a second time", level.id));
  if (!larger.empty() && level.counting < larger.back().counting)
    table.refuse("counting", fmt::format("found \"{}\" below \"{}\", expected the order sum, recorder, located, imported",
                                         name_of(level.counting), name_of(larger.back().counting)));
  for (const Counting only_one : {Counting::sum, Counting::recorder, Counting::located}) {
    if (!larger.empty() && level.counting == only_one && larger.back().counting == only_one)
      table.refuse("counting", fmt::format("found \"{}\" a second time, expected one such level", name_of(only_one)));
  }
  Status status;
  if (auto welsh = table.table_if_any("welsh")) {
    read_part(*welsh, status, [&](TomlTable& in) {
      level.welsh_singular = in.text("singular");
      level.welsh_plural = in.text("plural");
    });
  }
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  if (!status) return tl::unexpected(status.error());
  return level;
}

Status read_levels(TomlTable& table, std::vector<Level>& levels) {
  for (TomlTable& each : table.tables("level")) {
    auto level = read_level(std::move(each), levels);
    if (!level) return tl::unexpected(level.error());
    levels.push_back(std::move(*level));
  }
  const bool records = std::any_of(levels.begin(), levels.end(), [](const Level& each) { return each.counting == Counting::recorder; });
  if (!records)
    table.refuse("level", "found no level with the counting \"recorder\", expected one: somebody must have recorded the counts");
  return {};
}

Result<ResponseTopic> read_topic(TomlTable table, const std::vector<ResponseTopic>& before) {
  ResponseTopic topic{table.text("id"), slug(table, "key"), table.text("title"), table.text("subject"), table.truth("attended")};
  if (std::any_of(before.begin(), before.end(), [&](const ResponseTopic& each) { return each.id == topic.id || each.key == topic.key; }))
    table.refuse("id", fmt::format("found \"{}\" with the id or key of another topic", topic.id));
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  return topic;
}

Result<ResponseOutline> read_response(TomlTable table) {
  ResponseOutline outline{table.text("comparator"), table.text("answered_share"), table.text("mean_time"), table.text("about"), {}};
  for (TomlTable& each : table.tables("topic")) {
    auto topic = read_topic(std::move(each), outline.topics);
    if (!topic) return tl::unexpected(topic.error());
    outline.topics.push_back(std::move(*topic));
  }
  if (auto finished = table.finish(); !finished) return tl::unexpected(finished.error());
  return outline;
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
  hub.caution = table.text_if_any("caution").value_or("");
  hub.invented = table.truth("invented");
  if (auto levels = read_levels(table, hub.levels); !levels) return levels;
  hub.home = area_code(table, "home", table.text("home"), hub.levels);
  if (const auto nation = table.text_if_any("nation")) hub.nation = area_code(table, "nation", *nation, hub.levels);
  hub.population = table.text_if_any("population").value_or("");
  if (auto response = table.table_if_any("response")) {
    auto outline = read_response(std::move(*response));
    if (!outline) return tl::unexpected(outline.error());
    hub.response = std::move(*outline);
  }
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
  HubDefinition hub{"", "", "", "", "", "", false, no_area(), {}, "", {}, {}, {}, {}, {}, {}};
  if (auto read = read_hub_file(folder, hub); !read) return tl::unexpected(read.error());
  if (auto read = read_measures_file(folder, hub); !read) return tl::unexpected(read.error());
  return hub;
}

}  // namespace hub::build
