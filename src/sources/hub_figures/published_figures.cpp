// SPDX-License-Identifier: Apache-2.0
#include "sources/hub_figures/published_figures.hpp"

#include "base/text.hpp"
#include "domain/area.hpp"

namespace hub::sources {
namespace {

enum Field : std::size_t {
  measure,
  area_name,
  area,
  first,
  last,
  value,
  unit,
  numerator,
  denominator,
  grade,
  clock,
  target,
  bound,
  note,
  publisher,
  url,
  quality
};

constexpr double largest_value = 1e12;

Result<PublishedFigure> parse_figure(const RowFields& fields) {
  for (const Field field : {measure, area_name, clock, publisher}) {
    if (fields.text(field).empty()) return fields.refuse(field, "a text that is not empty");
  }
  if (fields.text(unit).empty() || fields.text(unit).find_first_not_of("abcdefghijklmnopqrstuvwxyz ") != std::string::npos)
    return fields.refuse(unit, "a unit in small letters, such as percent or minutes");
  if (!fields.text(area).empty()) {
    const auto code = fields.code(area);
    if (!code) return tl::unexpected(code.error());
  }
  for (const Field field : {first, last}) {
    if (!fields.text(field).empty() && !is_iso_date(fields.text(field)))
      return fields.refuse(field, "a date such as 2021-11-01, or nothing");
  }
  const auto number = is_plain_decimal(fields.text(value)) ? parse_number<double>(fields.text(value)) : std::nullopt;
  const bool is_share = fields.text(unit) == "percent";
  if (!number || !(*number >= 0) || *number > (is_share ? 100 : largest_value))
    return fields.refuse(value, is_share ? "a decimal number from 0 to 100" : "a decimal number of 0 or more");
  if (fields.text(first) > fields.text(last) && !fields.text(last).empty())
    return fields.refuse(last, "a date that is not before the first");
  const auto words = bound_named(fields.text(bound));
  if (!words) return fields.refuse(bound, "exact, about, nearly, at_least or at_most");
  if (!is_web_address(fields.text(url))) return fields.refuse(url, "the address of the publication");
  if (fields.text(quality) != "A" && fields.text(quality) != "B")
    return fields.refuse(quality, "A or B (ambiguous figures are never shown)");
  return PublishedFigure{fields.text(measure),
                         fields.text(area_name),
                         fields.text(area),
                         fields.text(first),
                         fields.text(last),
                         fields.text(value),
                         fields.text(unit),
                         fields.text(grade),
                         fields.text(clock),
                         fields.text(target),
                         *words,
                         fields.text(note),
                         fields.text(publisher),
                         fields.text(url),
                         fields.text(quality)[0]};
}

/// A publisher tells one value of it.
std::string what_it_tells(const PublishedFigure& each) {
  return fmt::format("{}, {} {}, {} to {}, {} by {}, {}, {}", each.measure, each.area, each.area_name, each.period_first, each.period_last,
                     each.unit, each.clock, each.grade, each.publisher);
}

}  // namespace

Result<Parsed<PublishedFigure>> read_published_figures(const HubFolder& hub) {
  auto figures = read_table<PublishedFigure>(hub, "figures/response/published.csv",
                                             {"measure", "area_name", "area", "period_first", "period_last", "value", "unit", "numerator",
                                              "denominator", "grade", "clock", "target", "bound", "note", "publisher", "url", "quality"},
                                             parse_figure);
  if (!figures) return figures;
  if (auto once = refuse_repeated(*figures, what_it_tells); !once) return tl::unexpected(once.error());
  return figures;
}

}  // namespace hub::sources
