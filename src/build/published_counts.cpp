// SPDX-License-Identifier: Apache-2.0
#include "build/published_counts.hpp"

#include "base/text.hpp"
#include "build/printed_sums.hpp"

#include <algorithm>

namespace hub::build {
namespace {

using sources::PlaceKind;
using sources::TableKind;

constexpr std::size_t most_problems = 20;
constexpr std::size_t most_remarks = 200;  ///< of a kind and file
constexpr std::size_t most_shown_bytes = 80;

/// Tables that leave out what is 0, and may split one code over rows.
bool leaves_out_zeros(TableKind kind) { return kind == TableKind::quarters || kind == TableKind::partnership_quarters; }
bool is_by_partnership(TableKind kind) { return kind == TableKind::offences_by_partnership || kind == TableKind::partnership_quarters; }
/// Tables that must have every category of codes.csv; the others have one each.
bool has_all_categories(TableKind kind) { return !(kind == TableKind::knife_offences || kind == TableKind::firearm_offences); }

std::string partnership_of(const sources::PrintedPlace& place) {
  return place.partnership_code.empty() ? place.partnership : place.partnership_code;
}

void note(std::vector<std::string>& remarks, std::string sentence) {
  if (remarks.size() < most_remarks) remarks.push_back(std::move(sentence));
}

sources::WideRow wide_row(Month first, PrintedForce force, const PrintedCells& cells, bool of_years) {
  const bool by_slug = of_years ? !force->police_uk.empty() : force->home_office.empty();
  sources::WideRow row{by_slug ? force->police_uk : force->home_office, std::nullopt, {}};
  for (const auto& [category, count] : cells) {
    if (count) row.cells.push_back({first, category, *count});
  }
  return row;
}

bool is_blank(const sources::TableRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.printed.count.has_value(); });
}

}  // namespace

void PublishedCounts::refuse(const std::string& place, const std::string& sentence) {
  if (problems_.size() < most_problems) problems_.push_back(place + ": " + sentence);
}

bool PublishedCounts::is_counted(const sources::TableCell& cell) const {
  const auto found = codes_.find(cell.code);
  return found == codes_.end() ||
         std::any_of(found->second.begin(), found->second.end(), [](const sources::CodeRow& each) { return !each.category.empty(); });
}

PrintedStep& PublishedCounts::step_of(const Printed& printed, const sources::TableCell& cell) {
  const Month first = cell.period.first;
  const auto& sheet = sheets_.try_emplace({first, printed.kind}, printed.sheet).first->second;
  if (sheet != printed.sheet)
    refuse(printed.place(), fmt::format("found {}, which {} prints too, expected it in one of them", to_string(cell.period), sheet));
  const auto [step, fresh] = steps_.try_emplace(first, PrintedStep{cell.period, {}, {}, {}, {}, {}, {}});
  if (fresh && has_all_categories(printed.kind)) {
    for (const auto& [code, rows] : codes_) {
      for (const sources::CodeRow& row : rows) {
        if (!row.category.empty() && row.holds(cell.period)) step->second.categories.insert(row.category);
      }
    }
  }
  return step->second;
}

void PublishedCounts::count(const Printed& printed, const sources::TableCell& cell, PrintedCells& into) {
  const auto found = codes_.find(cell.code);
  const std::string place = fmt::format("{}, column {}", printed.place(), cell.column);
  if (found == codes_.end())
    return refuse(place, fmt::format("found \"{}\", expected a code of codes.csv", shown(cell.code, most_shown_bytes)));
  bool taken = !is_counted(cell) || cell.printed.count.value_or(0) == 0;
  for (const sources::CodeRow& row : found->second) {
    if (row.category.empty() || !row.holds(cell.period)) continue;
    taken = true;
    auto& sum = into.try_emplace(row.category, 0).first->second;
    sum = sum && cell.printed.count ? std::optional(*sum + *cell.printed.count) : std::nullopt;
  }
  if (!taken)
    note(left_out_, fmt::format("{}: {} of \"{}\" in {} are in no category: codes.csv counts it in other times only", place,
                                *cell.printed.count, shown(cell.code, most_shown_bytes), to_string(cell.period)));
}

PrintedCells* PublishedCounts::cells_of(const Printed& printed, PrintedForce force, PrintedStep& step) {
  const sources::PrintedPlace& place = printed.row.place;
  if (place.kind != PlaceKind::partnership) return &(is_by_partnership(printed.kind) ? step.beside_places : step.wholes)[force];
  const auto area = places_.area(place);
  if (!area) {
    refuse(printed.place(), area.error().message);
    return nullptr;
  }
  // What is of no council is blank in some editions; the councils then make up the force.
  if (area->empty() && !leaves_out_zeros(printed.kind) && is_blank(printed.row)) return nullptr;
  return &step.places[{force, *area}];
}

