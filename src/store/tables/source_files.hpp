// SPDX-License-Identifier: Apache-2.0
// What a release was built from, and what of it became no fact. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>

namespace hub::store {

struct SourceFileRow {
  static constexpr std::string_view table = "source_file";
  std::int64_t id;
  std::string_view path;
  std::string_view sha256;
  std::int64_t row_count;
  std::int64_t fact_count;
  std::int64_t reject_count;
  static constexpr auto columns = std::tuple{Column{"id", &SourceFileRow::id},
                                             Column{"path", &SourceFileRow::path},
                                             Column{"sha256", &SourceFileRow::sha256},
                                             Column{"row_count", &SourceFileRow::row_count},
                                             Column{"fact_count", &SourceFileRow::fact_count},
                                             Column{"reject_count", &SourceFileRow::reject_count}};
};

struct RejectRow {
  static constexpr std::string_view table = "reject";
  std::int64_t source_file;
  std::int64_t line;
  std::int64_t field;
  std::string_view reason;
  std::string_view text;
  static constexpr auto columns =
      std::tuple{Column{"source_file", &RejectRow::source_file}, Column{"line", &RejectRow::line}, Column{"field", &RejectRow::field},
                 Column{"reason", &RejectRow::reason}, Column{"text", &RejectRow::text}};
};

}  // namespace hub::store
