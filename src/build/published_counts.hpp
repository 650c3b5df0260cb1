// SPDX-License-Identifier: Apache-2.0
// The tables of one published file as counts of one data set: codes become categories, partnerships areas, and what is printed twice, as a
// whole and in its parts, must agree. Whatever cannot be told refuses the file with sheet, row, what was found and what was expected.
#pragma once
#include "build/published_places.hpp"
#include "sources/hub_figures/count_tables.hpp"
#include "sources/published_tables/code_table.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace hub::build {

/// Category → count; nothing where the publisher prints none.
using PrintedCells = std::map<std::string, std::optional<std::int64_t>, std::less<>>;
using PrintedForce = const sources::CrosswalkRow*;

/// What is printed of one step.
struct PrintedStep {
  Period period;
  std::map<PrintedForce, PrintedCells> wholes;                          ///< of forces
  std::map<PrintedForce, PrintedCells> beside_places;                   ///< likewise, in the table of their places
  std::map<std::pair<PrintedForce, std::string>, PrintedCells> places;  ///< with an area code, or "" for none
  PrintedCells nation;                                                  ///< with forces outside it, as far as they are printed
  PrintedCells nation_of_forces;                                        ///< without
  std::set<std::string> categories;                                     ///< what each force and place must have
};

/// The rows of codes.csv by code.
using Codes = std::map<std::string, std::vector<sources::CodeRow>, std::less<>>;

class PublishedCounts {
 public:
  PublishedCounts(const PublishedPlaces& places, const Codes& codes) : places_(places), codes_(codes) {}

  /// One row of a table at `sheet` ("tables.xlsx, sheet P1").
  void add(const std::string& sheet, sources::TableKind kind, const sources::TableRow& row);
  /// Fills in what a table leaves out because it is 0, and holds parts against wholes. To be called once, after the last row.
  void finish();

  /// By the first month of the step.
  [[nodiscard]] const std::map<Month, PrintedStep>& steps() const { return steps_; }
  /// Why the file cannot be used; none: it can. Of many the first.
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }
  /// Rows of which the force's name was believed and not its code.
  [[nodiscard]] const std::vector<std::string>& miscoded() const { return miscoded_; }
  /// Counts of a code that no category has in that time: the publisher's late corrections of what was replaced.
  [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  /// A row with where it stands.
  struct Printed {
    const std::string& sheet;
    sources::TableKind kind;
    const sources::TableRow& row;
    [[nodiscard]] std::string place() const { return fmt::format("{}, row {}", sheet, row.number); }
  };

  void refuse(const std::string& place, const std::string& sentence);
  PrintedCells* cells_of(const Printed& printed, PrintedForce force, PrintedStep& step);
  void add_cell(const Printed& printed, PrintedForce force, const sources::TableCell& cell);
  void add_nation(const Printed& printed);
  void count(const Printed& printed, const sources::TableCell& cell, PrintedCells& into);
  [[nodiscard]] PrintedStep& step_of(const Printed& printed, const sources::TableCell& cell);
  [[nodiscard]] bool is_counted(const sources::TableCell& cell) const;
  void finish_step(PrintedStep& step);
  void check_codes();

  using Cell = std::tuple<Month, sources::TableKind, PrintedForce, std::string, std::string>;  ///< step, table, force, partnership, code
  const PublishedPlaces& places_;
  const Codes& codes_;
  std::map<Month, PrintedStep> steps_;
  std::map<std::pair<Month, sources::TableKind>, std::string> sheets_;  ///< that print a step: no other may print it too
  std::set<Cell> cells_;                                                ///< of tables with one cell for each place and code
  std::vector<std::string> problems_;
  std::vector<std::string> miscoded_;
  std::vector<std::string> left_out_;
};

/// The step's counts under the names that bundled figures have: a force's name on data.police.uk in years, at the Home Office in tables of
/// offences. Forces outside the nation are in tables of offences only.
[[nodiscard]] std::vector<sources::WideRow> wide_rows(const PrintedStep& step, bool of_years);

}  // namespace hub::build
