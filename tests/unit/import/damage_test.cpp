// SPDX-License-Identifier: Apache-2.0
// Whole builds of the invented hub from damaged files: what refuses a build, what is only rejected, and that each is named.
#include "base/files.hpp"
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "store/database.hpp"
#include "store/sql.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

namespace fs = std::filesystem;
using test::StreetLine;
using test::with_directory_field;
using test::zip_of;

const std::string january = test::street_path("2026-01", "example");
const std::string good = test::street_csv(std::vector<StreetLine>(200));
const std::string good_zip = zip_of({{january, good}});

std::string in_the_middle(const std::string& line) {
  std::string text = good;
  return text.insert(text.find('\n', text.size() / 2) + 1, line);
}

std::string february() {
  StreetLine line;
  line.month = "2026-02";
  return test::street_csv(std::vector<StreetLine>(200, line));
}

/// A file of the data folder that makes the whole build fail.
struct Damaged {
  const char* name;
  std::string path;
  std::string bytes;
  const char* sentence;
};

std::vector<Damaged> damaged_archives() {
  const auto field = [](std::size_t offset, std::string_view value) { return with_directory_field(good_zip, offset, value); };
  return {{"truncated zip", "truncated.zip", good_zip.substr(0, good_zip.size() / 2), "truncated or something else"},
          {"corrupt zip", "corrupt.zip", std::string(good_zip).replace(100, 9, "corrupted"), "damaged"},
          {"climbing entry", "climbing.zip", zip_of({{"../" + january, good}}), "climbs out of its folder"},
          {"absolute entry", "absolute.zip", zip_of({{"/" + january, good}}), "no relative path"},
          {"entry that claims too little", "small.zip", field(24, std::string_view("\x10\0\0\0", 4)), "inflates to more than the 16 bytes"},
          {"entry that claims too much", "large.zip", field(24, std::string_view("\xFF\xFF\xFF\0", 4)), "the archive claims 16777215"},
          {"entry that inflates without end", "bomb.zip", with_directory_field(zip_of({{january, std::string(30'000'000, '0')}}), 24, "\1"),
           "inflates to more than"},
          {"entry of two gigabytes", "huge.zip", field(24, std::string_view("\0\0\0\x80", 4)), "claims 2147483648 bytes"},
          {"repeated name", "repeated.zip", zip_of({{january, good}, {january, good}}), "is there twice"},
          {"encrypted entry", "encrypted.zip", field(8, "\1"), "is encrypted"},
          {"zip that is a table", "table.zip", good, "truncated or something else"}};
}

std::vector<Damaged> damaged_tables() {
  std::string reordered = good;
  reordered.replace(0, 14, "Month,Crime ID");
  std::string narrow = good;
  narrow.erase(narrow.find(",Context"), 8);
  std::string wide = good;
  wide.insert(wide.find(",Context") + 8, ",Note");
  return {{"table that is a zip", january, good_zip, "found the header \"PK"},
          {"table that is a page", january, "<!DOCTYPE html>\n<p>Not found</p>\n", "found the header \"<!DOCTYPE html>\""},
          {"missing column", january, narrow, "found the header"},
          {"reordered columns", january, reordered, "found the header \"Month,Crime ID,"},
          {"extra column", january, wide, "Context,Note"},
          {"UTF-16", january,
           std::string("\xFF\xFE"
                       "C\0r\0i\0m\0e\0",
                       12),
           "found the header \"\\xff\\xfe"},
          {"unclosed quote", january, in_the_middle("\"" + good), "a quote that is not closed"},
          {"line of 100 MB", january, in_the_middle(std::string(100'000'000, 'x') + "\n"), "found a row of 100000000 bytes"},
          {"quoted line of 100 MB", january, in_the_middle("\"" + std::string(100'000'000, 'x') + "\"\n"), "found a row of"},
          {"month of another file", january, february(), "expected 2026-01, the month of the file's name"},
          {"too many bad rows", january, in_the_middle("a,b\nc,d\ne,f\n"), "3 of 203 rows could not be read, expected at most 1 %"},
          {"cut off", january, good.substr(0, good.size() - 40), "it ends in the middle of a row"},
          {"empty file", january, "", "found the header \"\""},
          {"header only", january, std::string(test::street_header), "found no rows"},
          {"NUL bytes", january, std::string(5000, '\0'), "found the header \"\\x00"},
          {"unknown force", test::street_path("2026-01", "atlantis"), good, "found the force \"atlantis\""}};
}

void expect_refused(const test::HubCopy& hub, const std::vector<std::string>& sentences) {
  const auto built = hub.build_with_data(2);
  ASSERT_FALSE(built) << sentences.front();
  EXPECT_EQ(built.error().code, ErrorCode::input_refused) << to_string(built.error());
  for (const std::string& sentence : sentences)
    EXPECT_NE(to_string(built.error()).find(sentence), std::string::npos) << sentence << "\n" << to_string(built.error()).substr(0, 2000);
  std::vector<std::string> left;
  for (const auto& entry : fs::directory_iterator(hub.releases())) left.push_back(entry.path().filename());
  EXPECT_EQ(left, (std::vector<std::string>{".lock"}));
}

struct Rejected {
  const char* name;
  std::string line;
  int column;
  const char* sentence;
};

template <class Change>
std::string changed(Change change) {
  StreetLine line;
  change(line);
  return line.text();
}

