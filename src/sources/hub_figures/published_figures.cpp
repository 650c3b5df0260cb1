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
  if (fields.text(measure).empty()) return fields.refuse(measure, "a measure");
  if (!fields.text(area).empty()) {
    const auto code = fields.code(area);
    if (!code) return tl::unexpected(code.error());
  }
  for (const Field field : {first, last}) {
    if (!fields.text(field).empty() && !is_iso_date(fields.text(field)))
      return fields.refuse(field, "a date such as 2021-11-01, or nothing");
  }
  const auto number = parse_number<double>(fields.text(value));
  const bool is_share = fields.text(unit) == "percent";
  if (!number || !(*number >= 0) || *number > (is_share ? 100 : largest_value))
    return fields.refuse(value, is_share ? "a number from 0 to 100" : "a number of 0 or more");
  if (fields.text(first) > fields.text(last) && !fields.text(last).empty())
    return fields.refuse(last, "a date that is not before the first");
  const auto words = bound_named(fields.text(bound));
  if (!words) return fields.refuse(bound, "exact, about, nearly, at_least or at_most");
  if (!fields.text(url).starts_with("https://") && !fields.text(url).starts_with("http://"))
    return fields.refuse(url, "the address of the publication");
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

}  // namespace

Result<Parsed<PublishedFigure>> read_published_figures(const HubFolder& hub) {
  return read_table<PublishedFigure>(hub, "figures/response/published.csv",
                                     {"measure", "area_name", "area", "period_first", "period_last", "value", "unit", "numerator",
                                      "denominator", "grade", "clock", "target", "bound", "note", "publisher", "url", "quality"},
                                     parse_figure);
}

}  // namespace hub::sources
