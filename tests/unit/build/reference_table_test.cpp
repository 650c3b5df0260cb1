// SPDX-License-Identifier: Apache-2.0
// A reference table that only this test has: described once, then read, refused, loaded and asked.
#include "sources/tables/reference_table.hpp"

#include "domain/reference/all.hpp"
#include "fixtures/example_hub.hpp"
#include "store/reference_rows.hpp"

#include <gtest/gtest.h>

namespace hub {
namespace {

/// A lighthouse, with a column of each kind that there is.
struct Lighthouse {
  AreaCode area;
  std::string name;
  std::optional<AreaCode> serves;
  std::string kind;
  std::string opened;
  Month first_month;
  std::int64_t officers;
  std::optional<std::int64_t> cells;
  std::int64_t tenths_of_km;
  std::string note;

  static constexpr reference::File file{.path = "areas/lighthouses.csv",
                                        .table = "lighthouse",
                                        .presence = reference::Presence::optional,
                                        .order = reference::Order::of_key,
                                        .may_be_empty = false};
  static constexpr std::array<std::string_view, 2> key{"name", "area"};
  static constexpr auto columns =
      std::tuple{reference::Column{"area", &Lighthouse::area},
                 reference::Column{"name", &Lighthouse::name, reference::Named{"a name"}},
                 reference::Column{"serves", &Lighthouse::serves},
                 reference::Column{"kind", &Lighthouse::kind, reference::OneOf<2>{{"counter", "garage"}}},
                 reference::Column{"opened", &Lighthouse::opened, reference::IsoDate{}},
                 reference::Column{"first_month", &Lighthouse::first_month},
                 reference::Column{"officers", &Lighthouse::officers},
                 reference::Column{"cells", &Lighthouse::cells},
                 reference::Column{"km", &Lighthouse::tenths_of_km, reference::Tenths{"tenths_of_km", "kilometres from 0.5 to 90", 5, 900}},
                 reference::Column{"note", &Lighthouse::note, reference::Anything{}}};

  [[nodiscard]] static std::optional<reference::Objection> objection(const Lighthouse& row) {
    if (row.serves != row.area) return {};
    return reference::Objection{2, "another area than its own"};
  }
};

constexpr const char* header = "area,name,serves,kind,opened,first_month,officers,cells,km,note\n";
constexpr const char* mill_lane = "X06000002,Mill Lane,X06000001,counter,2001-02-28,2025-03,40,6,12.3,by the river\n";
constexpr const char* high_street = "X06000001,High Street,,garage,1999-12-31,2024-12,0,,0.5,\n";

class LighthousesOfAHub : public testing::Test {
 protected:
  [[nodiscard]] Result<sources::Parsed<Lighthouse>> read(const std::string& bytes) const {
    copy.write("areas/lighthouses.csv", bytes);
    return sources::read_reference<Lighthouse>(copy.folder());
  }

