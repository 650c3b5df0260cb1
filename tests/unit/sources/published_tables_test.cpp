// SPDX-License-Identifier: Apache-2.0
#include "fixtures/example_hub.hpp"
#include "fixtures/workbook_file.hpp"
#include "sources/home_office/steps.hpp"
#include "sources/published_tables/code_table.hpp"
#include "sources/published_tables/partnership_table.hpp"
#include "sources/published_tables/published_table.hpp"

#include <gtest/gtest.h>

namespace hub::sources {
namespace {

/// "1234 [note 4,5]", "unavailable", or the sentence of the refusal.
std::string meaning(std::string_view cell) {
  const auto printed = printed_count(cell);
  if (!printed) return printed.error().message;
  std::string text = printed->count ? std::to_string(*printed->count) : "nothing";
  if (printed->shorthand == Shorthand::unavailable) text += ", unavailable";
  if (printed->shorthand == Shorthand::unreliable) text += ", unreliable";
  if (printed->shorthand == Shorthand::not_applicable) text += ", not applicable";
  if (!printed->notes.empty()) text += fmt::format(", notes {}", fmt::join(printed->notes, " "));
  return text;
}

/// Kind, columns of counts and rows of each table, or why not.
std::string read_all(const std::string& bytes) {
  const test::TemporaryFolder folder;
  test::write_bytes(folder.path() / "tables", bytes);
  const auto workbook = read_workbook(folder.path() / "tables");
  if (!workbook) return to_string(workbook.error());
  std::string text;
  for (const Sheet& sheet : workbook->sheets) {
    const auto table = recognise(*workbook, sheet);
    if (!table) return to_string(table.error());
    if (!*table) {
      text += "another;";
      continue;
    }
    text += fmt::format("{}:", name_of((*table)->kind));
    const auto tally = read_table(*workbook, sheet, **table, [&](TableRow&& row) {
      text += fmt::format(" {}", row.place.kind == PlaceKind::larger ? "(" + row.place.force + ")" : row.place.force);
      if (row.place.kind == PlaceKind::partnership) text += "/" + row.place.partnership_code + row.place.partnership;
      for (const TableCell& cell : row.cells)
        text += fmt::format(" {} {}={}", cell.code, to_string(cell.period), cell.printed.count ? std::to_string(*cell.printed.count) : "-");
      text += ";";
    });
    EXPECT_GE(tally.rows, tally.rejected);
    for (const Reject& each : tally.rejects)
      text += fmt::format(" rejected {}:{}:{} {} [{}]", each.file, each.line, each.column, each.reason, each.text);
  }
  return text;
}

const std::string offences_title =
    "Table P1: Police recorded crime by offence group and police force area, England and Wales, number of offences, ";
const std::string partnerships_title =
    "Table C2: Number of police recorded crimes for headline offences by Community Safety Partnership area, England and Wales, year ending "
    "June 2025";

struct Case {
  const char* name;
  std::string found;
  std::string expected;
};

}  // namespace

TEST(PrintedCount, means_what_the_publisher_says) {
  for (const auto& [cell, expected] : std::vector<std::pair<std::string, std::string>>{
           {"1,234 ", "1234"},
           {"-12", "-12"},
           {"1,234,567", "1234567"},
           {"4.0", "4"},
           {" 66776 ", "66776"},
           {"", "nothing"},
           {"  ", "nothing"},
           {"[x]", "nothing, unavailable"},
           {"[X]", "nothing, unavailable"},
           {"[u]", "nothing, unreliable"},
           {"[u1]", "nothing, unreliable"},
           {"[z]", "nothing, not applicable"},
           {"12 [u]", "12, unreliable"},
           {"1,234 [note 4]", "1234, notes 4"},
           {"7[note4,5]", "7, notes 4 5"},
           {"7 [note 4][note 9]", "7, notes 4 9"},
       }) {
    EXPECT_EQ(meaning(cell), expected) << cell;
  }
  for (const std::string cell : {"12,34", "1,23", ",123", "1.5", "1e3", "12 [x]", "[y]", "[note]", "[note four]", "[x", "NA", "-", "(12)",
                                 "+5", "9999999999999", "[x][u]"})
    EXPECT_EQ(meaning(cell), fmt::format("found \"{}\", expected a whole number, [x], [u], [z] or nothing", cell));
}

TEST(PrintedWords, lose_their_notes_and_line_ends) {
  EXPECT_EQ(without_notes("Humberside\n [note 4]"), "Humberside");
  EXPECT_EQ(without_notes("Apr  2019 to\n Mar  2020"), "Apr 2019 to Mar 2020");
  EXPECT_EQ(without_notes("[note 1]"), "");
  EXPECT_EQ(small_words("Total recorded crime\n (excluding fraud) "), "total recorded crime (excluding fraud)");
  EXPECT_EQ(period_in_words("apr 2010 to mar 2011"), (Period{Month(2010, 4), 12}));
  EXPECT_EQ(period_in_words("january to march 2022"), (Period{Month(2022, 1), 3}));
  for (const char* words : {"apr 2010", "mar 2011 to apr 2010", "apr 2010 to smarch 2011", "", " to ", "apr 10 to mar 11"})
    EXPECT_EQ(period_in_words(words), std::nullopt) << words;
}

TEST(OpenData, writes_steps_in_more_than_one_way) {
  using home_office::quarter_of;
  using home_office::year_ending;
  for (const auto& [year, quarter] : {std::pair("2012/13", "4"), std::pair("2012-13", "Q4"), std::pair("2012/2013", "4.0")})
    EXPECT_EQ(quarter_of(year, quarter), (Period{Month(2013, 1), 3})) << year;
  EXPECT_EQ(quarter_of("1999/00", "1"), (Period{Month(1999, 4), 3}));
  for (const auto& [year, quarter] : {std::pair("2012/14", "1"), std::pair("2012", "1"), std::pair("2012/13", "5"),
                                      std::pair("2012/13", "0"), std::pair("12/13", "1"), std::pair("", "")})
    EXPECT_EQ(quarter_of(year, quarter), std::nullopt) << year << " " << quarter;
  for (const char* day : {"31-03-2003", "31/03/2003", "2003-03-31", "37711", "37711.0"})
    EXPECT_EQ(year_ending(day), Period::ending(Month(2003, 3), 12)) << day;
  EXPECT_EQ(year_ending("30-12-2017"), Period::ending(Month(2017, 12), 12)) << "as it is misprinted";
  for (const char* day : {"15-03-2003", "03-31-2003", "31-02-2003", "31-03-03", "2003", "1", "", "99999"})
    EXPECT_EQ(year_ending(day), std::nullopt) << day;
  EXPECT_EQ(home_office::offence_code("4.4000000000000004"), "4.4");
  EXPECT_EQ(home_office::offence_code("37.1"), "37.1");
  EXPECT_EQ(home_office::offence_code("104.0"), "104");
  EXPECT_EQ(home_office::offence_code("1/4.1/4.10/4.2"), "1/4.1/4.10/4.2");
}

TEST(PublishedTable, is_known_by_its_title_whatever_its_number) {
  for (const auto& each : {
           Case{
               "offences by force",
               read_all(test::zip_of(test::xlsx_parts({{"P1",
                                                        {{offences_title + "year ending December 2024 [note 1]"},
                                                         {"Source: Home Office"},
                                                         {"Area Code", "Area Name", "Robbery", "Drug offences"},
                                                         {"K04000001", "ENGLAND AND WALES [note 3]", "81135", "5"},
                                                         {"E12000005", "West Midlands", "3", "2"},
                                                         {"E23000014", "West Midlands", "1,000", "[x]"},
                                                         {"", "British Transport Police", "2", ""}}}}))),
               "offences by force: (ENGLAND AND WALES) robbery 2024-01/P12M=81135 drug offences 2024-01/P12M=5; (West Midlands) robbery "
               "2024-01/P12M=3 drug offences 2024-01/P12M=2; West Midlands robbery 2024-01/P12M=1000 drug offences 2024-01/P12M=-; British "
               "Transport Police robbery 2024-01/P12M=2 drug offences 2024-01/P12M=-;"},
           Case{"three months",
                read_all(test::csv_of(
                    {{offences_title + "January to March 2022"}, {"Area code", "Area name", "Robbery"}, {"E23000032", "Kent", "7"}})),
                "offences by force: Kent robbery 2022-01/P3M=7;"},
           Case{
               "partnerships",
               read_all(test::csv_of({{partnerships_title},
                                      {"Police Force\nArea code", "Police Force\nArea name", "Community Safety\nPartnership code",
                                       "Community Safety\nPartnership name", "Local Authority code", "Local Authority name", "Robbery"},
                                      {"E23000029", "Thames Valley", "", "", "", "", "1,879 "},
                                      {"E23000029", "Thames Valley", "E22000024", "Reading", "E06000038", "Reading", "300 "},
                                      {"E23000029", "Thames Valley", "", "Unassigned Thames Valley", "", "", ""}})),
               "offences by partnership: Thames Valley robbery 2024-07/P12M=1879; Thames Valley/E22000024Reading robbery 2024-07/P12M=300; "
               "Thames Valley/Unassigned Thames Valley robbery 2024-07/P12M=-;"},
           Case{"years side by side, a region of a force's name",
                read_all(test::csv_of(
                    {{"Table P12: Anti-social behaviour incidents, by police force area, year ending March 2008 to year ending March 2009"},
                     {"Area name", "Apr 2007 to Mar 2008\nNumber of Incidents", "Apr 2007 to Mar 2008\nNumber per 1,000 population"},
                     {"ENGLAND AND WALES (exc. BTP)", "10", "0.5"},
                     {"Kent", "[x]", "[x]"}})),
                "anti-social behaviour incidents: (ENGLAND AND WALES (exc. BTP)) anti-social behaviour incidents 2007-04/P12M=10; Kent "
                "anti-social behaviour incidents 2007-04/P12M=-;"},
           Case{"rates, changes and notes",
                read_all(test::zip_of(test::xlsx_parts({{"P3",
                                                         {{"Table P3: Police recorded crime by offence group and police force area, rate "
                                                           "of offences per 1,000 population, year ending March 2022"}}},
                                                        {"Notes", {{"Notes"}}},
                                                        {"Empty", {}}}))),
                "another;another;another;"},
       }) {
    EXPECT_EQ(each.found, each.expected) << each.name;
  }
}

TEST(PublishedTable, of_the_Home_Office_is_known_by_its_columns) {
  const test::TextRows quarters{
      {"Financial Year", "Financial Quarter", "Force Name", "Offence Description", "Offence Code", "Number of Offences"},
      {"2012/13", "1", "Kent", "Homicide", "4.4", "3"},
      {"2012/13", "2", "Kent", "Homicide", "4.4", "-1"}};
  const std::string read = "offences by force, quarter and code: Kent 4.4 2012-04/P3M=3; Kent 4.4 2012-07/P3M=-1;";
  EXPECT_EQ(read_all(test::csv_of(quarters)), read);
  EXPECT_EQ(read_all(test::ods({{"2012-13", quarters}})), read);
  EXPECT_EQ(read_all(test::zip_of(test::xlsx_parts({{"2012-13", quarters}}))), read);
  EXPECT_EQ(read_all("financial_year,financial_quarter,force_name,csp_code,csp_name,offence_code,number_of_offences\n2012/"
                     "13,1,Kent,E22000200,Ashford,4.4,3\n"),
            "offences by partnership, quarter and code: Kent/E22000200Ashford 4.4 2012-04/P3M=3;");
  EXPECT_EQ(read_all("12 months ending,PFA,Region,Offence,Rolling year total number of offences\n31-03-2003,Kent,South East,Robbery,7\n"),
            "offences by force and rolling year: Kent Robbery 2002-04/P12M=7;");
}

TEST(PublishedTable, rejects_rows_with_sheet_row_column_and_text) {
  EXPECT_EQ(read_all(test::zip_of(test::xlsx_parts({{"P1",
                                                     {{offences_title + "year ending December 2024"},
                                                      {},
                                                      {"Area code", "Area name", "Robbery"},
                                                      {"E23000032", "Kent", "many"},
                                                      {"E23000032", "", "1"},
                                                      {"E23000032", "Kent", "1", "2"}}}}))),
            "offences by force: rejected tables, sheet P1:4:3 found \"many\", expected a whole number, [x], [u], [z] or nothing "
            "[E23000032,Kent,many]"
            " rejected tables, sheet P1:5:2 found no name, expected that of an area [E23000032,,1]"
            " rejected tables, sheet P1:6:4 found \"2\", expected nothing right of the last heading [E23000032,Kent,1,2]");
  EXPECT_EQ(read_all("Financial Year,Financial Quarter,Force Name,Offence Code,Number of "
                     "Offences\n2012/13,5,Kent,1,3\n2012/13,1,,1,3\n2012/13,1,Kent,,3\n2012/13,1,Kent,1,NA\n"),
            "offences by force, quarter and code: rejected tables:2:1 found \"2012/13 5\", expected a financial year and its quarter, such "
            "as 2012/13 and 1 [2012/13,5,Kent,1,3]"
            " rejected tables:3:3 found \"\", expected the name of a force [2012/13,1,,1,3]"
            " rejected tables:4:4 found \"\", expected an offence [2012/13,1,Kent,,3]"
            " rejected tables:5:5 found \"NA\", expected a whole number [2012/13,1,Kent,1,NA]");
}

TEST(PublishedTable, refuses_a_layout_that_has_changed) {
  for (const auto& each : {
           Case{"no period", read_all(test::csv_of({{offences_title + "lately"}})),
                "expected one that ends with a period: the layout has changed"},
           Case{"no headings", read_all(test::csv_of({{offences_title + "year ending June 2025"}, {"Force", "Robbery"}})),
                "found no row of headings below the title"},
           Case{"no names", read_all(test::csv_of({{offences_title + "year ending June 2025"}, {"Area code", "Robbery"}})),
                "tables, row 2: found headings without the names and codes of places"},
           Case{"no partnerships",
                read_all(test::csv_of({{partnerships_title}, {"Police Force Area code", "Police Force Area name", "Robbery"}})),
                "without the names and codes of places"},
           Case{"no counts", read_all(test::csv_of({{offences_title + "year ending June 2025"}, {"Area code", "Area name"}})),
                "found no column of counts"},
           Case{"a heading twice",
                read_all(
                    test::csv_of({{offences_title + "year ending June 2025"}, {"Area code", "Area name", "Robbery", "Robbery [note 2]"}})),
                "the heading \"Robbery [note 2]\" twice"},
           Case{"no offence", read_all("Financial Year,Financial Quarter,Force Name,Number of Offences\n"),
                "tables, row 1: found headings without the force or the offence"},
       }) {
    EXPECT_NE(each.found.find(each.expected), std::string::npos) << each.name << ": " << each.found;
  }
}

TEST(CodeTable, says_where_a_code_counts_and_when) {
  const test::HubCopy copy;
  const auto read = [&](const std::string& bytes) {
    copy.write("figures/offences/codes.csv", bytes);
    const auto codes = read_codes(copy.folder(), "figures/offences/codes.csv");
    if (!codes) return to_string(codes.error());
    std::string text;
    for (const CodeRow& row : codes->rows) text += fmt::format("{}>{} {};", row.code, row.category, row.holds({Month(2017, 1), 3}));
    return text;
  };
  EXPECT_EQ(read("code,description,category,first,last\n28A,Old,domestic,,2017-03\n28E,New,residential,2017-04,\nAF,Fraud,,,\n"),
            "28A>domestic true;28E>residential false;AF> true;");
  EXPECT_EQ(read("code,category\nRobbery,robbery\nRobbery,all-crime\n"), "Robbery>robbery true;Robbery>all-crime true;");
  EXPECT_NE(read("code,group\n1,a\n").find("found no column \"category\""), std::string::npos);
  EXPECT_NE(read("code,category\n1,a\n1,a\n").find("a second time"), std::string::npos);
  EXPECT_NE(read("code,category,first,last\n1,a,2017-04,2017-03\n").find("not before the first"), std::string::npos);
  EXPECT_NE(read("code,category,first\n1,a,soon\n").find("soon"), std::string::npos);
}

TEST(PartnershipTable, needs_an_area_for_what_has_a_code) {
  const test::HubCopy copy;
  const auto read = [&](const std::string& rows) {
    copy.write(partnerships_path, "code,name,area\n" + rows);
    const auto table = read_partnerships(copy.folder());
    return table ? std::to_string(table->rows.size()) : to_string(table.error());
  };
  EXPECT_EQ(read("X22000001,East,X06000051\nX22000002,West,X06000051\n,Unassigned,\n"), "3");
  EXPECT_NE(read("X22000001,East,\n").find("the area of a partnership that has a code"), std::string::npos);
  EXPECT_NE(read("X22000001,East,X06000051\nX22000001,West,X06000052\n").find("a second time"), std::string::npos);
  EXPECT_NE(read(",Airport,\n,Airport,\n").find("\"Airport\" a second time"), std::string::npos);
}

}  // namespace hub::sources
