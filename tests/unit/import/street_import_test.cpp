// SPDX-License-Identifier: Apache-2.0
// Street files on top of the invented hub, whose bundled figures end with December 2025.
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "query/snapshot.hpp"
#include "sources/police_uk/vocabulary.hpp"
#include "store/database.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hub::build {
namespace {

namespace fs = std::filesystem;
using test::StreetLine;

const std::string january = test::street_path("2026-01", "example");

/// Every row of a query as text, columns separated by "|"; NULL is "-".
std::vector<std::string> rows_of(const fs::path& releases, const std::string& sql) {
  const auto release = value_or_throw(store::current_release(releases));
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  std::vector<std::string> found;
  for (auto rows = connection.prepare(sql).rows(); rows.next();) {
    std::string line;
    for (std::size_t i = 0; i < rows.columns(); ++i) line += (i == 0 ? "" : "|") + (rows.is_null(i) ? "-" : rows.text(i));
    found.push_back(line);
  }
  return found;
}

StreetLine in_lsoa(const std::string& code, const std::string& type) {
  StreetLine line;
  line.lsoa = code;
  line.type = type;
  return line;
}

void write(const test::HubCopy& hub, const std::string& path, const std::string& bytes) { test::write_bytes(hub.data() / path, bytes); }

std::string error_of(const Result<BuildReport>& built) { return built ? "no error" : to_string(built.error()); }

/// All records as they can be told again from the tables.
constexpr const char* all_records =
    "SELECT c.month::VARCHAR, f.reported_by, COALESCE(p.longitude_e6::VARCHAR, '-'), COALESCE(p.latitude_e6::VARCHAR, '-'), p.name, "
    "COALESCE(n.code, '-'), COALESCE(n.name, '-'), t.title, o.title, x.text, COALESCE(printf('%x', c.identifier_upper), '-') "
    "FROM crime c JOIN street_file f ON f.source_file = c.source_file JOIN snap_point p ON p.id = c.point "
    "LEFT JOIN published_zone n ON n.id = c.zone JOIN crime_type t ON t.number = c.type JOIN crime_outcome o ON o.number = c.outcome "
    "JOIN crime_context x ON x.id = c.context ORDER BY ALL";

}  // namespace

TEST(StreetImport, the_tables_contain_exactly_the_rows_of_the_files) {
  const test::HubCopy hub;
  StreetLine asb = in_lsoa("X01000005", "Anti-social behaviour");
  asb.id = asb.outcome = "";
  asb.lsoa_name = "Saint Mary's & Ferry 001A";
  StreetLine no_lsoa = in_lsoa("", "Drugs");
  no_lsoa.lsoa_name = "";
  std::string with_context = in_lsoa("X01000001", "Robbery").text();
  with_context.insert(with_context.size() - 1, "seen at night");
  write(hub, january, test::street_csv({{}, {}, asb, asb, no_lsoa, test::unlocated()}) + with_context);
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const std::string month = std::to_string(Month(2026, 1).index());
  const std::string force = "|Example Constabulary|";
  const std::string town = "-1150000|51750000|On or near High Street|X01000001|Example Town 001A|";
  const std::string id = std::string(32, 'a');
  EXPECT_EQ(rows_of(hub.releases(), all_records),
            (std::vector<std::string>{
                month + force + "-|-|No Location|-|-|Burglary|Under investigation||" + id,
                month + force + "-1150000|51750000|On or near High Street|-|-|Drugs|Under investigation||" + id,
                month + force + town + "Burglary|Under investigation||" + id, month + force + town + "Burglary|Under investigation||" + id,
                month + force + town + "Robbery|Under investigation|seen at night|" + id,
                month + force + "-1150000|51750000|On or near High Street|X01000005|Saint Mary's & Ferry 001A|Anti-social behaviour|||-",
                month + force + "-1150000|51750000|On or near High Street|X01000005|Saint Mary's & Ferry 001A|Anti-social behaviour|||-"}));
  EXPECT_EQ(rows_of(hub.releases(), "SELECT name, COUNT(*)::VARCHAR FROM snap_point GROUP BY name ORDER BY name"),
            (std::vector<std::string>{"No Location|1", "On or near High Street|1"}));
}

