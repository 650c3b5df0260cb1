// SPDX-License-Identifier: Apache-2.0
#include "fixtures/example_hub.hpp"
#include "sources/hub_figures/count_tables.hpp"
#include "sources/tables/csv_reader.hpp"

#include <gtest/gtest.h>

namespace hub::sources {
namespace {

using Table = std::vector<std::vector<std::string>>;

Result<Table> read_all(std::string_view bytes) {
  CsvReader reader(bytes, "file.csv");
  Table table;
  CsvRecord record;
  while (true) {
    const auto more = reader.next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return table;
    table.push_back(record.fields);
  }
}

}  // namespace

TEST(Csv, reads_what_rfc_4180_describes) {
  struct Case {
    std::string_view bytes;
    Table table;
  };
  for (const auto& each : {Case{"a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}}, Case{"a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
                           Case{"a,b", {{"a", "b"}}}, Case{"\"a,\"\"b\"\"\",\"line\nend\"\n", {{"a,\"b\"", "line\nend"}}},
                           Case{"\xEF\xBB\xBF"
                                "a\n",
                                {{"a"}}},
                           Case{",\n", {{"", ""}}}, Case{"", {}}, Case{"Fôr,\"\"\n", {{"Fôr", ""}}}}) {
    const auto table = read_all(each.bytes);
    ASSERT_TRUE(table) << each.bytes;
    EXPECT_EQ(*table, each.table);
  }
}

TEST(Csv, refuses_damage_with_its_place) {
  struct Case {
    std::string_view bytes;
    const char* where;
  };
  for (const auto& each :
       {Case{"a\n\"open\nmore", "file.csv:2:1"}, Case{"a,b\nx\"y,1\n", "file.csv:2:2"}, Case{"\"a\"b\n", "file.csv:1:4"},
        Case{"a\n\xFF\n", "file.csv:2"}, Case{std::string_view("a\nb\0c\n", 6), "file.csv:2"}, Case{"a\rb\n", "file.csv:1:2"}}) {
    const auto table = read_all(each.bytes);
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().where, each.where);
    EXPECT_EQ(table.error().code, ErrorCode::input_refused);
  }
}

TEST(Csv, refuses_a_line_that_never_ends) { EXPECT_FALSE(read_all(std::string(3 << 20, 'x'))); }

TEST(RecordedCrime, an_empty_cell_is_no_count_and_a_zero_is_one) {
  const test::HubCopy copy;
  copy.write("figures/recorded-crime/2025-12.csv",
             "month,force,area,burglary,robbery\n2025-12,example,,0,\n2025-12,example,X06000001,3,4\n");
  const auto parsed = read_recorded_crime(copy.folder(), "figures/recorded-crime/2025-12.csv");
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->rows.size(), 2U);
  ASSERT_EQ(parsed->rows[0].cells.size(), 1U);
  EXPECT_EQ(parsed->rows[0].cells[0].category, "burglary");
  EXPECT_EQ(parsed->rows[0].cells[0].count, 0);
  EXPECT_EQ(parsed->rows[0].area, std::nullopt);
  EXPECT_EQ(parsed->rows[1].cells[1].count, 4);
}

TEST(RecordedCrime, a_bad_row_becomes_a_reject_with_line_field_reason_and_text) {
  const test::HubCopy copy;
  std::string bytes = "month,force,area,burglary\n";
  for (int i = 0; i < 500; ++i) bytes += "2025-12,example,X06000001,3\n";
  bytes += "2025-12,example,Oxford,3\n2025-11,example,,3\n2025-12,example,,three\n2025-12,example,\n2025-12,example,,-1\n";
  copy.write("figures/recorded-crime/2025-12.csv", bytes);
  const auto parsed = read_recorded_crime(copy.folder(), "figures/recorded-crime/2025-12.csv");
  ASSERT_TRUE(parsed) << to_string(parsed.error());
  ASSERT_EQ(parsed->rejects.size(), 5U);
  EXPECT_EQ(parsed->file.rows, parsed->file.facts + parsed->file.rejects);
  const Reject& first = parsed->rejects[0];
  EXPECT_EQ(first.line, 502);
  EXPECT_EQ(first.column, 3);
  EXPECT_EQ(first.text, "2025-12,example,Oxford,3");
  EXPECT_NE(first.reason.find("\"Oxford\""), std::string::npos);
  EXPECT_NE(parsed->rejects[1].reason.find("2025-12"), std::string::npos);
  EXPECT_EQ(parsed->rejects[2].column, 4);
}

TEST(RecordedCrime, more_than_one_percent_of_bad_rows_refuses_the_file) {
  const test::HubCopy copy;
  copy.write("figures/recorded-crime/2025-12.csv", "month,force,area,burglary\n2025-12,example,,1\n2025-12,example,,x\n");
  const auto parsed = read_recorded_crime(copy.folder(), "figures/recorded-crime/2025-12.csv");
  ASSERT_FALSE(parsed);
  EXPECT_NE(parsed.error().message.find("1 of 2 rows"), std::string::npos);
  EXPECT_NE(parsed.error().message.find("line 3"), std::string::npos);
}

TEST(RecordedCrime, missing_reordered_or_renamed_columns_refuse_the_file) {
  const test::HubCopy copy;
  for (const char* header : {"month,area,force,burglary\n", "force,area,burglary\n", "month,force,area\n", "\n", ""}) {
    copy.write("figures/recorded-crime/2025-12.csv", std::string(header) + "2025-12,example,,1\n");
    const auto parsed = read_recorded_crime(copy.folder(), "figures/recorded-crime/2025-12.csv");
    ASSERT_FALSE(parsed) << header;
    EXPECT_EQ(parsed.error().where, "figures/recorded-crime/2025-12.csv:1:1");
  }
}

TEST(RecordedCrime, an_empty_table_refuses_the_file) {
  const test::HubCopy copy;
  copy.write("figures/recorded-crime/2025-12.csv", "month,force,area,burglary\n");
  EXPECT_FALSE(read_recorded_crime(copy.folder(), "figures/recorded-crime/2025-12.csv"));
}

TEST(Offences, keep_negative_cells) {
  const test::HubCopy copy;
  copy.write("figures/offences/2024-25.csv", "force,code,2024-04,2024-07\nExample,28E,5,-2\n");
  const auto parsed = read_offences(copy.folder(), "figures/offences/2024-25.csv");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->rows[0].cells[1].count, -2);
  EXPECT_EQ(parsed->rows[0].cells[1].month, Month(2024, 7));
}

}  // namespace hub::sources