void PublishedCounts::add_cell(const Printed& printed, PrintedForce force, const sources::TableCell& cell) {
  if (!leaves_out_zeros(printed.kind)) {
    const bool fresh = cells_.emplace(cell.period.first, printed.kind, force, partnership_of(printed.row.place), cell.code).second;
    if (!fresh)
      return refuse(printed.place(), fmt::format("found \"{}\" a second time, expected it once", shown(cell.code, most_shown_bytes)));
  }
  PrintedStep& step = step_of(printed, cell);
  PrintedCells* const cells = cells_of(printed, force, step);
  if (cells == nullptr) return;
  count(printed, cell, *cells);
  if (!has_all_categories(printed.kind)) {
    for (const auto& [category, number] : *cells) step.categories.insert(category);
  }
}

void PublishedCounts::add_nation(const Printed& printed) {
  const std::string name = sources::small_words(printed.row.place.force);
  const bool of_forces = name == "england and wales (exc. btp)";
  if (!of_forces && name != "england and wales" && name != "england and wales (inc. btp)") return;
  for (const sources::TableCell& cell : printed.row.cells) {
    PrintedStep& step = step_of(printed, cell);
    count(printed, cell, of_forces ? step.nation_of_forces : step.nation);
  }
}

void PublishedCounts::add(const std::string& sheet, TableKind kind, const sources::TableRow& row) {
  if (problems_.size() == most_problems) return;  // it is refused anyway
  const Printed printed{sheet, kind, row};
  if (row.place.kind == PlaceKind::larger) return add_nation(printed);
  const PrintedForce force = places_.force(row.place.force);
  if (force == nullptr) {  // who records fraud alone is no force
    if (std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) { return is_counted(cell); }))
      refuse(printed.place(), fmt::format("found the force \"{}\", expected one of areas/crosswalk.csv, a region or a nation",
                                          shown(row.place.force, most_shown_bytes)));
    return;
  }
  if (force->area && !row.place.force_code.empty() && row.place.force_code != force->area->text())
    note(miscoded_, fmt::format("{}: \"{}\" of {} is printed with the code {}; the name is believed", printed.place(),
                                row.place.partnership, row.place.force, row.place.force_code));
  for (const sources::TableCell& cell : row.cells) add_cell(printed, force, cell);
}

void PublishedCounts::check_codes() {
  std::map<std::tuple<Month, TableKind, PrintedForce>, std::set<std::string>> printed;
  for (const auto& [month, kind, force, partnership, code] : cells_) {
    if (kind == TableKind::rolling_years) printed[{month, kind, force}].insert(code);
  }
  for (const auto& [key, found] : printed) {
    const auto& [month, kind, force] = key;
    const Period period = steps_.at(month).period;
    for (const auto& [code, rows] : codes_) {
      const bool due = std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return !row.category.empty() && row.holds(period); });
      if (due && !found.contains(code))
        refuse(sheets_.at({month, kind}), fmt::format("found no \"{}\" of {} in {}, expected it", shown(code, most_shown_bytes),
                                                      force->home_office, to_string(period)));
    }
  }
}

void PublishedCounts::finish_step(PrintedStep& step) {
  const auto refuse_here = [&](const std::string& sentence) {
    const auto sheet = sheets_.lower_bound({step.period.first, TableKind{}});
    refuse(sheet->second, fmt::format("{}: {}", to_string(step.period), sentence));
  };
  const bool zeros =
      sheets_.contains({step.period.first, TableKind::quarters}) || sheets_.contains({step.period.first, TableKind::partnership_quarters});
  const auto complete = [&](PrintedForce force, PrintedCells& cells) {
    if (!force->area && !zeros) return;  // of the railway's police some tables print a part
    for (const std::string& category : step.categories) {
      if (zeros) cells.try_emplace(category, 0);
      if (!cells.contains(category)) refuse_here(fmt::format("found no {} of {}, expected it", category, force->police_uk));
    }
  };
  for (auto* wholes : {&step.wholes, &step.beside_places}) {
    for (auto& [force, cells] : *wholes) complete(force, cells);
  }
  for (auto& [place, cells] : step.places) complete(place.first, cells);
  for (const std::string& sentence : disagreements(step)) refuse_here(sentence);
  if (const auto missing = places_.missing(nation_forces(step)); !missing.empty())
    refuse_here(fmt::format("found no row of {}, expected every force of areas/crosswalk.csv", fmt::join(missing, ", ")));
}

void PublishedCounts::finish() {
  check_codes();
  for (auto& [month, step] : steps_) finish_step(step);
}

std::vector<sources::WideRow> wide_rows(const PrintedStep& step, bool of_years) {
  std::vector<sources::WideRow> rows;
  const auto add = [&](PrintedForce force, const std::string& area, const PrintedCells& cells) {
    if (of_years && !force->area) return;
    auto row = wide_row(step.period.first, force, cells, of_years);
    if (!area.empty()) row.area = value_or_throw(AreaCode::parse(area));
    if (!row.cells.empty()) rows.push_back(std::move(row));
  };
  if (step.places.empty()) {
    for (const auto& [force, cells] : step.wholes) add(force, "", cells);
  }
  for (const auto& [place, cells] : step.places) add(place.first, place.second, cells);
  return rows;
}

}  // namespace hub::build
