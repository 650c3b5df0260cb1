// SPDX-License-Identifier: Apache-2.0
// Every table of a page: a caption, a head of columns, and rows that begin with a heading and are as wide as the head.
#pragma once
#include "render/html_writer.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub::render {

/// A text is a column of texts.
struct Column {
  Column(std::string of, bool numbers = false) : name(std::move(of)), of_numbers(numbers) {}

  std::string name;
  bool of_numbers;
};

/// Its name stands to the right, as numbers do.
[[nodiscard]] inline Column number_column(std::string name) { return {std::move(name), true}; }

/// A row, which ends with the scope and must have a cell for each column then (assert). Made by Table.
class [[nodiscard]] TableRow {
 public:
  template <std::invocable Heading>
  TableRow(HtmlWriter& out, std::size_t columns, Heading&& heading) : out_(out), left_(columns), row_(out, "tr") {
    take(1);
    out.in("th", {{"scope", "row"}}, std::forward<Heading>(heading));
  }
  TableRow(const TableRow&) = delete;
  TableRow& operator=(const TableRow&) = delete;
  ~TableRow();

  TableRow& text(std::string_view text);
  TableRow& number(std::string_view number);
  /// One cell in place of all that are left: why they hold nothing.
  TableRow& absent(std::string_view why);

 private:
  void take(std::size_t cells);

  HtmlWriter& out_;
  std::size_t left_;  ///< cells to come
  HtmlWriter::Scope row_;
};

/// In a section that scrolls sideways; ends with the scope.
class [[nodiscard]] Table {
 public:
  Table(HtmlWriter& out, const std::string& caption, const std::vector<Column>& columns);

  /// table.row("January").number("1").number("2"); or a row that is filled to the end of the block: auto row = table.row("January");
  [[nodiscard]] TableRow row(std::string_view heading) {
    return row([&] { out_.text(heading); });
  }
  /// With the heading that `heading` writes.
  template <std::invocable Heading>
  [[nodiscard]] TableRow row(Heading&& heading) {
    return {out_, columns_, std::forward<Heading>(heading)};
  }

 private:
  HtmlWriter& out_;
  std::size_t columns_;
  HtmlWriter::Scope section_;
  HtmlWriter::Scope table_;
  HtmlWriter::Scope body_;
};

}  // namespace hub::render