TEST(StreetImport, counts_of_a_new_month_join_the_bundled_ones) {
  const test::HubCopy hub;
  StreetLine abroad = in_lsoa("X01000099", "Robbery");
  write(hub, january,
        test::street_csv({in_lsoa("X01000001", "Burglary"), in_lsoa("X01000003", "Burglary"), in_lsoa("X01000005", "Burglary"),
                          test::unlocated(), abroad}));
  StreetLine foreign = in_lsoa("X01000001", "Shoplifting");
  foreign.force = "Other";
  write(hub, test::street_path("2026-01", "other-east"), test::street_csv({foreign, foreign}));
  StreetLine railway = in_lsoa("X01000001", "Robbery");
  railway.force = "Railway";
  write(hub, test::street_path("2026-01", "example-railway"), test::street_csv({railway}));
  for (const char* force : {"example", "other-east"}) hub.declare_supplied(force, "2026-01");
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const std::string of_january = " first_month = " + std::to_string(Month(2026, 1).index()) + " AND months = 1";
  EXPECT_EQ(rows_of(hub.releases(),
                    "SELECT area::VARCHAR, split_part(series::VARCHAR, '/', 1), numerator::VARCHAR, unlocated::VARCHAR, outside::VARCHAR "
                    "FROM observation "
                    "WHERE numerator > 0 AND" +
                        of_january + " ORDER BY ALL"),
            (std::vector<std::string>{"X06000001|all-crime|2|-|-", "X06000001|burglary|2|-|-", "X06000002|all-crime|1|-|-",
                                      "X06000002|burglary|1|-|-", "X23000001|all-crime|5|1|1", "X23000001|burglary|4|1|0",
                                      "X23000001|robbery|1|0|1", "X23000002|all-crime|2|0|2", "X23000002|shoplifting|2|0|2"}));
  EXPECT_EQ(rows_of(hub.releases(),
                    "SELECT numerator::VARCHAR, status::VARCHAR FROM observation WHERE area = 'X06000003' AND series = "
                    "'burglary/recorded-crime' AND" +
                        of_january),
            (std::vector<std::string>{"0|counted"}));
  EXPECT_EQ(rows_of(hub.releases(),
                    "SELECT status, detail FROM coverage WHERE force = 'X23000003' AND month = " + std::to_string(Month(2026, 1).index())),
            (std::vector<std::string>{"not_held|The archives that were read held no Far Isles file of January 2026."}));
  EXPECT_EQ(
      rows_of(hub.releases(), "SELECT COUNT(*)::VARCHAR FROM recorded_count WHERE force = 'example-railway' AND n = 0 AND month = 24312"),
      (std::vector<std::string>{"0"}));
  EXPECT_EQ(built->manifest.last_month, "2026-01");
}

TEST(StreetImport, a_month_that_the_bundle_lacks_is_supplied_by_its_file) {
  const test::HubCopy hub;
  std::string june = hub.read("figures/recorded-crime/2025-06.csv");
  for (auto at = june.find("2025-06"); at != std::string::npos; at = june.find("2025-06", at)) june.replace(at, 7, "2025-07");
  write(hub, test::street_path("2025-07", "example"), test::street_csv_of_bundled(june, "example"));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(
      rows_of(hub.releases(), "SELECT status, detail FROM coverage WHERE dataset = 'recorded-crime' AND force = 'X23000001' AND month = " +
                                  std::to_string(Month(2025, 7).index())),
      (std::vector<std::string>{"supplied|"}));
}

