// SPDX-License-Identifier: Apache-2.0
// How a hub arranges the figures that others published of calls answered and incidents attended.
#pragma once
#include <string>
#include <vector>

namespace hub {

/// What calls or incidents a group of figures is about: one telephone number, or attendance.
struct ResponseTopic {
  std::string id;       ///< as in figures/response/measures.csv
  std::string key;      ///< names its part of the page: #key
  std::string title;    ///< a heading
  std::string subject;  ///< as in "Published figures about …"
  bool attended;        ///< incidents attended, against targets; otherwise calls answered
};

struct ResponseOutline {
  std::string comparator;      ///< the area in published figures whose answering times those of the home area are set against
  std::string answered_share;  ///< id of the measure that leads
  std::string mean_time;       ///< id of the one that follows
  std::string about;           ///< a sentence: what the page is about
  std::vector<ResponseTopic> topics;
};

}  // namespace hub
