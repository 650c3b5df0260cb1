// SPDX-License-Identifier: Apache-2.0
#include "facts/finding.hpp"

namespace hub::facts {

bool Finding::is_old() const { return age_months > stats::old_months; }

}  // namespace hub::facts
