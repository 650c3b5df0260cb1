// SPDX-License-Identifier: Apache-2.0
#include "query/street_records.hpp"

#include "base/files.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "query/snapshot.hpp"
#include "sources/police_uk/vocabulary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace hub::query {
namespace {

const Month january(2026, 1);

/// 3,000 records at random points over the invented country, the same in every run, with 100 that have no place.
struct World {
  test::HubCopy hub;
  std::vector<Coordinates> points;
  store::Release release;

  static const World& get() {
    static const World world;
    return world;
  }

 private:
  World() {
    std::mt19937 random(11);
    std::vector<test::StreetLine> lines(100, test::unlocated());
    for (int i = 0; i < 3000; ++i) {
      const Coordinates at{-1'200'000 + static_cast<std::int32_t>(random() % 200'000),
                           51'700'000 + static_cast<std::int32_t>(random() % 200'000)};
      points.push_back(at);
      test::StreetLine line;
      line.longitude = fmt::format("-{}.{:06}", -at.longitude_e6 / 1'000'000, -at.longitude_e6 % 1'000'000);
      line.latitude = fmt::format("{}.{:06}", at.latitude_e6 / 1'000'000, at.latitude_e6 % 1'000'000);
      line.type = sources::crime_types[static_cast<std::size_t>(i) % sources::crime_types_in_use].title;
      lines.push_back(line);
    }
    test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv(lines));
    value_or_throw(hub.build_with_data());
    release = value_or_throw(store::current_release(hub.releases()));
  }
};

std::vector<Coordinates> places_of(const std::vector<StreetRecord>& records) {
  std::vector<Coordinates> places;
  for (const StreetRecord& record : records) places.push_back(record.at);
  std::sort(places.begin(), places.end());
  return places;
}

/// Distance by the spherical law of cosines, in another way than the code under test.
double other_distance_m(const Coordinates& a, const Coordinates& b) {
  const auto vector = [](const Coordinates& at) {
    const double east = at.longitude_e6 / 1e6 * M_PI / 180.0;
    const double north = at.latitude_e6 / 1e6 * M_PI / 180.0;
    return std::array{std::cos(north) * std::cos(east), std::cos(north) * std::sin(east), std::sin(north)};
  };
  const auto [ax, ay, az] = vector(a);
  const auto [bx, by, bz] = vector(b);
  return 6371008.8 * 2.0 * std::asin(std::min(1.0, std::sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by) + (az - bz) * (az - bz)) / 2.0));
}

}  // namespace

TEST(StreetRecords, within_a_radius_are_exactly_those_that_a_naive_search_finds) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  std::mt19937 random(5);
  std::size_t found_in_all = 0;
  for (int i = 0; i < 60; ++i) {
    const Coordinates centre = world.points[random() % world.points.size()];
    const double radius_m = 50.0 + static_cast<double>(random() % 4000);
    std::vector<Coordinates> expected;
    std::copy_if(world.points.begin(), world.points.end(), std::back_inserter(expected),
                 [&](const Coordinates& at) { return other_distance_m(centre, at) <= radius_m; });
    std::sort(expected.begin(), expected.end());
    const auto found = reader.near(centre, radius_m, january);
    ASSERT_TRUE(found && found->has_value());
    EXPECT_EQ(places_of(found->value().records), expected);
    found_in_all += expected.size();
  }
  EXPECT_GT(found_in_all, 1000U);
}

TEST(StreetRecords, in_a_polygon_are_exactly_those_that_a_naive_search_finds) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  // An L, whose notch is not inside: its two rectangles are easy to test by hand.
  const Polygon l_shape{{-1'190'000, 51'710'000}, {-1'020'000, 51'710'000}, {-1'020'000, 51'760'000},
                        {-1'100'000, 51'760'000}, {-1'100'000, 51'880'000}, {-1'190'000, 51'880'000}};
  const auto in_rectangle = [](const Coordinates& at, std::int32_t west, std::int32_t south, std::int32_t east, std::int32_t north) {
    return at.longitude_e6 > west && at.longitude_e6 < east && at.latitude_e6 > south && at.latitude_e6 < north;
  };
  std::vector<Coordinates> expected;
  std::copy_if(world.points.begin(), world.points.end(), std::back_inserter(expected), [&](const Coordinates& at) {
    return in_rectangle(at, -1'190'000, 51'710'000, -1'020'000, 51'760'000) ||
           in_rectangle(at, -1'190'000, 51'710'000, -1'100'000, 51'880'000);
  });
  std::sort(expected.begin(), expected.end());
  const auto found = reader.inside(l_shape, january);
  ASSERT_TRUE(found && found->has_value());
  EXPECT_EQ(places_of(found->value().records), expected);
  EXPECT_GT(expected.size(), 500U);
}

