// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/street_file.hpp"

#include "fixtures/street_archive.hpp"
#include "sources/police_uk/published_file.hpp"
#include "sources/police_uk/vocabulary.hpp"

#include <gtest/gtest.h>

#include <random>

namespace hub::sources {
namespace {

ZoneRegister known_zones() {
  ZoneRegister zones;
  for (const char* code : {"X01000001", "X01000005", "W01000001"}) zones.add(*AreaCode::parse(code), CensusVintage::both);
  zones.add(*AreaCode::parse("X01000003"), CensusVintage::only_2021);
  zones.add(*AreaCode::parse("X01000090"), CensusVintage::only_2011);
  return zones;
}

Result<StreetFile> parse(std::string_view bytes) {
  static const ZoneRegister zones = known_zones();
  return parse_street_file(bytes, {"2026-01-example-street.csv", Month(2026, 1)}, zones);
}

/// A row as text again, with the separators of the file replaced, so that what was read can be compared with what was written.
std::string row_text(const StreetFile& file, std::size_t row) {
  const StreetPlace& place = file.places[file.place[row]];
  const StreetKind& kind = file.kinds[file.kind[row]];
  const auto degrees = [](std::int32_t e6) {
    return fmt::format("{}{}.{:06}", e6 < 0 ? "-" : "", std::abs(e6) / 1'000'000, std::abs(e6) % 1'000'000);
  };
  return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", file.has_identifier[row] != 0 ? to_string(file.identifier[row]) : "",
                     file.reported_by, place.at ? degrees(place.at->longitude_e6) : "", place.at ? degrees(place.at->latitude_e6) : "",
                     file.names[place.name], place.zone ? file.zones[*place.zone].code : "", place.zone ? file.zones[*place.zone].name : "",
                     sources::crime_types[kind.type].title, sources::crime_outcomes[kind.outcome], kind.context);
}

/// One good line, so that a single bad one stays under one percent.
std::string with_good_lines(const std::string& line) {
  std::string text = test::street_csv(std::vector<test::StreetLine>(150));
  return text.insert(test::street_header.size(), line);
}

}  // namespace

TEST(StreetFile, keeps_every_field_of_every_record) {
  test::StreetLine blank_id;
  blank_id.id = "";
  blank_id.type = "Anti-social behaviour";
  blank_id.outcome = "";
  test::StreetLine without_lsoa;
  without_lsoa.lsoa = without_lsoa.lsoa_name = "";
  test::StreetLine welsh;
  welsh.location = "On or near Ffordd y Môr";
  welsh.lsoa = "W01000001";
  welsh.lsoa_name = "Ynys Môn 001A";
  test::StreetLine comma;
  comma.location = "\"Shopping Area, near \"\"The Bell\"\"\"";
  test::StreetLine far_away;
  far_away.longitude = "-4.251806";
  far_away.latitude = "55.864237";
  test::StreetLine repeated;
  repeated.location = "On or near Other Street";
  const std::vector<test::StreetLine> lines{{}, blank_id, blank_id, without_lsoa, welsh, comma, far_away, test::unlocated(), repeated};
  const auto file = parse(test::street_csv(lines));
  ASSERT_TRUE(file) << to_string(file.error());
  ASSERT_EQ(file->size(), lines.size());
  EXPECT_EQ(file->file.rows, 9);
  EXPECT_EQ(file->file.facts, 9);
  EXPECT_EQ(file->file.rejects, 0);
  const std::string id(64, 'a');
  const std::string common = "|Example Constabulary|";
  EXPECT_EQ(row_text(*file, 0),
            id + common + "-1.150000|51.750000|On or near High Street|X01000001|Example Town 001A|Burglary|Under investigation|");
  EXPECT_EQ(row_text(*file, 1), common + "-1.150000|51.750000|On or near High Street|X01000001|Example Town 001A|Anti-social behaviour||");
  EXPECT_EQ(row_text(*file, 2), row_text(*file, 1));
  EXPECT_EQ(row_text(*file, 3), id + common + "-1.150000|51.750000|On or near High Street|||Burglary|Under investigation|");
  EXPECT_EQ(row_text(*file, 4),
            id + common + "-1.150000|51.750000|On or near Ffordd y Môr|W01000001|Ynys Môn 001A|Burglary|Under investigation|");
  EXPECT_EQ(row_text(*file, 5),
            id + common + "-1.150000|51.750000|Shopping Area, near \"The Bell\"|X01000001|Example Town 001A|Burglary|Under investigation|");
  EXPECT_EQ(row_text(*file, 6),
            id + common + "-4.251806|55.864237|On or near High Street|X01000001|Example Town 001A|Burglary|Under investigation|");
  EXPECT_EQ(row_text(*file, 7), id + common + "||No Location|||Burglary|Under investigation|");
  EXPECT_EQ(file->identifier[8], file->identifier[0]);
  EXPECT_EQ(file->unfinished, 7);
}

