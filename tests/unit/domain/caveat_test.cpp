// SPDX-License-Identifier: Apache-2.0
#include "domain/measure.hpp"

#include <gtest/gtest.h>

namespace hub {
namespace {

const Level council{"district", 2, "council area", "council areas", Counting::located, *CodeForm::parse("A99999999")};
const Area oxford{*AreaCode::parse("E07000178"), "Oxford", &council, {}, {}, {}};

MeasureSeries series_with_key(const char* key) {
  MeasureSeries series{};
  series.key = key;
  return series;
}

const MeasureSeries quarters = series_with_key("quarters");
const Period of_2022{Month(2022, 1), 12};

}  // namespace

TEST(Caveat, concerns_all_figures_that_nothing_narrows_it_from) {
  struct Case {
    Caveat caveat;
    bool concerns;
  };
  for (const Case& each : {
           Case{{"said", "", "", {}, {}}, true},
           Case{{"said", "quarters", "", {}, {}}, true},
           Case{{"said", "years", "", {}, {}}, false},
           Case{{"said", "", "E07000178", {}, {}}, true},
           Case{{"said", "", "E23000029", {}, {}}, false},
           Case{{"said", "", "district", {}, {}}, true},
           Case{{"said", "", "force", {}, {}}, false},
           Case{{"said", "quarters", "force", {}, {}}, false},
           Case{{"said", "", "", Month(2022, 12), {}}, true},
           Case{{"said", "", "", Month(2023, 1), {}}, false},
           Case{{"said", "", "", {}, Month(2022, 1)}, true},
           Case{{"said", "", "", {}, Month(2021, 12)}, false},
           Case{{"said", "", "", Month(2022, 3), Month(2022, 4)}, true},
       }) {
    EXPECT_EQ(each.caveat.concerns(quarters, oxford, of_2022), each.concerns)
        << each.caveat.series << " " << each.caveat.area << " " << (each.caveat.first ? to_string(*each.caveat.first) : "") << " "
        << (each.caveat.last ? to_string(*each.caveat.last) : "");
  }
}

TEST(Caveat, that_stands_for_several_series_or_places_is_one_sentence) {
  Measure measure{};
  measure.caveats = {{"a", "quarters", "", {}, {}}, {"a", "years", "", {}, {}}, {"b", "", "", {}, {}}};
  EXPECT_EQ(measure.caveat_sentences(), (std::vector<std::string>{"a", "b"}));
}

}  // namespace hub