TEST(StreetImport, records_that_agree_with_the_bundled_figures_change_no_figure) {
  const test::HubCopy hub;
  const auto before = hub.build();
  ASSERT_TRUE(before);
  const std::string observations =
      "SELECT area::VARCHAR, series::VARCHAR, first_month::VARCHAR, months::VARCHAR, numerator::VARCHAR, status::VARCHAR FROM observation "
      "ORDER BY ALL";
  const auto expected = rows_of(hub.releases(), observations);
  const std::string december = hub.read("figures/recorded-crime/2025-12.csv");
  for (const char* force : {"example", "far-isles", "other-east"})
    write(hub, test::street_path("2025-12", force), test::street_csv_of_bundled(december, force));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(rows_of(hub.releases(), observations), expected);
  EXPECT_GT(rows_of(hub.releases(), all_records).size(), 4000U);
}

TEST(StreetImport, one_record_more_than_the_bundled_figures_fails_the_build) {
  const test::HubCopy hub;
  const std::string december = hub.read("figures/recorded-crime/2025-12.csv");
  StreetLine one_more = in_lsoa("X01000005", "Robbery");
  one_more.month = "2025-12";
  write(hub, test::street_path("2025-12", "example"), test::street_csv_of_bundled(december, "example") + one_more.text());
  const auto built = hub.build_with_data();
  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, ErrorCode::check_failed);
  EXPECT_EQ(built.error().where, "imported_agree");
  EXPECT_NE(built.error().message.find("force X23000001, month 2025-12, area X06000002, category robbery, bundled 30, records 31"),
            std::string::npos)
      << error_of(built);
  EXPECT_FALSE(fs::exists(hub.releases() / "current"));
}

TEST(StreetImport, rows_are_facts_plus_rejects_for_every_file_and_rejects_are_kept) {
  const test::HubCopy hub;
  StreetLine bad;
  bad.type = "Piracy";
  std::vector<StreetLine> lines(120);
  lines[3] = bad;
  write(hub, january, test::street_csv(lines));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  for (const auto& source : built->manifest.sources) EXPECT_EQ(source.rows, source.facts + source.rejects) << source.path;
  const auto& street = built->manifest.sources.back();
  EXPECT_EQ(street.path, january);
  EXPECT_EQ(street.rows, 120);
  EXPECT_EQ(street.rejects, 1);
  EXPECT_EQ(rows_of(hub.releases(),
                    "SELECT f.path, r.line::VARCHAR, r.field::VARCHAR, r.reason FROM reject r JOIN source_file f ON f.id = r.source_file"),
            (std::vector<std::string>{january + "|5|10|found \"Piracy\", expected a crime type that data.police.uk used in 2026-01"}));
}

TEST(StreetImport, threads_archives_and_their_order_change_nothing) {
  std::vector<test::ZipMember> members;
  for (const char* month : {"2026-01", "2026-02", "2026-03", "2026-04"}) {
    for (const char* force : {"example", "far-isles", "other-east"}) {
      std::vector<StreetLine> lines;
      for (std::size_t i = 0; i < 40; ++i) {
        StreetLine line = i % 7 == 0 ? test::unlocated()
                                     : in_lsoa(i % 2 == 0 ? "X01000001" : "X01000005", std::string(sources::crime_types[i % 14].title));
        line.month = month;
        line.force = force;
        line.location += " " + std::to_string(i % 11);
        lines.push_back(line);
      }
      members.push_back({test::street_path(month, force), test::street_csv(lines)});
    }
  }
  std::vector<std::vector<std::string>> contents;
  // How many threads, and in how many archives the members lie; they are given in the reverse order every second time.
  for (const auto& [threads, archives] : {std::pair{1, 1U}, std::pair{2, 4U}, std::pair{5, 12U}, std::pair{3, 2U}}) {
    const test::HubCopy hub;
    std::vector<fs::path> data;
    for (std::size_t a = 0; a < archives; ++a) {
      std::vector<test::ZipMember> of_archive;
      for (std::size_t i = a; i < members.size(); i += archives) of_archive.push_back(members[i]);
      data.push_back(hub.data() / fmt::format("deep/{}/archive.zip", a));
      test::write_bytes(data.back(), test::zip_of(of_archive));
    }
    if (threads % 2 == 0) std::reverse(data.begin(), data.end());
    const auto built = test::build_hub(hub.hub(), hub.releases(), data, threads);
    ASSERT_TRUE(built) << error_of(built);
    contents.push_back(rows_of(hub.releases(), "SELECT id::VARCHAR, name FROM snap_point ORDER BY id"));
    for (const std::string& row :
         rows_of(hub.releases(), std::string("SELECT row_text FROM (") +
                                     "SELECT (c.month, c.cell, s.path, c.type, c.outcome, c.point, c.zone)::VARCHAR AS row_text "
                                     "FROM crime c JOIN source_file s ON s.id = c.source_file) ORDER BY row_text"))
      contents.back().push_back(row);
    contents.back().push_back(built->manifest.content_sha256);
  }
  EXPECT_EQ(contents[0].size(), 480U + 17U + 1U);
  for (std::size_t i = 1; i < contents.size(); ++i) EXPECT_EQ(contents[i], contents[0]) << i;
}

