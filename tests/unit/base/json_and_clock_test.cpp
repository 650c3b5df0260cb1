// SPDX-License-Identifier: Apache-2.0
#include "base/clock.hpp"
#include "base/json_writer.hpp"

#include <gtest/gtest.h>

namespace hub {

TEST(JsonWriter, separates_members_and_escapes_text) {
  JsonWriter out;
  out.begin_object()
      .field("a", "x\"\\\n\x01é")
      .key("b")
      .begin_array()
      .integer(1)
      .null()
      .boolean(true)
      .number_text("8.8")
      .end_array()
      .field("c", std::int64_t{-2})
      .end_object();
  EXPECT_EQ(out.text(), "{\"a\":\"x\\\"\\\\\\n\\u0001é\",\"b\":[1,null,true,8.8],\"c\":-2}");
}

TEST(JsonWriter, writes_nested_empty_values) {
  JsonWriter out;
  out.begin_array().begin_object().end_object().begin_array().end_array().end_array();
  EXPECT_EQ(out.text(), "[{},[]]");
}

TEST(Clock, the_london_date_follows_summer_time) {
  using namespace std::chrono;
  const auto at = [](int y, unsigned m, unsigned d, int h, int min) {
    return sys_days(year(y) / month(m) / day(d)) + hours(h) + minutes(min);
  };
  struct Case {
    Instant instant;
    Date date;
  };
  for (const auto& [instant, date] :
       {Case{at(2026, 11, 22, 23, 30), Date(year(2026), November, day(22))}, Case{at(2026, 7, 1, 23, 30), Date(year(2026), July, day(2))},
        Case{at(2026, 3, 29, 0, 59), Date(year(2026), March, day(29))}, Case{at(2026, 10, 24, 23, 30), Date(year(2026), October, day(25))},
        Case{at(2026, 10, 25, 23, 30), Date(year(2026), October, day(25))}}) {
    EXPECT_EQ(london_date(instant), date);
  }
}

TEST(Clock, writes_the_formats_of_manifest_and_http) {
  using namespace std::chrono;
  const Instant instant = sys_days(year(1994) / November / 6) + hours(8) + minutes(49) + seconds(37);
  EXPECT_EQ(http_date(instant), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(utc_text(instant), "1994-11-06T08:49:37Z");
  EXPECT_EQ(compact_date(Date(year(2026), November, day(2))), "20261102");
}

}  // namespace hub
