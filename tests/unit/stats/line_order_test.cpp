// SPDX-License-Identifier: Apache-2.0
#include "stats/line_order.hpp"

#include <gtest/gtest.h>

namespace hub::stats {

TEST(LineOrder, counts_the_steps_that_both_lines_have_and_no_others) {
  const Missing missing{MissingReason::not_supplied};
  const Rate three{3, 1000, 1000};
  const Rate four{4, 1000, 1000};
  LineOrder order;
  order.add(three, four);
  order.add(four, three);
  order.add(three, four);
  order.add(three, three);
  order.add(missing, four);
  order.add(four, missing);
  EXPECT_EQ(order.both, 4);
  EXPECT_EQ(order.lower, 2);
  EXPECT_EQ(order.higher, 1);
}

}  // namespace hub::stats