TEST(StreetImport, a_month_that_is_appended_in_parts_is_whole) {
  const test::HubCopy hub;
  std::string text(test::street_header);
  for (int i = 0; i < 260'000; ++i) {
    StreetLine line;
    line.id = fmt::format("{:064x}", i);
    line.longitude = fmt::format("-1.{:06}", i % 1000 * 900);
    text += line.text();
  }
  write(hub, january, text);
  const auto built = hub.build_with_data(3);
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(rows_of(hub.releases(),
                    "SELECT COUNT(*)::VARCHAR, COUNT(DISTINCT identifier_lower)::VARCHAR, MIN(identifier_lower)::VARCHAR, "
                    "MAX(identifier_lower)::VARCHAR, COUNT(DISTINCT point)::VARCHAR FROM crime"),
            (std::vector<std::string>{"260000|260000|0|259999|1000"}));
}

TEST(StreetImport, of_two_copies_one_is_kept_and_the_other_is_in_the_manifest) {
  const test::HubCopy hub;
  StreetLine early;
  StreetLine later;
  later.outcome = "Offender fined";
  test::write_bytes(hub.data() / "z.zip", test::zip_of({{january, test::street_csv({early, early, later})}}));
  test::write_bytes(hub.data() / "a.zip", test::zip_of({{january, test::street_csv({later, early, later})}}));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  ASSERT_EQ(built->manifest.copies.size(), 1U);
  const auto& copy = built->manifest.copies.front();
  EXPECT_EQ(copy.path, "z.zip/" + january);
  EXPECT_EQ(copy.kept, "a.zip/" + january);
  EXPECT_EQ(copy.rule, "fewer unfinished cases");
  EXPECT_EQ(copy.only_in_kept, 1);
  EXPECT_EQ(copy.only_in_other, 1);
  const auto again = hub.build_with_data();
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->unchanged);
  EXPECT_EQ(again->manifest.copies.size(), 1U);
  EXPECT_EQ(rows_of(hub.releases(), "SELECT COUNT(*)::VARCHAR FROM crime"), (std::vector<std::string>{"3"}));
  hub.write("archives.toml",
            "[[archive]]\nname = \"z.zip\"\ndownloaded = \"2026-03-01\"\n[[archive]]\nname = \"a.zip\"\ndownloaded = \"2026-02-01\"\n");
  const auto dated = hub.build_with_data();
  ASSERT_TRUE(dated) << error_of(dated);
  EXPECT_EQ(dated->manifest.copies.front().kept, "z.zip/" + january);
  EXPECT_EQ(dated->manifest.copies.front().rule, "later download");
}