TEST(StreetFile, line_ends_quotes_and_a_byte_order_mark_change_nothing) {
  std::mt19937 random(17);
  std::string plain(test::street_header);
  std::string quoted(test::street_header);
  for (int i = 0; i < 400; ++i) {
    test::StreetLine line = i % 9 == 0 ? test::unlocated() : test::StreetLine();
    line.id = i % 5 == 0 ? "" : fmt::format("{:064x}", random());
    if (i % 9 != 0) line.longitude = fmt::format("-1.{:06}", random() % 1'000'000);
    line.type = sources::crime_types[random() % sources::crime_types_in_use].title;
    line.outcome = sources::crime_outcomes[random() % sources::crime_outcomes.size()];
    const std::string text = line.text();
    plain += text;
    std::string again = "\"";
    for (const char c : text.substr(0, text.size() - 1)) again += c == ',' ? "\",\"" : std::string(1, c);
    quoted += random() % 2 == 0 ? again + "\"\n" : text;
  }
  std::string windows;
  for (const char c : plain) windows += c == '\n' ? "\r\n" : std::string(1, c);
  const auto expected = parse(plain);
  ASSERT_TRUE(expected) << to_string(expected.error());
  for (const std::string& text : {quoted, windows, "\xEF\xBB\xBF" + plain, plain.substr(0, plain.size() - 1)}) {
    const auto found = parse(text);
    ASSERT_TRUE(found) << to_string(found.error());
    ASSERT_EQ(found->size(), expected->size());
    for (std::size_t row = 0; row < found->size(); ++row) ASSERT_EQ(row_text(*found, row), row_text(*expected, row)) << row;
  }
}

TEST(StreetFile, a_bad_row_is_rejected_with_its_place_and_the_rest_is_kept) {
  const auto line = [](auto change) {
    test::StreetLine each;
    change(each);
    return each.text();
  };
  struct Case {
    std::string line;
    int column;
    const char* sentence;
  };
  for (const auto& each : {
           Case{line([](auto& l) { l.id = "abc"; }), 1, "found \"abc\", expected 64 hexadecimal digits"},
           Case{line([](auto& l) { l.id = std::string(64, 'A'); }), 1, "expected 64 hexadecimal digits"},
           Case{line([](auto& l) { l.month = "2026-02"; }), 2, "found \"2026-02\", expected 2026-01"},
           Case{line([](auto& l) { l.force = ""; }), 3, "as in the rows above"},
           Case{line([](auto& l) { l.force = "Other"; }), 3, "found \"Other\""},
           Case{line([](auto& l) { l.longitude = "181.000000"; }), 5, "degrees from -180 to 180"},
           Case{line([](auto& l) { l.longitude = "east"; }), 5, "found \"east\""},
           Case{line([](auto& l) { l.longitude = ""; }), 5, "found \"\""},
           Case{line([](auto& l) { l.latitude = "91.000000"; }), 6, "degrees from -90 to 90"},
           Case{line([](auto& l) { l.latitude = "51.7500001"; }), 6, "at most six decimals"},
           Case{line([](auto& l) { l.lsoa = "X09999999"; }), 8, "found \"X09999999\", expected an LSOA code"},
           Case{line([](auto& l) { l.type = "Piracy"; }), 10, "found \"Piracy\", expected a crime type"},
           Case{line([](auto& l) { l.outcome = "2026"; }), 11, "found \"2026\", expected an outcome"},
           Case{line([](auto& l) { l.type = "Violent crime"; }), 10, "expected a crime type that data.police.uk used in 2026-01"},
           Case{line([](auto& l) { l.location = "\xFF"; }), 1, "not UTF-8"},
           Case{line([](auto& l) { l.location = std::string("a\0b", 3); }), 1, "not UTF-8"},
           Case{"too,few,fields\n", 1, "found 3 fields, expected 12"},
           Case{"\"too\",few\n", 1, "found 2 fields, expected 12"},
           Case{"\n", 1, "found 1 fields, expected 12"},
           Case{line([](auto& l) { l.location = "\"quoted, \xFF\""; }), 1, "not UTF-8"},
           Case{line([](auto& l) { l.location = "a \"stray\" quote"; }), 1, "a quote inside an unquoted field"},
           Case{test::StreetLine().text().insert(30, ","), 1, "found"},
       }) {
    // Second line of the data, so that the file's force is known.
    const std::string good = test::StreetLine().text();
    const auto file = parse(with_good_lines(good + each.line));
    ASSERT_TRUE(file) << to_string(file.error()) << each.line;
    ASSERT_EQ(file->rejects.size(), 1U) << each.line;
    const Reject& reject = file->rejects.front();
    EXPECT_EQ(reject.line, 3);
    EXPECT_EQ(reject.column, each.column) << each.line << reject.reason;
    EXPECT_NE(reject.reason.find(each.sentence), std::string::npos) << reject.reason;
    EXPECT_EQ(reject.text + "\n", each.line);
    EXPECT_EQ(file->file.rows, 152);
    EXPECT_EQ(file->file.facts, 151);
    EXPECT_EQ(file->file.rejects, 1);
  }
}

