// SPDX-License-Identifier: Apache-2.0
// Months whose types cannot be right (docs/data/methodology.md#months-that-cannot-be-right): a type that vanished, types that look mixed
// up, or too few records of most of them.
#pragma once
#include "domain/month.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hub::stats {

/// Records of one type, which the publisher used in that month; 0 where the file has none.
struct TypeCount {
  std::string recorder;
  Month month;
  std::string type;
  std::int64_t records;
};

enum class Oddity {
  vanished,         ///< a type has no record
  mixed_up,         ///< one type has far too many records, another far too few
  beside_mixed_up,  ///< next to such a month, and types of it are still off on the same side
  few               ///< of most types too few: a part of the month's records
};

struct OddType {
  std::string type;
  std::int64_t records;
  double usual;
};

struct OddMonth {
  std::string recorder;
  Month month;
  Oddity oddity;
  std::vector<OddType> types;  ///< those that are off, the furthest first
};

/// A month is judged by the medians of the recorder's other months within twelve, of which a type needs five or more; types whose median is
/// under 20 tell nothing, and with under five types a month is not judged. It is odd when
/// - a type has no record: vanished;
/// - one type has 2.5 times its median or more and another a 2.5th or less: mixed up;
/// - it is next to a mixed-up month, or to one that is so, and a type that is off there is off by 1.5 times or more on the same side;
/// - the median over its types of records to usual ones is under three quarters of the same of the other recorders in that month (the
///   median over five of them or more; of fewer, under three quarters): few. What keeps everybody at home makes no month odd.
/// One row for each recorder, month and type; result in order of recorder and month.
[[nodiscard]] std::vector<OddMonth> odd_months(std::span<const TypeCount> counts);

}  // namespace hub::stats
