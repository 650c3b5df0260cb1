// SPDX-License-Identifier: Apache-2.0
// RFC 4180 text read record by record: LF or CRLF, quoted fields, doubled quotes, an optional byte-order mark.
// Hostile until parsed: not UTF-8, NUL, an unclosed quote, text after a closing quote and over-long records are refused with their place.
#pragma once
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hub::sources {

struct CsvRecord {
  int line = 0;  ///< where it begins, from 1
  std::vector<std::string> fields;
  std::string_view raw;  ///< its bytes without the line end
};

class CsvReader {
 public:
  /// `bytes` must outlive the reader and its records. `name` is used in error places, which count lines from `first_line`. A byte-order
  /// mark is skipped at the start of a file only.
  CsvReader(std::string_view bytes, std::string name, int first_line = 1);

  /// True and the next record, or false at the end. After a failure the file is not read further.
  [[nodiscard]] Result<bool> next(CsvRecord& record);

  /// How many bytes have been read, and the line of the next one.
  [[nodiscard]] std::size_t position() const { return at_; }
  [[nodiscard]] int line() const { return line_; }

 private:
  [[nodiscard]] Result<std::string> field();
  [[nodiscard]] Result<std::string> quoted_field();
  [[nodiscard]] std::string place() const;
  bool skip_line_end();

  std::string_view bytes_;
  std::string name_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  int line_;
};

}  // namespace hub::sources
