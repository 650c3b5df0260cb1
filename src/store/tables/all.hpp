// SPDX-License-Identifier: Apache-2.0
// The row descriptions of all tables, for what looks at each of them.
#pragma once
#include "store/tables/areas.hpp"
#include "store/tables/definitions.hpp"
#include "store/tables/figures.hpp"
#include "store/tables/measures.hpp"
#include "store/tables/response.hpp"
#include "store/tables/small_areas.hpp"
#include "store/tables/source_files.hpp"
#include "store/tables/street.hpp"

#include <tuple>

namespace hub::store {

/// Every table of a release but the reference tables, which domain/reference/all.hpp lists.
using AllTables =
    std::tuple<AreaRow, AreaOutlineRow, AreaRegionRow, AreaPartRow, LevelRow, SmallAreaCountRow, HubRow, DatasetRow, PillarRow, MeasureRow,
               SeriesRow, SeriesBreakRow, SeriesCategoryRow, MeasureCaveatRow, MeasureAlsoRow, MeasureDisclosureRow, MeasureWordingRow,
               RecordedCountRow, EarlierCountRow, RevisionRow, YearPartRow, ImportedCountRow, WithheldCountRow, CoverageRow, ObservationRow,
               DispersionRow, ResponseOutlineRow, ResponseTopicRow, PublishedFigureRow, SourceFileRow, RejectRow, CrimeRow, CrimeContextRow,
               CrimeOutcomeRow, CrimeTypeRow, PublishedZoneRow, SnapPointRow, StreetFileRow, IndistinctStepRow, SupersededCountRow>;

}  // namespace hub::store
