// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <optional>

namespace hub {

/// One force in the most similar group of another, as an inspectorate publishes it. Not symmetric.
struct SimilarForce {
  AreaCode force;
  AreaCode member;

  /// Without a row where the groups are not in open data.
  static constexpr reference::File file{
      .path = "areas/most_similar_forces.csv", .table = "similar_force", .presence = reference::Presence::optional, .may_be_empty = true};
  static constexpr std::array<std::string_view, 2> key{"force", "member"};
  static constexpr auto columns =
      std::tuple{reference::Column{"force", &SimilarForce::force}, reference::Column{"member", &SimilarForce::member}};

  [[nodiscard]] static std::optional<reference::Objection> objection(const SimilarForce& row) {
    if (row.force != row.member) return {};
    return reference::Objection{1, "another force: each belongs to its own group without saying so"};
  }
};

}  // namespace hub
