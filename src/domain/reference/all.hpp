// SPDX-License-Identifier: Apache-2.0
// The reference tables: what stands here is read, loaded and held by every snapshot.
#pragma once
#include "domain/reference/area_characteristics.hpp"
#include "domain/reference/area_name.hpp"
#include "domain/reference/area_note.hpp"
#include "domain/reference/combined_area.hpp"
#include "domain/reference/place.hpp"
#include "domain/reference/postcode_group.hpp"
#include "domain/reference/printed_rate.hpp"
#include "domain/reference/replaced_area.hpp"
#include "domain/reference/response_clock.hpp"
#include "domain/reference/response_gap.hpp"
#include "domain/reference/response_measure.hpp"
#include "domain/reference/similar_force.hpp"

#include <tuple>

namespace hub::reference {

/// The rows of every table. A new one comes last: the order is that of the source files' ids.
using All = std::tuple<ReplacedArea, ResponseClock, ResponseMeasure, ResponseGap, AreaCharacteristics, SimilarForce, CombinedArea, AreaNote,
                       AreaName, Place, PostcodeGroup, PrintedRate>;

template <template <class...> class Holder, class List>
struct EachOf;
template <template <class...> class Holder, class... Row>
struct EachOf<Holder, std::tuple<Row...>> {
  using type = std::tuple<Holder<Row>...>;
};

/// What is held of every table: Each<std::vector> is a tuple of vectors, one for each row type.
template <template <class...> class Holder>
using Each = typename EachOf<Holder, All>::type;

}  // namespace hub::reference
