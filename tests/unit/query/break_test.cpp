// SPDX-License-Identifier: Apache-2.0
// A new way of counting at one recorder: its figures and those of its places are not one series, those of the others are.
#include "fixtures/example_hub.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/change.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/steps.hpp"
#include "query/release.hpp"
#include "verify/verify_release.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hub::query {
namespace {

constexpr Period winter{Month(2024, 12), 3};
constexpr Period spring{Month(2025, 3), 3};
constexpr Period across{Month(2025, 1), 3};

/// The example hub, in which only "Other Constabulary, East" changed in March 2025 how it counts robbery.
struct World {
  test::HubCopy hub;
  store::Release stored;
  std::shared_ptr<const Release> served;

  World() {
    hub.replace("measures.toml", "month = \"2025-03\"\n", "month = \"2025-03\"\nareas = [\"X23000002\"]\n");
    value_or_throw(hub.build());
    stored = value_or_throw(store::current_release(hub.releases()));
    served = value_or_throw(Release::open(stored));
  }
  [[nodiscard]] Subject robbery_in(const char* code) const {
    const Snapshot& snapshot = *served->snapshot;
    return leading(snapshot, *snapshot.find_measure("robbery"), *snapshot.find_area(code));
  }
};

}  // namespace

TEST(Break, at_one_recorder_is_of_its_places_and_of_what_it_is_part_of_alone) {
  const World world;
  struct Row {
    const char* code;
    bool concerned;
  };
  for (const auto& [code, concerned] :
       {Row{"X23000002", true}, Row{"X06000051", true}, Row{"X23000001", false}, Row{"X06000001", false}, Row{"X04000001", true}}) {
    const Subject subject = world.robbery_in(code);
    EXPECT_EQ(break_between(subject, winter, spring) != nullptr, concerned) << code;
    const auto change = change_between_periods(subject, winter, spring).change;
    EXPECT_EQ(!change.has_value() && change.missing().reason == MissingReason::not_comparable, concerned) << code;
    const auto steps = own_steps_of(subject);
    EXPECT_EQ(std::any_of(steps.begin(), steps.end(), [](const auto& step) { return !step.begins.empty(); }), concerned) << code;
  }
  const auto cell_across = [&](const char* code) { return world.robbery_in(code).find(across)->status; };
  EXPECT_EQ(cell_across("X23000002"), CellStatus::broken);
  EXPECT_EQ(cell_across("X06000051"), CellStatus::broken);
  EXPECT_EQ(cell_across("X23000001"), CellStatus::counted);
}

TEST(Break, at_one_recorder_takes_it_out_of_what_the_others_changed_by) {
  const World world;
  const auto of_all = change_between_periods(world.robbery_in("X23000001"), winter, spring).others_change;
  EXPECT_FALSE(of_all && of_all->members > 1) << "of two others one counts otherwise";
}

TEST(Break, at_one_recorder_is_recomputed_by_the_second_path) {
  const World world;
  const auto verified = value_or_throw(verify::verify_release(world.stored, london_date(test::test_now())));
  EXPECT_EQ(verified.differing, 0) << verified.differences.front().what << " of " << verified.differences.front().area;
}

}  // namespace hub::query