TEST(StreetFile, falls_within_must_be_the_force_that_reported_it) {
  std::string line = test::StreetLine().text();
  line.replace(line.rfind("Example Constabulary"), 20, "Other Constabulary");
  const auto file = parse(with_good_lines(test::StreetLine().text() + line));
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rejects.size(), 1U);
  EXPECT_EQ(file->rejects.front().column, 4);
}

TEST(StreetFile, a_damaged_file_is_refused_as_a_whole) {
  const std::string good = test::street_csv({{}});
  test::StreetLine bad;
  bad.type = "Piracy";
  struct Case {
    std::string bytes;
    const char* sentence;
  };
  for (const auto& each : {
           Case{"", "found the header \"\""},
           Case{"<html>", "found the header \"<html>\""},
           Case{std::string(test::street_header), "found no rows"},
           Case{"Month,Crime ID" + good.substr(14), "found the header \"Month,Crime ID,"},
           Case{good.substr(0, test::street_header.size() - 1) + ",MSOA\n", "Context,MSOA"},
           Case{good + "\"open,\n" + good, "a quote that is not closed"},
           Case{good + std::string(2 << 20, 'x') + "\n", "found a row of 2097152 bytes"},
           Case{good + test::StreetLine().text().substr(0, 90), "it ends in the middle of a row"},
           Case{good + std::string(20'000, '\n'), "over 10000 that could not be read"},
           Case{good + bad.text(), "1 of 2 rows could not be read, expected at most 1 %; the first at line 3, field 10: found \"Piracy\""},
       }) {
    const auto file = parse(each.bytes);
    ASSERT_FALSE(file) << each.sentence;
    EXPECT_EQ(file.error().code, ErrorCode::input_refused);
    EXPECT_NE(to_string(file.error()).find(each.sentence), std::string::npos) << to_string(file.error());
  }
}

TEST(StreetFile, tells_the_vintage_of_its_lsoa_codes) {
  test::StreetLine old_code;
  old_code.lsoa = "X01000090";
  test::StreetLine new_code;
  new_code.lsoa = "X01000003";
  EXPECT_EQ(parse(test::street_csv({{}}))->vintage, CensusVintage::both);
  EXPECT_EQ(parse(test::street_csv({{}, old_code}))->vintage, CensusVintage::only_2011);
  EXPECT_EQ(parse(test::street_csv({{}, new_code}))->vintage, CensusVintage::only_2021);
}

TEST(PublishedFile, is_known_by_its_name_only) {
  const auto street = published_file_named("2026-01/2026-01-devon-and-cornwall-street.csv");
  ASSERT_TRUE(street);
  EXPECT_EQ(street->force, "devon-and-cornwall");
  EXPECT_EQ(street->month, Month(2026, 1));
  EXPECT_EQ(street->kind, PublishedKind::street);
  EXPECT_EQ(published_file_named("2026-01-kent-outcomes.csv")->kind, PublishedKind::outcomes);
  EXPECT_EQ(published_file_named("2026-01-kent-stop-and-search.csv")->kind, PublishedKind::stop_and_search);
  EXPECT_EQ(published_file_named("2026-01-kent-stop-and-search.csv")->force, "kent");
  for (const char* name :
       {"", "street.csv", "2026-01-street.csv", "2026-13-kent-street.csv", "2026-01-kent-street.csv.gz", "2026-01-kent.csv",
        "2026-01-Kent-street.csv", "2026-01_kent-street.csv", "FILTERED_2022-01-thames-valley-stop-and-search.csv"})
    EXPECT_FALSE(published_file_named(name)) << name;
}

}  // namespace hub::sources