TEST(StreetRecords, carry_type_and_outcome_and_add_up_by_type) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  const Polygon everything{{-1'300'000, 51'600'000}, {-900'000, 51'600'000}, {-900'000, 52'000'000}, {-1'300'000, 52'000'000}};
  const auto found = reader.inside(everything, january);
  ASSERT_TRUE(found && found->has_value());
  const CountsByType counts = counts_by_type(found->value().records);
  for (std::size_t type = 0; type < counts.size(); ++type) EXPECT_EQ(counts[type], type < 4 ? 215 : 214) << type;
  for (const StreetRecord& record : found->value().records)
    EXPECT_EQ(sources::crime_outcomes[record.outcome], sources::under_investigation);
}

TEST(StreetRecords, in_a_triangle_are_those_on_the_inner_side_of_all_three_edges) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  const Polygon triangle{{-1'180'000, 51'720'000}, {-1'030'000, 51'750'000}, {-1'130'000, 51'890'000}};
  const auto left_of = [](const Coordinates& a, const Coordinates& b, const Coordinates& at) {
    return (std::int64_t{b.longitude_e6} - a.longitude_e6) * (at.latitude_e6 - a.latitude_e6) -
               (std::int64_t{b.latitude_e6} - a.latitude_e6) * (at.longitude_e6 - a.longitude_e6) >
           0;
  };
  std::vector<Coordinates> expected;
  std::copy_if(world.points.begin(), world.points.end(), std::back_inserter(expected), [&](const Coordinates& at) {
    return left_of(triangle[0], triangle[1], at) && left_of(triangle[1], triangle[2], at) && left_of(triangle[2], triangle[0], at);
  });
  std::sort(expected.begin(), expected.end());
  const auto found = reader.inside(triangle, january);
  ASSERT_TRUE(found && found->has_value());
  EXPECT_EQ(places_of(found->value().records), expected);
  EXPECT_GT(expected.size(), 300U);
}

TEST(StreetRecords, say_whose_records_are_not_among_them) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  const auto found = reader.near({-1'150'000, 51'750'000}, 1000.0, january);
  ASSERT_TRUE(found && found->has_value());
  EXPECT_EQ(found->value().forces_not_held, (std::vector<std::string>{"X23000002", "X23000003"}));
}

TEST(StreetRecords, of_a_month_that_the_release_does_not_hold_are_not_zero) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  const auto found = reader.near({-1'150'000, 51'750'000}, 1000.0, Month(2026, 2));
  ASSERT_TRUE(found);
  ASSERT_FALSE(found->has_value());
  EXPECT_EQ(found->missing().reason, MissingReason::not_held);
  EXPECT_TRUE(records.holds("X23000001", january));
  EXPECT_FALSE(records.holds("X23000002", january));
  EXPECT_FALSE(records.holds("X23000001", Month(2026, 2)));
}