TEST(StreetImport, counts_added_up_while_reading_are_those_of_the_records) {
  const test::HubCopy hub;
  StreetLine railway = in_lsoa("X01000001", "Robbery");
  railway.force = "Railway";
  write(hub, january,
        test::street_csv({in_lsoa("X01000001", "Burglary"), in_lsoa("X01000001", "Burglary"), in_lsoa("X01000003", "Drugs"),
                          in_lsoa("X01000005", "Burglary"), in_lsoa("X01000099", "Robbery"), test::unlocated()}));
  write(hub, test::street_path("2026-01", "example-railway"), test::street_csv({railway, railway}));
  const auto built = hub.build_with_data(2);
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(rows_of(hub.releases(), "SELECT force, area, category, n::VARCHAR, source_file::VARCHAR FROM imported_count ORDER BY ALL"),
            rows_of(hub.releases(),
                    "SELECT f.force, l.district, t.id, COUNT(*)::VARCHAR, c.source_file::VARCHAR FROM crime c "
                    "JOIN street_file f ON f.source_file = c.source_file JOIN crime_type t ON t.number = c.type "
                    "LEFT JOIN published_zone l ON l.id = c.zone GROUP BY ALL ORDER BY ALL"));
  const std::string expected =
      "SELECT s.whole, c.type::VARCHAR, c.month::VARCHAR, COUNT(*)::VARCHAR FROM crime c "
      "JOIN street_file f ON f.source_file = c.source_file JOIN hub h ON h.home = f.force JOIN published_zone l ON l.id = c.zone "
      "JOIN (SELECT code AS zone, code AS whole FROM area WHERE level = 'lsoa' UNION ALL SELECT part, whole FROM area_part) s "
      "ON s.zone = l.code GROUP BY ALL";
  const auto small = rows_of(hub.releases(), "SELECT area, type::VARCHAR, month::VARCHAR, n::VARCHAR FROM small_area_count ORDER BY ALL");
  EXPECT_FALSE(small.empty());
  EXPECT_EQ(small, rows_of(hub.releases(), "SELECT * FROM (" + expected + ") ORDER BY ALL"));
}

TEST(StreetImport, as_many_threads_as_may_be_asked_for_make_the_same_release) {
  const test::HubCopy hub;
  write(hub, january, test::street_csv({in_lsoa("X01000001", "Burglary"), in_lsoa("X01000003", "Drugs")}));
  const auto one = hub.build_with_data(1);
  ASSERT_TRUE(one) << error_of(one);
  const auto many = hub.build_with_data(64);
  ASSERT_TRUE(many) << error_of(many);
  EXPECT_TRUE(many->unchanged);
  EXPECT_EQ(many->manifest.content_sha256, one->manifest.content_sha256);
}

TEST(StreetImport, other_files_are_listed_with_the_reason_for_not_reading_them) {
  const test::HubCopy hub;
  write(hub, january, test::street_csv({{}}));
  write(hub, "2026-01/2026-01-example-outcomes.csv", "anything");
  write(hub, "2026-01/2026-01-example-stop-and-search.csv", "anything");
  write(hub, "notes/README.txt", "anything");
  write(hub, "table.csv", "anything");
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  std::vector<std::string> listed;
  for (const auto& file : built->manifest.not_read) listed.push_back(file.path + ": " + file.reason);
  EXPECT_EQ(listed,
            (std::vector<std::string>{"2026-01/2026-01-example-outcomes.csv: recognised, not read by this version: outcomes",
                                      "2026-01/2026-01-example-stop-and-search.csv: recognised, not read by this version: stop-and-search",
                                      "README.txt: ignored: it is neither a .csv file nor a .zip archive",
                                      "table.csv: ignored: its name is not YYYY-MM-<force>-street.csv"}));
}

TEST(StreetImport, every_damaged_file_is_named_and_nothing_is_published) {
  const test::HubCopy hub;
  write(hub, january, "nonsense");
  write(hub, test::street_path("2026-02", "example"), std::string(test::street_header));
  write(hub, test::street_path("2026-02", "far-isles"), test::street_csv({{}}));
  const auto files = hub.build_with_data(2);
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, ErrorCode::input_refused);
  for (const char* part : {"3 of the files cannot be used", "2026-01-example-street.csv:1:1: found the header \"nonsense\"",
                           "found no rows", "2026-02-far-isles-street.csv: 1 of 1 rows"})
    EXPECT_NE(error_of(files).find(part), std::string::npos) << part << "\n" << error_of(files);
  EXPECT_FALSE(fs::exists(hub.releases() / "current"));
  test::write_bytes(hub.data() / "broken.zip", "PK");
  write(hub, test::street_path("2026-02", "atlantis"), test::street_csv({{}}));
  const auto listing = hub.build_with_data();
  ASSERT_FALSE(listing);
  for (const char* part : {"5 of the files cannot be used", "broken.zip: found no end of a zip directory", "found the force \"atlantis\""})
    EXPECT_NE(error_of(listing).find(part), std::string::npos) << part << "\n" << error_of(listing);
}