std::vector<Rejected> rejected_rows() {
  return {
      {"unknown crime type", changed([](auto& l) { l.type = "Piracy"; }), 10, "found \"Piracy\", expected a crime type"},
      {"no outcome", changed([](auto& l) { l.outcome = "2026"; }), 11, "expected an outcome"},
      {"unknown area", changed([](auto& l) { l.lsoa = "X09999999"; }), 8, "found \"X09999999\", expected an LSOA code"},
      {"longitude out of range", changed([](auto& l) { l.longitude = "200.5"; }), 5, "found \"200.5\", expected degrees from -180 to 180"},
      {"latitude out of range", changed([](auto& l) { l.latitude = "-91"; }), 6, "found \"-91\", expected degrees from -90 to 90"},
      {"another month", changed([](auto& l) { l.month = "2025-12"; }), 2, "found \"2025-12\", expected 2026-01"},
      {"NUL", changed([](auto& l) { l.location = std::string("a\0b", 3); }), 1, "not UTF-8 text"},
      {"invalid UTF-8", changed([](auto& l) { l.location = "caf\xE9"; }), 1, "not UTF-8 text"},
      {"too few fields", "a,b,c\n", 1, "found 3 fields, expected 12"},
      {"blank line", "\n", 1, "found 1 fields, expected 12"},
      {"stray quote", changed([](auto& l) { l.location = "The \"Bell\""; }), 1, "a quote inside an unquoted field"}};
}

}  // namespace

TEST(Damage, each_damaged_file_refuses_the_build_and_is_named) {
  for (const auto& list : {damaged_archives(), damaged_tables()}) {
    for (const Damaged& each : list) {
      SCOPED_TRACE(each.name);
      const test::HubCopy hub;
      test::write_bytes(hub.data() / each.path, each.bytes);
      expect_refused(hub, {each.sentence, fs::path(each.path).filename().string()});
    }
  }
}

TEST(Damage, all_damaged_files_are_named_at_once_those_of_the_hub_too) {
  const test::HubCopy hub;
  std::vector<std::string> sentences;
  for (const Damaged& each : damaged_archives()) {
    test::write_bytes(hub.data() / each.path, each.bytes);
    sentences.push_back(each.path);
  }
  Month month(2020, 1);
  for (const Damaged& each : damaged_tables()) {
    const bool has_force = each.path == january;
    const std::string path = test::street_path(to_string(month), has_force ? "far-isles" : "atlantis");
    test::write_bytes(hub.data() / path, each.bytes);
    sentences.push_back(path);
    month = month + 1;
  }
  hub.write("areas/areas.csv", "nonsense");
  hub.write("figures/recorded-crime/2025-11.csv", "\"open");
  hub.write("areas/outlines.geojson", "{");
  for (const char* part : {"areas/areas.csv", "2025-11.csv", "outlines.geojson"}) sentences.emplace_back(part);
  expect_refused(hub, sentences);
}

TEST(Damage, street_files_that_cannot_be_checked_are_not_passed_over_in_silence) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / january, good);
  hub.write("areas/lsoa.csv", "nonsense");
  expect_refused(hub, {"areas/lsoa.csv:1:1", "1 street files were not looked at"});
}

TEST(Damage, a_bad_row_is_rejected_with_its_place_and_its_text_and_the_rest_is_published) {
  const test::HubCopy hub;
  std::string text = test::street_csv(std::vector<StreetLine>(1200));
  for (const Rejected& each : rejected_rows()) text += each.line;
  text += StreetLine().text();
  test::write_bytes(hub.data() / january, text);
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto release = value_or_throw(store::current_release(hub.releases()));
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto rows = connection.prepare(store::sql("query/rejects.sql")).rows();
  int line = 1202;
  for (const Rejected& each : rejected_rows()) {
    ASSERT_TRUE(rows.next()) << each.name;
    EXPECT_EQ(rows.text(0), january);
    EXPECT_EQ(rows.integer(1), line++) << each.name;
    EXPECT_EQ(rows.integer(2), each.column) << each.name;
    EXPECT_NE(rows.text(3).find(each.sentence), std::string::npos) << rows.text(3);
    const bool is_text = std::string_view(each.sentence) != "not UTF-8 text";
    EXPECT_EQ(is_text ? rows.text(4) + "\n" : each.line, each.line);
    EXPECT_EQ(rows.text(4).find('\0'), std::string::npos);
  }
  EXPECT_FALSE(rows.next());
  const auto& file = built->manifest.sources.back();
  EXPECT_EQ(file.rows, 1201 + static_cast<int>(rejected_rows().size()));
  EXPECT_EQ(file.facts, 1201);
}

TEST(Damage, a_byte_order_mark_and_windows_line_ends_are_no_damage) {
  std::string windows;
  for (const char c : good) windows += c == '\n' ? "\r\n" : std::string(1, c);
  for (const std::string& bytes : {good, "\xEF\xBB\xBF" + good, windows}) {
    const test::HubCopy hub;
    test::write_bytes(hub.data() / january, bytes);
    const auto built = hub.build_with_data();
    ASSERT_TRUE(built) << to_string(built.error());
    EXPECT_EQ(built->manifest.sources.back().facts, 200);
    EXPECT_EQ(built->manifest.sources.back().rejects, 0);
  }
}

}  // namespace hub::build