  test::HubCopy copy;
};

struct Refusal {
  std::string bytes;
  std::string sentence;
};

/// Mill Lane with one cell changed.
std::string changed(const std::string& from, const std::string& to) {
  std::string row = mill_lane;
  return header + row.replace(row.find(from), from.size(), to);
}

}  // namespace

TEST_F(LighthousesOfAHub, are_read_by_their_description) {
  const auto lighthouses = value_or_throw(read(std::string(header) + mill_lane + high_street));
  EXPECT_EQ(lighthouses.file.path, "areas/lighthouses.csv");
  EXPECT_EQ(lighthouses.file.rows, 2);
  EXPECT_EQ(lighthouses.file.facts, 2);
  ASSERT_EQ(lighthouses.rows.size(), 2U);
  const Lighthouse& first = lighthouses.rows[0];
  EXPECT_EQ(first.area.text(), "X06000002");
  EXPECT_EQ(first.serves->text(), "X06000001");
  EXPECT_EQ(first.opened, "2001-02-28");
  EXPECT_EQ(first.first_month, Month(2025, 3));
  EXPECT_EQ(first.cells, 6);
  EXPECT_EQ(first.tenths_of_km, 123);
  const Lighthouse& second = lighthouses.rows[1];
  EXPECT_EQ(second.serves, std::nullopt);
  EXPECT_EQ(second.officers, 0);
  EXPECT_EQ(second.cells, std::nullopt) << "which is not 0";
  EXPECT_EQ(second.note, "");
}

TEST_F(LighthousesOfAHub, are_refused_with_the_place_and_what_was_found_and_expected) {
  for (const Refusal& each : {
           Refusal{"area,name\n", "areas/lighthouses.csv:1:1: found the header \"area,name\", expected \"area,name,serves,kind,"},
           Refusal{header, "areas/lighthouses.csv: found no rows after the header, expected at least one"},
           Refusal{std::string(header) + "X06000002,Mill Lane\n", "areas/lighthouses.csv:2:1: found 2 fields, expected 10"},
           Refusal{changed("X06000002", ""), "areas/lighthouses.csv:2:1: found \"\", expected an area code of the form "},
           Refusal{changed("X06000002", "Mill"), "areas/lighthouses.csv:2:1: found \"Mill\", expected an area code of the form "},
           Refusal{changed("Mill Lane", ""), "areas/lighthouses.csv:2:2: found \"\", expected a name"},
           Refusal{changed("X06000001", "6"), "areas/lighthouses.csv:2:3: found \"6\", expected an area code of the form "},
           Refusal{changed("counter", "tower"), "areas/lighthouses.csv:2:4: found \"tower\", expected counter or garage"},
           Refusal{changed("2001-02-28", "2001-02-29"),
                   "areas/lighthouses.csv:2:5: found \"2001-02-29\", expected a date such as 2021-11-01"},
           Refusal{changed("2001-02-28", ""), "areas/lighthouses.csv:2:5: found \"\", expected a date"},
           Refusal{changed("2025-03", "2025-13"), "areas/lighthouses.csv:2:6: found \"2025-13\", expected a month"},
           Refusal{changed(",40,", ",-1,"), "areas/lighthouses.csv:2:7: found \"-1\", expected a whole number of 0 or more"},
           Refusal{changed(",40,", ",,"), "areas/lighthouses.csv:2:7: found \"\", expected a whole number of 0 or more"},
           Refusal{changed(",6,", ",six,"), "areas/lighthouses.csv:2:8: found \"six\", expected a whole number of 0 or more"},
           Refusal{changed("12.3", "90.1"), "areas/lighthouses.csv:2:9: found \"90.1\", expected kilometres from 0.5 to 90"},
           Refusal{changed("12.3", "nan"), "areas/lighthouses.csv:2:9: found \"nan\", expected kilometres from 0.5 to 90"},
           Refusal{changed("X06000001", "X06000002"), "areas/lighthouses.csv:2:3: found \"X06000002\", expected another area than its own"},
           Refusal{std::string(header) + mill_lane + high_street + mill_lane,
                   "areas/lighthouses.csv:4:2: found \"Mill Lane X06000002\" a second time, expected it once"},
       }) {
    const auto lighthouses = read(each.bytes);
    ASSERT_FALSE(lighthouses) << each.bytes;
    EXPECT_EQ(lighthouses.error().code, ErrorCode::input_refused);
    EXPECT_TRUE(to_string(lighthouses.error()).starts_with(each.sentence)) << to_string(lighthouses.error());
  }
}

TEST_F(LighthousesOfAHub, are_loaded_and_asked_for_by_the_same_description) {
  const auto database = value_or_throw(store::Database::open(copy.hub() / "lighthouses.duckdb", store::Database::Mode::create, 1));
  auto connection = database.connect();
  connection.run(
      "CREATE TABLE lighthouse (area VARCHAR NOT NULL, name VARCHAR NOT NULL, serves VARCHAR, kind VARCHAR NOT NULL, opened VARCHAR NOT "
      "NULL, "
      "first_month BIGINT NOT NULL, officers BIGINT NOT NULL, cells BIGINT, tenths_of_km BIGINT NOT NULL, note VARCHAR NOT NULL)");
  store::append_reference(connection, value_or_throw(read(std::string(header) + mill_lane + high_street)).rows);
  const auto lighthouses = store::reference_rows<Lighthouse>(connection);
  ASSERT_EQ(lighthouses.size(), 2U);
  EXPECT_EQ(lighthouses[0].name, "High Street") << "the key is the order";
  EXPECT_EQ(lighthouses[0].serves, std::nullopt);
  EXPECT_EQ(lighthouses[0].cells, std::nullopt);
  EXPECT_EQ(lighthouses[0].first_month, Month(2024, 12));
  EXPECT_EQ(lighthouses[1].area.text(), "X06000002");
  EXPECT_EQ(lighthouses[1].serves->text(), "X06000001");
  EXPECT_EQ(lighthouses[1].tenths_of_km, 123);
  EXPECT_EQ(lighthouses[1].note, "by the river");
}

TEST_F(LighthousesOfAHub, throw_when_the_table_is_another_or_holds_what_no_build_writes) {
  const auto database = value_or_throw(store::Database::open(copy.hub() / "lighthouses.duckdb", store::Database::Mode::create, 1));
  auto connection = database.connect();
  const auto refusal = [&] {
    try {
      static_cast<void>(store::reference_rows<SimilarForce>(connection));
    } catch (const Fatal& fatal) {
      return to_string(fatal.error);
    }
    return std::string("read");
  };
  connection.run("CREATE TABLE similar_force (force VARCHAR, member VARCHAR)");
  EXPECT_EQ(refusal(), "read");
  connection.run("INSERT INTO similar_force VALUES ('X23000001', 'example')");
  EXPECT_TRUE(refusal().starts_with("similar_force: found \"example\", expected an area code")) << refusal();
  connection.run("UPDATE similar_force SET member = NULL");
  EXPECT_EQ(refusal(), "similar_force: column \"member\": found NULL, expected a value");
  connection.run("ALTER TABLE similar_force ALTER member TYPE BIGINT");
  EXPECT_EQ(refusal(), "similar_force: column \"member\": found the type BIGINT, expected VARCHAR");
}

namespace {

/// Whether the columns stand in the order of the members, by which rows are made of cells.
template <class Row>
bool columns_follow_members(const Row& row) {
  const char* before = nullptr;
  bool ascending = true;
  std::apply(
      [&](const auto&... column) {
        const auto follows = [&](const auto& member) {
          const char* const at = reinterpret_cast<const char*>(&member);
          ascending = ascending && before < at;
          before = at;
        };
        (follows(row.*column.member), ...);
      },
      Row::columns);
  return ascending;
}

}  // namespace

TEST(ReferenceTables, that_a_release_does_not_have_are_without_rows) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const auto release = value_or_throw(store::current_release(hub.releases()));
  value_or_throw(store::Database::open(release.database(), store::Database::Mode::create, 1)).connect().run("DROP TABLE similar_force");
  const auto snapshot = value_or_throw(query::Snapshot::open(release));
  EXPECT_TRUE(snapshot->rows_of<SimilarForce>().empty()) << "it was made before the table was declared";
  EXPECT_EQ(snapshot->rows_of<ReplacedArea>().size(), 3U);
}

TEST(ReferenceTables, have_their_columns_in_the_order_of_their_members) {
  const test::HubCopy copy;
  const auto check = [&]<class Row>(const std::vector<Row>& rows) {
    ASSERT_FALSE(rows.empty()) << Row::file.path;
    EXPECT_TRUE(columns_follow_members(rows.front())) << Row::file.path;
  };
  const auto snapshot = test::example_snapshot();
  [&]<class... Row>(std::type_identity<std::tuple<Row...>>) {
    (check(snapshot->rows_of<Row>()), ...);
  }(std::type_identity<reference::All>());
}

}  // namespace hub
