// SPDX-License-Identifier: Apache-2.0
// What a measure's page says of each of its series.
#pragma once
#include "facts/hub.hpp"
#include "facts/meeting.hpp"
#include "facts/series.hpp"
#include "facts/together.hpp"
#include "render/html_writer.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// Of which measure and area the series are.
struct SeriesContext {
  const facts::HubFacts& hub;
  const Measure* measure;
  const Area* area;
  const Area* parent;  ///< or null
  bool several;        ///< there is more than one series, so that each says its source
};

/// Its steps as a line beside the comparison, and as a table: no line joins two series. Nothing with under two steps. id: of the section.
void over_time_section(HtmlWriter& out, const SeriesContext& in, const facts::SeriesFacts& series, const std::string& id);

/// What newer monthly figures say beside the year that leads. Only where the series has a finding.
void lately_section(HtmlWriter& out, const SeriesContext& in, const facts::SeriesFacts& series);

/// How the change shows in its single steps, and how it went in all areas of the kind: what is known of these. The series has a finding.
[[nodiscard]] std::vector<std::string> change_beside_sentences(const SeriesContext& in, const facts::SeriesFacts& series);

/// "April 2017 to March 2018 was first published as 8,739. It is 8,726 now."
/// From when on counts are made otherwise, and how.
[[nodiscard]] std::string break_sentence(const MeasureBreak& changed);
[[nodiscard]] std::string revision_sentence(const stats::Revision& revision);

/// That two sources of a page differ where they meet. The meeting has a total.
[[nodiscard]] std::string meeting_sentence(const facts::Meeting& meeting);

/// The figure of the area and others together, where the publisher gives no other.
void together_note(HtmlWriter& out, const SeriesContext& in, const facts::Together& all);

}  // namespace hub::render