TEST(StreetRecords, refuse_questions_without_bounds) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  for (const double radius_m : {0.0, -1.0, 10'000.1, std::nan("")})
    EXPECT_EQ(reader.near({0, 0}, radius_m, january).error().code, ErrorCode::bad_parameter);
  EXPECT_EQ(reader.inside({{0, 0}, {1, 1}}, january).error().code, ErrorCode::bad_parameter);
  EXPECT_EQ(reader.inside(Polygon(1001, {0, 0}), january).error().code, ErrorCode::bad_parameter);
  EXPECT_EQ(reader.inside({{0, 0}, {500'001, 0}, {0, 1}}, january).error().code, ErrorCode::bad_parameter);
}

TEST(StreetRecords, near_the_poles_and_the_date_line_nothing_breaks) {
  const World& world = World::get();
  const auto records = value_or_throw(StreetRecords::open(world.release));
  StreetReader reader(records);
  for (const Coordinates& corner : {Coordinates{180'000'000, 90'000'000}, Coordinates{-180'000'000, -90'000'000}, Coordinates{0, 0}}) {
    const auto found = reader.near(corner, 10'000.0, january);
    ASSERT_TRUE(found && found->has_value());
    EXPECT_TRUE(found->value().records.empty());
  }
}

TEST(StreetRecords, a_release_without_them_says_how_to_get_them) {
  const auto records = StreetRecords::open(test::example_release());
  ASSERT_FALSE(records);
  EXPECT_EQ(records.error().code, ErrorCode::not_found);
  EXPECT_NE(records.error().message.find("--data PATH"), std::string::npos);
}

TEST(SmallAreas, count_the_home_forces_records_and_nobody_elses) {
  const test::HubCopy hub;
  const auto line = [](const std::string& month, const std::string& lsoa, const std::string& force = "Example Constabulary") {
    test::StreetLine made;
    made.month = month;
    made.lsoa = lsoa;
    made.force = force;
    return made;
  };
  // The old file names the area that was split; the new one names what became of it.
  const auto write = [&](const std::string& month, const std::string& force, const std::vector<test::StreetLine>& lines) {
    test::write_bytes(hub.data() / test::street_path(month, force), test::street_csv(lines));
  };
  write("2026-01", "example", {line("2026-01", "X01000090"), line("2026-01", "X01000090"), line("2026-01", "X01000001")});
  write("2026-02", "example",
        {line("2026-02", "X01000003"), line("2026-02", "X01000001"), line("2026-02", "X01000001"), line("2026-02", "X01000050")});
  write("2026-02", "other-east", {line("2026-02", "X01000001", "Other")});
  for (const char* month : {"2026-01", "2026-02"}) hub.declare_supplied("example", month);
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto snapshot = value_or_throw(Snapshot::open(value_or_throw(store::current_release(hub.releases()))));
  const SmallAreas& areas = snapshot->small_areas;
  EXPECT_EQ(areas.areas().size(), 16U);
  struct Case {
    const char* area;
    std::vector<std::int64_t> counts;  ///< -1: not comparable
  };
  for (const auto& each : {Case{"X01000001", {1, 2}}, Case{"X01000002", {0, 0}}, Case{"X01000090", {2, -1}}, Case{"X01000003", {-1, 1}},
                           Case{"X01000004", {-1, 0}}, Case{"X02000011", {1, 2}}, Case{"X02000012", {2, 1}}, Case{"X05000001", {1, 2}},
                           Case{"X05000002", {2, 1}}, Case{"X05000004", {0, 0}}}) {
    const auto counts = value_or_throw(areas.monthly_counts(each.area, "burglary"));
    ASSERT_EQ(counts.size(), 2U);
    EXPECT_EQ(counts[0].month, january);
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(counts[i].records.has_value() ? counts[i].records.value() : -1, each.counts[i]) << each.area << " " << i;
      const bool not_comparable = !counts[i].records.has_value() && counts[i].records.missing().reason == MissingReason::not_comparable;
      EXPECT_EQ(not_comparable, each.counts[i] < 0);
    }
  }
  EXPECT_EQ(value_or_throw(areas.monthly_counts("X01000001", "robbery"))[0].records.value(), 0);
  EXPECT_EQ(areas.monthly_counts("X01000050", "burglary").error().code, ErrorCode::not_found);
  EXPECT_EQ(areas.monthly_counts("X01000001", "piracy").error().code, ErrorCode::not_found);
  EXPECT_EQ(snapshot->find_area("X02000011")->name, "Example Town 001");
  EXPECT_EQ(snapshot->find_area("X05000002")->residents, 48000);
}

TEST(SmallAreas, of_one_census_are_not_comparable_in_a_file_that_does_not_tell_its_own) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv({{}}));
  hub.declare_supplied("example", "2026-01");
  ASSERT_TRUE(hub.build_with_data());
  const auto snapshot = value_or_throw(Snapshot::open(value_or_throw(store::current_release(hub.releases()))));
  for (const char* area : {"X01000090", "X01000003"})
    EXPECT_EQ(value_or_throw(snapshot->small_areas.monthly_counts(area, "burglary"))[0].records.missing().reason,
              MissingReason::not_comparable)
        << area;
  EXPECT_EQ(value_or_throw(snapshot->small_areas.monthly_counts("X01000001", "burglary"))[0].records.value(), 1);
}

TEST(SmallAreas, a_ward_that_no_lsoa_fits_best_has_no_zero) {
  const test::HubCopy hub;
  hub.write("areas/small_areas.csv", hub.read("areas/small_areas.csv") + "X05000009,Nobody's Ward,ward,X06000001,,,2025,,\n");
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv({{}}));
  hub.declare_supplied("example", "2026-01");
  ASSERT_TRUE(hub.build_with_data());
  const auto snapshot = value_or_throw(Snapshot::open(value_or_throw(store::current_release(hub.releases()))));
  const auto counts = value_or_throw(snapshot->small_areas.monthly_counts("X05000009", "burglary"));
  ASSERT_EQ(counts.size(), 1U);
  ASSERT_FALSE(counts[0].records.has_value());
  EXPECT_EQ(counts[0].records.missing().reason, MissingReason::not_applicable);
}

TEST(SmallAreas, a_release_of_bundled_figures_alone_has_areas_and_no_months) {
  const auto counts = value_or_throw(test::example_snapshot()->small_areas.monthly_counts("X01000001", "burglary"));
  EXPECT_TRUE(counts.empty());
}

namespace {

/// Makes a release's database as the schema before wrote it.
void write_as_before(const std::filesystem::path& path) {
  const auto database = value_or_throw(store::Database::open(path, store::Database::Mode::create, 1));
  auto connection = database.connect();
  connection.run("DROP TABLE year_part");
  connection.run("DROP TABLE printed_rate");
  connection.run("ALTER TABLE series_break DROP COLUMN recorder");
}

}  // namespace

TEST(Snapshot, a_release_of_the_schema_before_is_served_as_it_was) {
  const test::HubCopy hub;
  const auto built = hub.build();
  ASSERT_TRUE(built);
  const auto folder = hub.releases() / built->manifest.id;
  write_as_before(folder / "hub.duckdb");
  auto manifest = built->manifest;
  manifest.schema_version = store::previous_schema_version;
  ASSERT_TRUE(write_file_atomically(folder / "manifest.json", store::manifest_json(manifest)));
  const auto snapshot = Snapshot::open(value_or_throw(store::current_release(hub.releases())));
  ASSERT_TRUE(snapshot) << to_string(snapshot.error());
  const Snapshot& before = **snapshot;
  const Snapshot& today = *test::example_snapshot();
  ASSERT_EQ(before.areas.size(), today.areas.size());
  EXPECT_EQ(before.small_areas.areas().size(), today.small_areas.areas().size());
  EXPECT_EQ(before.response->answered_share, today.response->answered_share);
  for (const Area& area : today.areas) {
    const Area* same = before.find_area(area.code.text());
    ASSERT_NE(same, nullptr) << area.code.text();
    EXPECT_EQ(same->level->counting, area.level->counting);
    EXPECT_EQ(same->vintage, area.vintage);
    EXPECT_EQ(same->residents, area.residents);
  }
  for (const Measure& measure : today.measures) {
    const Measure* same = before.find_measure(measure.id);
    for (const Counting counting : {Counting::sum, Counting::recorder, Counting::located})
      EXPECT_EQ(before.dispersion_of(same->series.front(), counting).has_value(),
                today.dispersion_of(measure.series.front(), counting).has_value());
    EXPECT_EQ(same->disclosure.has_value(), measure.disclosure.has_value());
  }
  const Area& gap = *before.find_area("X23000001");
  const auto& breaks = before.find_measure("robbery")->series.front().breaks;
  ASSERT_EQ(breaks.size(), 1U);
  EXPECT_EQ(breaks.front().recorder, "");
  EXPECT_EQ(breaks.front().reason, today.find_measure("robbery")->series.front().breaks.front().reason);
  EXPECT_FALSE(before.series(before.find_measure("burglary")->series.front(), gap).longest_part());
}

}  // namespace hub::query
