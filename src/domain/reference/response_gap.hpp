// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// A figure that readers would expect and that is not published: what, and who holds it.
struct ResponseGap {
  std::string missing;
  std::string holder;
  std::string why;

  static constexpr reference::File file{.path = "figures/response/gaps.csv",
                                        .table = "response_gap",
                                        .presence = reference::Presence::with_response,
                                        .order = reference::Order::of_file};
  static constexpr std::array<std::string_view, 2> key{"missing", "holder"};
  static constexpr auto columns = std::tuple{reference::Column{"missing", &ResponseGap::missing, reference::Named{"what is missing"}},
                                             reference::Column{"holder", &ResponseGap::holder, reference::Named{"who holds it"}},
                                             reference::Column{"why", &ResponseGap::why, reference::Named{"why it is missing"}}};
};

}  // namespace hub