TEST(StreetImport, without_a_street_file_or_the_register_of_lsoas_it_is_refused) {
  const test::HubCopy hub;
  write(hub, "README.txt", "nothing here");
  EXPECT_NE(error_of(hub.build_with_data()).find("found no street file"), std::string::npos);
  EXPECT_NE(
      error_of(
          build_release({hub.hub(), {hub.data() / "absent"}, hub.releases(), 1, test::test_now, "test", [](const std::string&) {}, {}, {}}))
          .find("there is no such file or folder"),
      std::string::npos);
  write(hub, january, test::street_csv({{}}));
  fs::remove(hub.hub() / "areas/lsoa.csv");
  EXPECT_NE(error_of(hub.build_with_data()).find("areas/lsoa.csv"), std::string::npos);
}

TEST(StreetImport, progress_tells_of_every_file_and_ends_with_all_of_them) {
  const test::HubCopy hub;
  for (const char* month : {"2026-01", "2026-02"}) {
    StreetLine line;
    line.month = month;
    write(hub, test::street_path(month, "example"), test::street_csv({line}));
  }
  std::vector<ImportProgress> seen;
  const auto built = build_release({hub.hub(),
                                    {hub.data()},
                                    hub.releases(),
                                    2,
                                    test::test_now,
                                    "test",
                                    [](const std::string&) {},
                                    [&](const ImportProgress& progress) { seen.push_back(progress); },
                                    {}});
  ASSERT_TRUE(built) << error_of(built);
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen.back().files, 2U);
  EXPECT_EQ(seen.back().files_in_all, 2U);
  EXPECT_EQ(seen.back().bytes, seen.back().bytes_in_all);
  EXPECT_EQ(seen.back().rows, 2);
}

TEST(StreetImport, the_closing_table_has_a_line_a_source) {
  const test::HubCopy hub;
  for (const char* month : {"2026-01", "2026-03"}) {
    StreetLine line;
    line.month = month;
    write(hub, test::street_path(month, "example"), test::street_csv({line, line}));
  }
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const SourceSummary& street = built->sources.back();
  EXPECT_EQ(street.name, "data");
  EXPECT_EQ(street.files, 2);
  EXPECT_EQ(street.rows, 4);
  EXPECT_EQ(street.facts, 4);
  EXPECT_EQ(street.months_missing, 1);
  EXPECT_EQ(built->sources.front().name, "figures/recorded-crime");
  EXPECT_EQ(built->sources.front().files, 14);
}

TEST(StreetImport, a_month_whose_copy_was_not_kept_is_not_missing_in_its_archive) {
  const test::HubCopy hub;
  const auto file = [](const std::string& month, const std::string& outcome) {
    StreetLine line;
    line.month = month;
    line.outcome = outcome;
    return test::ZipMember{test::street_path(month, "example"), test::street_csv({line})};
  };
  test::write_bytes(hub.data() / "a.ZIP",
                    test::zip_of({file("2026-01", ""), file("2026-02", std::string(sources::under_investigation)), file("2026-03", "")}));
  test::write_bytes(hub.data() / "b.zip", test::zip_of({file("2026-02", "")}));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const auto& a = built->sources[built->sources.size() - 2];
  EXPECT_EQ(a.name, "a.ZIP");
  EXPECT_EQ(a.files, 2);
  EXPECT_EQ(a.months_missing, 0);
}

}  // namespace hub::build
