// SPDX-License-Identifier: Apache-2.0
#include "build/source_registry.hpp"

#include "build/load.hpp"
#include "fixtures/example_hub.hpp"
#include "store/sql.hpp"

#include <gtest/gtest.h>

#include <set>

namespace hub::build {
namespace {

/// "path: what" of every count and reject of the example hub, when `first` are the files of readers before all others.
std::multiset<std::string> attributions(const std::vector<sources::SourceFile>& first) {
  const test::TemporaryFolder folder;
  const auto definition = value_or_throw(read_hub_definition(test::example_hub_folder()));
  auto sources = read_hub_sources(test::example_hub_folder(), definition, true);
  auto& gaps = std::get<sources::Parsed<ResponseGap>>(sources.references);
  auto& characteristics = std::get<sources::Parsed<AreaCharacteristics>>(sources.references);
  gaps.rejects.push_back({gaps.file.path, 7, 1, "a reason", "a row"});
  characteristics.rejects.push_back({characteristics.file.path, 8, 1, "another reason", "a row"});
  SourceRegistry registry;
  for (const auto& file : first) registry.add(file);
  register_sources(registry, sources);

  const auto database = value_or_throw(store::Database::open(folder.path() / "hub.duckdb", store::Database::Mode::create, 1));
  auto connection = database.connect();
  for (const std::string_view path : store::sql_in("schema/")) connection.run(std::string(store::sql(path)));
  const auto withheld = value_or_throw(WithheldCounts::decide(definition, sources, ForceNames(sources.crosswalk.rows), {}));
  EXPECT_TRUE(load_hub(connection, definition, sources, registry, withheld));
  load_import(connection, {}, registry, {}, {});

  std::multiset<std::string> found;
  for (auto rows = connection
                       .prepare("SELECT f.path, concat_ws(' ', r.dataset, r.month, r.force, r.area, r.category, r.n) FROM recorded_count r "
                                "JOIN source_file f ON f.id = r.source_file "
                                "UNION ALL SELECT f.path, r.reason FROM reject r JOIN source_file f ON f.id = r.source_file")
                       .rows();
       rows.next();)
    found.insert(rows.text(0) + ": " + rows.text(1));
  return found;
}

}  // namespace

TEST(SourceRegistry, a_reader_inserted_before_another_changes_no_attribution) {
  const auto before = attributions({});
  EXPECT_EQ(before.count("figures/response/gaps.csv: a reason"), 1U);
  EXPECT_EQ(before.count("areas/characteristics.csv: another reason"), 1U);
  EXPECT_GT(before.size(), 1000U);
  EXPECT_EQ(attributions({{"areas/inserted.csv", "", 0, 0, 0}, {"areas/another.csv", "", 0, 0, 0}}), before);
}

TEST(SourceRegistry, gives_ids_from_one_in_the_order_of_registration) {
  SourceRegistry registry;
  EXPECT_EQ(registry.next_id(), 1);
  EXPECT_EQ(registry.add({"b.csv", "", 0, 0, 0}), 1);
  EXPECT_EQ(registry.add({"a.csv", "", 0, 0, 0}), 2);
  EXPECT_EQ(registry.id_of({"b.csv", "", 0, 0, 0}), 1);
  EXPECT_EQ(registry.id_of({"a.csv", "", 0, 0, 0}), 2);
  EXPECT_EQ(registry.next_id(), 3);
}

TEST(SourceRegistry, knows_no_file_that_nobody_registered) {
  EXPECT_THROW(static_cast<void>(SourceRegistry().id_of({"a.csv", "", 0, 0, 0})), Fatal);
}

TEST(SourceRegistry, street_files_come_under_the_ids_that_their_records_have) {
  const test::TemporaryFolder folder;
  const auto database = value_or_throw(store::Database::open(folder.path() / "hub.duckdb", store::Database::Mode::create, 1));
  auto connection = database.connect();
  for (const std::string_view path : store::sql_in("schema/")) connection.run(std::string(store::sql(path)));
  SourceRegistry registry;
  StreetPlan plan;
  plan.first_source_file = static_cast<std::uint32_t>(registry.next_id());
  registry.add({"read-too-late.csv", "", 0, 0, 0});
  StreetImport import;
  import.files.emplace_back();
  EXPECT_THROW(load_import(connection, {}, registry, plan, import), Fatal);
}

}  // namespace hub::build
