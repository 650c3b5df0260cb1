// SPDX-License-Identifier: Apache-2.0
// Published figures of answering and attending. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"
#include "store/tables/response.hpp"

#include <string_view>
#include <tuple>

namespace hub::store {

namespace queries {

inline constexpr Query<ResponseOutlineRow> response_outline{"query/response_outline.sql"};
inline constexpr Query<ResponseTopicRow> response_topics{"query/response_topics.sql"};
inline constexpr Query<PublishedFigureRow> published_figures{"query/published_figures.sql"};

}  // namespace queries

}  // namespace hub::store
