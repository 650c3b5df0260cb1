// SPDX-License-Identifier: Apache-2.0
// Who supplied what when: one entry for each data set, force and month that the release declares.
#pragma once
#include "domain/month.hpp"
#include "domain/series.hpp"

#include <cstdint>
#include <string>

namespace hub {

struct Coverage {
  std::string dataset;
  std::string force;  ///< area code
  Month month;        ///< first month of the data set's step
  CellStatus status;  ///< counted (supplied), doubtful, incomplete, not_supplied or not_held
  std::string
      detail;  ///< a sentence for people: why it is not supplied or doubtful; of a supplied step, who looked at it and found it right
  std::int64_t records = 0;  ///< all records of the force in that step
  std::string file = {};     ///< the source file that they are counted in; empty without records
};

}  // namespace hub
