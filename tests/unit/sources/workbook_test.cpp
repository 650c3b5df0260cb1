// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/workbook.hpp"

#include "fixtures/example_hub.hpp"
#include "fixtures/workbook_file.hpp"
#include "sources/workbooks/limits.hpp"
#include "sources/workbooks/parts.hpp"

#include <gtest/gtest.h>

namespace hub::sources {
namespace {

Result<Workbook> read_bytes(const std::string& bytes) {
  const test::TemporaryFolder folder;
  test::write_bytes(folder.path() / "tables.xls", bytes);  // the name says nothing of the form
  return read_workbook(folder.path() / "tables.xls");
}

/// "sheet: 1 a|b; 3 c": numbers of rows and their cells.
std::string shown_rows(const std::string& bytes) {
  const auto workbook = read_bytes(bytes);
  if (!workbook) return to_string(workbook.error());
  std::string text;
  for (const Sheet& sheet : workbook->sheets) {
    text += sheet.name + ":";
    for (const SheetRow& row : sheet.rows) text += fmt::format(" {} {};", row.number, fmt::join(row.cells, "|"));
  }
  return text;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::string one_cell = "<c r=\"A1\"><v>7</v></c>";
std::string table_of(const std::string& rows) { return "<table:table table:name=\"P1\">" + rows + "</table:table>"; }
std::string row_of(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

const std::vector<test::SheetTexts> two_sheets{{"P1", {{"Title"}, {}, {"Area code", "", "1,234"}, {"12", "-4"}}}, {"C2", {{"Fôr & <b>"}}}};
const std::string two_sheets_shown = "P1: 1 Title; 3 Area code||1,234; 4 12|-4;C2: 1 Fôr & <b>;";

struct Case {
  const char* name;
  std::string bytes;
  std::string shown;
};

}  // namespace

TEST(Workbook, tells_one_table_from_each_form_whatever_its_name) {
  EXPECT_EQ(shown_rows(test::zip_of(test::xlsx_parts(two_sheets))), two_sheets_shown);
  EXPECT_EQ(shown_rows(test::ods(two_sheets)), two_sheets_shown);
  EXPECT_EQ(shown_rows("Title\n\nArea code,,\"1,234 \"\n12,-4,,\n"), ": 1 Title; 3 Area code||1,234; 4 12|-4;");
  EXPECT_EQ(shown_rows("\xEF\xBB\xBF\"a\nb\",c\r\nd\r\n"), ": 1 a\nb|c; 3 d;");
  EXPECT_EQ(shown_rows(""), ":");
}

TEST(Workbook, reads_what_a_spreadsheet_program_writes) {
  for (const auto& each : {
           Case{"cells without references follow each other",
                test::xlsx_of_rows("<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row>"), "P1: 1 1||2|3;"},
           Case{"a text in its cell",
                test::xlsx_of_rows("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>"),
                "P1: 2 |ab;"},
           Case{"a formula shows its result", test::xlsx_of_rows("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>"), "P1: 1 2;"},
           Case{"runs of a shared text and how to pronounce it",
                test::xlsx_of_rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                                   "<si><r><t>Thames </t></r><r><t>Valley</t></r><rPh><t>temz</t></rPh></si>"),
                "P1: 1 Thames Valley;"},
           Case{"an empty shared cell", test::xlsx_of_rows("<row r=\"1\"><c r=\"A1\" t=\"s\"/></row>"), "P1:"},
           Case{"a sheet without rows", test::xlsx_of_rows(""), "P1:"},
           Case{"a table without rows", test::ods_of_tables(table_of("")), "P1:"},
           Case{"the empty rest of a sheet",
                test::ods_of_tables(table_of(row_of("<table:table-cell><text:p>a</text:p></table:table-cell>"
                                                    "<table:table-cell table:number-columns-repeated=\"16383\"/>") +
                                             "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell "
                                             "table:number-columns-repeated=\"16384\"/></table:table-row>")),
                "P1: 1 a;"},
           Case{"repeated cells and rows",
                test::ods_of_tables(
                    table_of("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                             "table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"0\"><text:p>0.0</text:p>"
                             "</table:table-cell></table:table-row>")),
                "P1: 1 0|0; 2 0|0;"},
           Case{"paragraphs, blanks and a comment",
                test::ods_of_tables(table_of(row_of("<table:table-cell><office:annotation><text:p>not this</text:p></office:annotation>"
                                                    "<text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p></table:table-cell>"))),
                "P1: 1 a  b\nc;"},
           Case{"a date is the day",
                test::ods_of_tables(table_of(row_of("<table:table-cell office:value-type=\"date\" "
                                                    "office:date-value=\"2003-03-31\"><text:p>31/03/03</text:p></table:table-cell>"))),
                "P1: 1 2003-03-31;"},
           Case{"a covered cell keeps its column",
                test::ods_of_tables(table_of(row_of("<table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell>"))),
                "P1: 1 |b;"},
       }) {
    EXPECT_EQ(shown_rows(each.bytes), each.shown) << each.name;
  }
}

TEST(Workbook, refuses_what_would_fill_the_memory) {
  const std::string entities = R"(<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>)";
  const auto parts = test::xlsx_parts({{"P1", {{"a"}}}});
  const std::string wide_row =
      "<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell table:number-columns-repeated=\"1024\">"
      "<text:p>a</text:p></table:table-cell></table:table-row>";
  for (const auto& each : {
           Case{"entities", test::zip_of(test::with_part(parts, "xl/sharedStrings.xml", entities)), "found a document type, expected none"},
           Case{"an outside entity", test::zip_of({{"content.xml", R"(<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>)"}}),
                "found a document type"},
           Case{"depth", test::xlsx_of_rows(repeated("<a>", 65) + repeated("</a>", 65)), "found over 64 elements in each other"},
           Case{"repeated cells",
                test::ods_of_tables(table_of(row_of("<table:table-cell table:number-columns-repeated=\"1048576\"><text:p>a"
                                                    "</text:p></table:table-cell>"))),
                "row 1: found a text in column 1048576, expected at most 1024 columns"},
           Case{"repeated rows", test::ods_of_tables(table_of(wide_row)), "found over 16000000 cells"},
           Case{"more rows than a sheet has",
                test::ods_of_tables(table_of(repeated("<table:table-row table:number-rows-repeated=\"1048576\"/>", 2))),
                "found row 1048577, expected at most 1048576"},
           Case{"a number of times that is none", test::ods_of_tables(table_of("<table:table-row table:number-rows-repeated=\"-1\"/>")),
                "found number-rows-repeated \"-1\", expected a number from 1 to 1048576"},
           Case{"blanks",
                test::ods_of_tables(
                    table_of(row_of("<table:table-cell><text:p><text:s text:c=\"4294967296\"/></text:p></table:table-cell>"))),
                "found \"4294967296\" blanks"},
           Case{"a long cell", test::xlsx_of_rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + std::string(131'069, 'a') + "</v></c></row>"),
                "sheet P1, row 1: found a cell of over 131068 bytes"},
           Case{"a far column", test::xlsx_of_rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "found a text in column 16384"},
           Case{"a far row", test::xlsx_of_rows("<row r=\"99999999\"><c r=\"A99999999\"><v>1</v></c></row>"),
                "found row 99999999, expected at most"},
           Case{
               "one part as two sheets",
               test::zip_of(test::with_part(test::xlsx_parts({{"a", {{"1"}}}, {"b", {{"1"}}}}), "xl/_rels/workbook.xml.rels",
                                            R"(<Relationships><Relationship Id="s1" Type="/worksheet" Target="worksheets/sheet1.xml"/>)"
                                            R"(<Relationship Id="s2" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)")),
               "sheet1.xml: found it named a second time"},
       }) {
    const std::string shown = shown_rows(each.bytes);
    EXPECT_NE(shown.find(each.shown), std::string::npos) << each.name << ": " << shown.substr(0, 300);
  }
}

TEST(Workbook, keeps_a_text_once_however_often_it_is_shown) {
  std::string rows;
  for (int row = 1; row <= 2000; ++row) rows += fmt::format("<row r=\"{}\"><c t=\"s\"><v>0</v></c></row>", row);
  const auto workbook = read_bytes(test::xlsx_of_rows(rows, "<si><t>" + std::string(100'000, 'a') + "</t></si>"));
  ASSERT_TRUE(workbook) << to_string(workbook.error());
  ASSERT_EQ(workbook->sheets.front().rows.size(), 2000U);
  EXPECT_EQ(workbook->sheets.front().rows.front().cell(0).data(), workbook->sheets.front().rows.back().cell(0).data());
}

TEST(Workbook, refuses_damage_and_says_what_it_found) {
  const auto parts = test::xlsx_parts({{"P1", {{"a"}}}});
  const auto without = [&](const std::string& name) {
    auto left = parts;
    std::erase_if(left, [&](const auto& part) { return part.name == name; });
    return test::zip_of(left);
  };
  const auto with_workbook_links = [&](const std::string& links) {
    return test::zip_of(test::with_part(parts, "xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>"));
  };
  for (const auto& each : {
           Case{"an old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a workbook of Excel 97 to 2003, expected .xlsx, .ods or .csv"},
           Case{"another archive", test::zip_of({{"a.csv", "x"}}), "an archive without the parts of a workbook"},
           Case{"cut short", test::zip_of(parts).substr(0, 900), "truncated or something else"},
           Case{"no workbook", without("xl/workbook.xml"), "found no part \"xl/workbook.xml\", expected it"},
           Case{"no sheet", without("xl/worksheets/sheet1.xml"), "found no part \"xl/worksheets/sheet1.xml\""},
           Case{"no shared texts", without("xl/sharedStrings.xml"), "found no part \"xl/sharedStrings.xml\""},
           Case{"no relationships", without("_rels/.rels"), "found no part \"_rels/.rels\""},
           Case{"a sheet of nobody", with_workbook_links(""), "found no part of the sheet \"P1\""},
           Case{"a climbing path", with_workbook_links(R"(<Relationship Id="s1" Type="/worksheet" Target="../../etc/passwd"/>)"),
                "found the part \"../../etc/passwd\", expected a path inside the workbook"},
           Case{"an address",
                with_workbook_links(R"(<Relationship Id="s1" Type="/worksheet" Target="http://a.example/b.xml" TargetMode="External"/>)"),
                "found a part outside the file"},
           Case{"no XML", test::zip_of(test::with_part(parts, "xl/workbook.xml", "<workbook>")),
                "xl/workbook.xml:1:11: it is no well-formed XML"},
           Case{"an unknown shared text",
                test::xlsx_of_rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4000000000</v></c></row>", "<si><t>a</t></si>"),
                "sheet P1, row 1: found the shared text \"4000000000\", expected one of 1"},
           Case{"rows out of order", test::xlsx_of_rows("<row r=\"2\"/><row r=\"1\"/>"), "found row 1 after it, expected rows in order"},
           Case{"a row without a number", test::xlsx_of_rows("<row r=\"x\"/>"), "found row \"x\" after it"},
           Case{"cells out of order", test::xlsx_of_rows("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"), "found column 1 after column 2"},
           Case{"a cell of another row", test::xlsx_of_rows("<row r=\"1\"><c r=\"A2\"/></row>"),
                "found the cell \"A2\", expected one of this row"},
           Case{"a cell outside a row", test::xlsx_of_rows(one_cell), "found the cell \"A1\""},
           Case{"a table in a table", test::ods_of_tables(table_of(table_of(""))), "found a table inside a table"},
           Case{"a row outside a table", test::ods_of_tables(row_of("")), "found a row outside a table"},
           Case{"not UTF-8", "a,\xFF\n", "tables.xls:1: found bytes that are not UTF-8"},
           Case{"an open quote", "a,\"b\n", "found a quote that is not closed"},
       }) {
    const std::string shown = shown_rows(each.bytes);
    EXPECT_NE(shown.find(each.shown), std::string::npos) << each.name << ": " << shown.substr(0, 300);
  }
}

TEST(Workbook, finds_parts_by_paths_inside_the_archive_only) {
  const auto named = [](std::string_view from, std::string_view target) {
    const auto part = part_named(from, target);
    return part ? *part : "refused";
  };
  EXPECT_EQ(named("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(named("xl/workbook.xml", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(named("xl/a/workbook.xml", "../sheet1.xml"), "xl/sheet1.xml");
  EXPECT_EQ(named("", "xl/workbook.xml"), "xl/workbook.xml");
  for (const char* target : {"", "../../a.xml", "/../a.xml", "a//b.xml", "./a.xml", "C:\\a.xml", "file:///a.xml"})
    EXPECT_EQ(named("xl/workbook.xml", target), "refused") << target;
}

}  // namespace hub::sources
