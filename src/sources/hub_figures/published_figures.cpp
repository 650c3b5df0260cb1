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

bool is_iso_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && parse_number<unsigned>(text.substr(0, 4)) &&
         parse_number<unsigned>(text.substr(5, 2)) && parse_number<unsigned>(text.substr(8, 2));
}

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
  if (!parse_number<double>(fields.text(value))) return fields.refuse(value, "a number");
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

Result<ResponseClock> parse_clock(const RowFields& fields) {
  if (fields.text(0).empty() || fields.text(1).empty()) return fields.refuse(0, "an id and a title");
  return ResponseClock{fields.text(0), fields.text(1), fields.text(2)};
}

Result<ResponseMeasure> parse_measure(const RowFields& fields) {
  if (fields.text(0).empty() || fields.text(2).empty()) return fields.refuse(0, "an id and a title");
  if (fields.text(1).empty()) return fields.refuse(1, "a topic of hub.toml");
  return ResponseMeasure{fields.text(0), fields.text(1), fields.text(2)};
}

Result<ResponseGap> parse_gap(const RowFields& fields) {
  if (fields.text(0).empty() || fields.text(1).empty()) return fields.refuse(0, "what is missing and who holds it");
  return ResponseGap{fields.text(0), fields.text(1), fields.text(2)};
}

/// Rows whose ids are all different.
template <class Row>
Result<Parsed<Row>> with_unique_ids(Result<Parsed<Row>> parsed) {
  if (!parsed) return parsed;
  const auto unique = refuse_repeated(*parsed, [](const Row& row) { return row.id; });
  if (!unique) return tl::unexpected(unique.error());
  return parsed;
}

}  // namespace

Result<Parsed<PublishedFigure>> read_published_figures(const HubFolder& hub) {
  return read_table<PublishedFigure>(hub, "figures/response/published.csv",
                                     {"measure", "area_name", "area", "period_first", "period_last", "value", "unit", "numerator",
                                      "denominator", "grade", "clock", "target", "bound", "note", "publisher", "url", "quality"},
                                     parse_figure);
}

Result<Parsed<ResponseClock>> read_response_clocks(const HubFolder& hub) {
  return with_unique_ids(read_table<ResponseClock>(hub, "figures/response/clocks.csv", {"id", "title", "definition"}, parse_clock));
}

Result<Parsed<ResponseMeasure>> read_response_measures(const HubFolder& hub) {
  return with_unique_ids(read_table<ResponseMeasure>(hub, "figures/response/measures.csv", {"id", "topic", "title"}, parse_measure));
}

Result<Parsed<ResponseGap>> read_response_gaps(const HubFolder& hub) {
  return read_table<ResponseGap>(hub, "figures/response/gaps.csv", {"missing", "holder", "why"}, parse_gap);
}

}  // namespace hub::sources
